#pragma once

#include <QtGlobal>

#include <span>
#include <vector>

namespace servanda {

/// The places of the rows of each kind, so that a figure reads the facts of its own kind only. Made
/// when first asked for; a row more or less at the end keeps it, all else makes it anew.
class KindPlaces final
{
public:
    /// In order. `kinds` is the column; an answer is good until the column changes.
    [[nodiscard]] std::span<const quint32> of(quint8 kind, const std::vector<quint8> &kinds) const;

    void append(quint8 kind, size_t place);
    void removeLast(quint8 kind);
    void forget() { m_places.clear(); }

private:
    mutable std::vector<std::vector<quint32>> m_places; ///< by kind; empty: not made
};

} // namespace servanda
