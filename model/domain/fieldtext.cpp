#include "model/domain/fieldtext.h"

using namespace Qt::StringLiterals;

namespace servanda {

QString fieldText(const PledgeKinds &value)
{
    QStringList labels;
    for (const PledgeKind kind : value)
        labels += enumLabel(kind);
    return labels.join(u", "_s);
}

} // namespace servanda
