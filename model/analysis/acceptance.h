#pragma once

#include "model/analysis/finding.h"

#include <QHash>

namespace servanda {

/// That a person accepts a finding as it is, and why. Kept as a setting of the dossier, so it has
/// history like any fact, and may be taken back. It holds for what it is about: where the facts
/// behind the finding change in substance, the finding comes back.
struct Acceptance
{
    QString about; ///< findingSubstance() as it was
    QString by;
    QDate on;
    QString reason;

    friend bool operator==(const Acceptance &, const Acceptance &) = default;
};

namespace settingkey {
/// `accepted:overdue:P-GBR-05`: the finding and the code of its fact.
inline constexpr QLatin1StringView kAccepted{"accepted:"};
} // namespace settingkey

/// The acceptance that a setting is; none for any other setting.
[[nodiscard]] std::optional<Acceptance> acceptanceIn(const Setting &setting);
/// Of which finding, such as "overdue, P-GBR-05".
[[nodiscard]] QString acceptedFinding(const Setting &acceptance);
/// "by Ada on 6 January 2026: They said why. It was: due 1 February 2026, 100 EUR"
[[nodiscard]] QString acceptanceText(const Acceptance &acceptance);

/// Those of a dossier.
class Acceptances final
{
public:
    explicit Acceptances(const Dossier &dossier);

    [[nodiscard]] bool isEmpty() const { return m_values.isEmpty(); }
    /// Whether or not it is still about what the finding is.
    [[nodiscard]] std::optional<Acceptance> about(const Finding &finding) const;

private:
    const Dossier &m_dossier;
    QHash<QString, QString> m_values; ///< by key
};

/// The edit that accepts a finding, in place of an earlier acceptance. Invalid without a name or a
/// reason. The id is for a setting that is not there yet.
[[nodiscard]] Result<Edit> acceptFinding(const Feed &feed, const Finding &finding,
                                         const QString &by, const QString &reason, QDate on,
                                         Id<Setting> fresh);
/// The edit that takes an acceptance back; without changes where there is none.
[[nodiscard]] Edit withdrawAcceptance(const Dossier &dossier, const Finding &finding);

} // namespace servanda
