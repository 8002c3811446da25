#include "app/commands/commands.h"
#include "app/commands/words.h"
#include "app/console.h"
#include "app/profile.h"
#include "app/session.h"
#include "app/windowsubject.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

Result<QSize> sizeFrom(const QString &text)
{
    const QStringList sides = text.split(u'x');
    const QSize size = sides.size() == 2 ? QSize(sides[0].toInt(), sides[1].toInt()) : QSize();
    if (size.width() < 640 || size.height() < 480 || size.width() > 7680 || size.height() > 4320)
        return fail(Error::Kind::Invalid, u"“%1” is not a size"_s.arg(text),
                    u"Write it as 1280x800; 640x480 to 7680x4320."_s);
    return size;
}

/// Lets what the page has put off (layout, first paint) happen.
void settle()
{
    for (int round = 0; round < 5; ++round)
        QApplication::processEvents();
}

} // namespace

int pictureCommand(const QStringList &words)
{
    Words given({valued(u"out"_s), valued(u"theme"_s), valued(u"size"_s), valued(u"as-of"_s)});
    if (!given.read(words, 1))
        return wrongUsage(u"picture: "_s + given.error());
    if (!given.has(u"out"_s))
        return wrongUsage(u"picture: say --out which folder"_s);
    const auto size = sizeFrom(given.has(u"size"_s) ? given.value(u"size"_s) : u"1440x900"_s);
    if (!size)
        return wrongUsage(u"picture: "_s + size.error().sentence());
    const auto asOf = given.has(u"as-of"_s) ? dayOf(given.value(u"as-of"_s), true)
                                            : Result<QDate>(QDate::currentDate());
    if (!asOf)
        return wrongUsage(u"picture: "_s + asOf.error().sentence());

    Profile profile;
    auto read = Session::read(given.name(0), Opening::Review, profile);
    if (!read)
        return failed(inFile(read.error(), given.name(0)));
    const Session session(*std::move(read), profile);

    const bool dark = given.value(u"theme"_s) == u"dark";
    loadFonts();
    applyTheme(*qApp, dark ? Theme::dark() : Theme::light());
    WindowSubject subject = windowSubjectOf(session, *asOf);
    MainWindow window(subject);
    window.resize(*size);
    window.show();
    const QDir folder(given.value(u"out"_s));
    folder.mkpath(u"."_s);
    for (const QString &page : window.pageNames()) {
        window.showPage(page);
        settle();
        const QString path = folder.filePath(page + (dark ? u"-dark.png"_s : u"-light.png"_s));
        if (!window.grab().save(path))
            return failed(fail(Error::Kind::Storage, u"It cannot be written"_s,
                               u"Choose another folder or make room."_s, {path}));
        say(path);
    }
    return kDone;
}

} // namespace servanda
