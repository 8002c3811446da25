#include "views/window/facthistory.h"

#include "model/analysis/changelines.h"
#include "model/core/moment.h"
#include "views/plaintext.h"
#include "views/textstyle.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

constexpr size_t kMostEntries = 20;

QString shown(const QString &value)
{
    return value.isEmpty() ? u"none"_s : value;
}

} // namespace

FactHistory::FactHistory(HistoryReader &history, const Dossier &dossier, FactRef fact,
                         QWidget *parent)
    : QWidget(parent),
      m_history(history),
      m_dossier(dossier),
      m_fact(fact),
      m_layout(new QVBoxLayout(this)),
      m_show(new QPushButton(u"Show history"_s))
{
    m_layout->setContentsMargins(0, 14, 0, 0);
    m_layout->setSpacing(4);
    m_show->setObjectName(u"factHistory"_s);
    m_show->setAutoDefault(false);
    m_show->setToolTip(u"Who changed this fact, when, and what it was before"_s);
    m_layout->addWidget(m_show, 0, Qt::AlignLeft);
    connect(m_show, &QPushButton::clicked, this, &FactHistory::read);
}

void FactHistory::read()
{
    const auto entries = m_history.entriesOf(m_fact);
    const bool hadFocus = m_show->hasFocus();
    m_show->hide();
    auto *head
        = plainLabel(entries ? u"History  "_s + QString::number(entries->size()) : u"History"_s);
    head->setObjectName(u"factHistoryHead"_s);
    head->setFocusPolicy(Qt::StrongFocus);
    styleText(head, TextStyle::Strong);
    m_layout->addWidget(head);
    if (hadFocus)
        head->setFocus();
    if (!entries) {
        addQuiet(entries.error().sentence());
        return;
    }
    for (size_t i = 0; i < std::min(kMostEntries, entries->size()); ++i)
        addEntry((*entries)[i]);
    if (entries->size() > kMostEntries)
        addQuiet(u"and %1 older entries; the History page has them all"_s.arg(entries->size()
                                                                              - kMostEntries));
}

void FactHistory::addEntry(const PastEdit &past)
{
    m_layout->addSpacing(6);
    addQuiet(localTimeText(past.edit.time) + u" · "_s + past.edit.author);
    QStringList lines{past.edit.label};
    for (const ChangeLine &line : changeLines(past.edit, m_dossier)) {
        if (!line.field.isEmpty())
            lines += u"%1: %2 → %3"_s.arg(line.label, shown(line.before), shown(line.after));
        else
            lines += line.label;
    }
    auto *text = plainLabel(lines.join(u'\n'));
    text->setMinimumWidth(1); // a long word must not widen the inspector
    m_layout->addWidget(text);
    if (!past.edit.reason.isEmpty())
        addQuiet(u"Reason: "_s + past.edit.reason);
}

void FactHistory::addQuiet(const QString &text)
{
    auto *label = plainLabel(text);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setMinimumWidth(1);
    styleText(label, TextStyle::Secondary);
    m_layout->addWidget(label);
}

} // namespace servanda
