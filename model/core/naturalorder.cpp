#include "model/core/naturalorder.h"

namespace servanda {
namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// The run of digits at a place, without leading zeros; at is moved behind it.
QStringView digitsAt(QStringView text, qsizetype &at)
{
    while (at < text.size() && text[at] == u'0')
        ++at;
    const auto begin = at;
    while (at < text.size() && isDigit(text[at]))
        ++at;
    return text.sliced(begin, at - begin);
}

template <class T>
int sign(const T &a, const T &b)
{
    return a < b ? -1 : b < a ? 1 : 0;
}

} // namespace

int compareNaturally(QStringView a, QStringView b)
{
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() && j < b.size()) {
        if (isDigit(a[i]) && isDigit(b[j])) {
            const auto left = digitsAt(a, i);
            const auto right = digitsAt(b, j);
            const int order
                = left.size() != right.size() ? sign(left.size(), right.size()) : sign(left, right);
            if (order != 0)
                return order;
        } else if (a[i] != b[j]) {
            return sign(a[i], b[j]);
        } else {
            ++i;
            ++j;
        }
    }
    return sign(a.size() - i, b.size() - j);
}

} // namespace servanda
