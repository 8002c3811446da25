#pragma once

#include "views/window/offeredevidence.h"

#include <QDate>
#include <QObject>

#include <functional>

class QAction;
class QMenu;

namespace servanda {

class Browsing;
class Editor;
struct Evidence;
class FactFormPane;
class Inspector;
class NoticeBar;

/// What makes files and web addresses sources of the fact that is shown, or of the one they are
/// dropped onto: actions of the Edit menu, dropping, and the form in which a new source is completed.
class EvidenceEntry final : public QObject
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
        std::function<bool()> isFormTouched; ///< then nothing else may be begun
    };

    /// Adds its actions to the menu. Borrows all of it.
    EvidenceEntry(Parts parts, QMenu &menu, QObject *parent);

Q_SIGNALS:
    /// A form to be shown; the fact is what should be seen when it has been committed.
    void formMade(servanda::FactFormPane *form, servanda::FactRef fact);

private:
    void chooseFile();
    void enterAddress();
    void paste();
    void tellActions();
    void take(FactRef fact, const OfferedEvidence &offered);
    void takeFile(FactRef fact, const QString &path);
    void add(FactRef fact, const Evidence &evidence);
    void addToSource(SourceId id, const Evidence &evidence);
    void openForm(FactRef fact, const Evidence &evidence);
    /// Says so and offers it where the dossier has that source; true then.
    [[nodiscard]] bool hasAlready(FactRef fact, const Evidence &evidence);
    void rest(FactRef fact, SourceId source);
    void commit(Edit edit);

    Parts m_parts;
    QAction *m_file = nullptr;
    QAction *m_address = nullptr;
    QAction *m_paste = nullptr;
};

} // namespace servanda
