#pragma once

#include <QString>

#include <array>
#include <string>
#include <string_view>

namespace servanda {

/// Gives equal short texts of one column one shared QString: a million rows with a handful of
/// conditions then hold a handful of texts. Gives up where a column's texts hardly recur.
class TextCache final
{
public:
    /// `utf8` must be valid UTF-8.
    [[nodiscard]] QString text(std::string_view utf8);

private:
    struct Slot
    {
        std::string utf8;
        QString text;
    };
    static constexpr size_t kLongest = 96;
    static constexpr unsigned kTrial = 2048;
    std::array<Slot, 256> m_slots;
    unsigned m_asked = 0;
    unsigned m_shared = 0;
    bool m_useful = true;
};

} // namespace servanda
