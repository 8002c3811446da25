#include "views/pages/matrixcard.h"

#include "model/items/itemroles.h"
#include "model/items/overviewmodel.h"
#include "views/delegates/glyphlabel.h"
#include "views/delegates/levelcounts.h"
#include "views/delegates/matrixdelegate.h"
#include "views/pages/emptynote.h"
#include "views/pages/matrixfooter.h"
#include "views/pages/matrixheaders.h"
#include "views/plaintext.h"
#include "views/textstyle.h"

#include <QAbstractButton>
#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace servanda {

MatrixCard::MatrixCard(const LiveBoard &board, const ViewState &view, QWidget *parent)
    : QWidget(parent),
      m_feed(board.feed()),
      m_model(new OverviewModel(board, view, this)),
      m_table(new QTableView),
      m_stack(new QStackedWidget),
      m_note(new EmptyNote),
      m_legend(makeLegend()),
      m_isFiltered(!view.filter.isEmpty())
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 2, 1, 0);
    layout->setSpacing(0);
    layout->addWidget(m_stack, 1);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_note);
    buildTable();
    m_footer = new MatrixFooter(*m_model, *m_table->horizontalHeader());
    layout->addWidget(m_footer);
    layout->addWidget(m_legend);
    connect(m_footer, &MatrixFooter::columnClicked, this, &MatrixCard::chooseColumn);
    connect(m_table->horizontalScrollBar(), &QScrollBar::valueChanged, m_footer,
            qOverload<>(&QWidget::update));
    connect(m_note, &EmptyNote::actionChosen, this, &MatrixCard::clearFilterRequested);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, &MatrixCard::tellRest);
    connect(m_model, &OverviewModel::overviewChanged, this, &MatrixCard::showOrExplain);
    connect(m_model, &QAbstractItemModel::modelReset, this, &MatrixCard::fitToFont);
    showOrExplain();
}

void MatrixCard::buildTable()
{
    m_table->setObjectName(u"matrix"_s);
    m_table->setAccessibleName(u"Pledges by signatory and clause"_s);
    m_table->setHorizontalHeader(new MatrixColumnHeader(*m_model, m_table));
    m_table->setVerticalHeader(new MatrixRowHeader(*m_model, m_feed.dossier(), m_table));
    m_table->setItemDelegate(new MatrixDelegate(m_table));
    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setMouseTracking(true);
    m_table->setTabKeyNavigation(false);
    m_table->setCornerButtonEnabled(false);
    for (auto *corner : m_table->findChildren<QAbstractButton *>(Qt::FindDirectChildrenOnly))
        corner->installEventFilter(this);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &MatrixCard::choose);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (!m_model->factsIn(index).empty())
            Q_EMIT cellOpened(m_model->filterFor(index));
    });
    connect(m_table->verticalHeader(), &QHeaderView::sectionClicked, this,
            [this](int row) { Q_EMIT factChosen(m_model->factAt(row)); });
    m_table->horizontalHeader()->setSectionsClickable(true);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int column) {
        const auto fact = m_model->headerData(column, Qt::Horizontal, FactRole).value<FactRef>();
        if (fact)
            Q_EMIT factChosen(fact);
    });
    fitToFont();
}

QWidget *MatrixCard::makeLegend()
{
    auto *legend = new QWidget;
    auto *lines = new QVBoxLayout(legend);
    lines->setContentsMargins(12, 6, 12, 7);
    lines->setSpacing(2);
    using enum Headline;
    const auto addLine = [lines](const std::vector<std::pair<StatusSign, QString>> &entries) {
        auto *line = new QHBoxLayout;
        line->setSpacing(10);
        for (const auto &[sign, words] : entries)
            line->addWidget(new GlyphLabel(sign, words));
        lines->addLayout(line);
        return line;
    };
    addLine({{{Fulfilled, false, false}, u"full"_s},
             {{Intermediate, false, false}, u"intermediate"_s},
             {{Minimal, false, false}, u"minimal"_s},
             {{NotStarted, false, false}, u"not started"_s},
             {{NotAssessed, false, false}, u"not assessed"_s},
             {{Unverifiable, false, false}, u"unverifiable"_s}})
        ->addStretch(1);
    auto *last = addLine({{{NotYetTriggered, false, false}, u"not yet triggered"_s},
                          {{OverdueIntermediate, true, false}, u"overdue"_s},
                          {{NotAssessed, false, true}, u"disputed"_s},
                          {{NotApplicable, false, false}, u"not applicable"_s},
                          {{CountedElsewhere, false, false}, u"counted elsewhere"_s},
                          {{NoPledge, false, false}, u"no pledge"_s}});
    m_rest = new ElidedLabel;
    m_rest->setForegroundRole(QPalette::PlaceholderText);
    m_rest->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    styleText(m_rest, TextStyle::Secondary);
    last->addWidget(m_rest, 1);
    return legend;
}

