#pragma once

#include "model/core/result.h"

#include <QDate>

#include <compare>

namespace servanda {

/// A day, a month, a year, or no date at all: as much of an ISO 8601 calendar date as is known.
/// Years 1000 to 9999. Never completed by guessing; firstDay and lastDay say what it can mean.
class PartialDate final
{
public:
    enum class Precision { None, Year, Month, Day };

    constexpr PartialDate() = default;
    explicit PartialDate(QDate day);

    /// `2026`, `2026-01`, `2026-01-06` or empty; nothing else.
    [[nodiscard]] static Result<PartialDate> parse(QStringView text);
    /// From yyyymmdd with 00 for what is not known, 0 for no date; the form it is stored in.
    /// isValid() is false for numbers that are no date.
    [[nodiscard]] static constexpr PartialDate fromPacked(qint32 packed)
    {
        PartialDate date;
        date.m_packed = packed;
        return date;
    }
    [[nodiscard]] constexpr qint32 packed() const { return m_packed; }

    [[nodiscard]] bool isNone() const { return m_packed == 0; }
    [[nodiscard]] bool isValid() const;
    [[nodiscard]] Precision precision() const;
    [[nodiscard]] QDate firstDay() const; ///< null if none
    [[nodiscard]] QDate lastDay() const; ///< null if none
    [[nodiscard]] QString toIso() const; ///< as parse() reads it
    [[nodiscard]] QString toText() const; ///< "6 January 2026", "January 2026", "2026", "no date"

    /// Earlier first; a year before its months, a month before its days; none before all.
    friend constexpr auto operator<=>(PartialDate, PartialDate) = default;

private:
    qint32 m_packed = 0;
};

} // namespace servanda
