#include "views/window/statusline.h"

#include "views/plaintext.h"
#include "views/textstyle.h"
#include "views/window/browsing.h"
#include "views/window/filterwords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace servanda {

StatusLine::StatusLine(const Dossier &dossier, const Browsing &browsing, const QString &openingNote,
                       QWidget *parent)
    : QWidget(parent),
      m_dossier(dossier),
      m_marking(new ElidedLabel),
      m_note(new ElidedLabel(openingNote)),
      m_openingNote(openingNote),
      m_facts(new ElidedLabel),
      m_revision(new ElidedLabel)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 4, 14, 4);
    layout->setSpacing(18);
    m_marking->setObjectName(u"marking"_s);
    m_facts->setObjectName(u"factCount"_s);
    m_revision->setObjectName(u"revision"_s);
    styleText(m_marking, TextStyle::Strong);
    m_note->setObjectName(u"openingNote"_s);
    for (QLabel *label : {m_note, m_facts, m_revision}) {
        label->setForegroundRole(QPalette::PlaceholderText);
        styleText(label, TextStyle::Secondary);
    }
    layout->addWidget(m_marking);
    layout->addWidget(m_note, 1);
    layout->addWidget(m_facts);
    layout->addWidget(m_revision);
    m_marking->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(&dossier, &Dossier::changed, this, &StatusLine::showDossier);
    connect(&browsing, &Browsing::viewChanged, this, &StatusLine::tellNothing);
    connect(&browsing, &Browsing::factsLeft, this, &StatusLine::tellLeft);
    showDossier();
    colorMarking();
}

void StatusLine::showRevision(qint64 number)
{
    m_revision->setText(u"Revision "_s + QString::number(number));
}

void StatusLine::showOpeningNote(const QString &note)
{
    m_openingNote = note;
    tellNothing();
}

void StatusLine::tellLeft(const std::vector<FactRef> &facts)
{
    m_note->setForegroundRole(QPalette::WindowText); // what has just happened is not quiet
    m_note->setText(leftViewWords(facts, m_dossier));
}

void StatusLine::tellNothing()
{
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setText(m_openingNote);
}

void StatusLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colorMarking();
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().bar);
    painter.setPen(Theme::current().line);
    painter.drawLine(rect().topLeft(), rect().topRight());
}

void StatusLine::showDossier()
{
    tellNothing();
    const QString marking = m_dossier.setting(settingkey::kMarking).trimmed();
    m_marking->setText(marking.isEmpty() ? u"NO MARKING SET"_s : marking.toUpper());
    m_marking->setAccessibleName(u"Handling marking: "_s + m_marking->text());
    const qsizetype count = m_dossier.factCount();
    m_facts->setText(count == 1 ? u"1 fact"_s : groupedText(count, 0) + u" facts"_s);
}

void StatusLine::colorMarking()
{
    QPalette colors = m_marking->palette();
    if (colors.color(QPalette::WindowText) == Theme::current().marking)
        return;
    colors.setColor(QPalette::WindowText, Theme::current().marking);
    m_marking->setPalette(colors);
}

} // namespace servanda
