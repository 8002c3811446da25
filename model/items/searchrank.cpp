#include "model/items/searchrank.h"

#include <algorithm>
#include <string_view>

namespace servanda {
namespace {

/// Letters, digits and everything beyond ASCII.
bool isInWord(char byte)
{
    const auto unit = static_cast<unsigned char>(byte);
    return unit >= 0x80 || (unit >= '0' && unit <= '9') || (unit >= 'a' && unit <= 'z');
}

bool beginsWord(QByteArrayView text, QByteArrayView word)
{
    const std::string_view all(text.data(), static_cast<size_t>(text.size()));
    const std::string_view sought(word.data(), static_cast<size_t>(word.size()));
    for (size_t at = all.find(sought); at != std::string_view::npos;
         at = all.find(sought, at + 1)) {
        if (at == 0 || !isInWord(all[at - 1]))
            return true;
    }
    return false;
}

} // namespace

SearchRank nameRank(QByteArrayView text, QByteArrayView sought)
{
    if (!text.startsWith(sought))
        return SearchRank::Inside;
    return text.size() == sought.size() || text[sought.size()] == '\n' ? SearchRank::Name
                                                                       : SearchRank::NamePrefix;
}

SearchRank searchRank(QByteArrayView text, QByteArrayView sought,
                      const std::vector<QByteArray> &words)
{
    if (const auto rank = nameRank(text, sought); rank != SearchRank::Inside)
        return rank;
    return std::ranges::all_of(words,
                               [text](const QByteArray &word) { return beginsWord(text, word); })
        ? SearchRank::WordPrefix
        : SearchRank::Inside;
}

} // namespace servanda
