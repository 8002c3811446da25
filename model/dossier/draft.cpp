#include "model/dossier/draft.h"

#include "model/dossier/codeproposals.h"

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

/// Fills the first reference to a type with the one fact that the filter or the selection names.
template <class Row>
class Presets final
{
public:
    Presets(Row &row, const StartingPoint &start, const Dossier &dossier)
        : m_row(row),
          m_start(start),
          m_dossier(dossier)
    {
    }

    void fill()
    {
        forEachField<Row>([this](const auto &field) {
            using Value = typename std::decay_t<decltype(field)>::Value;
            if constexpr (kIsId<Value>) {
                // Of its own kind a fact only has a parent, not what it rivals.
                const bool fits = !std::is_same_v<Value, Id<Row>> || std::is_same_v<Row, Clause>;
                if (Value &reference = m_row.*field.member;
                    fits && takesFirst(refOf(reference).type))
                    fillReference(reference);
            } else if constexpr (std::is_same_v<Value, FactRef>) {
                m_row.*field.member = m_start.selected;
            }
        });
        if constexpr (std::is_same_v<Row, Pledge>) {
            if (m_start.filter.kinds.size() == 1)
                m_row.kind = m_start.filter.kinds.front();
        }
    }

private:
    bool takesFirst(FactType type)
    {
        if (std::ranges::find(m_seen, type) != m_seen.end())
            return false;
        m_seen.push_back(type);
        return true;
    }

    template <class Target>
    void fillReference(Id<Target> &reference)
    {
        if (refOf(Id<Target>{}).type == m_start.selected.type)
            reference
                = m_dossier.has(m_start.selected) ? Id<Target>{m_start.selected.id} : Id<Target>{};
        if (!reference && !std::is_same_v<Target, Source>)
            reference = sharedWithSelected<Target>();
        if (reference)
            return;
        if constexpr (std::is_same_v<Target, Party>) {
            if (m_start.filter.signatories.size() == 1)
                reference = m_start.filter.signatories.front();
        } else if constexpr (std::is_same_v<Target, Clause> && !std::is_same_v<Row, Clause>) {
            if (m_start.filter.clauses.size() == 1)
                reference = m_start.filter.clauses.front();
        } else if constexpr (std::is_same_v<Target, Instrument>) {
            const auto all = m_dossier.rows<Instrument>();
            if (all.size() == 1)
                reference = all.front().id;
        }
    }

    /// What the selected fact refers to: another report of the same pledge, for example.
    template <class Target>
    [[nodiscard]] Id<Target> sharedWithSelected() const
    {
        Id<Target> shared;
        withFactType(m_start.selected.type, [&]<class Selected>() {
            const Selected *selected = m_dossier.find(Id<Selected>{m_start.selected.id});
            if (!selected || std::is_same_v<Selected, Target>)
                return;
            forEachField<Selected>([&](const auto &field) {
                using Value = typename std::decay_t<decltype(field)>::Value;
                if constexpr (std::is_same_v<Value, Id<Target>>) {
                    if (!shared)
                        shared = selected->*field.member;
                }
            });
        });
        return shared;
    }

    Row &m_row;
    const StartingPoint &m_start;
    const Dossier &m_dossier;
    std::vector<FactType> m_seen;
};

template <class Row>
Unit unitFor(const Row &row, const Dossier &dossier)
{
    if constexpr (requires {
                      row.amount;
                      row.pledge;
                  }) {
        if (const Pledge *pledge = dossier.find(row.pledge))
            return pledge->amount.unit;
    }
    if constexpr (requires { row.amount; })
        return row.amount.unit;
    return {};
}

/// Calls use(row) with the fact that the draft adds.
template <class Use>
void withDrafted(const Edit &draft, Use &&use)
{
    forEachFactType([&]<class Row>() {
        if (!draft.of<Row>().empty() && draft.of<Row>().front().after)
            use(*draft.of<Row>().front().after);
    });
}

} // namespace

Edit draftOf(FactType type, const StartingPoint &start, const Dossier &dossier, IdSource &ids)
{
    Edit draft;
    withFactType(type, [&]<class Row>() {
        Row row;
        row.id = ids.next<Row>();
        Presets<Row>(row, start, dossier).fill();
        if constexpr (requires { row.amount; })
            row.amount.unit = unitFor(row, dossier);
        if constexpr (kIsNumbered<Row>)
            row.*uniqueField<Row>() = nextCode(row, dossier);
        draft.add(std::move(row));
    });
    return draft;
}

Edit duplicateOf(FactRef fact, const Dossier &dossier, IdSource &ids)
{
    Edit draft;
    withFactType(fact.type, [&]<class Row>() {
        const Row *original = dossier.find(Id<Row>{fact.id});
        if (!original)
            return;
        Row row = *original;
        row.id = ids.next<Row>();
        if constexpr (uniqueField<Row>() != nullptr)
            row.*uniqueField<Row>() = nextCode(row, dossier);
        draft.add(std::move(row));
    });
    return draft;
}

FactRef factIn(const Edit &draft)
{
    FactRef fact;
    withDrafted(draft, [&fact](const auto &row) { fact = refOf(row); });
    return fact;
}

QString proposedCode(const Edit &draft, const Dossier &dossier)
{
    QString code;
    withDrafted(draft, [&](const auto &row) { code = nextCode(row, dossier); });
    return code;
}

Unit usualUnit(const Edit &draft, const Dossier &dossier)
{
    Unit unit;
    withDrafted(draft, [&](const auto &row) { unit = unitFor(row, dossier); });
    return unit;
}

} // namespace servanda
