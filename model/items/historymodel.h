#pragma once

#include "model/domain/filter.h"
#include "model/domain/history.h"
#include "model/dossier/dossier.h"

#include <QAbstractTableModel>

#include <deque>

namespace servanda {

/// Which entries of the history are shown. What is empty restricts nothing.
struct HistoryFilter
{
    QString search; ///< every word occurs in label, reason, author or the facts it touched
    QString author;
    QString field; ///< label of a field that it changed, such as "Amount"
    QDate from; ///< made on this day or later, in local time
    QDate to; ///< inclusive
    std::vector<PartyId> signatories; ///< it touched a fact of one of these

    [[nodiscard]] bool isEmpty() const { return *this == HistoryFilter{}; }
    friend bool operator==(const HistoryFilter &, const HistoryFilter &) = default;
};

/// The entries of the history, the newest first, read in pieces as they are wanted, and followed
/// while the dossier is edited. Borrows reader and dossier, which must outlive it.
class HistoryModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        NumberColumn,
        TimeColumn,
        AuthorColumn,
        LabelColumn,
        SizeColumn,
        ReasonColumn,
        ColumnCount
    };

    HistoryModel(HistoryReader &history, const Dossier &dossier, QObject *parent = nullptr);

    void setFilter(const HistoryFilter &filter);
    [[nodiscard]] const HistoryFilter &filter() const { return m_filter; }
    /// With the first of its changes; null for a row outside the list. Valid until the next edit.
    [[nodiscard]] const PastEdit *entryAt(int row) const;
    /// -1 where the entry is not shown.
    [[nodiscard]] int rowOf(qint64 number) const;
    /// How many entries there are without the filter.
    [[nodiscard]] qint64 recorded() const;
    /// Everybody who made one of the entries read so far, in the order of the alphabet.
    [[nodiscard]] QStringList authors() const;
    /// Why the last reading failed, if it did; reload() tries again.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    void reload();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    static constexpr qsizetype kPiece = 200; ///< entries read at once
    static constexpr qsizetype kChanges = 64; ///< of each entry, which the filter looks at

private:
    struct Entry
    {
        PastEdit past;
        mutable QByteArray folded; ///< what is searched, made when first sought
    };

    [[nodiscard]] bool readPiece();
    void readNewest();
    void fill();
    [[nodiscard]] const Entry *find(qint64 number) const;
    [[nodiscard]] bool passes(const Entry &entry) const;
    [[nodiscard]] const QByteArray &foldedText(const Entry &entry) const;

    HistoryReader &m_history;
    const Dossier &m_dossier;
    HistoryFilter m_filter;
    std::vector<QByteArray> m_words;
    std::deque<Entry> m_entries; ///< read so far, the newest first
    std::deque<qint64> m_shown; ///< numbers of those that pass
    bool m_hasAll = false;
    bool m_isChanging = false; ///< nobody may fetch more from within an announcement
    std::optional<Error> m_error;
};

} // namespace servanda
