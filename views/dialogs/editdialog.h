#pragma once

#include "model/dossier/editor.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace servanda {

/// What dialogs that end in one edit share: a body, a line that tells what is wrong, Cancel and one
/// button that says what it will do. Commits and closes, showing how far it is where that takes its
/// time; where the editor refuses, it tells why and stays. Deletes itself when closed; borrows the editor.
class EditDialog : public QDialog
{
    Q_OBJECT
public:
    EditDialog(const QString &title, Editor &editor, QWidget *parent);

protected:
    [[nodiscard]] Editor &editor() const { return m_editor; }
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    /// Adds the buttons below the body, once that is complete: Tab goes through both in this order.
    void addButtons();
    /// What the button will do, such as "Add 37 pledges", and whether it can now.
    void setAction(const QString &text, bool possible);
    void tellError(const QString &sentence);
    /// Shows how far something is; with `all` 0 it goes, and its room stays.
    void showProgress(qint64 done, qint64 all);
    /// The edit that the button commits.
    virtual Result<Edit> makeEdit() = 0;

    void reject() override;

private:
    void commit();
    [[nodiscard]] Result<> writeInBackground(const Editor::Write &write);

    Editor &m_editor;
    QVBoxLayout *m_body;
    QProgressBar *m_progress;
    QLabel *m_error;
    QDialogButtonBox *m_buttons;
    QPushButton *m_action;
    bool m_isWriting = false; ///< what is being written cannot be taken back half-way
};

} // namespace servanda
