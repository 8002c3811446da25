#include "app/newdossier.h"
#include "app/profile.h"
#include "tests/bench/benches.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;

// servanda_bench FOLDER [PROGRAM] [--only PART]: measures on a made-up dossier of 1,000,000 facts in
// FOLDER (made there first), and whole runs of PROGRAM on the example. PART is one of the parts below.
int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QTemporaryDir home; // no profile of the person's own is touched
    qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
    const QApplication application(argc, argv);
    QStringList words = QCoreApplication::arguments();
    QString only;
    if (const auto at = words.indexOf(u"--only"_s); at > 0) {
        only = words.value(at + 1);
        words.remove(at, std::min<qsizetype>(2, words.size() - at));
    }
    if (words.size() < 2) {
        std::puts("usage: servanda_bench FOLDER [PROGRAM] [--only PART]");
        return 2;
    }
    using namespace servanda;
    loadFonts();
    applyTheme(*qApp, Theme::light());
    QDir().mkpath(words[1]);
    const QString large = QDir(words[1]).filePath(u"large.dossier"_s);
    bench::makeLargeDossier(large);
    const std::pair<QString, std::vector<bench::Row> (*)(const QString &)> parts[]{
        {u"opening"_s, bench::benchOpening},
        {u"list"_s, bench::benchList},
        {u"curves"_s, bench::benchCurves},
        {u"editing"_s, bench::benchEditing},
        {u"status"_s, [](const QString &) { return bench::benchStatus(); }},
    };
    for (const auto &[name, measure] : parts) {
        if (only.isEmpty() || only == name)
            bench::print(measure(large));
    }
    if (words.size() > 2 && (only.isEmpty() || only == u"processes")) {
        Profile profile;
        const QString example = QDir(home.path()).filePath(u"example.dossier"_s);
        if (auto made = createFromFolder(example, exampleFolder(), profile); !made)
            qFatal("%s", made.error().front().line().toUtf8().constData());
        bench::print(bench::benchProcesses(words[2], example));
    }
    return 0;
}
