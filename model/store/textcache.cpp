#include "model/store/textcache.h"

#include <functional>

namespace servanda {

QString TextCache::text(std::string_view utf8)
{
    if (utf8.empty())
        return {};
    const auto decoded
        = [utf8] { return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())); };
    if (!m_useful || utf8.size() > kLongest)
        return decoded();
    auto &slot = m_slots[std::hash<std::string_view>{}(utf8) % m_slots.size()];
    ++m_asked;
    if (slot.utf8 == utf8) {
        ++m_shared;
        return slot.text;
    }
    if (m_asked > kTrial && m_shared < m_asked / 8) {
        m_useful = false;
        return decoded();
    }
    slot.utf8 = utf8;
    slot.text = decoded();
    return slot.text;
}

} // namespace servanda
