#include "views/window/evidencedrop.h"

#include "model/dossier/evidence.h"
#include "model/items/itemroles.h"
#include "views/window/dropmark.h"
#include "views/window/factlink.h"
#include "views/window/inspector.h"

#include <QAbstractItemView>
#include <QDropEvent>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

/// Copying where the source of the drag allows it: nothing that is dropped is ever moved away.
Qt::DropAction actionFor(const QDropEvent &event)
{
    for (const Qt::DropAction action : {Qt::CopyAction, Qt::LinkAction}) {
        if (event.possibleActions().testFlag(action))
            return action;
    }
    return Qt::IgnoreAction;
}

/// The whole row that an index is in.
QRect rowRect(const QAbstractItemView &view, const QModelIndex &index)
{
    QRect rect = view.visualRect(index);
    rect.setLeft(0);
    rect.setRight(view.viewport()->width() - 1);
    return rect.intersected(view.viewport()->rect());
}

} // namespace

EvidenceDrop::EvidenceDrop(const Dossier &dossier, Inspector &inspector,
                           std::function<bool()> isBusy, QObject *parent)
    : QObject(parent),
      m_dossier(dossier),
      m_inspector(inspector),
      m_window(*inspector.window()),
      m_isBusy(std::move(isBusy)),
      m_mark(new DropMark(m_window)) // the window takes it
{
    m_window.setAcceptDrops(true);
    m_window.installEventFilter(this);
}

bool EvidenceDrop::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != &m_window)
        return false;
    switch (event->type()) {
    case QEvent::DragEnter:
        m_offered = evidenceIn(*static_cast<QDropEvent *>(event)->mimeData());
        follow(*static_cast<QDropEvent *>(event));
        // A window that does not take the drag at once is not asked again.
        event->setAccepted(m_offered.has_value());
        return true;
    case QEvent::DragMove:
        follow(*static_cast<QDropEvent *>(event));
        return true;
    case QEvent::DragLeave:
        m_offered.reset();
        m_mark->hide();
        return true;
    case QEvent::Drop:
        take(*static_cast<QDropEvent *>(event));
        return true;
    default:
        return false;
    }
}

void EvidenceDrop::follow(QDropEvent &event)
{
    const Target target = targetAt(event.position().toPoint());
    const bool fits = m_offered && !m_isBusy() && actionFor(event) != Qt::IgnoreAction
        && canTake(target.fact, *m_offered, m_dossier);
    m_mark->setVisible(fits);
    if (!fits) {
        event.setDropAction(Qt::IgnoreAction);
        event.ignore();
        return;
    }
    m_mark->show(target.place, wordsFor(target.fact));
    event.setDropAction(actionFor(event));
    event.accept();
}

void EvidenceDrop::take(QDropEvent &event)
{
    m_offered = evidenceIn(*event.mimeData());
    follow(event);
    m_mark->hide();
    if (!event.isAccepted())
        return;
    const FactRef fact = targetAt(event.position().toPoint()).fact;
    // Afterwards, so that the program it was dragged from need not wait.
    QTimer::singleShot(0, this, [this, fact, offered = *std::exchange(m_offered, std::nullopt)] {
        Q_EMIT dropped(fact, offered);
    });
}

EvidenceDrop::Target EvidenceDrop::targetAt(QPoint position) const
{
    const auto placeOf = [this](const QWidget &widget, const QRect &rect) {
        return QRect(widget.mapTo(&m_window, rect.topLeft()), rect.size());
    };
    QWidget *at = m_window.childAt(position);
    for (; at && at != &m_inspector; at = at->parentWidget()) {
        if (const auto *link = qobject_cast<FactLink *>(at); link && link->fact())
            return {link->fact(), placeOf(*link, link->rect())};
        const auto *view = qobject_cast<QAbstractItemView *>(at->parentWidget());
        if (!view || view->viewport() != at)
            continue;
        const QModelIndex index = view->indexAt(at->mapFrom(&m_window, position));
        const auto fact = index.data(FactRole).value<FactRef>();
        return fact ? Target{fact, placeOf(*at, rowRect(*view, index))} : Target{};
    }
    if (!at)
        return {};
    return {m_inspector.shownFact(), placeOf(m_inspector, m_inspector.rect())};
}

QString EvidenceDrop::wordsFor(FactRef fact) const
{
    const QString name = nameOf(fact, m_dossier).simplified().left(60);
    if (fact.type != FactType::Source)
        return u"Add source to %1"_s.arg(name);
    return m_offered->isFile() ? u"Archive with %1"_s.arg(name) : u"Address of %1"_s.arg(name);
}

} // namespace servanda
