#pragma once

#include "tests/store/sample.h"

#include <functional>

namespace servanda::test {

/// A file that is no sound dossier, and what must come of opening it.
struct BadFile
{
    enum class Outcome {
        Refused, ///< E: an error with these words
        Shown ///< V: opens for review, with these words in a fault or a notice
    };
    enum class Editing {
        Refused,
        Allowed,
        FoundLater, ///< by verify(), if opening does not refuse it
        NotTried
    };

    const char *id; ///< reliability section 4
    const char *what;
    std::function<QString(const Folder &)> make; ///< gives the path to open
    Outcome outcome;
    const char *words;
    Editing editing = Editing::Refused;
};

[[nodiscard]] std::vector<BadFile> badBytes(); ///< D1 to D14, D20, D21, D36, D42
[[nodiscard]] std::vector<BadFile> badPlaces(); ///< D15 to D19
[[nodiscard]] std::vector<BadFile> badSchemas(); ///< D24 to D34
[[nodiscard]] std::vector<BadFile> badContents(); ///< D35 to D41

} // namespace servanda::test
