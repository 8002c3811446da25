#include "views/pages/violationspage.h"

#include "model/analysis/figure.h"
#include "model/items/factlist.h"
#include "views/charts/figureview.h"
#include "views/icon.h"
#include "views/pages/densetable.h"
#include "views/pages/exportdialog.h"
#include "views/pages/factlistview.h"
#include "views/pages/pagehead.h"
#include "views/plaintext.h"
#include "views/surface.h"
#include "views/textstyle.h"
#include "views/window/browsing.h"

#include <QComboBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace servanda {

namespace {

/// A choice below its name, as in the column beside a figure.
QComboBox *addChoice(QVBoxLayout &column, const QString &label, const QString &name)
{
    auto *combo = new QComboBox; // the column's widget takes it
    combo->setObjectName(name);
    combo->setAccessibleName(QString(label).remove(u'&'));
    auto *title = new QLabel(label);
    title->setTextFormat(Qt::PlainText);
    title->setForegroundRole(QPalette::PlaceholderText);
    styleText(title, TextStyle::Secondary);
    title->setBuddy(combo);
    column.addWidget(title);
    column.addWidget(combo);
    return combo;
}

} // namespace

ViolationsPage::ViolationsPage(const PageContext &context, QWidget *parent)
    : Page(context, parent),
      m_head(new PageHead(u"Violations"_s)),
      m_figure(new FigureView(FigureView::Form::Card)),
      m_list(makeList()),
      m_card(makeFigureCard()),
      m_notes(plainLabel())
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 16, 18, 16);
    layout->setSpacing(10);
    layout->addWidget(m_head);
    layout->addWidget(m_card);
    layout->addWidget(m_notes);
    m_notes->setObjectName(u"violationNotes"_s);
    m_notes->setForegroundRole(QPalette::PlaceholderText);
    styleText(m_notes, TextStyle::Secondary);
    layout->addWidget(m_list, 1);
    connect(m_list, &FactListView::countChanged, this, &ViolationsPage::tellCount);
    for (const QComboBox *choice : {m_lines, m_period})
        connect(choice, &QComboBox::currentIndexChanged, this, &ViolationsPage::showFigure);
    connect(m_figure, &FigureView::activated, this, [this](const std::vector<FactRef> &facts) {
        browsing().selectGroup(m_figure->figure().title, facts);
    });
    tellCount();
}

FactListView *ViolationsPage::makeList()
{
    auto *model = new ViolationList(dossier(), browsing().view()); // the view takes it
    model->setFaults(context().faults);
    auto *list = new FactListView(
        model, browsing(),
        {{"code"_L1, 8},
         {"title"_L1, 0},
         {"occurred_on"_L1, 16},
         {"place"_L1, 16},
         {"reported_on"_L1, 16},
         {"reported_by"_L1, 14},
         {"attributed_to"_L1, 14},
         {"finding"_L1, 19},
         {"remedied_on"_L1, 16},
         {"state"_L1, 13},
         {"source_id"_L1, 8},
         {"standing"_L1, 9}},
        {u"No violations recorded"_s,
         u"An entry tells what was reported, when and where it happened, to whom it is attributed, "
         "the evidence, what the Special Commission found and what was done about it. Add the "
         "first one with the button above; a review has none."_s,
         u"violations"_s},
        [this] { return static_cast<qsizetype>(dossier().rows<Violation>().size()); });
    DenseTable &table = list->table();
    table.setObjectName(u"violationTable"_s);
    table.setAccessibleName(u"Violations"_s);
    const auto columns = [model](const std::vector<QLatin1StringView> &fields) {
        QList<int> found;
        for (const QLatin1StringView field : fields)
            found += model->columnOf(field);
        return found;
    };
    table.setQuietColumns(
        columns({"code"_L1, "occurred_on"_L1, "reported_on"_L1, "remedied_on"_L1}));
    table.setOptionalColumns(columns({"standing"_L1, "reported_by"_L1, "remedied_on"_L1, "code"_L1,
                                      "source_id"_L1, "reported_on"_L1, "place"_L1}));
    return list;
}

