#pragma once

#include "model/domain/edit.h"

#include <QDate>
#include <QWidget>

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace servanda {

class Editor;
class FactForm;
class LineEntry;
class MessageLine;

/// A form with its head and its foot: Ctrl+Return commits through the editor, Escape leaves, and
/// asks first where something was typed. A refused commit keeps what was typed.
class FactFormPane final : public QWidget
{
    Q_OBJECT
public:
    /// An edit of one fact, see FactForm.
    FactFormPane(const Edit &edit, Editor &editor, QDate today, QWidget *parent = nullptr);
    ~FactFormPane() override;

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
    void buildHead(QVBoxLayout &layout);
    void buildFoot(QVBoxLayout &layout);
    void tell();
    void keepInView(const QWidget *old, QWidget *now);

    Editor &m_editor;
    FactForm *m_form;
    LineEntry *m_reason = nullptr; ///< only where something is changed
    QScrollArea *m_scroll;
    MessageLine *m_message;
    QPushButton *m_commit;
    QPushButton *m_leave;
    bool m_isAsking = false;
    bool m_hasShown = false;
};

} // namespace servanda
