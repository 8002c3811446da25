#include "model/store/contentwriter.h"

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

// What is there already is the same, by its checksum.
constexpr auto kInsert = "INSERT INTO content (sha256, bytes) VALUES (?1, ?2) "
                         "ON CONFLICT (sha256) DO NOTHING";
constexpr auto kSize = "SELECT length(bytes) FROM content WHERE sha256 = ?1";

Error notWhatItSays()
{
    return fail(Error::Kind::Invalid, u"A file to be archived is not what its checksum says"_s,
                u"Archive it again."_s);
}

} // namespace

Result<> ContentWriter::write(const Edit &edit)
{
    const auto &copies = edit.of<ArchivedCopy>();
    if (edit.contents.empty() && copies.empty())
        return {};
    if (auto prepared = prepare(); !prepared)
        return prepared;
    for (const Content &content : edit.contents) {
        if (auto added = add(content); !added)
            return added;
    }
    for (const auto &change : copies) {
        if (!change.after)
            continue;
        if (auto held = checkHeld(*change.after); !held)
            return held;
    }
    return {};
}

Result<> ContentWriter::prepare()
{
    if (m_size)
        return {};
    auto insert = m_connection.prepare(kInsert, true);
    if (!insert)
        return insert.error();
    auto size = m_connection.prepare(kSize, true);
    if (!size)
        return size.error();
    m_insert = *std::move(insert);
    m_size = *std::move(size);
    return {};
}

Result<> ContentWriter::add(const Content &content)
{
    const std::string_view bytes(content.bytes.constData(),
                                 static_cast<size_t>(content.bytes.size()));
    if (content.bytes.isEmpty() || content.bytes.size() > kLargestContent
        || hexOf(m_sha.of(bytes)) != content.checksum.hex.toStdString())
        return notWhatItSays();
    const std::string name = content.checksum.hex.toStdString();
    m_insert.bindText(1, name);
    m_insert.bindBlob(2, bytes);
    return m_insert.run();
}

Result<> ContentWriter::checkHeld(const ArchivedCopy &copy)
{
    const std::string name = copy.checksum.hex.toStdString();
    m_size.bindText(1, name);
    const auto found = m_size.step();
    const qint64 size = found && *found ? m_size.integer(0) : 0;
    m_size.reset();
    if (!found)
        return found.error();
    if (!*found)
        return fail(Error::Kind::Invalid,
                    u"What “%1” holds is not in the dossier"_s.arg(copy.fileName.left(80)),
                    u"Archive the file again."_s);
    return size == copy.size.bytes ? Result<>() : notWhatItSays();
}

} // namespace servanda
