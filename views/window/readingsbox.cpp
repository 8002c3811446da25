#include "views/window/readingsbox.h"

#include "model/core/moment.h"
#include "model/domain/history.h"
#include "views/plaintext.h"
#include "views/textstyle.h"
#include "views/window/facthistory.h"
#include "views/window/factlink.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

/// In a dossier of that many facts the history of one fact is read before anybody notices.
constexpr qsizetype kQuickHistory = 50'000;

QLabel *lineOf(const QString &text, TextStyle style, bool quiet)
{
    QLabel *label = plainLabel(text);
    label->setMinimumWidth(1); // a long word must not widen the inspector
    styleText(label, style);
    if (quiet)
        label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

ReadingsBox::ReadingsBox(FactRef fact, const Dossier &dossier, HistoryReader *history, bool canEdit,
                         QWidget *parent)
    : QWidget(parent),
      m_dossier(dossier),
      m_history(history),
      m_canEdit(canEdit),
      m_layout(new QVBoxLayout(this))
{
    setObjectName(u"readings"_s);
    m_layout->setContentsMargins(0, 14, 0, 0);
    m_layout->setSpacing(4);
    const auto all = readingsOf(fact, dossier);
    m_isEmpty = all.empty() && !canEdit;
    m_layout->addWidget(lineOf(u"Readings"_s, TextStyle::Strong, false));
    for (const RivalReadings &rivals : all)
        addRivals(rivals, all.size() > 1);
    if (all.empty())
        m_layout->addWidget(
            lineOf(u"None is recorded: the roles say who is bound."_s, TextStyle::Secondary, true));
    if (canEdit) {
        QPushButton *add
            = addButton(u"Add a reading…"_s, u"addReading"_s, u"Add a reading of this"_s);
        connect(add, &QPushButton::clicked, this, &ReadingsBox::addRequested);
    }
}

QPushButton *ReadingsBox::addButton(const QString &text, const QString &name,
                                    const QString &accessible)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    button->setAccessibleName(accessible);
    button->setAutoDefault(false);
    m_layout->addWidget(button, 0, Qt::AlignLeft);
    return button;
}

void ReadingsBox::addRivals(const RivalReadings &rivals, bool several)
{
    if (several || rivals.whom != u"every party"_s)
        m_layout->addWidget(lineOf(u"Of %1"_s.arg(rivals.whom), TextStyle::Secondary, true));
    for (const auto id : rivals.readings) {
        if (const Reading *reading = m_dossier.find(id))
            addReading(*reading, rivals);
    }
    if (!rivals.setting) {
        m_layout->addWidget(
            lineOf(u"None is adopted: it stands as the roles say."_s, TextStyle::Secondary, true));
        return;
    }
    if (!rivals.adopted) {
        m_layout->addWidget(
            lineOf(u"Adopted without a reading: %1"_s.arg(rivals.word), TextStyle::Text, false));
        addAdoption(rivals);
    }
    if (!m_canEdit)
        return;
    QPushButton *roles = addButton(u"As the roles say…"_s, u"goByRoles"_s,
                                   u"Take the adoption back for %1"_s.arg(rivals.whom));
    connect(roles, &QPushButton::clicked, this,
            [this, key = rivals.key] { Q_EMIT rolesRequested(key); });
}

void ReadingsBox::addReading(const Reading &reading, const RivalReadings &rivals)
{
    auto *link = new FactLink(reading.title, readingDetail(reading));
    link->setFact(refOf(reading));
    link->setLineAbove(true);
    connect(link, &FactLink::clicked, this,
            [this, fact = refOf(reading)] { Q_EMIT followed(fact); });
    m_layout->addWidget(link);
    if (const Source *source = m_dossier.find(reading.source)) {
        auto *rests = new FactLink(u"Source: "_s + source->title, {});
        rests->setContentsMargins(12, 0, 0, 0);
        connect(rests, &FactLink::clicked, this,
                [this, fact = refOf(*source)] { Q_EMIT followed(fact); });
        m_layout->addWidget(rests);
    }
    if (rivals.adopted == reading.id) {
        addAdoption(rivals);
    } else if (m_canEdit) {
        QPushButton *adopt = addButton(u"Adopt…"_s, u"adoptReading"_s,
                                       u"Adopt the reading “%1”"_s.arg(reading.title));
        connect(adopt, &QPushButton::clicked, this,
                [this, fact = refOf(reading)] { Q_EMIT adoptRequested(fact); });
    }
}

/// Since when and by whom, as the history says.
void ReadingsBox::addAdoption(const RivalReadings &rivals)
{
    QString words = u"Adopted"_s;
    QString reason;
    const bool isQuick = m_dossier.factCount() <= kQuickHistory;
    if (m_history && isQuick) {
        const auto entries = m_history->entriesOf(refOf(rivals.setting));
        if (entries && !entries->empty()) {
            const Edit &edit = entries->front().edit;
            words += u" by %1 on %2"_s.arg(edit.author, localTimeText(edit.time));
            reason = edit.reason;
        }
    }
    QLabel *adopted = lineOf(words, TextStyle::Strong, false);
    adopted->setObjectName(u"adopted"_s);
    m_layout->addWidget(adopted);
    if (!reason.isEmpty())
        m_layout->addWidget(lineOf(u"Reason: "_s + reason, TextStyle::Secondary, true));
    if (m_history && !isQuick)
        m_layout->addWidget(new FactHistory(*m_history, m_dossier, refOf(rivals.setting)));
}

} // namespace servanda
