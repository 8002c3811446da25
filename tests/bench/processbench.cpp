#include "tests/bench/benches.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace servanda::bench {
namespace {

constexpr int kRuns = 9;

/// From starting the process to the line that it logs with its first painted frame.
double firstPaint(const QString &program, const QString &example)
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_LOGGING_RULES"_s, u"servanda.startup.debug=true"_s);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    QByteArray said;
    const double time = milliseconds([&] {
        process.start(program, {example});
        while (!said.contains("first frame painted") && process.waitForReadyRead(10'000))
            said += process.readAll();
    });
    process.kill();
    process.waitForFinished();
    if (!said.contains("first frame painted"))
        std::printf("the window was never painted: %s\n", said.constData());
    return time;
}

double medianOf(const std::function<double()> &measure)
{
    std::vector<double> times;
    for (int run = 0; run < kRuns; ++run)
        times.push_back(measure());
    std::ranges::sort(times);
    return times[kRuns / 2];
}

} // namespace

std::vector<Row> benchProcesses(const QString &program, const QString &example)
{
    const QTemporaryDir folder;
    const QStringList figure{u"figure"_s,  example,    u"--chart"_s,
                             u"funding"_s, u"--out"_s, folder.filePath(u"funding.png"_s)};
    std::vector<Row> rows;
    rows.push_back({u"process start to first painted window, example"_s,
                    medianOf([&] { return firstPaint(program, example); }),
                    u"ms"_s,
                    250,
                    0,
                    {}});
    rows.push_back({u"one whole `servanda figure` run to PNG, example"_s,
                    median(kRuns, [&] { QProcess::execute(program, figure); }),
                    u"ms"_s,
                    100,
                    0,
                    {}});
    return rows;
}

} // namespace servanda::bench
