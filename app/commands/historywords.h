#pragma once

#include "model/domain/history.h"

#include <memory>

namespace servanda {

class Dossier;

/// Prints entries of the history on standard output, one after another, in one of the formats.
class HistoryWords
{
public:
    HistoryWords() = default;
    virtual ~HistoryWords() = default;
    Q_DISABLE_COPY_MOVE(HistoryWords)

    /// "text", "csv" or "json". Borrows the dossier.
    [[nodiscard]] static std::unique_ptr<HistoryWords> make(const QString &format,
                                                            const Dossier &dossier);
    virtual void add(const PastEdit &past) = 0;
    virtual void end() {}

    /// As many changes of an entry the text format tells; the others tell all.
    static constexpr qsizetype kMostTold = 50;
};

} // namespace servanda
