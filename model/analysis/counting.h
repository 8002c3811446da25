#pragma once

#include "model/dossier/dossier.h"

#include <QHash>
#include <QSet>

namespace servanda {

/// Why a pledge or report does not count; several may hold at once. Counts: none of them.
namespace silence {
inline constexpr quint8 kCounts = 0;
inline constexpr quint8 kDraft = 1;
inline constexpr quint8 kRival = 2; ///< rivals another report, and nobody adopted it
inline constexpr quint8 kOutvoted = 4; ///< a rival report was adopted in its place
inline constexpr quint8 kOfDraft = 8; ///< reports on a pledge that is a draft
inline constexpr quint8 kDisagrees = kRival | kOutvoted; ///< still a claim about what happened
} // namespace silence

struct CountedAmount
{
    Amount amount;
    Bound bound;
};

/// What counts, and with which amount: the one place that decides between rival claims. Made anew
/// when an edit touches an adoption or a claim; adoptions are few.
class Counting final
{
public:
    Counting() = default;
    explicit Counting(const Dossier &dossier);

    /// The adopted claim's amount, or else the pledge's own.
    [[nodiscard]] CountedAmount amountOf(const Pledge &pledge, const Dossier &dossier) const;
    [[nodiscard]] static quint8 silenceOf(const Pledge &pledge)
    {
        return pledge.standing == Standing::Draft ? silence::kDraft : silence::kCounts;
    }
    /// Without regard to its pledge.
    [[nodiscard]] quint8 silenceOf(const Fulfilment &report) const;

    /// The adoption that decides about a pledge or a rivalled report; none where nobody decided.
    [[nodiscard]] Id<Adoption> adoptionAbout(FactRef fact) const;
    /// Pledges and reports, adopted claims' own included, about which the two decide differently.
    [[nodiscard]] QSet<FactRef> differingFrom(const Counting &other) const;

    [[nodiscard]] bool isEmpty() const { return m_decisions.isEmpty(); }

private:
    struct Decision
    {
        Id<Adoption> adoption;
        qint64 claim = 0; ///< the variant or report adopted
        friend bool operator==(const Decision &, const Decision &) = default;
    };
    QHash<FactRef, Decision> m_decisions; ///< by what is decided
};

} // namespace servanda
