#pragma once

#include <QStringList>

namespace servanda {

/// The subcommands of `servanda`. Each takes the words after its name and returns the exit code
/// (console.h). A QCoreApplication, for figure and picture a QApplication, exists already.
[[nodiscard]] int createCommand(const QStringList &words);
[[nodiscard]] int figureCommand(const QStringList &words);
[[nodiscard]] int checkCommand(const QStringList &words);
[[nodiscard]] int statusCommand(const QStringList &words);
[[nodiscard]] int exportCommand(const QStringList &words);
[[nodiscard]] int historyCommand(const QStringList &words);
[[nodiscard]] int pictureCommand(const QStringList &words);
/// No subcommand: the window.
[[nodiscard]] int windowCommand(const QStringList &words);

/// What `servanda --help` prints.
[[nodiscard]] QString helpText();

} // namespace servanda
