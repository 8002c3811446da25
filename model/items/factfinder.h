#pragma once

#include "model/dossier/dossier.h"
#include "model/items/searchindex.h"

namespace servanda {

/// A fact as it is offered where one is to be named.
struct FactChoice
{
    FactRef fact;
    QString caption; ///< its name
    QString detail; ///< its code, and what it belongs to
};

/// Finds the facts of one type by a part of their name or code. A picture of the dossier at the
/// time it was made; borrows it for the texts.
class FactFinder final
{
public:
    FactFinder(const Dossier &dossier, FactType type);

    /// Facts whose code, name or party hold every word, the likeliest first: the code itself, then
    /// what begins with the text, then the rest in the order in which they were made.
    [[nodiscard]] std::vector<FactChoice> find(const QString &text, size_t most) const;
    /// The one fact whose code or name is this text; none where there is no such, or are several.
    [[nodiscard]] FactRef exactly(const QString &text) const;

private:
    const Dossier &m_dossier;
    FactType m_type;
    std::vector<qint64> m_ids;
    SearchIndex m_index;
};

/// Name and code of a fact, empty where it does not exist.
[[nodiscard]] FactChoice choiceOf(FactRef fact, const Dossier &dossier);

} // namespace servanda
