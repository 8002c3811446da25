#pragma once

#include <QtGlobal>

#include <vector>

namespace servanda {

/// An amount that changes on certain days. Days are packed (yyyymmdd).
struct Steps
{
    struct Step
    {
        qint32 day = 0;
        qint64 delta = 0;
    };
    qint64 undated = 0; ///< counts on every day
    std::vector<Step> dated;

    /// Day 0: undated. Call settle() after the last one.
    void add(qint32 day, qint64 delta);
    void append(const Steps &other);
    /// One step a day, in order of days.
    void settle();
    [[nodiscard]] bool isEmpty() const { return undated == 0 && dated.empty(); }
    [[nodiscard]] qint64 last() const; ///< on the last day
};

/// What `parts` leave of `whole`, day by day, never below zero on account of the parts. What is
/// undated in the whole is used up first, so that no curve falls for something without a date.
[[nodiscard]] Steps restOf(const Steps &whole, const Steps &parts);

} // namespace servanda
