#include "views/window/statusbox.h"

#include "views/delegates/glyphlabel.h"
#include "views/plaintext.h"
#include "views/textstyle.h"

#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace servanda {

StatusBox::StatusBox(const StatusSign &sign, const QString &headline, const QString &reason,
                     QWidget *parent)
    : QWidget(parent)
{
    addText(headline, reason);
    auto *layout = static_cast<QVBoxLayout *>(this->layout());
    auto *line = new QHBoxLayout;
    line->setSpacing(0);
    auto *glyph = new GlyphLabel(sign, {});
    line->addWidget(glyph);
    auto *head = layout->itemAt(0)->widget();
    layout->removeWidget(head);
    line->addWidget(head, 1);
    layout->insertLayout(0, line);
}

StatusBox::StatusBox(const QString &headline, const QString &reason, QWidget *parent)
    : QWidget(parent)
{
    addText(headline, reason);
}

void StatusBox::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QColor ground = theme.accentFill;
    ground.setAlphaF(theme.isDark ? 0.75F : 0.45F);
    QPainter painter(this);
    painter.fillRect(rect(), ground);
    painter.fillRect(QRect(0, 0, 3, height()), theme.accent);
}

void StatusBox::addText(const QString &headline, const QString &reason)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 9, 12, 10);
    layout->setSpacing(4);
    auto *head = plainLabel(headline);
    head->setObjectName(u"statusHeadline"_s);
    styleText(head, TextStyle::Strong);
    layout->addWidget(head);
    if (!reason.isEmpty())
        layout->addWidget(plainLabel(reason));
}

} // namespace servanda
