#include "model/analysis/sourceconfidence.h"

namespace servanda {

Confidence confidenceIn(const Source &source)
{
    switch (source.grade) {
    case SourceGrade::Confirmed:
        return Confidence::Confirmed;
    case SourceGrade::Reported:
        return Confidence::Reported;
    case SourceGrade::Claimed:
        return Confidence::Claimed;
    case SourceGrade::Unverifiable:
        return Confidence::Unverifiable;
    case SourceGrade::NotSaid:
        break;
    }
    switch (source.sourceClass) {
    case SourceClass::TreatyDepositary:
    case SourceClass::RecipientOfficial:
    case SourceClass::ThirdPartyMonitor:
        return Confidence::Confirmed;
    case SourceClass::Press:
    case SourceClass::SingleLeak:
        return Confidence::Claimed;
    case SourceClass::DonorOfficial:
    case SourceClass::NotSaid:
        break;
    }
    return Confidence::Reported;
}

SourceConfidence::SourceConfidence(const Slots &sources, const Dossier &dossier)
{
    m_confidence.reserve(static_cast<size_t>(sources.size()));
    for (qint32 slot = 0; slot < sources.size(); ++slot) {
        const Source *source = dossier.find(SourceId{sources.id(slot)});
        m_confidence.push_back(source ? confidenceIn(*source) : Confidence::Claimed);
    }
}

} // namespace servanda
