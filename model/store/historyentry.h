#pragma once

#include "model/store/sha256.h"

#include <QtGlobal>

#include <optional>
#include <string>

namespace servanda {

/// One edit as the history's hash covers it. Texts are UTF-8 and borrowed.
struct HistoryEntry
{
    qint64 number;
    qint64 id;
    qint64 time;
    std::string_view author;
    std::string_view label;
    std::string_view reason;
    std::string_view previous; ///< hash of the edit before
};

/// Computes the hash of an edit: a version, the entry, then each change in its position.
class HistoryHash final
{
public:
    void begin(const HistoryEntry &entry);
    /// `after` is the hash of the fact after the change.
    void add(std::string_view type, qint64 fact, std::optional<std::string_view> before,
             std::optional<std::string_view> after);
    [[nodiscard]] Hash finish();

private:
    void flush();

    Sha256 m_sha;
    std::string m_bytes;
};

} // namespace servanda
