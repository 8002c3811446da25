#pragma once

#include "model/domain/fieldtext.h"
#include "model/dossier/dossier.h"
#include "model/items/sortkey.h"

#include <Qt>

namespace servanda {

/// One column of a list: its title, how it stands, its text and what it is sorted by.
template <class Row>
struct FactColumn
{
    const char *field = nullptr; ///< the described field's name
    const char *title = nullptr;
    Qt::Alignment alignment;
    QString (*text)(const Row &row, const Dossier &dossier) = nullptr;
    SortKey (*key)(const Row &row, const Dossier &dossier) = nullptr;
};

/// A reference as people know it: the code of the fact referred to, or its caption if it has none.
template <class Target>
[[nodiscard]] QString cellText(Id<Target> id, const Dossier &dossier)
{
    const Target *target = id ? dossier.find(id) : nullptr;
    if (!target)
        return {};
    if constexpr (requires { target->code; })
        return target->code;
    else
        return Description<Target>::caption(*target);
}
/// A party by its name: that is what people look for.
[[nodiscard]] inline QString cellText(Id<Party> id, const Dossier &dossier)
{
    const Party *party = id ? dossier.find(id) : nullptr;
    return party ? party->name : QString();
}
/// Any fact by its code, or its caption if it has none.
[[nodiscard]] inline QString cellText(FactRef fact, const Dossier &dossier)
{
    QString text;
    withFactType(fact.type, [&]<class Row>() { text = cellText(Id<Row>{fact.id}, dossier); });
    return text;
}
template <class T>
[[nodiscard]] QString cellText(const T &value, const Dossier &)
{
    return fieldText(value);
}

template <class T>
[[nodiscard]] SortKey cellKey(const T &value, const Dossier &dossier)
{
    if constexpr (std::is_same_v<T, PartialDate>)
        return {value.isNone(), value.packed(), {}};
    else if constexpr (std::is_enum_v<T>)
        return {false, static_cast<qint64>(value), {}};
    else
        return textKey(cellText(value, dossier));
}

/// Columns made from the description of a type, one for each field, in its order.
template <class Row>
[[nodiscard]] std::vector<FactColumn<Row>> describedColumns()
{
    std::vector<FactColumn<Row>> columns;
    const auto add = [&columns]<size_t i>() {
        constexpr auto field = std::get<i>(Description<Row>::fields);
        columns.push_back(
            {field.name, field.label, Qt::AlignLeft | Qt::AlignVCenter,
             [](const Row &row, const Dossier &dossier) {
                 return cellText(row.*std::get<i>(Description<Row>::fields).member, dossier);
             },
             [](const Row &row, const Dossier &dossier) {
                 return cellKey(row.*std::get<i>(Description<Row>::fields).member, dossier);
             }});
    };
    constexpr size_t count = std::tuple_size_v<decltype(Description<Row>::fields)>;
    [&add]<size_t... i>(std::index_sequence<i...>)
    {
        (add.template operator()<i>(), ...);
    }
    (std::make_index_sequence<count>{});
    return columns;
}

} // namespace servanda
