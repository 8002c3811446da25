#include "model/store/fileglance.h"

#include "model/store/dossierpath.h"
#include "model/store/ownernote.h"

#include <cerrno>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace servanda {

Result<FileGlance> glanceAt(const QString &path)
{
    const auto found = findFile(path);
    if (!found)
        return found.error();
    const auto claim = FileClaim::take(found->identity, FileClaim::For::Reading);
    if (!claim)
        return fail(Error::Kind::Conflict,
                    u"%1 is already open in this program"_s.arg(shownPath(path)),
                    u"Go to its window."_s);
    const auto file = openForReading(*found);
    if (!file)
        return file.error();
    struct stat info = {};
    if (::fstat(file->number(), &info) != 0)
        return systemError(u"The file cannot be read"_s, errno);
    FileGlance glance{stampOf(info), std::nullopt};
    if (const auto holder = lockHolder(*file))
        glance.editor = presenceAt(found->path, *holder);
    return glance;
}

} // namespace servanda
