#pragma once

#include "model/dossier/dossier.h"
#include "model/exchange/codebook.h"

namespace servanda {

/// Finds the fact that a person names by its code or its name; case and accents do not matter. A
/// picture of the dossier at the time a type is first asked for; borrows the dossier.
class NamedFacts final
{
public:
    explicit NamedFacts(const Dossier &dossier) : m_dossier(dossier) {}

    /// NotFound where no fact of the type has that code or name; Conflict where several have the
    /// name.
    [[nodiscard]] Result<qint64> find(FactType type, const QString &text);
    /// Whether the type already has that code, exactly so written.
    [[nodiscard]] bool hasCode(FactType type, const QString &code);

private:
    using Known = std::array<bool, std::tuple_size_v<decltype(Facts::tables)>>;

    void learnCodes(FactType type);
    /// Only where a text is no code as it stands: folding takes its time.
    void learnNames(FactType type);

    const Dossier &m_dossier;
    Codebook m_codes;
    Codebook m_folded; ///< codes
    Codebook m_names;
    Codebook m_shared; ///< names that several facts have
    Known m_codesKnown{};
    Known m_namesKnown{};
};

} // namespace servanda
