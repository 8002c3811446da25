#include "model/analysis/clausetree.h"

#include "model/core/naturalorder.h"

#include <algorithm>

namespace servanda {
namespace {

class TreeMaker final
{
public:
    explicit TreeMaker(const Dossier &dossier)
    {
        std::vector<const Clause *> clauses;
        for (const auto &clause : dossier.rows<Clause>())
            clauses.push_back(&clause);
        std::ranges::stable_sort(clauses, [](const Clause *a, const Clause *b) {
            return compareNaturally(a->number, b->number) < 0;
        });
        for (const auto &instrument : dossier.rows<Instrument>())
            m_tree.instrumentNode.insert(instrument.id.value, add(refOf(instrument), -1));
        for (const Clause *clause : clauses) {
            const Clause *parent = dossier.find(clause->parent);
            (parent ? m_parts[parent->id.value] : m_atTop).push_back(clause);
        }
        for (const Clause *clause : m_atTop)
            addWithParts(*clause, topOf(*clause));
        // Whatever has not been reached hangs in a circle.
        for (const Clause *clause : clauses) {
            if (!m_tree.clauseNode.contains(clause->id.value))
                addWithParts(*clause, topOf(*clause));
        }
    }

    ClauseTree take() { return std::move(m_tree); }

private:
    int add(FactRef fact, int parent)
    {
        const int node = static_cast<int>(m_tree.nodes.size());
        auto &siblings
            = parent < 0 ? m_tree.top : m_tree.nodes[static_cast<size_t>(parent)].children;
        const int row = static_cast<int>(siblings.size());
        siblings.push_back(node);
        m_tree.nodes.push_back({fact, parent, row, {}});
        return node;
    }

    [[nodiscard]] int topOf(const Clause &clause) const
    {
        return m_tree.instrumentNode.value(clause.instrument.value, -1);
    }

    /// Without recursion: a crafted dossier may nest as deep as it likes.
    void addWithParts(const Clause &clause, int parent)
    {
        std::vector<std::pair<const Clause *, int>> left{{&clause, parent}};
        while (!left.empty()) {
            const auto [next, above] = left.back();
            left.pop_back();
            if (m_tree.clauseNode.contains(next->id.value))
                continue;
            const int node = add(refOf(*next), above);
            m_tree.clauseNode.insert(next->id.value, node);
            const auto parts = m_parts.value(next->id.value);
            for (auto part = parts.rbegin(); part != parts.rend(); ++part)
                left.emplace_back(*part, node);
        }
    }

    ClauseTree m_tree;
    std::vector<const Clause *> m_atTop;
    QHash<qint64, std::vector<const Clause *>> m_parts;
};

} // namespace

int ClauseTree::nodeOf(FactRef fact) const
{
    if (fact.type == FactType::Clause)
        return clauseNode.value(fact.id, -1);
    return fact.type == FactType::Instrument ? instrumentNode.value(fact.id, -1) : -1;
}

ClauseTree makeClauseTree(const Dossier &dossier)
{
    return TreeMaker(dossier).take();
}

} // namespace servanda
