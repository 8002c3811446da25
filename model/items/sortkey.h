#pragma once

#include <QString>
#include <QVariant>

namespace servanda {

/// What a cell is sorted by: a number, then a text in which runs of digits count as numbers, so
/// that S-9 comes before S-10.
struct SortKey
{
    bool isNone = false; ///< comes last, whichever way the column is sorted
    qint64 number = 0;
    QString text; ///< folded

    [[nodiscard]] QVariant toVariant() const;
};

/// Negative, zero or positive; none is not treated specially.
[[nodiscard]] int compare(const SortKey &a, const SortKey &b);
[[nodiscard]] SortKey textKey(const QString &text);

} // namespace servanda