void MatrixCard::setView(const ViewState &view)
{
    m_isFiltered = !view.filter.isEmpty();
    m_model->setView(view);
    showOrExplain();
}

void MatrixCard::setWatched(bool watched)
{
    m_model->setWatched(watched);
}

void MatrixCard::showOrExplain()
{
    m_legend->setVisible(m_model->rowCount() > 0);
    m_footer->setVisible(m_model->rowCount() > 0);
    if (m_model->rowCount() > 0)
        m_stack->setCurrentWidget(m_table);
    else {
        if (m_model->isCounting())
            m_note->show(u"Assessing the pledges…"_s, u"The matrix follows in a moment."_s);
        else if (m_feed.dossier().rows<Pledge>().empty())
            m_note->show(u"No pledges recorded"_s,
                         u"The matrix shows who pledged what under which clause."_s);
        else
            m_note->show(m_isFiltered ? u"No pledges match the filter"_s
                                      : u"No pledges as of this day"_s,
                         m_isFiltered ? u"The filter in the strip above hides all of them."_s
                                      : u"Choose a later day in the strip above."_s,
                         m_isFiltered ? u"Clear filter"_s : QString());
        m_stack->setCurrentWidget(m_note);
    }
    tellRest();
}

void MatrixCard::focusTable()
{
    m_table->setFocus();
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
}

int MatrixCard::fullHeight() const
{
    return m_table->horizontalHeader()->sizeHint().height() + m_model->rowCount() * denseRowHeight()
        + m_footer->sizeHint().height() + m_legend->sizeHint().height() + 6;
}

void MatrixCard::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.line);
    painter.setBrush(theme.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (m_legend->isVisible())
        painter.drawLine(0, m_legend->y(), width(), m_legend->y());
}

void MatrixCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitToFont();
}

void MatrixCard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    tellRest();
}

// The corner above the names would be drawn as a button; it is none.
bool MatrixCard::eventFilter(QObject *watched, QEvent *event)
{
    auto *corner = qobject_cast<QAbstractButton *>(watched);
    if (!corner || event->type() != QEvent::Paint)
        return QWidget::eventFilter(watched, event);
    QPainter painter(corner);
    painter.fillRect(corner->rect(), Theme::current().card);
    painter.setPen(Theme::current().line);
    painter.drawLine(corner->rect().bottomLeft(), corner->rect().bottomRight());
    return true;
}

void MatrixCard::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    Q_EMIT cellChosen(titleOf(index), m_model->factsIn(index));
}

void MatrixCard::chooseColumn(int column)
{
    const bool all = m_model->isTotalColumn(column);
    const OverviewColumn *told
        = all ? nullptr : &m_model->overview().columns[static_cast<size_t>(column)];
    Q_EMIT cellChosen(all ? u"All signatories, all clauses"_s
                          : u"All signatories, %1 %2"_s.arg(told->number, told->title),
                      m_model->factsInColumn(column));
}

void MatrixCard::tellRest()
{
    const int visible = m_table->viewport()->height() / qMax(1, denseRowHeight());
    const int below = m_model->rowCount() - m_table->verticalScrollBar()->value() - visible;
    m_rest->setText(below > 0 ? QString::number(below) + u" more"_s : QString());
    m_rest->setToolTip(
        below > 0 ? QString::number(below)
                + (below == 1 ? u" more signatory below"_s : u" more signatories below"_s)
                  : QString());
}

void MatrixCard::fitToFont()
{
    m_table->verticalHeader()->setMinimumSectionSize(denseRowHeight());
    m_table->verticalHeader()->setDefaultSectionSize(denseRowHeight());
    auto *columns = m_table->horizontalHeader();
    if (const int last = columns->count() - 1; last >= 0) {
        columns->setSectionResizeMode(last, QHeaderView::Fixed);
        columns->resizeSection(last, levelSlotsWidth(m_model->overview().total.obligations()));
    }
    m_table->verticalHeader()->setFixedWidth(m_table->verticalHeader()->sizeHint().width());
}

QString MatrixCard::titleOf(const QModelIndex &index) const
{
    const Party *party = m_feed.dossier().find(PartyId{m_model->factAt(index.row()).id});
    const QString name = party ? party->name : QString();
    if (m_model->isTotalColumn(index.column()))
        return name + u", all clauses"_s;
    const OverviewColumn &column = m_model->overview().columns[static_cast<size_t>(index.column())];
    return name + (column.clause ? u", clause "_s : u", "_s) + column.number + u' ' + column.title;
}

} // namespace servanda
