#pragma once

#include "model/domain/uniquefield.h"
#include "model/dossier/codepattern.h"
#include "model/dossier/dossier.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

namespace servanda {

/// Whether codes of that type are numbered on. Those of parties and settings are names.
template <class Row>
constexpr bool kIsNumbered
    = uniqueField<Row>() != nullptr && !std::is_same_v<Row, Setting> && !std::is_same_v<Row, Party>;

/// What facts share whose codes are of one pattern: the party of pledges, the place of clauses.
using CodeSeries = std::pair<qint64, qint64>;

template <class Row>
[[nodiscard]] CodeSeries codeSeriesOf(const Row &row)
{
    if constexpr (std::is_same_v<Row, Pledge>)
        return {row.party.value, 0};
    else if constexpr (std::is_same_v<Row, Clause>)
        return {row.instrument.value, row.parent.value};
    else
        return {};
}

/// The pattern of one pledge's code for another: P-GBR-05 for France is P-FRA-05; a code that does
/// not name its party is a pattern for all. Of width 0 where that cannot be said.
[[nodiscard]] CodePattern carriedOver(const Pledge &example, const Pledge &pledge,
                                      const Dossier &dossier);

/// The first code of that type in a dossier that has none yet.
template <class Row>
[[nodiscard]] QString firstCode(const Row &row, const Dossier &dossier)
{
    const QString letter = QLatin1StringView(Description<Row>::label).first(1).toString();
    if constexpr (std::is_same_v<Row, Pledge>) {
        const Party *party = dossier.find(row.party);
        return party ? letter + u'-' + party->code + u"-01" : QString();
    } else {
        return letter + u"-001";
    }
}

/// The pattern of the codes of facts like this one; of width 0 where there is none. Facts of the type
/// are looked through from the last one back.
template <class Row>
[[nodiscard]] CodePattern patternOf(const Row &row, const Dossier &dossier)
{
    constexpr auto code = uniqueField<Row>();
    const auto rows = dossier.rows<Row>();
    const auto last = std::find_if(rows.rbegin(), rows.rend(), [&row](const Row &other) {
        return other.id != row.id && codeSeriesOf(row) == codeSeriesOf(other)
            && CodePattern::of(other.*code).width > 0;
    });
    if (last != rows.rend())
        return CodePattern::of(*last.*code);
    if constexpr (std::is_same_v<Row, Pledge>)
        return carriedOver(rows.back(), row, dossier);
    return {};
}

/// The next free code in the pattern that facts like this one use, such as F-037 or P-GBR-16.
/// Empty where there is none. Reads all facts of the type.
template <class Row>
[[nodiscard]] QString nextCode(const Row &row, const Dossier &dossier)
{
    if constexpr (!kIsNumbered<Row>) {
        return {};
    } else {
        constexpr auto code = uniqueField<Row>();
        const auto rows = dossier.rows<Row>();
        if (rows.empty())
            return firstCode(row, dossier);
        const CodePattern pattern = patternOf(row, dossier);
        if (pattern.width == 0)
            return {};
        qint64 highest = 0;
        for (const Row &other : rows) {
            if (!(other.*code).startsWith(pattern.stem) || other.id == row.id)
                continue;
            const auto parts = CodePattern::of(other.*code);
            if (parts.stem == pattern.stem)
                highest = std::max(highest, parts.number);
        }
        return pattern.code(highest + 1);
    }
}

/// New codes for many new facts of one type, each in the pattern of its series. A picture of the
/// dossier at the time it is first asked; borrows it.
class CodeProposals final
{
public:
    explicit CodeProposals(const Dossier &dossier) : m_dossier(dossier) {}

    /// A code that neither the dossier has nor was proposed or taken before.
    template <class Row>
    [[nodiscard]] QString next(const Row &row)
    {
        if constexpr (!kIsNumbered<Row>) {
            return {};
        } else {
            if (!std::exchange(m_hasRead, true)) {
                for (const Row &known : m_dossier.rows<Row>())
                    m_last.note(known.*uniqueField<Row>());
            }
            const auto series = codeSeriesOf(row);
            auto known = m_patterns.find(series);
            if (known == m_patterns.end())
                known = m_patterns.insert(series,
                                          m_dossier.rows<Row>().empty()
                                              ? CodePattern::of(firstCode(row, m_dossier))
                                              : patternOf(row, m_dossier));
            return next(*known);
        }
    }
    /// Says that a code is in use, such as one that stands in the same block.
    void take(const QString &code) { m_taken += code; }

private:
    [[nodiscard]] QString next(const CodePattern &pattern);

    const Dossier &m_dossier;
    bool m_hasRead = false;
    LastNumbers m_last;
    QHash<CodeSeries, CodePattern> m_patterns;
    QSet<QString> m_taken;
};

} // namespace servanda
