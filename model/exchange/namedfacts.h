#pragma once

#include "model/dossier/codeindex.h"
#include "model/exchange/codebook.h"

namespace servanda {

/// Finds the fact that a person names by its code or its name; case and accents do not matter. A
/// picture of the dossier at the time a type is first asked for; borrows the dossier.
class NamedFacts final
{
public:
    /// With an index of the dossier's codes where there is one: then they need not be read.
    explicit NamedFacts(const Dossier &dossier, const CodeIndex *index = nullptr)
        : m_dossier(dossier),
          m_index(index)
    {
    }

    /// NotFound where no fact of the type has that code or name; Conflict where several have the
    /// name.
    [[nodiscard]] Result<qint64> find(FactType type, const QString &text);
    /// Whether the type already has that code, exactly so written.
    [[nodiscard]] bool hasCode(FactType type, const QString &code);

private:
    using Known = std::array<bool, std::tuple_size_v<decltype(Facts::tables)>>;

    /// 0 where no fact of the type has it.
    [[nodiscard]] qint64 idOfCode(FactType type, const QString &code);
    void learnCodes(FactType type);
    /// Only where a text is no code as it stands: folding takes its time.
    void learnNames(FactType type);

    const Dossier &m_dossier;
    const CodeIndex *m_index;
    Codebook m_codes; ///< where there is no index
    Codebook m_folded; ///< codes
    Codebook m_names;
    Codebook m_shared; ///< names that several facts have
    Known m_codesKnown{};
    Known m_namesKnown{};
};

} // namespace servanda
