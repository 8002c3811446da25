#pragma once

#include "model/core/result.h"
#include "model/domain/loaded.h"

#include <QByteArray>

namespace servanda {

/// What the program answers to the shell.
enum ExitCode {
    kDone = 0,
    kAnswerIsNo = 1, ///< a check found faults
    kWrongUsage = 2,
    kUnusableInput = 3, ///< and anything else that kept the command from its end
};

/// One line on standard error: `servanda: <file>[:<line>[:<column>]]: <why>`.
void complain(const Error &error);
/// Complains of what a person must know about the dossier that was read from that file.
void complainOfNotices(const LoadedDossier &loaded, const QString &file);
/// Complains, and gives the exit code that goes with the error.
[[nodiscard]] int failed(const Error &error);
[[nodiscard]] int failed(const Errors &errors);
/// Complains about the way a command was called.
[[nodiscard]] int wrongUsage(const QString &why);
/// One line on standard output.
void say(const QString &line);

/// Exactly these bytes on standard output; false where they cannot be written.
[[nodiscard]] bool sayBytes(const QByteArray &bytes);

} // namespace servanda
