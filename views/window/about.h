#pragma once

class QWidget;

namespace servanda {

/// What the program is, in a dialog that does not wait.
void showAbout(QWidget *parent);
/// Every key the window knows.
void showKeys(QWidget *parent);

} // namespace servanda
