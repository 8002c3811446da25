#include "model/items/wordfinder.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace servanda {

WordFinder::WordFinder(QByteArrayView word, QByteArrayView sample) : m_word(word)
{
    std::array<int, 256> count{};
    for (const char byte : sample)
        ++count[static_cast<unsigned char>(byte)];
    const auto frequency
        = [&](qsizetype at) { return count[static_cast<unsigned char>(word[at])]; };
    for (qsizetype at = 1; at < word.size(); ++at) {
        if (frequency(at) < frequency(m_rarest))
            m_rarest = at;
    }
    m_second = m_rarest == 0 ? word.size() - 1 : 0;
    for (qsizetype at = 0; at < word.size(); ++at) {
        if (at != m_rarest && frequency(at) < frequency(m_second))
            m_second = at;
    }
}

bool WordFinder::isHere(const char *at) const
{
    return std::memcmp(at, m_word.data(), static_cast<size_t>(m_word.size())) == 0;
}

const char *WordFinder::find(const char *from, const char *end) const
{
#ifdef __SSE2__
    constexpr int width = 16;
    const __m128i rarest = _mm_set1_epi8(m_word[m_rarest]);
    const __m128i second = _mm_set1_epi8(m_word[m_second]);
    const auto load
        = [](const char *at) { return _mm_loadu_si128(reinterpret_cast<const __m128i *>(at)); };
    for (; end - from >= width + m_word.size(); from += width) {
        const __m128i both = _mm_and_si128(_mm_cmpeq_epi8(load(from + m_rarest), rarest),
                                           _mm_cmpeq_epi8(load(from + m_second), second));
        for (auto mask = static_cast<unsigned>(_mm_movemask_epi8(both)); mask != 0;
             mask &= mask - 1) {
            const char *at = from + std::countr_zero(mask);
            if (isHere(at))
                return at;
        }
    }
#endif
    return findBytewise(from, end);
}

const char *WordFinder::findBytewise(const char *from, const char *end) const
{
    while (end - from >= m_word.size()) {
        const auto places = static_cast<size_t>(end - from - m_word.size() + 1);
        const auto *found
            = static_cast<const char *>(std::memchr(from + m_rarest, m_word[m_rarest], places));
        if (!found)
            break;
        const char *at = found - m_rarest;
        if (isHere(at))
            return at;
        from = at + 1;
    }
    return end;
}

} // namespace servanda
