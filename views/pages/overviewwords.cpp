#include "views/pages/overviewwords.h"

#include "model/items/celltext.h"

using namespace Qt::StringLiterals;

namespace servanda {

namespace {

bool hasClauses(const Dossier &dossier, InstrumentId instrument)
{
    return std::ranges::any_of(dossier.rows<Clause>(), [instrument](const Clause &clause) {
        return clause.instrument == instrument;
    });
}

QString counted(int count, const QString &one, const QString &several)
{
    return QString::number(count) + u' ' + (count == 1 ? one : several);
}

} // namespace

QString overviewTitle(const Dossier &dossier)
{
    QString title = dossier.setting(settingkey::kTitle);
    if (!title.isEmpty())
        return title;
    const auto instruments = dossier.rows<Instrument>();
    return instruments.empty() ? u"Untitled dossier"_s
                               : Description<Instrument>::caption(instruments.front());
}

QString instrumentsLine(const Dossier &dossier)
{
    const auto instruments = dossier.rows<Instrument>();
    if (instruments.empty())
        return u"No instrument recorded"_s;
    QStringList named;
    int others = 0;
    for (const Instrument &instrument : instruments.subspan(1)) {
        if (hasClauses(dossier, instrument.id))
            named += Description<Instrument>::caption(instrument);
        else
            ++others;
    }
    QString line;
    if (!named.isEmpty())
        line = u"and "_s + named.join(u", "_s);
    if (!instruments.front().signedOn.isNone())
        line += (line.isEmpty() ? QString() : u", "_s) + instruments.front().signedOn.toText();
    if (others > 0)
        line += u" · "_s + counted(others, u"further instrument"_s, u"further instruments"_s);
    return line;
}

QString summaryLine(const Overview &overview)
{
    const int pledges = overview.total.obligations();
    if (pledges == 0)
        return u"No pledge in view"_s;
    return counted(pledges, u"pledge, "_s, u"pledges, "_s)
        + counted(static_cast<int>(overview.rows.size()), u"party"_s, u"parties"_s) + u" · "_s
        + tallyLine(overview.total, overview.rules);
}

} // namespace servanda
