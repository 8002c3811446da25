#pragma once

#include "model/analysis/figurespec.h"
#include "views/pages/page.h"

class QTabWidget;

namespace servanda {

class DenseTable;
class FigureChoices;
class FigureTableModel;
class FigureView;
class NotDrawnModel;
class PageHead;

/// A figure as large as the window allows, what it is to show at the left, and below it the table
/// it is made from and what is not drawn.
class FiguresPage final : public Page
{
    Q_OBJECT
public:
    explicit FiguresPage(const PageContext &context, QWidget *parent = nullptr);

    void focusContent() override;
    bool exportFigure() override;

protected:
    void refresh(const ViewState &view) override;
    void follow(const Edit &edit) override;

private:
    void build();
    void showFigure();
    void fitTable(Split split);
    void copyFigure();

    PageHead *m_head;
    FigureChoices *m_choices;
    FigureView *m_view;
    FigureTableModel *m_table;
    NotDrawnModel *m_notDrawn;
    DenseTable *m_tableView;
    DenseTable *m_notDrawnView;
    QTabWidget *m_tabs;
    QList<int> m_widths; ///< of the table's columns, in characters
};

} // namespace servanda
