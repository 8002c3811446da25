#pragma once

#include <QString>

namespace servanda {

/// The words as a sentence begins: the first letter as a capital.
[[nodiscard]] inline QString capitalised(QString words)
{
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

} // namespace servanda
