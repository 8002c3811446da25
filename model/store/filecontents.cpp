#include "model/store/filecontents.h"

#include "model/store/storedcontents.h"

#include <chrono>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

/// Who asks has a thread of its own and can wait for a commit, but not for a whole check.
constexpr std::chrono::seconds kContentPatience(2);

} // namespace

Result<QByteArray> FileContents::content(const Checksum &checksum)
{
    const std::unique_lock lock(m_mutex, kContentPatience);
    if (!lock)
        return fail(Error::Kind::Conflict, u"The dossier is still being checked"_s,
                    u"Try again in a moment."_s);
    if (!m_connection)
        return fail(Error::Kind::Storage, u"The file is closed"_s, u"Open the dossier again."_s);
    return readContent(*m_connection, checksum);
}

} // namespace servanda
