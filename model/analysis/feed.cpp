#include "model/analysis/feed.h"

#include "model/analysis/columnwriter.h"

namespace servanda {

class Feed::Private final
{
public:
    explicit Private(const Dossier &dossier) : m_dossier(dossier)
    {
        QObject::connect(&dossier, &Dossier::changed, &m_listener,
                         [this](const Edit &edit) { apply(edit); });
        refresh();
    }

    [[nodiscard]] const Dossier &dossier() const { return m_dossier; }

    const Columns &refresh()
    {
        ColumnWriter writer(m_dossier, m_columns);
        if (m_stale)
            writer.writeAll();
        if (m_stale || m_listsStale)
            writer.writeReportLists();
        if (m_stale || m_linksStale)
            writer.writeLinks();
        if (m_stale || m_rivalsStale)
            writer.writeRivals();
        m_stale = m_listsStale = m_linksStale = m_rivalsStale = false;
        return m_columns;
    }

private:
    void apply(const Edit &edit)
    {
        // Beyond this, writing everything anew is quicker than moving columns for each fact.
        constexpr qsizetype kMostMoves = 64;
        constexpr qsizetype kMostWrites = 20'000;
        if (m_stale)
            return;
        if (moves<Pledge>(edit) + moves<Fulfilment>(edit) > kMostMoves
            || edit.of<Pledge>().size() + edit.of<Fulfilment>().size() > kMostWrites) {
            m_stale = true;
            m_columns.values.clear();
            return;
        }
        ColumnWriter writer(m_dossier, m_columns);
        if (!edit.of<Rate>().empty())
            writer.writeRates(edit.of<Rate>());
        // Reports that go, then pledges, then reports that come: none ever points at nothing.
        for (const auto &change : edit.of<Fulfilment>()) {
            if (!change.after)
                m_listsStale |= writer.removeReport(change.id());
        }
        if (std::exchange(m_listsStale, false))
            writer.writeReportLists(); // writing a pledge walks its reports
        for (const auto &change : edit.of<Pledge>()) {
            const auto effect = change.after ? writer.writePledge(*change.after)
                                             : writer.removePledge(change.id());
            if (effect == ColumnWriter::Effect::Moved)
                m_linksStale = m_rivalsStale = true;
        }
        for (const auto &change : edit.of<Fulfilment>()) {
            if (change.after)
                m_listsStale |= writer.writeReport(*change.after);
        }
        m_linksStale |= !edit.of<Link>().empty();
        m_rivalsStale |= !edit.of<Variant>().empty();
    }

    template <class Row>
    [[nodiscard]] static qsizetype moves(const Edit &edit)
    {
        return std::ranges::count_if(edit.of<Row>(), [](const Change<Row> &change) {
            return !change.before || !change.after;
        });
    }

    const Dossier &m_dossier;
    Columns m_columns;
    QObject m_listener;
    bool m_stale = true;
    bool m_listsStale = false;
    bool m_linksStale = false;
    bool m_rivalsStale = false;
};

Feed::Feed(const Dossier &dossier) : m_d(std::make_unique<Private>(dossier)) {}

Feed::~Feed() = default;

const Dossier &Feed::dossier() const
{
    return m_d->dossier();
}

const Feed::Columns &Feed::columns() const
{
    return m_d->refresh();
}

} // namespace servanda
