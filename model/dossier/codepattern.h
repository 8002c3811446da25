#pragma once

#include <QString>

namespace servanda {

/// A code divided into what stays and the number at its end: P-GBR- and 05.
struct CodePattern
{
    QString stem;
    qsizetype width = 0; ///< digits of the number, at most 9; 0: ends in no number
    qint64 number = 0;

    [[nodiscard]] static CodePattern of(const QString &code);
    /// The code with that number instead, at least as wide.
    [[nodiscard]] QString code(qint64 other) const;
};

} // namespace servanda
