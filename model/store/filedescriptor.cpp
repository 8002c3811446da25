#include "model/store/filedescriptor.h"

#include <cerrno>
#include <system_error>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace servanda {

FileDescriptor::~FileDescriptor()
{
    if (m_number >= 0)
        ::close(m_number);
}

bool FileDescriptor::read(unsigned char *to, size_t bytes, size_t offset) const
{
    while (bytes > 0) {
        const auto got = ::pread(m_number, to, bytes, static_cast<off_t>(offset));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return false;
        const auto count = static_cast<size_t>(got);
        to += count;
        offset += count;
        bytes -= count;
    }
    return true;
}

Error systemError(const QString &what, int number)
{
    const auto why = QString::fromStdString(std::generic_category().message(number));
    return fail(Error::Kind::Storage, u"%1 (%2)"_s.arg(what, why),
                u"Check the name, the permissions and the disk."_s);
}

} // namespace servanda
