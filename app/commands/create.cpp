#include "app/commands/commands.h"
#include "app/commands/words.h"
#include "app/console.h"
#include "app/newdossier.h"
#include "app/profile.h"

using namespace Qt::StringLiterals;

namespace servanda {

int createCommand(const QStringList &words)
{
    Words given({valued(u"from"_s)});
    if (!given.read(words, 1))
        return wrongUsage(u"create: "_s + given.error());
    if (!given.has(u"from"_s))
        return wrongUsage(u"create: say --from which folder"_s);
    Profile profile;
    const auto made = createFromFolder(given.name(0), given.value(u"from"_s), profile);
    if (!made)
        return failed(made.error());
    say(u"%1: %2 facts"_s.arg(given.name(0), QString::number(*made)));
    return kDone;
}

} // namespace servanda
