#include "model/exchange/filearchiving.h"

#include "model/core/textrules.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

constexpr qint64 kFilePiece = qint64{1} * 1024 * 1024; ///< read between two looks at the progress

/// The name as it may stand in a dossier: one line of clean text, whatever the disk allows.
QString nameOf(const QString &path)
{
    constexpr qsizetype kLongest = 255;
    QString name = QFileInfo(path).fileName();
    for (QChar &c : name) {
        if (!c.isSurrogate() && (c == u'\n' || c == u'\t' || !checkText(QStringView(&c, 1))))
            c = u'_';
    }
    name = name.left(kLongest);
    return checkText(name) && !name.trimmed().isEmpty() ? name : u"file"_s;
}

QString shown(const QString &path)
{
    return visibleControls(QFileInfo(path).fileName().left(80));
}

Error notRead(const QString &path, const QString &why)
{
    return fail(Error::Kind::Storage, u"“%1” cannot be read: %2"_s.arg(shown(path), why),
                u"Check its permissions, or copy it elsewhere first."_s);
}

Result<> checkPlace(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return fail(Error::Kind::Invalid, u"“%1” is a folder"_s.arg(shown(path)),
                    u"Choose one file; a folder can be packed into one."_s);
    if (!info.exists())
        return fail(Error::Kind::NotFound, u"“%1” is not there"_s.arg(shown(path)),
                    u"Choose a file that exists."_s);
    if (!info.isFile()) // a device or a pipe may never end
        return fail(Error::Kind::Invalid, u"“%1” is not an ordinary file"_s.arg(shown(path)),
                    u"Choose one file."_s);
    if (info.size() == 0)
        return fail(Error::Kind::Invalid, u"“%1” is empty"_s.arg(shown(path)),
                    u"There is nothing to keep in it; choose another file."_s);
    if (info.size() > kLargestContent)
        return fail(
            Error::Kind::Invalid,
            u"“%1” has %2; a file in a dossier may have %3"_s.arg(
                shown(path), ByteCount{info.size()}.toText(), ByteCount{kLargestContent}.toText()),
            u"Keep it elsewhere, and add its address as the source."_s);
    return {};
}

} // namespace

Result<FileToArchive> readFileToArchive(const QString &path, const ReadingProgress &progress)
{
    if (auto place = checkPlace(path); !place)
        return place.error();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return notRead(path, file.errorString());
    const qint64 size = file.size();
    QByteArray bytes;
    bytes.reserve(size);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    while (bytes.size() <= size && !file.atEnd()) {
        const QByteArray piece = file.read(kFilePiece);
        if (piece.isEmpty() && file.error() != QFile::NoError)
            return notRead(path, file.errorString());
        if (piece.isEmpty())
            break;
        hash.addData(piece);
        bytes += piece;
        if (progress && !progress(bytes.size(), size))
            return fail(Error::Kind::Conflict, u"Reading was stopped"_s);
    }
    if (bytes.size() != size || bytes.isEmpty() || bytes.size() > kLargestContent)
        return fail(Error::Kind::Conflict, u"“%1” changed while it was read"_s.arg(shown(path)),
                    u"Wait until it is complete and try again."_s);
    FileToArchive read;
    read.name = nameOf(path);
    read.mediaType.name = QMimeDatabase().mimeTypeForData(bytes).name();
    read.content = {{QString::fromLatin1(hash.result().toHex())}, std::move(bytes)};
    return read;
}

} // namespace servanda
