#pragma once

#include "model/analysis/feed.h"
#include "model/items/searchindex.h"

namespace servanda {

/// What pledges are searched by. Numbers stand for places in the dossier's table of pledges: title,
/// note and code are kept here for each; party and clause are sought once for all that share them.
class PledgeIndex final
{
public:
    explicit PledgeIndex(const Feed &feed);

    void rebuild();
    void insert(quint32 pledge);
    void replace(quint32 pledge);
    void remove(quint32 pledge);

    /// One byte for each pledge: 1 where every word is found.
    [[nodiscard]] std::vector<quint8> search(const std::vector<QByteArray> &words) const;
    /// Those of a few pledges in which every word is found, in their order.
    [[nodiscard]] std::vector<quint32> searchAmong(const std::vector<quint32> &pledges,
                                                   const std::vector<QByteArray> &words) const;
    /// The folded title.
    [[nodiscard]] QByteArrayView title(quint32 pledge) const;
    [[nodiscard]] qsizetype memoryUsed() const { return m_texts.memoryUsed(); }

private:
    /// Which parties and clauses, by their small number in the feed, hold a word.
    struct Holders
    {
        std::vector<quint8> parties;
        std::vector<quint8> clauses;
        bool any = false;
    };
    [[nodiscard]] Holders holdersOf(const QByteArray &word) const;
    void fold(quint32 pledge, QByteArray &to) const;

    const Feed &m_feed;
    SearchIndex m_texts;
};

} // namespace servanda
