#pragma once

#include "model/domain/filter.h"
#include "model/items/pledgeorder.h"

namespace servanda {

/// Which pledges a list has to show and in which order: index, order, view and search, without Qt's model
/// protocol. Numbers are places in the dossier's table.
class PledgeRows final
{
public:
    PledgeRows(const LiveBoard &board, const ViewState &view);

    void setView(const ViewState &view);
    void setWords(std::vector<QByteArray> words);
    /// The same for words of which each pledge that holds them all is among these rows; the others
    /// are taken out of them.
    void narrow(std::vector<QByteArray> words, std::vector<quint32> &rows);
    void setOrder(int column, Qt::SortOrder order);
    /// After facts have changed that pledges refer to or that many pledges share.
    void rebuild();
    /// After reports and the like have changed: the order, if it depends on them.
    void refreshOrder();

    /// What an edit with few changes does to pledges, by their places.
    struct Footprint
    {
        std::vector<quint32> removed; ///< places before the edit, ascending
        std::vector<quint32> added; ///< places after it, ascending
        std::vector<quint32> updated; ///< places after it
    };
    [[nodiscard]] Footprint footprintOf(const Changes<Pledge> &changes) const;
    /// Renumbers and follows an edit.
    void follow(const Footprint &footprint);

    /// The pledges to show, in order.
    [[nodiscard]] std::vector<quint32> wanted() const;
    [[nodiscard]] int countInView() const { return m_inView; }
    [[nodiscard]] const ViewState &view() const { return m_view; }
    [[nodiscard]] const std::vector<QByteArray> &words() const { return m_words; }
    [[nodiscard]] bool isOrderedBy(int column) const { return m_column == column; }
    [[nodiscard]] qsizetype memoryUsed() const;

private:
    [[nodiscard]] PledgeOrder currentOrder() const
    {
        return {m_board, m_index, m_column, m_sortOrder, m_view.asOf};
    }
    void judgeAll();
    void judge(quint32 pledge);
    void findWords();

    enum Flag : quint8 { InView = 1, Found = 2, Shown = 3 };

    const LiveBoard &m_board;
    const Feed &m_feed;
    ViewState m_view;
    PledgeIndex m_index;
    std::vector<QByteArray> m_words;
    int m_column = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    std::vector<quint8> m_flags;
    std::vector<quint32> m_order; ///< all pledges
    int m_inView = 0;
};

/// Whether any of so many places before an edit is another one after it.
[[nodiscard]] bool moves(const PledgeRows::Footprint &footprint, size_t size);
/// Where a place before an edit has gone: kGonePlace for a removed one.
inline constexpr quint32 kGonePlace = 0xffffffff;
[[nodiscard]] quint32 placeAfter(const PledgeRows::Footprint &footprint, quint32 place);

} // namespace servanda
