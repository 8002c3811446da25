#include "model/store/staging.h"

#include "model/store/dossierfile.h"
#include "model/store/filecopy.h"

#include <new>

using namespace Qt::StringLiterals;

namespace servanda {

Result<StagedAgain> stageAgain(const QString &path, const QByteArray &fingerprint)
{
    auto image = readImage(path, {Watch::deadlineFor(0), nullptr, nullptr});
    if (!image)
        return image.error();
    const auto bytes = bytesOf(image->fingerprint);
    if (fingerprint.toStdString() != bytes)
        return fail(Error::Kind::Conflict, u"The file is no longer the one that was opened"_s,
                    u"Show what is new in it first, or open it again."_s);
    auto connection = Connection::review(image->span());
    if (!connection)
        return connection.error();
    return StagedAgain{*std::move(image), *std::move(connection)};
}

Result<Revision> saveReviewedCopy(const QString &path, const QByteArray &fingerprint,
                                  const QString &target, Existing existing, Progress &progress)
{
    try {
        auto staged = stageAgain(path, fingerprint);
        if (!staged)
            return staged.error();
        std::timed_mutex nobodyElse;
        return FileCopy(*staged->connection, nobodyElse).writeTo(target, existing, progress);
    } catch (const std::bad_alloc &) {
        return fail(Error::Kind::Storage, u"There is not enough memory to copy the file"_s,
                    u"Close other programs and try again."_s);
    }
}

} // namespace servanda
