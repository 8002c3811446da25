#pragma once

#include "model/domain/description.h"

#include <QTableView>

namespace servanda {

class CellDelegate;
class FactEditProxy;
class RowDelegate;

/// A table in which one looks things up: rows of one height, hairlines. Arrows move inside, Shift and
/// Ctrl select several rows, Tab leaves, Return opens, Ctrl+C copies the selected rows for a
/// spreadsheet. Cells can be typed in only where editing is added. Columns have fixed widths, so that a
/// million rows cost nothing.
class DenseTable final : public QTableView
{
    Q_OBJECT
public:
    explicit DenseTable(QWidget *parent = nullptr);

    /// Shows the model with one width in characters per column; 0 takes the room that is left,
    /// -1 hides the column.
    void show(QAbstractItemModel *shown, const QList<int> &characters);
    void setQuietColumns(const QList<int> &columns);
    /// Columns to leave out where the room is short, the first one first.
    void setOptionalColumns(const QList<int> &columns);

    /// Shows the list through that proxy, which the table takes: F2 and typing start in a cell.
    void addEditing(FactEditProxy *proxy);
    /// Starts typing in the current cell; false where it cannot be typed in.
    bool editCurrent();
    /// Makes a row the current one and brings it into view, without telling rowSelected; false for
    /// a row that is not there, such as -1.
    bool reveal(int row);
    /// The facts of the selected rows, top to bottom.
    [[nodiscard]] std::vector<FactRef> selectedFacts() const;

Q_SIGNALS:
    void rowSelected(int row);
    /// The list has been made anew, so that nothing is selected.
    void hasReset();

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void reset() override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    [[nodiscard]] QModelIndex nextEditable(QModelIndex from, int step) const;
    [[nodiscard]] QModelIndexList selectedInOrder() const;
    void copySelected() const;
    void fitToFont();
    void fitToRoom();
    [[nodiscard]] int widthOf(int column) const;

    RowDelegate *m_delegate; ///< owned by this
    CellDelegate *m_cells = nullptr; ///< the same one, where there is editing
    bool m_isRevealing = false;
    QList<int> m_characters;
    QList<int> m_optional;
};

} // namespace servanda
