#pragma once

#include "model/domain/description.h"

#include <QObject>

#include <vector>

class QMainWindow;
class QMenu;

namespace servanda {

class Editor;

/// The commands that change many facts in one edit: a field of those selected, a text wherever it
/// stands, rows from a spreadsheet. Borrows editor, window and menu; owned by the window.
class ManyAtOnce final : public QObject
{
    Q_OBJECT
public:
    ManyAtOnce(QMainWindow &window, QMenu &edit, Editor &editor);

    /// Those selected in the list that is on the screen, all of one type.
    [[nodiscard]] std::vector<FactRef> selectedFacts() const;

private:
    void changeField();
    void findAndReplace();
    void paste();

    QMainWindow &m_window;
    Editor &m_editor;
};

} // namespace servanda
