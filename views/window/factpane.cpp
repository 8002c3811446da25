#include "views/window/factpane.h"

#include "model/core/capitalised.h"
#include "model/items/liveboard.h"
#include "views/icon.h"
#include "views/plaintext.h"
#include "views/textstyle.h"
#include "views/window/boundbox.h"
#include "views/window/copysaving.h"
#include "views/window/facthistory.h"
#include "views/window/factlink.h"
#include "views/window/openaddress.h"
#include "views/window/readingsbox.h"
#include "views/window/statusbox.h"
#include "views/window/whybox.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace servanda {

namespace {

constexpr int kMostShown = 8;

QLabel *quiet(const QString &text)
{
    QLabel *label = plainLabel(text);
    label->setForegroundRole(QPalette::PlaceholderText);
    styleText(label, TextStyle::Secondary);
    return label;
}

/// Wrapped text; one long word, such as an address, on a line of its own in which one can move.
QWidget *fieldValue(const QString &text)
{
    constexpr qsizetype kLongWord = 24;
    if (text.size() > kLongWord && !text.contains(u' ') && !text.contains(u'\n')) {
        auto *line = new QLineEdit(text);
        line->setReadOnly(true);
        line->setFrame(false);
        line->setTextMargins(-2, 0, 0, 0);
        line->setCursorPosition(0);
        line->setAccessibleName(text);
        line->setFocusPolicy(Qt::ClickFocus);
        return line;
    }
    QLabel *label = plainLabel(text);
    label->setMinimumWidth(1); // a long word must not widen the inspector
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    return label;
}

QString addressOf(const Dossier &dossier, FactRef fact)
{
    if (fact.type == FactType::Source) {
        const Source *source = dossier.find(SourceId{fact.id});
        return source ? source->url : QString();
    }
    if (fact.type == FactType::Instrument) {
        const Instrument *instrument = dossier.find(InstrumentId{fact.id});
        return instrument ? instrument->url : QString();
    }
    return {};
}

} // namespace

FactPane::FactPane(const LiveBoard &board, QWidget *parent)
    : QScrollArea(parent),
      m_board(board),
      m_feed(board.feed())
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setBackgroundRole(QPalette::Base);
}

void FactPane::show(FactRef fact, const ViewState &view)
{
    const auto sheet = makeFactSheet(m_feed, fact);
    if (!sheet)
        return;
    auto *content = new QWidget; // the scroll area takes it
    content->setBackgroundRole(QPalette::Base);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(16, 14, 14, 18);
    layout->setSpacing(4);
    addHead(layout, *sheet);
    addStatus(layout, *sheet, view);
    addAddress(layout, fact);
    addSaving(layout, fact);
    addFields(layout, *sheet);
    addBinding(layout, fact);
    addReadings(layout, fact);
    for (const SheetSection &section : sheet->sections) {
        if (!section.facts.empty())
            addFacts(layout, section.title, section.facts);
    }
    if (!sheet->sources.empty())
        addFacts(layout, u"Sources"_s, sheet->sources);
    if (m_history)
        layout->addWidget(new FactHistory(*m_history, m_feed.dossier(), fact));
    layout->addStretch(1);
    const int scrolled = verticalScrollBar()->value();
    // A link that was clicked is part of the one before, and still at work.
    if (QWidget *before = takeWidget())
        before->deleteLater();
    content->resize(
        viewport()->size()); // else it would be laid out for a width of its own wish too
    setWidget(content);
    // The same fact told anew, after an edit, stays where the person was reading.
    verticalScrollBar()->setValue(fact == m_fact ? scrolled : 0);
    m_fact = fact;
}

void FactPane::addHead(QVBoxLayout *layout, const FactSheet &sheet)
{
    layout->addWidget(quiet(sheet.kind));
    auto *caption = plainLabel(sheet.caption);
    caption->setObjectName(u"inspectorCaption"_s);
    styleText(caption, TextStyle::InspectorTitle);
    layout->addWidget(caption);
    if (!sheet.subtitle.isEmpty())
        layout->addWidget(quiet(sheet.subtitle));
    layout->addSpacing(8);
}