QWidget *ViolationsPage::makeFigureCard()
{
    auto *card = new Surface(Surface::Kind::Card);
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(6, 6, 12, 6);
    row->setSpacing(12);
    m_figure->setFrameShape(QFrame::NoFrame);
    m_figure->setObjectName(u"violationFigure"_s);
    row->addWidget(m_figure, 1);
    auto *choices = new QVBoxLayout;
    choices->setContentsMargins(0, 6, 0, 6);
    choices->setSpacing(3);
    m_lines = addChoice(*choices, u"&Lines"_s, u"violationLines"_s);
    choices->addSpacing(8);
    m_period = addChoice(*choices, u"S&teps"_s, u"violationSteps"_s);
    choices->addStretch(1);
    row->addLayout(choices);
    m_lines->addItem(u"All together"_s);
    for (const CurveStage stage : stagesOf(Subject::Violations))
        m_lines->addItem(u"%1, by attributed to"_s.arg(QString(enumLabel(stage))),
                         static_cast<int>(stage));
    for (const auto &name : enumNames<Period>())
        m_period->addItem(QLatin1StringView(name.label), static_cast<int>(name.value));
    return card;
}

QString ViolationsPage::searchHint() const
{
    return u"Search violations"_s;
}

QString ViolationsPage::searchText() const
{
    return m_list->searchText();
}

void ViolationsPage::setSearch(const QString &text)
{
    m_list->setSearch(text);
}

void ViolationsPage::focusContent()
{
    m_list->focusTable();
}

void ViolationsPage::addEditing(Editor &editor, QDate today)
{
    m_list->addEditing(editor, today);
    auto *add = new QPushButton(u"&Add violation…"_s); // the head takes it
    add->setObjectName(u"addViolation"_s);
    connect(add, &QPushButton::clicked, this, [this] { browsing().add(FactType::Violation); });
    m_head->addControl(add);
}

bool ViolationsPage::showFact(FactRef fact)
{
    return m_list->showFact(fact);
}

bool ViolationsPage::exportFigure()
{
    if (m_card->isHidden())
        return false;
    auto *dialog = new ExportDialog(m_figure->figure(), dossier(), window()); // deletes itself
    dialog->open();
    return true;
}

void ViolationsPage::refresh(const ViewState &view)
{
    m_list->setView(view);
    showFigure();
    tellCount();
}

void ViolationsPage::follow(const Edit &edit)
{
    if (figureTouchedBy(spec(), edit, dossier()))
        showFigure();
}

void ViolationsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    constexpr int kLeast = 176;
    constexpr int kMost = 300;
    m_card->setFixedHeight(qBound(kLeast, height() * 30 / 100, kMost));
}

FigureSpec ViolationsPage::spec() const
{
    FigureSpec made;
    made.subject = Subject::Violations;
    made.unit = kReports;
    made.period = static_cast<Period>(m_period->currentData().toInt());
    const QVariant stage = m_lines->currentData();
    made.split = stage.isValid() ? Split::BySignatory : Split::Whole;
    made.splitStage
        = stage.isValid() ? static_cast<CurveStage>(stage.toInt()) : CurveStage::Reported;
    made.filter = browsing().view().filter;
    made.asOf = browsing().view().asOf;
    return made;
}

void ViolationsPage::showFigure()
{
    m_figure->setFigure(makeFigure(feed(), spec(), context().provenance));
    m_figure->setAccessibleName(m_figure->figure().title);
    m_notes->setText(m_figure->figure().notes.join(u' '));
    tellCount();
}

/// How many are listed, and what the figure says in one sentence.
void ViolationsPage::tellCount()
{
    // An empty register needs no empty curves above it.
    const bool isEmpty = dossier().rows<Violation>().empty();
    m_card->setVisible(!isEmpty);
    m_notes->setVisible(!isEmpty);
    const QString said = m_figure->figure().title;
    m_head->setSubtitle(isEmpty || said.isEmpty() ? m_list->countText()
                                                  : m_list->countText() + u" · "_s + said);
}

} // namespace servanda
