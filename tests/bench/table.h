#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace servanda::bench {

/// One line of the printed table.
struct Row
{
    QString what;
    double measured = 0; ///< in `unit`; the median where it was run several times
    QString unit;
    double asked = 0; ///< the figure to stay below; 0: none
    double beside = 0; ///< the same with something else, in the same run; 0: none
    QString besideWhat;
};

void print(const std::vector<Row> &rows);

/// Milliseconds of one call.
[[nodiscard]] double milliseconds(const std::function<void()> &work);
/// Median milliseconds of several calls.
[[nodiscard]] double median(int runs, const std::function<void()> &work);
/// Resident memory of this process, bytes.
[[nodiscard]] qint64 residentMemory();

} // namespace servanda::bench
