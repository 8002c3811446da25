#pragma once

#include "model/core/bound.h"
#include "model/domain/facts.h"

#include <QVariant>

namespace servanda {

/// An amount with what it says beyond itself: both are entered together.
struct BoundedAmount
{
    Amount amount;
    Bound bound;

    friend bool operator==(const BoundedAmount &, const BoundedAmount &) = default;
};

/// Whether a field is entered through another one: a bound belongs to its amount.
template <class Value>
inline constexpr bool kEnteredWithAmount = std::is_same_v<Value, Bound>;

/// The value of a described field in the form in which it crosses item models and form fields:
/// references as qint64, enumerations as int, kinds as QList<int>, an amount as BoundedAmount,
/// everything else as itself.
template <class Row, class T>
[[nodiscard]] QVariant fieldValue(const Row &row, const Field<Row, T> &field)
{
    const T &value = row.*field.member;
    if constexpr (kIsId<T>) {
        return QVariant::fromValue(value.value);
    } else if constexpr (std::is_enum_v<T>) {
        return static_cast<int>(value);
    } else if constexpr (std::is_same_v<T, PledgeKinds>) {
        QList<int> kinds;
        for (const PledgeKind kind : value)
            kinds += static_cast<int>(kind);
        return QVariant::fromValue(kinds);
    } else if constexpr (std::is_same_v<T, Amount>) {
        BoundedAmount bounded{value, {}};
        if constexpr (requires { row.bound; })
            bounded.bound = row.bound;
        return QVariant::fromValue(bounded);
    } else {
        return QVariant::fromValue(value);
    }
}

/// Takes a value that fieldValue() of the same field could have given.
template <class Row, class T>
void setFieldValue(Row &row, const Field<Row, T> &field, const QVariant &given)
{
    T &value = row.*field.member;
    if constexpr (kIsId<T>) {
        value.value = given.toLongLong();
    } else if constexpr (std::is_enum_v<T>) {
        value = static_cast<T>(given.toInt());
    } else if constexpr (std::is_same_v<T, PledgeKinds>) {
        value.clear();
        for (const int kind : given.value<QList<int>>())
            value += static_cast<PledgeKind>(kind);
    } else if constexpr (std::is_same_v<T, Amount>) {
        const auto bounded = given.value<BoundedAmount>();
        value = bounded.amount;
        if constexpr (requires { row.bound; })
            row.bound = bounded.bound;
    } else {
        value = given.value<T>();
    }
}

/// Whether there is nothing in it yet: no text, no date, no figure, no reference.
[[nodiscard]] inline bool isEmptyValue(const QVariant &value)
{
    if (value.metaType() == QMetaType::fromType<PartialDate>())
        return value.value<PartialDate>().isNone();
    if (value.metaType() == QMetaType::fromType<BoundedAmount>())
        return !value.value<BoundedAmount>().amount.minorUnits;
    if (value.metaType() == QMetaType::fromType<Unit>())
        return value.value<Unit>().isNone();
    if (value.metaType() == QMetaType::fromType<FactRef>())
        return !value.value<FactRef>();
    if (value.metaType() == QMetaType::fromType<qint64>())
        return value.toLongLong() == 0;
    return value.metaType() == QMetaType::fromType<QString>() && value.toString().isEmpty();
}

} // namespace servanda
