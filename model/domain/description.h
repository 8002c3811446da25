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
    Adoption,
    Link,
    Rate,
    Event,
    OpenIssue,
    Statement,
    Yardstick,
    Milestone,
    Judgement,
    PledgeAct,
    Reading,
    Violation,
    Citation,
    Setting,
    ArchivedCopy
};

/// Points at one fact of any type.
struct FactRef
{
    FactType type = FactType::Source;
    qint64 id = 0;

    explicit operator bool() const { return id != 0; }
    friend auto operator<=>(const FactRef &, const FactRef &) = default;
    friend size_t qHash(const FactRef &fact, size_t seed = 0) noexcept
    {
        return ::qHash(fact.id, seed) ^ static_cast<size_t>(fact.type);
    }
};

enum class Need { Optional, Required };

/// The version of the file format in which every field began that says nothing else.
inline constexpr int kFirstVersion = 1;

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
    int since = kFirstVersion; ///< the version of the file format that brought it

    /// The same field, brought by a later version. Such fields stand at the end of a description;
    /// their default, Value{}, is stored as no value at all (see model/store/cells.h).
    [[nodiscard]] constexpr Field from(int version) const
    {
        Field later = *this;
        later.since = version;
        return later;
    }
    [[nodiscard]] constexpr bool isLater() const { return since > kFirstVersion; }
    [[nodiscard]] constexpr const char *csvHeading() const { return heading ? heading : name; }
};

/// Specialised for each fact type beside its definition:
///   type      FactType
///   table     database table          file      CSV file in a dossier folder
///   label     "Pledge"                plural    "Pledges"
///   file may be missing from a folder where optionalFile is true
///   since     the version of the file format that brought the type, if not the first
///   fields    std::tuple of Field, in CSV order, without the id
///   caption(row)  a short line that tells this fact from others
template <class Row>
struct Description;

template <class T>
inline constexpr bool kIsId = false;
template <class Row>
inline constexpr bool kIsId<Id<Row>> = true;

/// The version of the file format that brought the type.
template <class Row>
[[nodiscard]] constexpr int sinceOf()
{
    if constexpr (requires { Description<Row>::since; })
        return Description<Row>::since;
    else
        return kFirstVersion;
}

/// Calls visit(field) for every field of Row, in order.
template <class Row, class Visit>
constexpr void forEachField(Visit &&visit)
{
    std::apply([&visit](const auto &...field) { (visit(field), ...); }, Description<Row>::fields);
}

} // namespace servanda
