#include "model/items/searchindex.h"

#include "model/core/textrules.h"

#include <QList>

#include <algorithm>

namespace servanda {
std::vector<QByteArray> SearchIndex::words(QStringView search)
{
    QByteArray folded;
    fold(search, folded);
    std::vector<QByteArray> words;
    for (const auto &word : folded.split(' ')) {
        if (!word.isEmpty() && std::ranges::find(words, word) == words.end())
            words.push_back(word);
    }
    return words;
}

void SearchIndex::fold(QStringView text, QByteArray &to)
{
    const auto before = to.size();
    char16_t bits = 0;
    for (const QChar c : text)
        bits |= c.unicode();
    if (bits >= 0x80) {
        to += foldedKey(text).toUtf8();
    } else {
        // Nearly all text is ASCII, which folds a hundred times faster than the rest.
        to.resize(before + text.size());
        std::ranges::transform(text, to.begin() + before, [](QChar c) {
            const char16_t unit = c.unicode();
            return static_cast<char>(unit >= u'A' && unit <= u'Z' ? unit + 0x20 : unit);
        });
    }
    const auto isControl = [](char byte) { return static_cast<unsigned char>(byte) < 0x20; };
    std::replace_if(to.begin() + before, to.end(), isControl, ' ');
}

bool SearchIndex::holds(QByteArrayView text, QByteArrayView word)
{
    return text.size() >= word.size()
        && std::string_view(text.data(), static_cast<size_t>(text.size()))
               .find(std::string_view(word.data(), static_cast<size_t>(word.size())))
        != std::string_view::npos;
}

void SearchIndex::clear()
{
    m_text.clear();
    m_ends.clear();
}

void SearchIndex::reserve(qsizetype records, qsizetype bytes)
{
    m_text.reserve(static_cast<size_t>(bytes));
    m_ends.reserve(static_cast<size_t>(records));
}

void SearchIndex::append(QByteArrayView folded)
{
    m_text.insert(m_text.end(), folded.begin(), folded.end());
    m_ends.push_back(static_cast<quint32>(m_text.size()));
}

void SearchIndex::insert(qsizetype record, QByteArrayView folded)
{
    m_ends.insert(m_ends.begin() + record, static_cast<quint32>(start(record)));
    replace(record, folded);
}

void SearchIndex::replace(qsizetype record, QByteArrayView folded)
{
    const auto begin = m_text.begin() + start(record);
    const auto old = text(record).size();
    const auto common = std::min(old, folded.size());
    std::copy_n(folded.begin(), common, begin);
    if (old == folded.size())
        return;
    if (old > common)
        m_text.erase(begin + common, begin + old);
    else
        m_text.insert(begin + common, folded.begin() + common, folded.end());
    for (auto i = static_cast<size_t>(record); i < m_ends.size(); ++i)
        m_ends[i] = static_cast<quint32>(m_ends[i] + folded.size() - old);
}

void SearchIndex::remove(qsizetype record)
{
    replace(record, {});
    m_ends.erase(m_ends.begin() + record);
}

QByteArrayView SearchIndex::text(qsizetype record) const
{
    return {m_text.data() + start(record), m_ends[static_cast<size_t>(record)] - start(record)};
}

QByteArrayView SearchIndex::sample() const
{
    constexpr size_t kSample = 8192;
    return {m_text.data(), static_cast<qsizetype>(std::min(kSample, m_text.size()))};
}

qsizetype SearchIndex::memoryUsed() const
{
    return static_cast<qsizetype>(m_text.capacity())
        + static_cast<qsizetype>(m_ends.capacity()) * static_cast<qsizetype>(sizeof(quint32));
}

} // namespace servanda
