#include "model/store/fileheader.h"

#include "model/store/schema.h"
#include "model/store/sqlerror.h"

#include <QtEndian>

#include <algorithm>
#include <bit>
#include <string_view>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

constexpr std::string_view kSignature{"SQLite format 3\0", 16};

} // namespace

FileHeader::FileHeader(std::span<const unsigned char, kSize> bytes)
{
    std::ranges::copy(bytes, m_bytes.begin());
}

quint32 FileHeader::number(size_t offset) const
{
    return qFromBigEndian<quint32>(m_bytes.data() + offset);
}

bool FileHeader::usesLog() const
{
    return m_bytes[18] == 2 && m_bytes[19] == 2;
}

Result<> FileHeader::check(long long fileSize, bool midway) const
{
    const std::string_view start(reinterpret_cast<const char *>(m_bytes.data()), 16);
    if (start != kSignature)
        return fail(Error::Kind::Unusable, u"The file is not a dossier"_s,
                    u"Choose a file that Servanda made."_s);
    if (number(68) != kApplicationId)
        return fail(Error::Kind::Unusable, u"The file belongs to another program"_s,
                    u"Choose a file that Servanda made."_s);
    const auto version = static_cast<qint32>(number(60));
    if (version < 1)
        return damaged(u"its version is %1"_s.arg(version));
    if (version > kSchemaVersion)
        return fail(Error::Kind::Unusable,
                    u"The file was made by a newer version of Servanda (format %1; this one knows "
                    u"up to %2)"_s.arg(version)
                        .arg(kSchemaVersion),
                    u"Install the newer version to open it."_s);
    if (number(56) != 1)
        return damaged(u"its text is not UTF-8"_s);
    if (m_bytes[18] < 1 || m_bytes[18] > 2 || m_bytes[18] != m_bytes[19])
        return damaged(u"its header names an unknown format"_s);
    return midway ? Result<>() : checkPages(fileSize);
}

Result<> FileHeader::checkPages(long long fileSize) const
{
    const unsigned raw = qFromBigEndian<quint16>(m_bytes.data() + 16);
    const unsigned pageSize = raw == 1 ? 65536U : raw;
    if (pageSize < 512 || !std::has_single_bit(pageSize))
        return damaged(u"its page size is %1"_s.arg(pageSize));
    if (fileSize % pageSize != 0 || number(28) != fileSize / pageSize)
        return fail(Error::Kind::Unusable,
                    u"The file is truncated or has a foreign tail: %1 bytes are there, %2 belong "
                    u"to it"_s.arg(fileSize)
                        .arg(static_cast<long long>(number(28)) * pageSize),
                    u"Ask its sender for another copy."_s);
    return {};
}

} // namespace servanda