void FactPane::addStatus(QVBoxLayout *layout, const FactSheet &sheet, const ViewState &view)
{
    if (sheet.fact.type == FactType::Pledge) {
        // Drafts, and pledges announced later, have no status.
        if (const auto why = explainStatus(m_feed, PledgeId{sheet.fact.id}, view.asOf))
            addWhy(layout, new WhyBox(*why, sheet.fact, m_feed.dossier()));
    } else {
        addGroupStatus(layout, sheet.fact, view);
    }
    for (const SheetRemark &remark : sheet.remarks) {
        layout->addWidget(new StatusBox(remark.title, remark.text));
        layout->addSpacing(8);
    }
    if (!sheet.countedOnce.isEmpty()) {
        layout->addWidget(new StatusBox(u"Counted once"_s, sheet.countedOnce));
        layout->addSpacing(8);
    }
}

void FactPane::addGroupStatus(QVBoxLayout *layout, FactRef fact, const ViewState &view)
{
    if (fact.type != FactType::Party && fact.type != FactType::Clause
        && fact.type != FactType::Instrument)
        return;
    const auto pledges = pledgesBelow(m_feed, fact, view.filter);
    const StatusBoard *board = m_board.ready(view.asOf);
    if (!board) {
        layout->addWidget(quiet(u"Assessing the pledges…"_s));
        return;
    }
    const auto why = explainGroup(*board, pledges);
    if (why.tally.obligations() == 0) {
        addNoPledge(layout, fact, board->reader().bindings(), !view.filter.isEmpty());
        return;
    }
    addWhy(layout, new WhyBox(why, board->reader().rules(), m_feed.dossier()));
    if (!view.filter.isEmpty())
        layout->addWidget(quiet(u"Only pledges that the filter lets pass"_s));
}

/// Nothing pledged is neither nothing done nor nothing asked.
void FactPane::addNoPledge(QVBoxLayout *layout, FactRef fact, const Bindings &bindings,
                           bool isFiltered)
{
    const QString why = fact.type == FactType::Party && !isFiltered
        ? bindings.whyBoundNowhere(PartyId{fact.id})
        : QString();
    if (!why.isEmpty())
        layout->addWidget(new StatusBox({Headline::NotApplicable, false, false},
                                        u"Not applicable"_s, capitalised(why)));
    else
        layout->addWidget(new StatusBox({}, u"No pledge"_s,
                                        isFiltered
                                            ? u"The filter lets no pledge of it pass."_s
                                            : u"Nothing was pledged here as of this day, which is "
                                              u"neither “not started” nor nought."_s));
    layout->addSpacing(8);
}

/// Who is bound, from the roles and the adopted readings.
void FactPane::addBinding(QVBoxLayout *layout, FactRef fact)
{
    const Dossier &dossier = m_feed.dossier();
    const Clause *clause
        = fact.type == FactType::Clause ? dossier.find(ClauseId{fact.id}) : nullptr;
    const Party *party = fact.type == FactType::Party ? dossier.find(PartyId{fact.id}) : nullptr;
    if (!clause && !party)
        return;
    const Bindings bindings(dossier);
    auto *box
        = clause ? new BoundBox(*clause, m_feed, bindings) : new BoundBox(*party, m_feed, bindings);
    connect(box, &BoundBox::followed, this, &FactPane::followed);
    connect(box, &BoundBox::listRequested, this, &FactPane::listRequested);
    layout->addWidget(box);
}

void FactPane::addReadings(QVBoxLayout *layout, FactRef fact)
{
    if (const Reading *reading = fact.type == FactType::Reading
            ? m_feed.dossier().find(Id<Reading>{fact.id})
            : nullptr) // beside its rivals
        fact = reading->clause ? refOf(reading->clause) : refOf(reading->instrument);
    if (fact.type != FactType::Clause && fact.type != FactType::Instrument)
        return;
    auto *box = new ReadingsBox(fact, m_feed.dossier(), m_history, m_canEdit);
    layout->addWidget(box);
    box->setVisible(!box->isEmpty());
    connect(box, &ReadingsBox::followed, this, &FactPane::followed);
    connect(box, &ReadingsBox::adoptRequested, this, &FactPane::adoptRequested);
    connect(box, &ReadingsBox::rolesRequested, this, &FactPane::rolesRequested);
    connect(box, &ReadingsBox::addRequested, this, &FactPane::addReadingRequested);
}

