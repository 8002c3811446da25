#pragma once

#include "model/analysis/feed.h"
#include "model/domain/filter.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QTableView;

namespace servanda {

class EmptyNote;
class LiveBoard;
class MatrixFooter;
class OverviewModel;

/// The matrix signatory x clause with its sums and its legend. Arrows walk the cells; each cell chosen is told,
/// Return or a double click opens its pledges.
class MatrixCard final : public QWidget
{
    Q_OBJECT
public:
    MatrixCard(const LiveBoard &board, const ViewState &view, QWidget *parent = nullptr);

    void setView(const ViewState &view);
    /// As OverviewModel::setWatched().
    void setWatched(bool watched);
    [[nodiscard]] const OverviewModel &model() const { return *m_model; }
    void focusTable();
    /// With all rows shown.
    [[nodiscard]] int fullHeight() const;

Q_SIGNALS:
    void cellChosen(const QString &title, const std::vector<servanda::FactRef> &facts);
    void factChosen(servanda::FactRef fact); ///< of a row or a column: party, clause, instrument
    void cellOpened(const servanda::Filter &filter);
    void clearFilterRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildTable();
    [[nodiscard]] QWidget *makeLegend();
    void chooseColumn(int column);
    void showOrExplain();
    void choose(const QModelIndex &index);
    void tellRest();
    void fitToFont();
    [[nodiscard]] QString titleOf(const QModelIndex &index) const;

    const Feed &m_feed;
    OverviewModel *m_model;
    QTableView *m_table;
    QStackedWidget *m_stack;
    EmptyNote *m_note;
    QLabel *m_rest = nullptr;
    MatrixFooter *m_footer = nullptr;
    QWidget *m_legend;
    bool m_isFiltered;
};

} // namespace servanda
