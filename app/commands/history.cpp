#include "app/commands/commands.h"
#include "app/commands/historywords.h"
#include "app/commands/words.h"
#include "app/console.h"
#include "model/dossier/dossier.h"
#include "model/store/dossierfile.h"

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

/// Read in pieces, so that a long history does not have to be in memory at once.
constexpr qsizetype kPiece = 256;

/// Tells up to `limit` entries, the newest first.
Result<> tell(HistoryReader &history, qsizetype limit, qsizetype changes, HistoryWords &words)
{
    qint64 before = 0;
    for (qsizetype left = limit; left > 0;) {
        const auto entries = history.entries(before, std::min(left, kPiece), changes);
        if (!entries)
            return entries.error();
        if (entries->empty())
            break;
        for (const PastEdit &past : *entries)
            words.add(past);
        before = entries->back().number;
        left -= std::ssize(*entries);
    }
    return {};
}

} // namespace

int historyCommand(const QStringList &words)
{
    Words given({valued(u"limit"_s), valued(u"format"_s)});
    if (!given.read(words, 1))
        return wrongUsage(u"history: "_s + given.error());
    qsizetype limit = HistoryReader::kAllChanges;
    if (given.has(u"limit"_s)) {
        bool isNumber = false;
        limit = given.value(u"limit"_s).toInt(&isNumber);
        if (!isNumber || limit < 1)
            return wrongUsage(u"history: --limit takes a number from 1"_s);
    }
    const QString format = given.has(u"format"_s) ? given.value(u"format"_s) : u"text"_s;
    if (format != u"text" && format != u"csv" && format != u"json")
        return wrongUsage(u"history: --format is one of text, csv, json"_s);

    auto loaded = reviewDossier(given.name(0));
    if (!loaded)
        return failed(inFile(loaded.error(), given.name(0)));
    complainOfNotices(*loaded, given.name(0));
    const Dossier dossier(std::move(loaded->facts));
    const auto history = reviewHistory(given.name(0), loaded->fingerprint);
    const auto out = HistoryWords::make(format, dossier);
    const qsizetype changes
        = format == u"text" ? HistoryWords::kMostTold : HistoryReader::kAllChanges;
    if (auto told = tell(*history, limit, changes, *out); !told)
        return failed(inFile(told.error(), given.name(0)));
    out->end();
    return kDone;
}

} // namespace servanda
