#pragma once

#include "model/domain/edit.h"

#include <QDate>
#include <QObject>
#include <QPointer>

class QAction;
class QMenu;

namespace servanda {

class Browsing;
class Editor;
class FactFormPane;
class Inspector;
class NoticeBar;

/// What an Editor adds to a window: the actions of the Edit menu on the fact that is shown, and
/// the form that takes the fact's place in the inspector.
class FactEditing final : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        Editor &editor;
        Browsing &browsing;
        Inspector &inspector;
        NoticeBar &notices;
        QDate today;
    };

    /// Adds its actions to the menu. Borrows all of it.
    FactEditing(const Parts &parts, QMenu &menu, QObject *parent);

    /// Whether nothing is lost when the window closes; asks the person in the form if it is not.
    [[nodiscard]] bool mayClose();

Q_SIGNALS:
    /// The person wants to edit what is selected: a cell where the focus is in one that can be
    /// edited, else editFact().
    void editRequested();
    /// A form is in the inspector, which should be seen.
    void formOpened();

public Q_SLOTS:
    void editFact();
    void duplicateFact();
    void removeFact();

private:
    QAction *addAction(QMenu &menu, const QString &text, const QString &keys,
                       void (FactEditing::*act)());
    /// What begins an entry elsewhere: evidence, events, readings.
    void addEntries(QMenu &menu);
    void buildAddMenu(QMenu &menu);
    void addFact(FactType type);
    void addReport() { addFact(FactType::Fulfilment); }
    void addRivalClaim() { addFact(FactType::Variant); }
    /// The menu of what can refer to the fact that is shown.
    void offerReferring(FactRef fact);
    void standBy();
    void openForm(const Edit &edit);
    /// After it has been committed, `seen` is shown; none: the fact of the form.
    void openForm(FactFormPane *form, FactRef seen);
    [[nodiscard]] bool isFormTouched() const;
    void closeForm();
    void tellActions();
    void tellRefused(FactRef fact, const Errors &errors);

    Parts m_parts;
    QPointer<FactFormPane> m_form;
    QPointer<QWidget> m_cameFrom; ///< had the focus before the form
    QMenu *m_add = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_editInForm = nullptr;
    QAction *m_duplicate = nullptr;
    QAction *m_remove = nullptr;
    QMenu *m_addTo = nullptr;
    FactType m_addToFor = FactType::Setting; ///< what its entries were made for
    QAction *m_standBy = nullptr;
    QAction *m_report = nullptr;
    QAction *m_rival = nullptr;
};

} // namespace servanda
