#include "model/store/fileglance.h"

#include "model/store/claimedfile.h"
#include "model/store/ownernote.h"

#include <cerrno>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace servanda {

Result<FileGlance> glanceAt(const QString &path)
{
    const auto file = claimForReading(path);
    if (!file)
        return file.error();
    struct stat info = {};
    if (::fstat(file->descriptor.number(), &info) != 0)
        return systemError(u"The file cannot be read"_s, errno);
    FileGlance glance{stampOf(info), std::nullopt};
    if (const auto holder = lockHolder(file->descriptor))
        glance.editor = presenceAt(file->found.path, *holder);
    return glance;
}

} // namespace servanda
