#include "model/analysis/linkgraph.h"

#include "model/analysis/columns.h"

#include <algorithm>

namespace servanda {
namespace {

struct Edge
{
    qint32 from = -1;
    qint32 to = -1;
    Relation relation = Relation::PartOf;
};

/// Groups of nodes that reach each other (Tarjan's algorithm, without recursion, because a chain of
/// links may be as long as the dossier). Groups are numbered so that links lead to lower numbers.
class CircleSearch final
{
public:
    explicit CircleSearch(std::vector<std::vector<qint32>> next)
        : m_next(std::move(next)),
          m_index(m_next.size(), -1),
          m_low(m_next.size(), -1),
          m_group(m_next.size(), -1)
    {
        for (size_t node = 0; node < m_next.size(); ++node) {
            if (m_index[node] < 0)
                visit(node);
        }
    }
    [[nodiscard]] const std::vector<qint32> &groups() const { return m_group; }

private:
    void open(size_t node)
    {
        m_index[node] = m_low[node] = m_count++;
        m_open.push_back(node);
        m_path.push_back({node, 0});
    }

    void visit(size_t start)
    {
        open(start);
        while (!m_path.empty()) {
            const size_t node = m_path.back().node;
            if (m_path.back().tried < m_next[node].size()) {
                const auto other = static_cast<size_t>(m_next[node][m_path.back().tried++]);
                if (m_index[other] < 0)
                    open(other);
                else if (m_group[other] < 0)
                    m_low[node] = std::min(m_low[node], m_index[other]);
                continue;
            }
            m_path.pop_back();
            if (!m_path.empty())
                m_low[m_path.back().node] = std::min(m_low[m_path.back().node], m_low[node]);
            if (m_low[node] == m_index[node])
                close(node);
        }
    }

    void close(size_t root)
    {
        for (;;) {
            const size_t node = m_open.back();
            m_open.pop_back();
            m_group[node] = m_groups;
            if (node == root)
                break;
        }
        ++m_groups;
    }

    struct Visit
    {
        size_t node;
        size_t tried;
    };
    std::vector<std::vector<qint32>> m_next;
    std::vector<qint32> m_index;
    std::vector<qint32> m_low;
    std::vector<qint32> m_group;
    std::vector<size_t> m_open;
    std::vector<Visit> m_path;
    qint32 m_count = 0;
    qint32 m_groups = 0;
};

class GraphBuilder final
{
public:
    LinkGraph build(const Dossier &dossier, const EntryColumns &pledges)
    {
        readLinks(dossier, pledges);
        dropCircles();
        for (const auto &edge : m_edges)
            connect(edge);
        for (auto &linked : m_graph.nodes) {
            for (auto *list :
                 {&linked.parts, &linked.wholes, &linked.restates, &linked.replacedBy}) {
                std::ranges::sort(*list);
                list->erase(std::unique(list->begin(), list->end()), list->end());
            }
        }
        return std::move(m_graph);
    }

private:
    LinkNode &node(qint32 index) { return m_graph.nodes[static_cast<size_t>(index)]; }

    qint32 nodeFor(qint32 pledge)
    {
        const auto at = m_graph.nodeOf.find(pledge);
        if (at != m_graph.nodeOf.end())
            return *at;
        const auto index = static_cast<qint32>(m_graph.nodes.size());
        m_graph.nodes.emplace_back().pledge = pledge;
        m_graph.nodeOf.insert(pledge, index);
        return index;
    }

    /// A draft counts nowhere, and changes nothing about what does.
    [[nodiscard]] static bool isDraft(const EntryColumns &pledges, qint32 pledge)
    {
        return pledges.silent[static_cast<size_t>(pledge)] != silence::kCounts;
    }

    void readLinks(const Dossier &dossier, const EntryColumns &pledges)
    {
        for (const auto &link : dossier.rows<Link>()) {
            const qint32 pledge = pledges.indexOf(link.pledge.value);
            if (pledge < 0 || isDraft(pledges, pledge))
                continue;
            if (link.relation == Relation::Totals) {
                node(nodeFor(pledge)).total = true;
                continue;
            }
            const qint32 other = pledges.indexOf(link.other.value);
            if (other >= 0 && other != pledge && !isDraft(pledges, other)) {
                // Named first: the order of evaluation inside one expression is not fixed.
                const qint32 from = nodeFor(pledge);
                m_edges.push_back({from, nodeFor(other), link.relation});
            }
        }
    }

    /// Renumbers the nodes as well, so that parts stand before their wholes.
    void dropCircles()
    {
        std::vector<std::vector<qint32>> next(m_graph.nodes.size());
        for (const auto &edge : m_edges)
            next[static_cast<size_t>(edge.from)].push_back(edge.to);
        const CircleSearch search(std::move(next));
        const auto &groups = search.groups();
        const auto group = [&groups](qint32 of) { return groups[static_cast<size_t>(of)]; };
        m_graph.ignored = static_cast<qsizetype>(
            std::erase_if(m_edges, [&](const Edge &e) { return group(e.from) == group(e.to); }));

        std::vector<qint32> order(m_graph.nodes.size());
        for (size_t i = 0; i < order.size(); ++i)
            order[i] = static_cast<qint32>(i);
        std::ranges::stable_sort(order, std::ranges::greater(), group);
        std::vector<qint32> place(order.size());
        std::vector<LinkNode> nodes;
        nodes.reserve(order.size());
        for (size_t i = 0; i < order.size(); ++i) {
            place[static_cast<size_t>(order[i])] = static_cast<qint32>(i);
            nodes.push_back(std::move(node(order[i])));
        }
        m_graph.nodes = std::move(nodes);
        for (auto &index : m_graph.nodeOf)
            index = place[static_cast<size_t>(index)];
        for (auto &edge : m_edges) {
            edge.from = place[static_cast<size_t>(edge.from)];
            edge.to = place[static_cast<size_t>(edge.to)];
        }
        // Restatements first: parts look through them.
        std::stable_partition(m_edges.begin(), m_edges.end(),
                              [](const Edge &edge) { return edge.relation == Relation::Restates; });
    }

    /// Doubles are taken out at the end: two links may say the same.
    void connect(const Edge &edge)
    {
        switch (edge.relation) {
        case Relation::Restates:
            node(edge.from).restates.push_back(edge.to);
            break;
        case Relation::Replaces:
            node(edge.to).replacedBy.push_back(edge.from);
            break;
        case Relation::PartOf: {
            qint32 whole = edge.to;
            while (node(whole).restates.size() == 1)
                whole = node(whole).restates.front();
            node(whole).parts.push_back(edge.from);
            node(edge.from).wholes.push_back(whole);
            break;
        }
        case Relation::Totals:
            break;
        }
    }

    LinkGraph m_graph;
    std::vector<Edge> m_edges;
};

} // namespace

LinkGraph makeLinkGraph(const Dossier &dossier, const EntryColumns &pledges)
{
    return GraphBuilder().build(dossier, pledges);
}

} // namespace servanda
