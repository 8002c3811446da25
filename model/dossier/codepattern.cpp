#include "model/dossier/codepattern.h"

namespace servanda {

CodePattern CodePattern::of(const QString &code)
{
    constexpr qsizetype kMostDigits = 9;
    qsizetype at = code.size();
    while (at > 0 && code.size() - at < kMostDigits && code[at - 1] >= u'0' && code[at - 1] <= u'9')
        --at;
    return {code.left(at), code.size() - at, code.mid(at).toLongLong()};
}

QString CodePattern::code(qint64 other) const
{
    return stem + QString::number(other).rightJustified(width, u'0');
}

} // namespace servanda
