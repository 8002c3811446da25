#pragma once

#include "model/domain/edit.h"

#include <QDate>
#include <QObject>

class QAction;
class QMenu;

namespace servanda {

class Editor;
class FactFormPane;
class Inspector;

/// What makes events out of what is shown: another one in the place of an event that turned out to
/// be wrong, and the event that says that a condition in free words is met.
class EventEntry final : public QObject
{
    Q_OBJECT
public:
    /// Adds its actions to the menu. Borrows all of it.
    EventEntry(Editor &editor, Inspector &inspector, QDate today, QMenu &menu, QObject *parent);

Q_SIGNALS:
    /// A form to be shown; the fact is what should be seen when it has been committed.
    void formMade(servanda::FactFormPane *form, servanda::FactRef fact);

private:
    void replace();
    void chooseCondition();
    void markMet(FactRef fact, const QString &words);
    void tellActions();

    Editor &m_editor;
    Inspector &m_inspector;
    QDate m_today;
    QAction *m_replace;
    QAction *m_met;
};

} // namespace servanda
