#include "app/commands/commands.h"
#include "app/commands/words.h"
#include "app/console.h"
#include "app/dossierwindows.h"
#include "views/theme/theme.h"
#include "views/window/appearance.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace servanda {

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
    applyAppearance(appearanceFrom(Profile().appearance()));
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
