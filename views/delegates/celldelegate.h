#pragma once

#include "views/delegates/rowdelegate.h"

#include <QPersistentModelIndex>

namespace servanda {

class FactEditProxy;
class ValueEntry;

/// A cell in which one can type, with the entry of its field. Return and Tab commit, Escape leaves;
/// what cannot be committed stays open with the sentence that says why. One cell at a time.
class CellDelegate final : public RowDelegate
{
    Q_OBJECT
public:
    /// Borrows the proxy that the view shows.
    explicit CellDelegate(FactEditProxy &proxy, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model,
                      const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

    /// Whether what was typed last is still in its cell because it could not be committed.
    [[nodiscard]] bool isRefused() const { return m_refused; }
    [[nodiscard]] QModelIndex cell() const { return m_cell; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool handleKey(ValueEntry &entry, int key);
    void checkEntry(ValueEntry &entry) const;
    [[nodiscard]] bool commit(ValueEntry &entry) const;

    FactEditProxy &m_proxy;
    // Qt makes and fills editors through functions that are const.
    mutable QPersistentModelIndex m_cell;
    mutable bool m_refused = false;
    mutable bool m_isOpen = false; ///< what closes it takes the focus from it once more
};

} // namespace servanda
