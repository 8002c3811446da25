#pragma once

#include "model/dossier/dossier.h"
#include "model/items/searchindex.h"
#include "model/items/searchrank.h"

namespace servanda {

/// Facts that answer to a search.
struct FoundFacts
{
    struct Hit
    {
        FactRef fact;
        SearchRank rank = SearchRank::Inside;
    };
    std::vector<Hit> best; ///< the best first
    qsizetype all = 0; ///< how many there are
    bool isOpenEnded = false; ///< there are more than that; the word is nearly everywhere
};

/// Code, caption and party of every fact but settings, for one search over all of them. Borrows the
/// dossier; it is read bit by bit, and follows its edits when told of them.
class FactIndex final
{
public:
    explicit FactIndex(const Dossier &dossier);

    /// Reads up to so many more facts; true when all have been read.
    bool readSome(qsizetype facts);
    [[nodiscard]] bool isRead() const;
    /// After the dossier has changed. What changed much is read again by readSome().
    void follow(const Edit &edit);

    /// The facts read so far whose text holds every word, in any order; `most` of them are told.
    /// Equal ones stand by type, then in the order in which they were made. None for no words.
    [[nodiscard]] FoundFacts find(QStringView search, size_t most) const;
    [[nodiscard]] qsizetype memoryUsed() const;

private:
    using Texts = std::array<SearchIndex, std::tuple_size_v<decltype(Facts::tables)>>;

    template <class Row>
    void followType(const Edit &edit);

    const Dossier &m_dossier;
    Texts m_texts; ///< by type; numbers are places in the dossier's table
};

} // namespace servanda
