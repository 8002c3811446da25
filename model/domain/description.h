#pragma once

#include "model/core/ids.h"

#include <tuple>
#include <type_traits>

namespace servanda {

/// The kinds of fact a dossier keeps, in the order in which they refer to one another: a fact only
/// refers to facts of earlier types (or its own), so rows are stored in this order.
enum class FactType {
    Source,
    Party,
    Instrument,
    Clause,
    Participation,
    Pledge,
    Fulfilment,
    Variant,
    Link,
    Rate,
    Event,
    OpenIssue,
    Statement,
    Setting
};

/// Points at one fact of any type.
struct FactRef
{
    FactType type = FactType::Source;
    qint64 id = 0;

    explicit operator bool() const { return id != 0; }
    friend auto operator<=>(const FactRef &, const FactRef &) = default;
};

enum class Need { Optional, Required };

/// One field of a fact type, described once. The database statements, CSV, history, validation and
/// the generic parts of item models and of the inspector are made from it.
template <class Row, class T>
struct Field
{
    using Value = T;

    // A constructor, because clang 14 cannot deduce the arguments of an aggregate.
    constexpr Field(const char *fieldName, T Row::*fieldMember, const char *fieldLabel,
                    Need fieldNeed = Need::Optional, const char *csvHeadingText = nullptr)
        : name(fieldName),
          member(fieldMember),
          label(fieldLabel),
          need(fieldNeed),
          heading(csvHeadingText)
    {
    }

    const char *name; ///< column in the database, and heading in CSV unless heading says otherwise
    T Row::*member;
    const char *label; ///< for people
    Need need;
    const char *heading;

    [[nodiscard]] constexpr const char *csvHeading() const { return heading ? heading : name; }
};

/// Specialised for each fact type beside its definition:
///   type      FactType
///   table     database table          file      CSV file in a dossier folder
///   label     "Pledge"                plural    "Pledges"
///   file may be missing from a folder where optionalFile is true
///   fields    std::tuple of Field, in CSV order, without the id
///   caption(row)  a short line that tells this fact from others
template <class Row>
struct Description;

template <class T>
inline constexpr bool kIsId = false;
template <class Row>
inline constexpr bool kIsId<Id<Row>> = true;

/// Calls visit(field) for every field of Row, in order.
template <class Row, class Visit>
constexpr void forEachField(Visit &&visit)
{
    std::apply([&visit](const auto &...field) { (visit(field), ...); }, Description<Row>::fields);
}

} // namespace servanda
