#include "app/newdossier.h"
#include "app/profile.h"
#include "tests/bench/benches.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;

// servanda_bench FOLDER [PROGRAM]: measures on a made-up dossier of 1,000,000 facts in FOLDER
// (made there first), and whole runs of PROGRAM on the example.
int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QTemporaryDir home; // no profile of the person's own is touched
    qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
    const QApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() < 2) {
        std::puts("usage: servanda_bench FOLDER [PROGRAM]");
        return 2;
    }
    using namespace servanda;
    loadFonts();
    applyTheme(*qApp, Theme::light());
    QDir().mkpath(words[1]);
    const QString large = QDir(words[1]).filePath(u"large.dossier"_s);
    bench::makeLargeDossier(large);
    bench::print(bench::benchOpening(large));
    bench::print(bench::benchList(large));
    bench::print(bench::benchCurves(large));
    bench::print(bench::benchStatus());
    bench::print(bench::benchEditing(large));
    if (words.size() > 2) {
        Profile profile;
        const QString example = QDir(home.path()).filePath(u"example.dossier"_s);
        if (auto made = createFromFolder(example, exampleFolder(), profile); !made)
            qFatal("%s", made.error().front().line().toUtf8().constData());
        bench::print(bench::benchProcesses(words[2], example));
    }
    return 0;
}
