#include "app/commands/commands.h"
#include "app/commands/words.h"
#include "app/console.h"
#include "app/dossierwindows.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QPalette>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

/// The theme the person chose, or for "system" the one whose windows the desktop draws dark.
const Theme &chosenTheme(const QString &appearance)
{
    constexpr int kHalf = 128;
    const bool systemIsDark = QApplication::palette().color(QPalette::Window).lightness() < kHalf;
    const bool dark = appearance == u"dark" || (appearance != u"light" && systemIsDark);
    return dark ? Theme::dark() : Theme::light();
}

} // namespace

int windowCommand(const QStringList &words)
{
    Words given({QCommandLineOption(u"review"_s), QCommandLineOption(u"edit"_s)});
    const bool named = given.read(words, 1);
    if (!named && !given.read(words, 0))
        return wrongUsage(given.error());
    if (given.has(u"review"_s) && given.has(u"edit"_s))
        return wrongUsage(u"choose one of --review and --edit"_s);

    QApplication::setQuitOnLastWindowClosed(false); // DossierWindows knows when there is none left
    loadFonts();
    applyTheme(*qApp, chosenTheme(Profile().appearance()));
    DossierWindows windows;
    if (!named) {
        windows.showStart();
    } else {
        const Opening opening = given.has(u"review"_s) ? Opening::Review
            : given.has(u"edit"_s)                     ? Opening::Edit
                                                       : Opening::Automatic;
        windows.open(given.name(0), opening);
    }
    return QApplication::exec();
}

} // namespace servanda
