#include "views/pages/emptynote.h"

#include "views/plaintext.h"
#include "views/textstyle.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace servanda {

EmptyNote::EmptyNote(QWidget *parent)
    : QWidget(parent),
      m_headline(plainLabel()),
      m_advice(plainLabel()),
      m_action(new QPushButton)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 32, 32, 32);
    layout->setSpacing(8);
    layout->addStretch(2);
    styleText(m_headline, TextStyle::InspectorTitle);
    m_headline->setObjectName(QStringLiteral("emptyHeadline"));
    m_headline->setAlignment(Qt::AlignCenter);
    m_advice->setAlignment(Qt::AlignCenter);
    // Often all there is on a page, so that Tab must come by.
    m_advice->setFocusPolicy(Qt::StrongFocus);
    m_advice->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(m_headline);
    layout->addWidget(m_advice);
    layout->addSpacing(6);
    layout->addWidget(m_action, 0, Qt::AlignCenter);
    layout->addStretch(3);
    m_action->hide();
    connect(m_action, &QPushButton::clicked, this, &EmptyNote::actionChosen);
}

void EmptyNote::show(const QString &headline, const QString &advice, const QString &action)
{
    m_headline->setText(headline);
    m_advice->setText(advice);
    m_action->setText(menuText(action));
    m_action->setVisible(!action.isEmpty());
    QWidget::show();
}

QString EmptyNote::headline() const
{
    return m_headline->text();
}

} // namespace servanda
