#include "model/items/sortkey.h"

#include "model/core/naturalorder.h"
#include "model/core/textrules.h"

namespace servanda {

QVariant SortKey::toVariant() const
{
    if (isNone)
        return {};
    return text.isEmpty() ? QVariant(number) : QVariant(text);
}

int compare(const SortKey &a, const SortKey &b)
{
    return a.number != b.number ? (a.number < b.number ? -1 : 1) : compareNaturally(a.text, b.text);
}

SortKey textKey(const QString &text)
{
    return {text.isEmpty(), 0, foldedKey(text)};
}

} // namespace servanda
