#pragma once

#include <QHashFunctions>
#include <QtGlobal>

#include <compare>

namespace servanda {

/// The key of one fact. Tagged with the fact's type, so that a clause never meets a pledge.
/// 0 means "none". Values are positive, made by an IdSource, never reused.
template <class RowType>
struct Id
{
    using Row = RowType;

    qint64 value = 0;

    constexpr explicit operator bool() const noexcept { return value != 0; }
    friend constexpr auto operator<=>(Id, Id) noexcept = default;
    friend size_t qHash(Id id, size_t seed = 0) noexcept { return ::qHash(id.value, seed); }
};

/// Makes ids: 41 bits of milliseconds since 2020-01-01 UTC, then 22 bits that start at random and
/// count up within a millisecond. Ordered by time of making on one machine, and unlikely to meet
/// those of another, so that copies of a dossier can be merged.
class IdSource final
{
public:
    template <class Row>
    [[nodiscard]] Id<Row> next()
    {
        return {nextValue()};
    }
    [[nodiscard]] qint64 nextValue();

private:
    qint64 m_last = 0;
};

} // namespace servanda
