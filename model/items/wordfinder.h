#pragma once

#include <QByteArrayView>

namespace servanda {

/// Finds a word in a long text by two of its bytes at once, those that are rarest in that text.
class WordFinder final
{
public:
    /// Borrows the word, which must not be empty. The sample tells which bytes are rare.
    WordFinder(QByteArrayView word, QByteArrayView sample);

    /// Where the word next starts, or end.
    [[nodiscard]] const char *find(const char *from, const char *end) const;
    /// The same a byte at a time: what find() does where the processor has no wide comparison.
    [[nodiscard]] const char *findBytewise(const char *from, const char *end) const;

private:
    [[nodiscard]] bool isHere(const char *at) const;

    QByteArrayView m_word;
    qsizetype m_rarest = 0;
    qsizetype m_second = 0; ///< the next rarest place in the word; m_rarest in a word of one byte
};

} // namespace servanda
