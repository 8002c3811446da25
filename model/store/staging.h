#pragma once

#include "model/store/connection.h"
#include "model/store/image.h"

namespace servanda {

/// The bytes of a file that was reviewed, once more, and a connection that reads them.
struct StagedAgain
{
    Image image;
    std::unique_ptr<Connection> connection; ///< reads the image
};

/// They were checked whole when the dossier was opened, so they need no second check; the limits of
/// a review hold all the same. Conflict where they are no longer the same, byte for byte.
[[nodiscard]] Result<StagedAgain> stageAgain(const QString &path, const QByteArray &fingerprint);

} // namespace servanda
