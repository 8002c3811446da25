#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace servanda {

/// How well something answers to a search text; the best first.
enum class SearchRank {
    Name, ///< its code or name is the text
    NamePrefix, ///< its code or name begins with it
    WordPrefix, ///< words in it begin with the words sought
    Inside
};

/// Of a folded text, which holds every word and begins with its name up to the first line feed.
/// `sought` is the whole search, folded.
[[nodiscard]] SearchRank searchRank(QByteArrayView text, QByteArrayView sought,
                                    const std::vector<QByteArray> &words);
/// The same where only the name is looked at: Name, NamePrefix or Inside.
[[nodiscard]] SearchRank nameRank(QByteArrayView text, QByteArrayView sought);

} // namespace servanda
