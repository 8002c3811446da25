#include "model/dossier/codeproposals.h"

namespace servanda {

CodePattern carriedOver(const Pledge &example, const Pledge &pledge, const Dossier &dossier)
{
    auto pattern = CodePattern::of(example.code);
    const Party *from = dossier.find(example.party);
    if (!from || !pattern.stem.contains(from->code))
        return pattern;
    const Party *to = dossier.find(pledge.party);
    if (!to)
        return {};
    pattern.stem.replace(from->code, to->code);
    return pattern;
}

QString CodeProposals::next(const CodePattern &pattern)
{
    if (pattern.width == 0)
        return {};
    qint64 &last = m_last.of(pattern.stem);
    QString code;
    do
        code = pattern.code(++last);
    while (m_taken.contains(code));
    m_taken += code;
    return code;
}

} // namespace servanda
