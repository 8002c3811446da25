#include "views/window/noticebar.h"

#include "views/icon.h"
#include "views/plaintext.h"
#include "views/surface.h"
#include "views/textstyle.h"

#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace servanda {

NoticeBar::NoticeBar(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void NoticeBar::add(Tone tone, const QString &sentence)
{
    addWithAction(tone, sentence, {}, {});
}

void NoticeBar::addWithAction(Tone tone, const QString &sentence, const QString &action,
                              const std::function<void()> &run)
{
    auto *row = new Surface(Surface::Kind::Bar, Qt::BottomEdge, this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(18, 5, 8, 6);
    layout->setSpacing(8);

    auto *mark = new QLabel;
    mark->setTextFormat(Qt::PlainText);
    const QString icon = tone == Tone::Fault ? u"fault"_s : u"notice"_s;
    mark->setPixmap(themedIcon(icon).pixmap(16, QIcon::Selected));
    layout->addWidget(mark, 0, Qt::AlignTop);
    auto *text = plainLabel(sentence);
    text->setAccessibleName((tone == Tone::Fault ? u"Fault: "_s : u"Notice: "_s) + sentence);
    layout->addWidget(text, 1);
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
    m_layout->addWidget(row);
}

int NoticeBar::count() const
{
    return m_layout->count();
}

} // namespace servanda
