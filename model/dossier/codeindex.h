#pragma once

#include "model/domain/uniquefield.h"
#include "model/dossier/dossier.h"

#include <array>

namespace servanda {

/// Finds facts by the code people know them by (uniquefield.h) without reading every row: 16 bytes
/// a fact. Made for who edits; nobody else asks often enough. Borrows the dossier.
class CodeIndex final
{
public:
    explicit CodeIndex(const Dossier &dossier);

    /// The fact of that type with that code, or none. Types without such a field have none.
    template <class Row>
    [[nodiscard]] Id<Row> find(const QString &code) const
    {
        if constexpr (constexpr auto field = uniqueField<Row>(); field != nullptr) {
            for (const Entry &entry : candidates(Description<Row>::type, code)) {
                const Row *row = m_dossier.find(Id<Row>{entry.id});
                if (row && row->*field == code)
                    return row->id;
            }
        }
        return {};
    }
    /// Takes over an edit that the dossier has applied.
    void follow(const Edit &edit);

private:
    struct Entry
    {
        size_t hash;
        qint64 id;
        friend auto operator<=>(const Entry &, const Entry &) = default;
    };
    using Entries = std::vector<Entry>; ///< ordered

    /// Facts whose code may be this one: those whose code has the same hash.
    [[nodiscard]] std::span<const Entry> candidates(FactType type, const QString &code) const;
    template <class Row>
    [[nodiscard]] Entries &entries()
    {
        return m_entries[static_cast<size_t>(Description<Row>::type)];
    }

    const Dossier &m_dossier;
    std::array<Entries, std::tuple_size_v<decltype(Facts::tables)>> m_entries;
};

} // namespace servanda
