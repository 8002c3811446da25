#pragma once

#include "model/domain/edit.h"

#include <QDate>
#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace servanda {

class EffectLine;
class Editor;
class FactForm;
class LineEntry;
class MessageLine;

/// What the fact of a form brings with it when it is committed, in the same edit.
struct FormCompany
{
    QString purpose; ///< "for P-GBR-05, Grants", below the title
    QString label; ///< of the edit, as undo names it
    QWidget *choices = nullptr; ///< below the fields; the form takes it
    /// Adds to the edit of the form; an error stops the commit and is told.
    std::function<Result<>(Edit &)> complete;
};

/// A form with its head and its foot: Ctrl+Return commits through the editor, Escape leaves, and
/// asks first where something was typed. A refused commit keeps what was typed.
class FactFormPane final : public QWidget
{
    Q_OBJECT
public:
    /// An edit of one fact, see FactForm.
    FactFormPane(const Edit &edit, Editor &editor, QDate today, QWidget *parent = nullptr);
    ~FactFormPane() override;

    /// Once, before it is shown.
    void addCompany(FormCompany company);
    /// Adds a line that tells what committing would do to the statuses on that day. Once, before it
    /// is shown.
    void addEffect(QDate asOf);
    [[nodiscard]] FactRef fact() const;
    /// Whether leaving would lose anything.
    [[nodiscard]] bool isTouched() const;
    void commit();
    /// As Escape: asks the first time.
    void leave();

Q_SIGNALS:
    void committed(servanda::FactRef fact);
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] Result<Edit> entered() const;
    /// What would be committed, where the editor would take it.
    [[nodiscard]] std::optional<Edit> possible() const;
    void buildHead(QVBoxLayout &layout);
    void buildFoot(QVBoxLayout &layout);
    void tell();
    void keepInView(const QWidget *old, QWidget *now);
    /// What is said below the entry in which is typed.
    void keepMessageInView();

    Editor &m_editor;
    FactForm *m_form;
    LineEntry *m_reason = nullptr; ///< only where something is changed
    FormCompany m_company;
    QLabel *m_purpose = nullptr; ///< hidden without company
    QScrollArea *m_scroll;
    EffectLine *m_effect = nullptr; ///< where one was added
    MessageLine *m_message;
    QPushButton *m_commit;
    QPushButton *m_leave;
    bool m_isAsking = false;
    bool m_hasShown = false;
};

} // namespace servanda
