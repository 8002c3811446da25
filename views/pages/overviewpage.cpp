#include "views/pages/overviewpage.h"

#include "model/analysis/figure.h"
#include "model/items/overviewmodel.h"
#include "views/charts/figureview.h"
#include "views/pages/matrixcard.h"
#include "views/pages/overviewwords.h"
#include "views/pages/pagehead.h"
#include "views/plaintext.h"
#include "views/surface.h"
#include "views/window/browsing.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace servanda {

OverviewPage::OverviewPage(const PageContext &context, QWidget *parent)
    : Page(context, parent),
      m_head(new PageHead({})),
      m_summary(new ElidedLabel),
      m_matrix(new MatrixCard(context.board, context.browsing.view())),
      m_curves(new QWidget)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 14, 18, 14);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addSpacing(3);
    m_summary->setObjectName(u"summary"_s);
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(m_summary);
    layout->addSpacing(12);
    layout->addWidget(m_matrix, 1);
    layout->addSpacing(14);
    auto *row = new QHBoxLayout(m_curves);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(14);
    for (const Subject subject : kPledgeSubjects) {
        m_figures.push_back(new FigureView(FigureView::Form::Card));
        row->addWidget(makeFigureCard(m_figures.back(), enumLabel(subject)));
    }
    layout->addWidget(m_curves);

    Browsing &shared = context.browsing;
    connect(m_matrix, &MatrixCard::cellChosen, &shared, &Browsing::selectGroup);
    connect(m_matrix, &MatrixCard::factChosen, &shared, &Browsing::select);
    connect(m_matrix, &MatrixCard::clearFilterRequested, &shared, &Browsing::clearFilter);
    connect(m_matrix, &MatrixCard::cellOpened, this, [this](const Filter &filter) {
        browsing().setView({browsing().view().asOf, filter});
        browsing().goTo(u"pledges"_s);
    });
    connect(&m_matrix->model(), &OverviewModel::overviewChanged, this, &OverviewPage::tellSummary);
}

void OverviewPage::focusContent()
{
    m_matrix->focusTable();
}

void OverviewPage::setWatched(bool watched)
{
    m_matrix->setWatched(watched);
}

void OverviewPage::refresh(const ViewState &view)
{
    m_matrix->setView(view);
    chooseUnits();
    for (size_t i = 0; i < m_figures.size(); ++i)
        m_figures[i]->setFigure(makeFigure(feed(), specOf(i, view), context().provenance));
    m_head->setTitle(overviewTitle(dossier()));
    m_head->setSubtitle(instrumentsLine(dossier()));
    tellSummary();
    shareHeight();
}

// Counting a curve anew takes longer than everything else here; most edits touch one of the three.
void OverviewPage::follow(const Edit &edit)
{
    const ViewState &view = browsing().view();
    if (!edit.of<Rate>().empty() || !edit.of<Setting>().empty())
        chooseUnits();
    for (size_t i = 0; i < m_figures.size(); ++i) {
        const FigureSpec spec = specOf(i, view);
        if (figureTouchedBy(spec, edit, dossier()))
            m_figures[i]->setFigure(makeFigure(feed(), spec, context().provenance));
    }
    m_head->setTitle(overviewTitle(dossier()));
    m_head->setSubtitle(instrumentsLine(dossier()));
}

FigureSpec OverviewPage::specOf(size_t figure, const ViewState &view) const
{
    FigureSpec spec;
    spec.subject = kPledgeSubjects[figure];
    spec.unit = m_units[figure];
    spec.filter = view.filter;
    spec.asOf = view.asOf;
    return spec;
}

/// What rates and settings make of them, which few edits touch.
void OverviewPage::chooseUnits()
{
    m_units.clear();
    for (const Subject subject : kPledgeSubjects)
        m_units.push_back(unitsFor(subject, dossier()).front());
}

void OverviewPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    shareHeight();
}

QWidget *OverviewPage::makeFigureCard(FigureView *view, const QString &name)
{
    view->setAccessibleName(name + u" over time"_s);
    view->setObjectName(u"card"_s + name);
    view->setFrameShape(QFrame::NoFrame);
    auto *card = new Surface(Surface::Kind::Card);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(6, 6, 6, 6);
    inside->addWidget(view);
    connect(view, &FigureView::activated, this, [this, name](const std::vector<FactRef> &facts) {
        browsing().selectGroup(name, facts);
    });
    return card;
}

void OverviewPage::tellSummary()
{
    const OverviewModel &matrix = m_matrix->model();
    m_summary->setText(matrix.isCounting() ? u"Assessing the pledges…"_s
                                           : summaryLine(matrix.overview()));
}

// The matrix takes what its rows need, the curves the rest, within what is good for either.
void OverviewPage::shareHeight()
{
    constexpr int kLeast = 188;
    constexpr int kMost = 340;
    const int room = height() - m_matrix->y() - 28;
    const int spare = room - m_matrix->fullHeight();
    m_curves->setFixedHeight(qBound(kLeast, qMax(spare, room * 34 / 100), kMost));
}

} // namespace servanda
