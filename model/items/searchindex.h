#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QStringView>

#include <span>
#include <vector>

namespace servanda {

/// The folded text (lower case, without accents, UTF-8) of many records in one buffer, so that a
/// word is sought in all of them at the speed of memory. Up to 4 GiB of text.
class SearchIndex final
{
public:
    /// The words that a search text asks for, folded, longest first (the fewest will hit).
    [[nodiscard]] static std::vector<QByteArray> words(QStringView search);
    /// A text as append() wants it. Control characters become blanks.
    [[nodiscard]] static QByteArray folded(QStringView text);

    void clear();
    void reserve(qsizetype records, qsizetype bytes);
    void append(QByteArrayView foldedText);
    void insert(qsizetype record, QByteArrayView foldedText);
    void replace(qsizetype record, QByteArrayView foldedText);
    void remove(qsizetype record);

    [[nodiscard]] qsizetype size() const { return std::ssize(m_ends); }
    [[nodiscard]] QByteArrayView text(qsizetype record) const;
    [[nodiscard]] bool holds(qsizetype record, QByteArrayView word) const;
    /// Calls hit(record) for each record that holds the word, which must not be empty, in ascending
    /// order.
    template <class Hit>
    void forEachHit(QByteArrayView word, Hit &&hit) const;
    [[nodiscard]] qsizetype memoryUsed() const;

private:
    /// Where the word next starts at or after from; -1 if nowhere. May span records.
    [[nodiscard]] qsizetype find(QByteArrayView word, qsizetype from) const;
    [[nodiscard]] qsizetype start(qsizetype record) const
    {
        return record == 0 ? 0 : m_ends[static_cast<size_t>(record) - 1];
    }

    std::vector<char> m_text;
    std::vector<quint32> m_ends; ///< one past each record's text
};

template <class Hit>
void SearchIndex::forEachHit(QByteArrayView word, Hit &&hit) const
{
    qsizetype record = 0;
    for (qsizetype at = find(word, 0); at >= 0 && record < size(); at = find(word, start(record))) {
        while (m_ends[static_cast<size_t>(record)] <= at)
            ++record;
        if (at + word.size() <= m_ends[static_cast<size_t>(record)])
            hit(record);
        ++record;
    }
}

} // namespace servanda
