#pragma once

#include "model/store/dossierpath.h"
#include "model/store/sha256.h"
#include "model/store/watch.h"

#include <QStringList>

#include <memory>
#include <span>

namespace servanda {

/// The bytes of a file that somebody else may have made, read without SQLite: the file is only
/// looked at, and neither a journal beside it nor anything else is touched.
struct Image
{
    std::unique_ptr<unsigned char[]> bytes;
    size_t size = 0;
    Hash fingerprint{}; ///< of the bytes as read
    QStringList notices; ///< what the person must know about this copy
    FileStamp stamp; ///< of the file as it was read
    std::optional<Presence> editor; ///< another program has it open for editing

    [[nodiscard]] std::span<unsigned char> span() const { return {bytes.get(), size}; }
};

/// Reads and checks the header; whole, and between two commits of whoever edits it: Conflict where
/// the file does not keep still for long enough.
[[nodiscard]] Result<Image> readImage(const QString &path, const Watch &watch);

} // namespace servanda
