#pragma once

#include "model/dossier/dossier.h"

#include <QHash>

namespace servanda {

/// One instrument or clause and what lies below it. Numbers point into ClauseTree::nodes.
struct ClauseNode
{
    FactRef fact;
    int parent = -1; ///< -1 at the top
    int row = 0; ///< among its siblings
    std::vector<int> children;
};

/// Instruments with their clauses, each below the clause it is part of; siblings by number.
struct ClauseTree
{
    std::vector<ClauseNode> nodes; ///< parents stand before their children
    std::vector<int> top; ///< the instruments, as they were made
    QHash<qint64, int> clauseNode; ///< by id
    QHash<qint64, int> instrumentNode;

    /// -1 for a fact that is not in it.
    [[nodiscard]] int nodeOf(FactRef fact) const;
};

/// Clauses that a damaged dossier ties into a circle stand directly below their instrument.
[[nodiscard]] ClauseTree makeClauseTree(const Dossier &dossier);

} // namespace servanda
