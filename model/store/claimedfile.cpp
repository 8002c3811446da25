#include "model/store/claimedfile.h"

using namespace Qt::StringLiterals;

namespace servanda {

Result<ClaimedFile> claimForReading(const QString &path)
{
    auto found = findFile(path);
    if (!found)
        return found.error();
    auto claim = FileClaim::take(found->identity, FileClaim::For::Reading);
    if (!claim)
        return fail(Error::Kind::Conflict,
                    u"%1 is already open in this program"_s.arg(shownPath(path)),
                    u"Go to its window."_s);
    auto descriptor = openForReading(*found);
    if (!descriptor)
        return descriptor.error();
    return ClaimedFile{*std::move(found), std::move(claim), *std::move(descriptor)};
}

} // namespace servanda
