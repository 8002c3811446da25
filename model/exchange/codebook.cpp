#include "model/exchange/codebook.h"

namespace servanda {

bool Codebook::add(FactType type, const QString &code, qint64 id)
{
    auto &ids = page(type).ids;
    if (ids.contains(code))
        return false;
    ids.insert(code, id);
    return true;
}

qint64 Codebook::find(FactType type, const QString &code) const
{
    return page(type).ids.value(code);
}

} // namespace servanda
