#pragma once

#include "model/items/wordfinder.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QStringView>

#include <vector>

namespace servanda {

/// The folded text (lower case, without accents, UTF-8) of many records in one buffer, so that a
/// word is sought in all of them at the speed of memory. Up to 4 GiB of text.
class SearchIndex final
{
public:
    /// The words that a search text asks for, folded, each once.
    [[nodiscard]] static std::vector<QByteArray> words(QStringView search);
    /// Appends a text as it is searched; control characters become blanks.
    static void fold(QStringView text, QByteArray &to);
    [[nodiscard]] static bool holds(QByteArrayView text, QByteArrayView word);

    void clear();
    void reserve(qsizetype records, qsizetype bytes);
    void append(QByteArrayView folded);
    void insert(qsizetype record, QByteArrayView folded);
    void replace(qsizetype record, QByteArrayView folded);
    void remove(qsizetype record);

    [[nodiscard]] qsizetype size() const { return std::ssize(m_ends); }
    [[nodiscard]] QByteArrayView text(qsizetype record) const;
    /// Calls hit(record) for each record of [first, last) that holds the word, ascending. None for
    /// an empty word.
    template <class Hit>
    void forEachHit(QByteArrayView word, size_t first, size_t last, Hit &&hit) const;
    [[nodiscard]] qsizetype memoryUsed() const;

private:
    /// Enough of the text to tell rare bytes from frequent ones.
    [[nodiscard]] QByteArrayView sample() const;
    [[nodiscard]] qsizetype start(qsizetype record) const
    {
        return record == 0 ? 0 : m_ends[static_cast<size_t>(record) - 1];
    }

    std::vector<char> m_text;
    std::vector<quint32> m_ends; ///< one past each record's text
};

template <class Hit>
void SearchIndex::forEachHit(QByteArrayView word, size_t first, size_t last, Hit &&hit) const
{
    if (word.isEmpty() || first >= last)
        return;
    const WordFinder finder(word, sample());
    const char *text = m_text.data();
    const char *end = text + m_ends[last - 1];
    size_t record = first;
    for (const char *at = finder.find(text + start(static_cast<qsizetype>(first)), end); at != end;
         at = finder.find(text + m_ends[record - 1], end)) {
        while (m_ends[record] <= at - text)
            ++record;
        // A word across the end of a record is in neither, and leaves no room for another in it.
        if (at - text + word.size() <= m_ends[record])
            hit(static_cast<quint32>(record));
        ++record;
    }
}

} // namespace servanda
