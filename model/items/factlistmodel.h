#pragma once

#include "model/domain/filter.h"
#include "model/dossier/matcher.h"
#include "model/items/faulttexts.h"
#include "model/items/sortkey.h"

#include <QAbstractTableModel>

namespace servanda {

/// A flat list of facts of one type: searched, filtered, sorted, and kept in step with the dossier.
/// The row order is the model's own, so changes are announced in the way Qt asks for. Borrows the
/// dossier, which must outlive it. See factlist.h for the lists that exist.
class FactListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    /// As of and filter: parties for what names a party, clauses too for violations, as of and
    /// period for what is dated.
    void setView(const ViewState &view);
    /// Rows whose text, or the code of what they refer to, holds every word; case and accents do
    /// not matter. Empty: all.
    void setSearch(const QString &text);
    /// Which facts to mark (FaultRole).
    void setFaults(const std::vector<Fault> &faults);

    /// The fact of a row; none for an index outside the list.
    [[nodiscard]] FactRef factAt(int row) const;
    /// -1 where the fact is not shown.
    [[nodiscard]] int rowOf(FactRef fact) const;
    /// The column made from that field, such as "title"; -1 if there is none.
    [[nodiscard]] virtual int columnOf(QLatin1StringView fieldName) const = 0;
    /// The field that each column is made from.
    [[nodiscard]] virtual QList<QByteArray> fields() const = 0;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    /// Rows without a value come last either way; equal rows keep the order they were made in.
    /// Column -1: the order in which the facts were made.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    /// After an edit: facts that were listed and are still there, but pass view and search no more.
    void leftView(const std::vector<servanda::FactRef> &facts);

protected:
    FactListModel(FactType type, const Dossier &dossier, const ViewState &view, QObject *parent);

    [[nodiscard]] const Dossier &dossier() const { return m_dossier; }
    [[nodiscard]] const ViewState &view() const { return m_view; }
    [[nodiscard]] const PledgeMatcher &matcher() const { return m_matcher; }
    void rebuild();
    void follow(const std::vector<qint64> &removed, const std::vector<qint64> &updated,
                const std::vector<qint64> &added);

    // What a type contributes; an id is always that of a fact of the type, but may be gone.
    [[nodiscard]] virtual std::vector<qint64> allIds() const = 0;
    [[nodiscard]] virtual bool isInView(qint64 id) const = 0;
    [[nodiscard]] virtual QString searchText(qint64 id) const = 0;
    [[nodiscard]] virtual QString text(qint64 id, int column) const = 0;
    [[nodiscard]] virtual Qt::Alignment alignment(int column) const = 0;
    [[nodiscard]] virtual SortKey sortKey(qint64 id, int column) const = 0;
    [[nodiscard]] virtual QString code(qint64 id) const = 0;
    [[nodiscard]] virtual bool isDraft(qint64 id) const = 0;

private:
    [[nodiscard]] bool passes(qint64 id) const;
    [[nodiscard]] bool comesBefore(qint64 a, qint64 b) const;
    [[nodiscard]] bool isInPlace(size_t row) const;
    [[nodiscard]] std::vector<qint64> sorted(std::vector<qint64> ids) const;
    void removeId(qint64 id);
    void insertId(qint64 id);
    void moveId(qint64 id);
    void reorder();

    FactType m_type;
    const Dossier &m_dossier;
    ViewState m_view;
    PledgeMatcher m_matcher;
    std::vector<QByteArray> m_words;
    FaultTexts m_faults;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    std::vector<qint64> m_ids;
};

} // namespace servanda
