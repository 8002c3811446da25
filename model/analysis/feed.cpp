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
        const auto decided = decideAnew(edit);
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
            m_linksStale |= change.before && change.after
                && change.before->standing != change.after->standing; // drafts have no links
        }
        for (const auto &change : edit.of<Fulfilment>()) {
            if (change.after)
                m_listsStale |= writer.writeReport(*change.after);
        }
        if (!decided.isEmpty() && std::exchange(m_listsStale, false))
            writer.writeReportLists();
        for (const FactRef &fact : decided)
            writeAgain(fact, writer);
        m_linksStale |= !edit.of<Link>().empty();
        m_rivalsStale |= !edit.of<Variant>().empty();
    }

    /// Decides between rival claims after the edit; gives the facts that count otherwise than before.
    [[nodiscard]] QSet<FactRef> decideAnew(const Edit &edit)
    {
        QSet<FactRef> facts;
        if (m_columns.counting.isEmpty() && edit.of<Adoption>().empty())
            return facts;
        Counting now(m_dossier);
        facts = now.differingFrom(m_columns.counting);
        m_columns.counting = std::move(now);
        for (const auto &change : edit.of<Variant>()) { // an adopted claim whose amount changed
            if (change.after)
                facts.insert(refOf(change.after->pledge));
        }
        return facts;
    }

    void writeAgain(FactRef fact, ColumnWriter &writer)
    {
        if (const auto *report
            = fact.type == FactType::Fulfilment ? m_dossier.find(FulfilmentId{fact.id}) : nullptr)
            m_listsStale |= writer.writeReport(*report);
        if (const auto *pledge
            = fact.type == FactType::Pledge ? m_dossier.find(PledgeId{fact.id}) : nullptr)
            (void)writer.writePledge(*pledge);
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
