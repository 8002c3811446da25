#pragma once

#include "model/core/bound.h"
#include "model/domain/entrytokens.h"

class QLocale;

namespace servanda {

/// What a figure, a word or a few words in an amount mean.
struct EntryMeaning
{
    enum class Kind {
        Figure,
        Minus, ///< or up to: the place decides
        Scale,
        Unit,
        Bound, ///< in words
        Comparison, ///< in signs, before the figure only
        OrMore, ///< behind its figure only
        OrLess,
        Opening, ///< "from", "between"
        And, ///< "to" after "between"
        To,
        NoFigure
    };

    Kind kind = Kind::Figure;
    QStringView text; ///< a figure as it was written
    int scale = 0; ///< powers of ten
    Unit unit;
    Bound::Kind bound = Bound::Kind::Exact;
};

/// The meanings of an amount's pieces, in their order. Invalid where a word or sign means nothing
/// here, or one of several currencies. The usual unit and the locale tell what `$` and `%` mean.
[[nodiscard]] Result<std::vector<EntryMeaning>>
entryMeanings(const std::vector<EntryToken> &tokens, const Unit &usual, const QLocale &locale);

} // namespace servanda
