#include "model/items/historymatch.h"

#include "model/analysis/changelines.h"
#include "model/core/moment.h"

namespace servanda {
namespace {

/// The party that a fact is about, if it is about one.
template <class Row>
PartyId partyOf(const Row &row, const Dossier &dossier)
{
    if constexpr (std::is_same_v<Row, Party>) {
        return row.id;
    } else if constexpr (requires { row.party; }) {
        return row.party;
    } else if constexpr (requires { row.pledge; }) {
        const Pledge *pledge = dossier.find(row.pledge);
        return pledge ? pledge->party : PartyId();
    } else {
        return {};
    }
}

bool touchesParty(const Edit &edit, const std::vector<PartyId> &parties, const Dossier &dossier)
{
    bool touches = false;
    forEachFactType([&]<class Row>() {
        for (const auto &change : edit.of<Row>()) {
            for (const auto &row : {change.before, change.after}) {
                touches = touches
                    || (row && std::ranges::find(parties, partyOf(*row, dossier)) != parties.end());
            }
        }
    });
    return touches;
}

bool changesField(const Edit &edit, const QString &label)
{
    bool changes = false;
    forEachFactType([&]<class Row>() {
        for (const auto &change : edit.of<Row>()) {
            if (!change.before || !change.after)
                continue;
            forEachField<Row>([&](const auto &field) {
                changes = changes
                    || (label == QLatin1StringView(field.label)
                        && *change.before.*field.member != *change.after.*field.member);
            });
        }
    });
    return changes;
}

} // namespace

bool matchesHistory(const PastEdit &past, const HistoryFilter &filter, const Dossier &dossier)
{
    if (!filter.author.isEmpty() && past.edit.author != filter.author)
        return false;
    const QDate day = localDay(past.edit.time);
    if ((!filter.from.isNull() && day < filter.from) || (!filter.to.isNull() && day > filter.to))
        return false;
    if (!filter.field.isEmpty() && !changesField(past.edit, filter.field))
        return false;
    return filter.signatories.empty() || touchesParty(past.edit, filter.signatories, dossier);
}

QString historySearchText(const PastEdit &past, const Dossier &dossier)
{
    QStringList texts{past.edit.label, past.edit.reason, past.edit.author};
    for (const ChangeLine &line : changeLines(past.edit, dossier))
        texts << line.caption << line.code;
    texts.removeDuplicates();
    return texts.join(u'\n');
}

QStringList fieldLabels()
{
    QStringList labels;
    forEachFactType([&]<class Row>() {
        forEachField<Row>(
            [&](const auto &field) { labels += QString(QLatin1StringView(field.label)); });
    });
    labels.removeDuplicates();
    labels.sort(Qt::CaseInsensitive);
    return labels;
}

} // namespace servanda
