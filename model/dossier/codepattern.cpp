#include "model/dossier/codepattern.h"

#include <algorithm>

namespace servanda {
namespace {

/// Where the number at the end of a code begins.
qsizetype numberStart(QStringView code)
{
    constexpr qsizetype kMostDigits = 9;
    qsizetype at = code.size();
    while (at > 0 && code.size() - at < kMostDigits && code[at - 1] >= u'0' && code[at - 1] <= u'9')
        --at;
    return at;
}

} // namespace

CodePattern CodePattern::of(const QString &code)
{
    const qsizetype at = numberStart(code);
    return {code.left(at), code.size() - at, code.mid(at).toLongLong()};
}

QString CodePattern::code(qint64 other) const
{
    return stem + QString::number(other).rightJustified(width, u'0');
}

void LastNumbers::note(const QString &code)
{
    const qsizetype at = numberStart(code);
    if (at == code.size())
        return;
    const auto stem = QStringView(code).first(at);
    if (!m_highest || stem != m_stem) {
        m_stem = stem.toString();
        m_highest = &m_numbers[m_stem];
    }
    *m_highest = std::max(*m_highest, QStringView(code).sliced(at).toLongLong());
}

} // namespace servanda
