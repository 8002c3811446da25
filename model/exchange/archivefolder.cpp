#include "model/exchange/archivefolder.h"

#include <QDir>
#include <QFile>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

Result<Content> readOne(const QString &path, const Checksum &checksum)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::NotFound, u"What an archived copy holds is missing"_s,
                    u"Put the file there, or take its row out of archived_copies.csv."_s, {path});
    Content content{checksum, file.read(std::min(file.size(), kLargestContent) + 1)};
    if (content.bytes.size() > kLargestContent || checksumOf(content.bytes) != checksum)
        return fail(Error::Kind::Invalid, u"The file is not what was archived"_s,
                    u"It must match the SHA-256 that is its name; export it again."_s, {path});
    return content;
}

} // namespace

std::vector<Checksum> checksumsOf(std::span<const ArchivedCopy> copies)
{
    std::vector<Checksum> checksums;
    QSet<QString> seen;
    for (const ArchivedCopy &copy : copies) {
        if (!seen.contains(copy.checksum.hex))
            checksums.push_back(copy.checksum);
        seen.insert(copy.checksum.hex);
    }
    return checksums;
}

void readArchived(const QString &folder, Edit &edit, Errors &errors)
{
    std::vector<ArchivedCopy> copies;
    for (const auto &change : edit.of<ArchivedCopy>()) {
        if (change.after)
            copies.push_back(*change.after);
    }
    const QDir archive(QDir(folder).filePath(QLatin1StringView(kArchiveFolder)));
    for (const Checksum &checksum : checksumsOf(copies)) {
        if (auto content = readOne(archive.filePath(checksum.hex), checksum); content)
            edit.contents.push_back(*std::move(content));
        else
            errors.push_back(content.error());
    }
}

} // namespace servanda