void FactPane::addWhy(QVBoxLayout *layout, WhyBox *why)
{
    connect(why, &WhyBox::followed, this, &FactPane::followed);
    connect(why, &WhyBox::listRequested, this, &FactPane::listRequested);
    layout->addWidget(why);
    layout->addSpacing(8);
}

void FactPane::addAddress(QVBoxLayout *layout, FactRef fact)
{
    const QString address = addressOf(m_feed.dossier(), fact);
    if (address.isEmpty())
        return;
    auto *open = new QPushButton(themedIcon(u"external"_s), u"&Open address"_s);
    open->setObjectName(u"openAddress"_s);
    open->setAutoDefault(false);
    connect(open, &QPushButton::clicked, this, [this, address] { openAddress(address, window()); });
    layout->addWidget(open, 0, Qt::AlignLeft);
    layout->addSpacing(8);
}

/// Where the fact is an archived copy and there is something to read it from.
void FactPane::addSaving(QVBoxLayout *layout, FactRef fact)
{
    const ArchivedCopy *copy = fact.type == FactType::ArchivedCopy
        ? m_feed.dossier().find(Id<ArchivedCopy>{fact.id})
        : nullptr;
    if (!copy || !m_contents)
        return;
    auto *save = new QPushButton(themedIcon(u"export"_s), u"Save a copy as…"_s);
    save->setObjectName(u"saveCopy"_s);
    save->setAccessibleName(u"Save “%1” as…"_s.arg(copy->fileName));
    save->setAutoDefault(false);
    connect(save, &QPushButton::clicked, this,
            [this, copied = *copy] { saveCopyAs(copied, *m_contents, *window()); });
    layout->addWidget(save, 0, Qt::AlignLeft);
    layout->addSpacing(8);
}

void FactPane::addFields(QVBoxLayout *layout, const FactSheet &sheet)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(5);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const SheetField &field : sheet.fields) {
        if (field.text.isEmpty() || field.text == sheet.caption)
            continue;
        auto *label = quiet(field.label);
        label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        label->setFixedWidth(label->fontMetrics().averageCharWidth() * 12);
        grid->addWidget(label, row, 0, Qt::AlignTop);
        if (field.link) {
            auto *link = new FactLink(field.text, {});
            connect(link, &FactLink::clicked, this,
                    [this, fact = field.link] { Q_EMIT followed(fact); });
            grid->addWidget(link, row, 1);
        } else {
            grid->addWidget(fieldValue(field.text), row, 1);
        }
        ++row;
    }
    layout->addLayout(grid);
}

void FactPane::addFacts(QVBoxLayout *layout, const QString &title,
                        const std::vector<FactRef> &facts)
{
    layout->addSpacing(14);
    auto *head = plainLabel(title + u"  "_s + QString::number(facts.size()));
    styleText(head, TextStyle::Strong);
    layout->addWidget(head);
    const Dossier &dossier = m_feed.dossier();
    for (size_t i = 0; i < facts.size() && i < kMostShown; ++i) {
        auto *link = new FactLink(captionOf(dossier, facts[i]), detailOf(dossier, facts[i]));
        link->setFact(facts[i]);
        link->setLineAbove(true);
        connect(link, &FactLink::clicked, this, [this, fact = facts[i]] { Q_EMIT followed(fact); });
        layout->addWidget(link);
        addSaving(layout, facts[i]);
    }
    if (facts.size() > kMostShown) {
        auto *all = new QPushButton(u"Show all "_s + QString::number(facts.size()));
        all->setAutoDefault(false);
        connect(all, &QPushButton::clicked, this,
                [this, title, facts] { Q_EMIT listRequested(title, facts); });
        layout->addWidget(all, 0, Qt::AlignLeft);
    }
}

} // namespace servanda
