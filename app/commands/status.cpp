#include "app/commands/commands.h"
#include "app/commands/words.h"
#include "app/console.h"
#include "app/pastdossier.h"
#include "model/analysis/statussheet.h"
#include "model/store/dossierfile.h"

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

/// The day asked for, today without one.
Result<QDate> askedDay(const Words &given)
{
    if (!given.has(u"as-of"_s))
        return QDateTime::currentDateTimeUtc().date();
    return dayOf(given.value(u"as-of"_s), true);
}

} // namespace

int statusCommand(const QStringList &words)
{
    Words given({valued(u"as-of"_s), valued(u"known-on"_s), valued(u"format"_s),
                 QCommandLineOption(u"scales"_s)});
    if (!given.read(words, 1))
        return wrongUsage(u"status: "_s + given.error());
    const QString format = given.has(u"format"_s) ? given.value(u"format"_s) : u"text"_s;
    if (format != u"text" && format != u"csv" && format != u"json")
        return wrongUsage(u"status: say --format text, csv or json"_s);
    const auto asOf = askedDay(given);
    if (!asOf)
        return wrongUsage(u"status: "_s + asOf.error().sentence());

    auto loaded = reviewDossier(given.name(0));
    if (!loaded)
        return failed(inFile(loaded.error(), given.name(0)));
    complainOfNotices(*loaded, given.name(0));
    KnownOn moment;
    if (given.has(u"known-on"_s)) {
        const auto asked = KnownOn::parse(given.value(u"known-on"_s));
        if (!asked)
            return wrongUsage(u"status: --known-on: "_s + asked.error().sentence());
        moment = *asked;
        if (auto past = goBackTo(moment, *loaded, given.name(0)); !past)
            return failed(inFile(past.error(), given.name(0)));
    }
    const Dossier dossier(std::move(loaded->facts));
    const Feed feed(dossier);
    const StatusBoard board(feed, *asOf);
    StatusSheet sheet
        = makeStatusSheet(board, given.has(u"scales"_s) ? Scales::OthersToo : Scales::Own);
    sheet.knownOn = moment;
    for (const auto &fault : sheet.faults)
        complain(inFile(fault, given.name(0)));
    const QByteArray bytes = format == u"json" ? statusJson(sheet)
        : format == u"csv"                     ? statusCsv(sheet)
                                               : statusText(sheet).toUtf8();
    return sayBytes(bytes)
        ? kDone
        : failed(fail(Error::Kind::Storage, u"The output cannot be written"_s,
                      u"See whether the disk is full or the reader has gone."_s));
}

} // namespace servanda
