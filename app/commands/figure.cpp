#include "model/analysis/figure.h"

#include "app/commands/commands.h"
#include "app/commands/figurewords.h"
#include "app/console.h"
#include "app/pastdossier.h"
#include "model/store/dossierfile.h"
#include "views/theme/theme.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace servanda {

int figureCommand(const QStringList &words)
{
    Words given(figureOptions());
    if (!given.read(words, 1))
        return wrongUsage(u"figure: "_s + given.error());
    if (!given.has(u"chart"_s) || !given.has(u"out"_s))
        return wrongUsage(u"figure: say --chart which and --out which file"_s);
    auto options = exportOptionsFrom(given);
    if (!options)
        return wrongUsage(u"figure: "_s + options.error().sentence());

    auto loaded = reviewDossier(given.name(0));
    if (!loaded)
        return failed(inFile(loaded.error(), given.name(0)));
    complainOfNotices(*loaded, given.name(0));
    QString knownOn;
    if (given.has(u"known-on"_s)) {
        const auto moment = KnownOn::parse(given.value(u"known-on"_s));
        if (!moment)
            return wrongUsage(u"figure: --known-on: "_s + moment.error().sentence());
        if (auto past = goBackTo(*moment, *loaded, given.name(0)); !past)
            return failed(inFile(past.error(), given.name(0)));
        knownOn = moment->text;
    }
    const Provenance provenance{QFileInfo(given.name(0)).fileName(), loaded->revision.number,
                                loaded->revision.head, knownOn};
    const Dossier dossier(std::move(loaded->facts));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto spec = figureSpecFrom(given, dossier, now.date());
    if (!spec)
        return wrongUsage(u"figure: "_s + spec.error().sentence());

    options->exportedAt = now;
    const Feed feed(dossier);
    const FigureData figure = makeFigure(feed, *spec, provenance);
    loadFonts();
    const QString path = given.value(u"out"_s);
    if (auto written = exportFigure(figure, dossier, *options, path); !written)
        return failed(inFile(written.error(), path));
    say(path);
    return kDone;
}

} // namespace servanda
