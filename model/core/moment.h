#pragma once

#include "model/core/result.h"

#include <QDate>

namespace servanda {

/// A past moment as whose knowledge facts are shown. Times are milliseconds since 1970 UTC.
struct KnownOn
{
    qint64 time = 0; ///< inclusive
    QString text; ///< as it is shown after "as known on", such as "1 March 2026"

    /// The end of that day in local time.
    [[nodiscard]] static KnownOn endOf(QDate day);
    /// A date (2026, 2026-03, 2026-03-01: its end in local time) or an ISO time, which is local
    /// unless it names its offset (2026-03-01T14:05Z).
    [[nodiscard]] static Result<KnownOn> parse(const QString &text);
    friend bool operator==(const KnownOn &, const KnownOn &) = default;
};

/// For people, in local time: "1 March 2026, 14:05".
[[nodiscard]] QString localTimeText(qint64 time);
/// The day that was then, in local time.
[[nodiscard]] QDate localDay(qint64 time);
/// For files: "2026-03-01T13:05:00Z".
[[nodiscard]] QString isoTimeText(qint64 time);

} // namespace servanda
