#include "app/commands/commands.h"

using namespace Qt::StringLiterals;

namespace servanda {

QString helpText()
{
    return uR"(Servanda keeps the dossier of a treaty: who signed, what each clause asks, who pledged
what, what was delivered, on whose word.

servanda [--review | --edit] [FILE]   open the window (no FILE: start page)
    --review                          for reading only
    --edit                            for editing, although it was not made or last left by you
servanda create FILE --from DIR       dossier from a folder of CSV files
servanda check FILE                   integrity and rules; how many facts of each type it holds
servanda export FILE --as csv --out DIR
                                      the facts as CSV files, as `create` reads them
servanda history FILE [--limit N] [--format text|csv|json]
                                      who changed what, when and why, the newest first
servanda status FILE [--as-of DATE] [--known-on TIME] [--format text|csv|json] [--scales]
                                      what is due, kept, overdue, disputed: every instrument,
                                      clause, signatory and pledge, by the rules of docs/status.md
    --scales                          each pledge also on the scales of PAM, OGP, G7 and HRC
servanda figure FILE --chart NAME --out X.(svg|png|pdf|csv)
    NAME                              funding, arms, training or violations
    --as-of DATE                      facts up to that day (default: today)
    --known-on DATE|TIME              facts as they were known then (default: now)
    --by month|quarter|year           how fine the steps are (default: month)
    --split signatory                 one curve for each signatory; violations: for each one they
                                      are attributed to
    --stage STAGE                     when split: pledged, committed, allocated or delivered;
                                      violations: reported, established or remedied
    --currency CODE                   convert into that currency (default: EUR)
    --unit pieces                     arms: count pieces instead of money
    --signatory CODE --clause CODE --kind KIND --from DATE --to DATE
                                      filters; the first three may be repeated
    --title TEXT                      message title (default: one made from the data)
    --size slide|half|text|landscape|square
    --dpi N                           PNG only, 48 to 1200 (default: 150)
servanda picture FILE --out DIR [--theme light|dark] [--size 1280x800]
                                      pictures of every page of the window
servanda --version

Exit codes: 0 done, 1 the answer is "no", 2 wrong usage, 3 the input is unusable.)"_s;
}

} // namespace servanda
