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

QString CodeProposals::next(CodePattern &free)
{
    if (free.width == 0)
        return {};
    while (m_taken.contains(free.code(free.number)))
        ++free.number;
    QString code = free.code(free.number++);
    m_taken += code;
    return code;
}

} // namespace servanda
