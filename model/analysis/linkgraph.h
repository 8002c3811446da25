#pragma once

#include <QHash>

#include <vector>

namespace servanda {

class Dossier;
struct EntryColumns;

/// A pledge that links say something about. Numbers point into LinkGraph::nodes.
struct LinkNode
{
    qint32 pledge = -1; ///< index in the columns
    std::vector<qint32> parts;
    std::vector<qint32> wholes;
    std::vector<qint32> restates;
    std::vector<qint32> replacedBy;
    bool total = false; ///< sums up pledges of others
};

/// The links of a dossier without circles, ready for counting once. The parts of a pledge that
/// restates one other are taken as parts of that other.
struct LinkGraph
{
    std::vector<LinkNode> nodes; ///< parts stand before their wholes
    QHash<qint32, qint32> nodeOf; ///< by pledge index
    qsizetype ignored = 0; ///< links that form a circle and say nothing

    [[nodiscard]] const LinkNode *find(qint32 pledge) const
    {
        const auto at = nodeOf.find(pledge);
        return at == nodeOf.end() ? nullptr : &nodes[static_cast<size_t>(*at)];
    }
};

[[nodiscard]] LinkGraph makeLinkGraph(const Dossier &dossier, const EntryColumns &pledges);

} // namespace servanda
