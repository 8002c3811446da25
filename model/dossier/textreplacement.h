#pragma once

#include "model/dossier/dossier.h"

namespace servanda {

/// What is sought in the texts of facts, and what takes its place.
struct TextSearch
{
    QString find;
    QString replacement;
    bool matchCase = false;
    bool wholeWords = false;
    std::vector<FactType> types; ///< the fact types looked through
};

/// One field of one fact in which the text occurs, once or several times.
struct TextOccurrence
{
    FactRef fact;
    const char *field = nullptr; ///< the described field's name
    const char *label = nullptr; ///< and its label
    QString before;
    QString after; ///< every occurrence replaced
};

/// The occurrences in all text fields but codes, which other facts and people know them by; in the
/// order of the dossier. None for an empty search.
[[nodiscard]] std::vector<TextOccurrence> textOccurrences(const TextSearch &search,
                                                          const Dossier &dossier);

/// The edit that replaces those texts, which stand in the order found, one change for each fact;
/// fields that hold something else by now are passed over. Labelled "Replace “kit” by “equipment” in 3 facts".
[[nodiscard]] Edit replaceTexts(const TextSearch &search,
                                const std::vector<TextOccurrence> &occurrences,
                                const Dossier &dossier);

} // namespace servanda
