#include "model/core/bound.h"

using namespace Qt::StringLiterals;

namespace servanda {

QString boundedText(const Amount &amount, const Bound &bound)
{
    if (!amount.minorUnits)
        return amount.toText();
    switch (bound.kind) {
    case Bound::Kind::Exact:
        break;
    case Bound::Kind::AtLeast:
        return u"at least "_s + amount.toText();
    case Bound::Kind::AtMost:
        return u"at most "_s + amount.toText();
    case Bound::Kind::About:
        return u"about "_s + amount.toText();
    case Bound::Kind::Range:
        return groupedText(*amount.minorUnits, amount.unit.decimals()) + u" to "_s
            + Amount{bound.upper, amount.unit}.toText();
    }
    return amount.toText();
}

} // namespace servanda
