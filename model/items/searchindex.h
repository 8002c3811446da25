#pragma once

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
    /// The records that hold the word, ascending. None for an empty word.
    [[nodiscard]] std::vector<quint32> hits(QByteArrayView word) const;
    [[nodiscard]] qsizetype memoryUsed() const;

private:
    [[nodiscard]] qsizetype start(qsizetype record) const
    {
        return record == 0 ? 0 : m_ends[static_cast<size_t>(record) - 1];
    }

    std::vector<char> m_text;
    std::vector<quint32> m_ends; ///< one past each record's text
};

} // namespace servanda
