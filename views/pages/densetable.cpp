#include "views/pages/densetable.h"

#include "model/items/facteditproxy.h"
#include "model/items/itemroles.h"
#include "views/delegates/celldelegate.h"
#include "views/pages/plainheader.h"
#include "views/textstyle.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace servanda {

DenseTable::DenseTable(QWidget *parent) : QTableView(parent), m_delegate(new RowDelegate(this))
{
    setHorizontalHeader(new PlainHeader(Qt::Horizontal, this)); // owned by this
    setVerticalHeader(new PlainHeader(Qt::Vertical, this));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSortIndicatorShown(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setMouseTracking(true);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    fitToFont();
}

void DenseTable::show(QAbstractItemModel *shown, const QList<int> &characters)
{
    m_characters = characters;
    setModel(shown);
    setSortingEnabled(true);
    fitToFont();
}

void DenseTable::setQuietColumns(const QList<int> &columns)
{
    m_delegate->setQuietColumns(columns);
}

void DenseTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.isValid() && current.row() != previous.row() && !m_isRevealing)
        Q_EMIT rowSelected(current.row());
}

void DenseTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    // Coming in by Tab makes a row current without selecting it; what is told is what is marked.
    if (currentIndex().isValid() && !selectionModel()->hasSelection())
        selectRow(currentIndex().row());
}

void DenseTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitToFont();
}

void DenseTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy) && currentIndex().isValid()) {
        copySelected();
        return;
    }
    QTableView::keyPressEvent(event);
}

void DenseTable::addEditing(FactEditProxy *proxy)
{
    proxy->setParent(this);
    m_cells = new CellDelegate(*proxy, this);
    m_cells->setQuietColumns(m_delegate->quietColumns());
    delete std::exchange(m_delegate, m_cells);
    setItemDelegate(m_cells);
    show(proxy, m_characters);
    setEditTriggers(EditKeyPressed | AnyKeyPressed);
}

bool DenseTable::editCurrent()
{
    if (!m_cells || !currentIndex().flags().testFlag(Qt::ItemIsEditable))
        return false;
    edit(currentIndex());
    return true;
}

bool DenseTable::reveal(int row)
{
    if (!model() || row < 0 || row >= model()->rowCount())
        return false;
    const int column = currentIndex().isValid() ? currentIndex().column() : 0;
    const QModelIndex index = model()->index(row, column);
    const bool isSeen = viewport()->rect().contains(visualRect(index)); // then nothing moves
    m_isRevealing = true;
    setCurrentIndex(index);
    selectRow(row);
    m_isRevealing = false;
    scrollTo(currentIndex(), isSeen ? EnsureVisible : PositionAtCenter);
    return true;
}

void DenseTable::reset()
{
    QTableView::reset();
    Q_EMIT hasReset();
}

/// The row below takes the place of the one that goes: whoever works down a list goes on there.
void DenseTable::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    const QModelIndex current = currentIndex();
    const int next = end + 1 < model()->rowCount() ? end + 1 : start - 1;
    if (current.isValid() && current.row() >= start && current.row() <= end && next >= 0)
        setCurrentIndex(model()->index(next, current.column()));
    QTableView::rowsAboutToBeRemoved(parent, start, end);
}

/// What could not be committed stays where it is. Else Tab goes on to the next cell that can be
/// typed in, and the row stays in view wherever the order has put it.
void DenseTable::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    using Delegate = QAbstractItemDelegate;
    if (m_cells && m_cells->isRefused() && hint != Delegate::RevertModelCache) {
        QTimer::singleShot(0, editor, [this, editor] {
            setCurrentIndex(m_cells->cell());
            editor->setFocus();
        });
        return;
    }
    const int step = hint == Delegate::EditNextItem ? 1
        : hint == Delegate::EditPreviousItem        ? -1
                                                    : 0;
    QTableView::closeEditor(editor, step == 0 ? hint : Delegate::NoHint);
    if (!currentIndex().isValid())
        return;
    scrollTo(currentIndex());
    if (step == 0)
        return;
    if (const QModelIndex next = nextEditable(currentIndex(), step); next.isValid()) {
        setCurrentIndex(next);
        edit(next);
    }
}

QModelIndex DenseTable::nextEditable(QModelIndex from, int step) const
{
    const int columns = model()->columnCount();
    const qint64 cells = qint64{model()->rowCount()} * columns;
    // At most two rows on: in the first one there may be none left.
    for (qint64 at = qint64{from.row()} * columns + from.column() + step, tried = 0;
         at >= 0 && at < cells && tried < qint64{2} * columns; at += step, ++tried) {
        const QModelIndex index
            = model()->index(static_cast<int>(at / columns), static_cast<int>(at % columns));
        if (!isColumnHidden(index.column()) && index.flags().testFlag(Qt::ItemIsEditable))
            return index;
    }
    return {};
}

QModelIndexList DenseTable::selectedInOrder() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    return rows;
}

std::vector<FactRef> DenseTable::selectedFacts() const
{
    std::vector<FactRef> facts;
    for (const QModelIndex &row : selectedInOrder()) {
        if (const auto fact = row.data(FactRole).value<FactRef>())
            facts.push_back(fact);
    }
    return facts;
}

void DenseTable::copySelected() const
{
    QString text;
    for (const QModelIndex &row : selectedInOrder()) {
        if (!text.isEmpty())
            text += u'\n';
        for (int column = 0; column < model()->columnCount(); ++column) {
            // One row stays one row: no line breaks or tabs inside a cell.
            text += column > 0 ? u"\t"_s : QString();
            text += row.siblingAtColumn(column).data().toString().simplified();
        }
    }
    QGuiApplication::clipboard()->setText(text);
}

void DenseTable::setOptionalColumns(const QList<int> &columns)
{
    m_optional = columns;
    fitToRoom();
}

void DenseTable::resizeEvent(QResizeEvent *event)
{
    fitToRoom();
    QTableView::resizeEvent(event);
}

int DenseTable::widthOf(int column) const
{
    constexpr int kLeastStretched = 36;
    const int characters = m_characters[column] == 0 ? kLeastStretched : m_characters[column];
    return characters < 0 ? 0 : characters * fontMetrics().averageCharWidth() + 18;
}

void DenseTable::fitToFont()
{
    verticalHeader()->setMinimumSectionSize(denseRowHeight());
    verticalHeader()->setDefaultSectionSize(denseRowHeight());
    auto *header = horizontalHeader();
    for (int column = 0; column < qMin(header->count(), static_cast<int>(m_characters.size()));
         ++column) {
        setColumnHidden(column, m_characters[column] < 0);
        header->setSectionResizeMode(
            column, m_characters[column] == 0 ? QHeaderView::Stretch : QHeaderView::Interactive);
        if (m_characters[column] > 0)
            header->resizeSection(column, widthOf(column));
    }
    fitToRoom();
}

void DenseTable::fitToRoom()
{
    int wanted = 0;
    for (int column = 0; column < static_cast<int>(m_characters.size()); ++column)
        wanted += widthOf(column);
    for (const int column : m_optional) {
        const bool hide = wanted > viewport()->width();
        setColumnHidden(column, hide);
        wanted -= hide ? widthOf(column) : 0;
    }
}

} // namespace servanda
