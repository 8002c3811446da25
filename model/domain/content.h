#pragma once

#include "model/core/result.h"

#include <QByteArray>

namespace servanda {

/// The largest file that is kept inside a dossier. A dossier is read whole and is meant to be
/// mailed; what is larger belongs elsewhere, with its address as the source.
inline constexpr qint64 kLargestContent = qint64{25} * 1024 * 1024;

/// The SHA-256 of some bytes: 64 lower-case hexadecimal digits, or nothing.
struct Checksum
{
    QString hex;

    [[nodiscard]] bool isValid() const;
    /// The first 12 digits: enough to tell files apart by eye.
    [[nodiscard]] QString shortText() const { return hex.left(12); }
    friend bool operator==(const Checksum &, const Checksum &) = default;
};
[[nodiscard]] Checksum checksumOf(const QByteArray &bytes);

struct ByteCount
{
    qint64 bytes = 0;

    /// "812 bytes", "1.4 MB"
    [[nodiscard]] QString toText() const;
    friend bool operator==(const ByteCount &, const ByteCount &) = default;
};

/// What kind of file it is by its content, such as application/pdf.
struct MediaType
{
    QString name;

    friend bool operator==(const MediaType &, const MediaType &) = default;
};

/// The bytes of a file that is kept inside a dossier. They are no part of any fact: facts name them
/// by their checksum, and they are never changed nor taken away again.
struct Content
{
    Checksum checksum;
    QByteArray bytes;

    friend bool operator==(const Content &, const Content &) = default;
};

/// Reads what is kept inside a dossier.
class ContentReader
{
public:
    ContentReader() = default;
    virtual ~ContentReader() = default;
    Q_DISABLE_COPY_MOVE(ContentReader)

    /// The bytes, which match the checksum. NotFound where the dossier has none such; Conflict while
    /// it is being checked. May be asked from another thread.
    [[nodiscard]] virtual Result<QByteArray> content(const Checksum &checksum) = 0;
};

} // namespace servanda
