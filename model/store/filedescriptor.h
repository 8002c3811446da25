#pragma once

#include "model/core/result.h"

#include <utility>

namespace servanda {

/// An open file of the operating system, closed at the end.
class FileDescriptor final
{
public:
    FileDescriptor() = default;
    explicit FileDescriptor(int number) : m_number(number) {}
    FileDescriptor(FileDescriptor &&other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
    FileDescriptor &operator=(FileDescriptor &&other) noexcept
    {
        std::swap(m_number, other.m_number);
        return *this;
    }
    ~FileDescriptor();

    explicit operator bool() const { return m_number >= 0; }
    [[nodiscard]] int number() const { return m_number; }
    /// Exactly that many bytes from an offset; false where the file ends before or cannot be read.
    [[nodiscard]] bool read(unsigned char *to, size_t bytes, size_t offset) const;

private:
    int m_number = -1;
};

/// "why" in the system's words, for the given errno.
[[nodiscard]] Error systemError(const QString &what, int number);

} // namespace servanda
