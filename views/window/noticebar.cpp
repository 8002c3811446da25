#include "views/window/noticebar.h"

#include "views/icon.h"
#include "views/plaintext.h"
#include "views/surface.h"
#include "views/textstyle.h"

#include <QAction>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace servanda {

namespace {

struct Row
{
    Surface *bar;
    QHBoxLayout *layout;
    QLabel *text;
};

Row makeRow(NoticeBar::Tone tone, const QString &sentence, QWidget *parent)
{
    auto *bar = new Surface(Surface::Kind::Bar, Qt::BottomEdge, parent);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(18, 5, 8, 6);
    layout->setSpacing(8);
    auto *mark = new QLabel;
    mark->setTextFormat(Qt::PlainText);
    const QString icon = tone == NoticeBar::Tone::Fault ? u"fault"_s : u"notice"_s;
    mark->setPixmap(themedIcon(icon).pixmap(16, QIcon::Selected));
    layout->addWidget(mark, 0, Qt::AlignTop);
    auto *text = plainLabel(sentence);
    layout->addWidget(text, 1);
    return {bar, layout, text};
}

} // namespace

NoticeBar::NoticeBar(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    const Row standing = makeRow(Tone::Notice, {}, this);
    m_standing = standing.bar;
    m_standingText = standing.text;
    m_standingText->setObjectName(u"standingNotice"_s);
    m_standingActions = new QHBoxLayout;
    standing.layout->addLayout(m_standingActions);
    m_standing->hide();
    m_layout->addWidget(m_standing);
}

void NoticeBar::setStanding(const QString &sentence, const QList<QAction *> &actions)
{
    if (sentence != m_standingText->text()) {
        m_standingText->setText(sentence);
        m_standingText->setAccessibleName(u"Notice: "_s + sentence);
        m_standing->setVisible(!sentence.isEmpty());
    }
    // The buttons stay where they can: one may have the focus, or the pointer on it.
    if (actions == m_standingFor)
        return;
    m_standingFor = actions;
    while (const QLayoutItem *item = m_standingActions->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be what was clicked
        delete item;
    }
    for (QAction *action : actions) {
        auto *button = new QPushButton(action->text());
        button->setEnabled(action->isEnabled());
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, button,
                [button, action] { button->setEnabled(action->isEnabled()); });
        m_standingActions->addWidget(button);
    }
}

void NoticeBar::add(Tone tone, const QString &sentence)
{
    addWithAction(tone, sentence, {}, {});
}

void NoticeBar::addWithAction(Tone tone, const QString &sentence, const QString &action,
                              const std::function<void()> &run)
{
    addRow(tone, sentence, action, run);
}

void NoticeBar::setPassing(const QString &sentence, const QString &action,
                           const std::function<void()> &run)
{
    if (m_passing) {
        m_layout->removeWidget(m_passing);
        m_passing->hide();
        m_passing->deleteLater(); // its button may be what has led here
    }
    m_passing = sentence.isEmpty() ? nullptr : addRow(Tone::Notice, sentence, action, run);
}

QWidget *NoticeBar::addRow(Tone tone, const QString &sentence, const QString &action,
                           const std::function<void()> &run)
{
    const auto [row, layout, text] = makeRow(tone, sentence, this);
    text->setAccessibleName((tone == Tone::Fault ? u"Fault: "_s : u"Notice: "_s) + sentence);
    if (run) {
        auto *button = new QPushButton(menuText(action));
        connect(button, &QPushButton::clicked, this, run);
        layout->addWidget(button);
    }
    auto *dismiss = new QToolButton;
    dismiss->setIcon(themedIcon(u"close"_s));
    dismiss->setAutoRaise(true);
    dismiss->setToolTip(u"Dismiss"_s);
    dismiss->setAccessibleName(u"Dismiss notice"_s);
    connect(dismiss, &QToolButton::clicked, row, &QWidget::deleteLater);
    layout->addWidget(dismiss, 0, Qt::AlignTop);
    m_layout->insertWidget(m_layout->count() - 1, row);
    return row;
}

int NoticeBar::count() const
{
    return m_layout->count() - 1;
}

} // namespace servanda
