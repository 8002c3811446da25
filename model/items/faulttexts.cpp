#include "model/items/faulttexts.h"

namespace servanda {

FaultTexts faultTexts(const std::vector<Fault> &faults)
{
    FaultTexts texts;
    for (const auto &fault : faults) {
        if (!fault.fact)
            continue;
        QString &text = texts[fault.fact];
        if (!text.isEmpty())
            text += QLatin1StringView("; ");
        text += fault.what;
    }
    return texts;
}

QVariant faultOf(const FaultTexts &faults, FactRef fact)
{
    const auto at = faults.find(fact);
    return at != faults.end() ? QVariant(at->second) : QVariant();
}

} // namespace servanda
