#pragma once

#include <QStringView>

#include <vector>

namespace servanda {

/// A piece of an amount as a person typed it: a figure with its separators ("4 500,00"), a word
/// ("bn", "pieces-per-month", "ca."), or a sign ("€", ">=", "-").
struct EntryToken
{
    enum class Kind { Figure, Word, Sign };

    Kind kind = Kind::Sign;
    QStringView text;
};

/// The pieces in their order; blanks between them are dropped, every other character is in one.
[[nodiscard]] std::vector<EntryToken> entryTokens(QStringView text);

/// Whether it is one of the blanks people put between thousands: no-break, thin, figure space.
[[nodiscard]] bool isEntryBlank(QChar c);
/// Whether it is one of the apostrophes people put between thousands.
[[nodiscard]] bool isEntryApostrophe(QChar c);

} // namespace servanda
