#include "views/pages/pagehead.h"

#include "views/plaintext.h"
#include "views/textstyle.h"

#include <QHBoxLayout>

namespace servanda {

PageHead::PageHead(const QString &title, QWidget *parent)
    : QWidget(parent),
      m_title(new ElidedLabel(title)),
      m_subtitle(new ElidedLabel),
      m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(10);
    styleText(m_title, TextStyle::PageTitle);
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_title->setAlignment(Qt::AlignLeft | Qt::AlignBottom);
    m_subtitle->setForegroundRole(QPalette::PlaceholderText);
    m_subtitle->setObjectName(QStringLiteral("pageSubtitle"));
    m_subtitle->setAlignment(Qt::AlignLeft | Qt::AlignBottom);
    m_subtitle->setContentsMargins(0, 0, 0, 2);
    m_layout->addWidget(m_title);
    m_layout->addWidget(m_subtitle, 1);
}

void PageHead::setTitle(const QString &title)
{
    m_title->setText(title);
}

void PageHead::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
}

QString PageHead::subtitle() const
{
    return m_subtitle->text();
}

void PageHead::addControl(QWidget *control)
{
    m_layout->addWidget(control);
}

} // namespace servanda
