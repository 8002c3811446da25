#include "tests/bench/table.h"

#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <malloc.h>
#include <unistd.h>

namespace servanda::bench {

void print(const std::vector<Row> &rows)
{
    std::printf("%-52s %12s %12s  %s\n", "", "measured", "asked", "beside it");
    for (const auto &row : rows) {
        const QString asked = row.asked > 0 ? QString::number(row.asked, 'f', 0) : QString();
        QString beside;
        if (row.beside > 0)
            beside = QStringLiteral("%1 %2 %3: ratio %4")
                         .arg(QString::number(row.beside, 'f', 1), row.unit, row.besideWhat,
                              QString::number(row.measured / row.beside, 'f', 2));
        std::printf("%-52s %9.1f %-4s %8s%s  %s\n", row.what.toUtf8().constData(), row.measured,
                    row.unit.toUtf8().constData(), asked.toUtf8().constData(),
                    row.asked > 0 && row.measured > row.asked ? " MISSED" : "",
                    beside.toUtf8().constData());
    }
    std::fflush(stdout);
}

double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double median(int runs, const std::function<void()> &work)
{
    std::vector<double> times;
    for (int i = 0; i < runs; ++i)
        times.push_back(milliseconds(work));
    std::ranges::nth_element(times, times.begin() + runs / 2);
    return times[static_cast<size_t>(runs / 2)];
}

qint64 residentMemory()
{
    malloc_trim(0);
    QFile statm(QStringLiteral("/proc/self/statm"));
    if (!statm.open(QIODevice::ReadOnly))
        return 0;
    return statm.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE);
}

} // namespace servanda::bench
