#include "model/domain/condition.h"

using namespace Qt::StringLiterals;

namespace servanda {

QStringList conditionParts(const QString &condition)
{
    QStringList parts;
    for (const auto &part : condition.split(u';')) {
        const QString trimmed = part.trimmed();
        if (!trimmed.isEmpty() && trimmed != u"none")
            parts += trimmed;
    }
    return parts;
}

QString eventForPart(const QString &part)
{
    if (part == u"ceasefire-in-force")
        return u"CEASEFIRE"_s;
    if (part == u"end-of-hostilities")
        return u"END_OF_HOSTILITIES"_s;
    if (part == u"renewed-aggression")
        return u"NEW_ATTACK"_s;
    return {};
}

} // namespace servanda
