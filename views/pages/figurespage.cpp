#include "views/pages/figurespage.h"

#include "model/analysis/figure.h"
#include "views/charts/figureview.h"
#include "views/icon.h"
#include "views/pages/densetable.h"
#include "views/pages/exportdialog.h"
#include "views/pages/figurechoices.h"
#include "views/pages/figuretablemodel.h"
#include "views/pages/notdrawnmodel.h"
#include "views/pages/pagehead.h"
#include "views/surface.h"
#include "views/window/browsing.h"

#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace servanda {

FiguresPage::FiguresPage(const PageContext &context, QWidget *parent)
    : Page(context, parent),
      m_head(new PageHead(u"Figures"_s)),
      m_choices(new FigureChoices(context.dossier)),
      m_view(new FigureView(FigureView::Form::Page)),
      m_table(new FigureTableModel(this)),
      m_notDrawn(new NotDrawnModel(context.dossier, this)),
      m_tableView(new DenseTable),
      m_notDrawnView(new DenseTable),
      m_tabs(new QTabWidget)
{
    build();
    connect(m_choices, &FigureChoices::changed, this, &FiguresPage::showFigure);
    connect(m_view, &FigureView::activated, this, [this](const std::vector<FactRef> &facts) {
        browsing().selectGroup(m_view->figure().title, facts);
    });
    connect(m_tableView, &DenseTable::rowSelected, this, [this](int row) {
        if (const auto facts = m_table->factsAt(row); !facts.empty())
            browsing().selectGroup(m_table->titleAt(row), facts);
    });
    connect(m_notDrawnView, &DenseTable::rowSelected, this,
            [this](int row) { browsing().select(m_notDrawn->factAt(row)); });
}

void FiguresPage::build()
{
    auto *copy = new QPushButton(themedIcon(u"copy"_s), u"&Copy"_s);
    copy->setToolTip(u"Copy the figure as picture and as table"_s);
    copy->setObjectName(u"copyFigure"_s);
    auto *save = new QPushButton(themedIcon(u"export"_s), u"&Export…"_s);
    save->setObjectName(u"exportFigure"_s);
    connect(copy, &QPushButton::clicked, this, &FiguresPage::copyFigure);
    connect(save, &QPushButton::clicked, this, &FiguresPage::exportFigure);
    m_head->addControl(copy);
    m_head->addControl(save);

    auto *card = new Surface(Surface::Kind::Card);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(8, 8, 8, 8);
    inside->addWidget(m_view);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setObjectName(u"figure"_s);
    m_view->setAccessibleName(u"Figure"_s);
    m_tableView->setObjectName(u"figureTable"_s);
    m_tableView->setAccessibleName(u"Table of the figure"_s);
    m_notDrawnView->setObjectName(u"notDrawnTable"_s);
    m_notDrawnView->setAccessibleName(u"Not drawn"_s);
    m_notDrawnView->show(m_notDrawn, {19, 12, 0, 24, 34});
    m_notDrawnView->setOptionalColumns({NotDrawnModel::ReasonColumn});
    m_notDrawnView->setSortingEnabled(false);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_tableView, u"Table"_s);
    m_tabs->addTab(m_notDrawnView, u"Not drawn"_s);

    auto *halves = new QSplitter(Qt::Vertical);
    halves->setHandleWidth(10);
    halves->setChildrenCollapsible(false);
    halves->addWidget(card);
    halves->addWidget(m_tabs);
    halves->setStretchFactor(0, 3);
    halves->setStretchFactor(1, 2);
    m_choices->setFixedWidth(150);
    auto *body = new QHBoxLayout;
    body->setSpacing(18);
    body->addWidget(m_choices);
    body->addWidget(halves, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 16, 18, 16);
    layout->setSpacing(10);
    layout->addWidget(m_head);
    layout->addLayout(body, 1);
}

void FiguresPage::focusContent()
{
    m_view->setFocus();
}

bool FiguresPage::exportFigure()
{
    auto *dialog = new ExportDialog(m_view->figure(), dossier(), window()); // deletes itself
    dialog->open();
    return true;
}

void FiguresPage::refresh(const ViewState &)
{
    m_choices->refreshUnits();
    showFigure();
}

void FiguresPage::follow(const Edit &edit)
{
    if (!edit.of<Rate>().empty() || !edit.of<Setting>().empty())
        m_choices->refreshUnits();
    const FigureSpec spec = m_choices->spec(browsing().view());
    if (!(spec == m_view->figure().spec) || figureTouchedBy(spec, edit, dossier()))
        showFigure();
}

void FiguresPage::showFigure()
{
    FigureData figure
        = makeFigure(feed(), m_choices->spec(browsing().view()), context().provenance);
    m_table->show(figure);
    m_notDrawn->show(figure);
    fitTable(figure.spec.split);
    m_tabs->setTabText(1, u"Not drawn  "_s + QString::number(figure.notDrawn.size()));
    m_head->setSubtitle(figure.asOfLine);
    m_view->setFigure(std::move(figure));
}

/// Other columns have other widths; with the same ones selection and scrolling stay as they are.
void FiguresPage::fitTable(Split split)
{
    QList<int> widths(m_table->columnCount(), 17);
    widths[0] = split == Split::Whole ? 16 : 24;
    if (widths == m_widths)
        return;
    m_widths = widths;
    m_tableView->show(m_table, widths);
    m_tableView->setSortingEnabled(false);
}

void FiguresPage::copyFigure()
{
    putOnClipboard(m_view->figure(), dossier());
}

} // namespace servanda
