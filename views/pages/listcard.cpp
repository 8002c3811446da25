#include "views/pages/listcard.h"

#include "views/pages/densetable.h"
#include "views/pages/emptynote.h"
#include "views/theme/theme.h"

#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace servanda {

ListCard::ListCard(EmptyWords words, QWidget *parent)
    : QWidget(parent),
      m_words(std::move(words)),
      m_stack(new QStackedWidget),
      m_table(new DenseTable),
      m_note(new EmptyNote)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 2, 1, 2);
    layout->addWidget(m_stack);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_note);
    connect(m_note, &EmptyNote::actionChosen, this, [this] {
        if (m_searching)
            Q_EMIT clearSearchRequested();
        else
            Q_EMIT clearFilterRequested();
    });
}

void ListCard::show(QAbstractItemModel *model, const QList<int> &characters)
{
    m_table->show(model, characters);
}

void ListCard::update(qsizetype recorded, bool isFiltered, const QString &search)
{
    m_searching = !search.isEmpty();
    if (m_table->model() && m_table->model()->rowCount() > 0) {
        m_stack->setCurrentWidget(m_table);
        return;
    }
    if (recorded == 0)
        m_note->show(m_words.nothingRecorded, m_words.whatToDo);
    else if (m_searching)
        m_note->show(u"Nothing matches “"_s + search + u"”"_s,
                     u"Every word must occur. Try fewer words, or another spelling."_s,
                     u"Clear search"_s);
    else if (isFiltered)
        m_note->show(u"No "_s + m_words.plural + u" match the filter"_s,
                     u"The filter in the strip above hides all %1 of them."_s.arg(recorded),
                     u"Clear filter"_s);
    else
        m_note->show(
            u"No "_s + m_words.plural + u" as of this day"_s,
            u"All %1 are dated later. Choose a later day in the strip above."_s.arg(recorded));
    m_stack->setCurrentWidget(m_note);
}

void ListCard::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.line);
    painter.setBrush(theme.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

} // namespace servanda
