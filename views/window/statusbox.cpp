#include "views/window/statusbox.h"

#include "views/delegates/glyph.h"
#include "views/delegates/glyphlabel.h"
#include "views/plaintext.h"
#include "views/textstyle.h"

#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace servanda {

namespace {

QString percentText(int permille)
{
    return QString::number((permille + 5) / 10) + u" %"_s;
}

QString reportSentence(const OverviewCell &cell)
{
    if (cell.pledges == 1) {
        if (cell.withReport == 0)
            return u"No delivery report. "_s;
        if (cell.permille == 0)
            return u"It has a delivery report, from which no share can be told. "_s;
        return u"It has a delivery report: "_s + percentText(cell.permille)
            + u" of what was pledged. "_s;
    }
    QString text;
    if (cell.withReport == 0)
        text
            = u"None of "_s + QString::number(cell.pledges) + u" pledges has a delivery report. "_s;
    else
        text = QString::number(cell.withReport) + u" of "_s + QString::number(cell.pledges)
            + (cell.withReport == 1 ? u" pledges has a delivery report. "_s
                                    : u" pledges have a delivery report. "_s);
    if (cell.permille > 0)
        text += u"Over the pledges that name a figure, at least "_s + percentText(cell.permille)
            + u" is reported on average. "_s;
    return text;
}

QString waitingSentence(const OverviewCell &cell)
{
    if (cell.dormant == 0)
        return {};
    if (cell.pledges == 1)
        return u"It waits for an event or a decision. "_s;
    if (cell.dormant == cell.pledges)
        return u"All wait for an event or a decision. "_s;
    return QString::number(cell.dormant)
        + (cell.dormant == 1 ? u" waits for an event or a decision. "_s
                             : u" wait for an event or a decision. "_s);
}

} // namespace

StatusBox::StatusBox(const OverviewCell &cell, QWidget *parent) : QWidget(parent)
{
    addText(statusHeadline(cell), statusReason(cell));
    auto *layout = static_cast<QVBoxLayout *>(this->layout());
    auto *line = new QHBoxLayout;
    line->setSpacing(0);
    auto *glyph = new GlyphLabel(glyphOf(cell), {});
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
    layout->addWidget(plainLabel(reason));
}

QString statusHeadline(const OverviewCell &cell)
{
    QString words = glyphWords(glyphOf(cell));
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

QString statusReason(const OverviewCell &cell)
{
    if (cell.pledges == 0)
        return u"There is no pledge here as of this day."_s;
    QString text = waitingSentence(cell) + reportSentence(cell);
    text += cell.overdue ? u"Due before this day and not fully reported."_s : u"Nothing overdue."_s;
    if (cell.disputed)
        text += u" Rival claims exist; they are kept and not counted."_s;
    return text;
}

} // namespace servanda
