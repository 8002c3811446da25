#pragma once

#include "model/domain/adoption.h"
#include "model/domain/archivedcopy.h"
#include "model/domain/citation.h"
#include "model/domain/clause.h"
#include "model/domain/event.h"
#include "model/domain/fulfilment.h"
#include "model/domain/instrument.h"
#include "model/domain/judgement.h"
#include "model/domain/link.h"
#include "model/domain/milestone.h"
#include "model/domain/openissue.h"
#include "model/domain/participation.h"
#include "model/domain/party.h"
#include "model/domain/pledge.h"
#include "model/domain/pledgeact.h"
#include "model/domain/rate.h"
#include "model/domain/reading.h"
#include "model/domain/setting.h"
#include "model/domain/source.h"
#include "model/domain/statement.h"
#include "model/domain/variant.h"
#include "model/domain/violation.h"
#include "model/domain/yardstick.h"

#include <vector>

namespace servanda {

template <class... Rows>
struct TypeList
{
    template <template <class> class Wrap>
    using TupleOf = std::tuple<Wrap<Rows>...>;
};

/// Every fact type, in the order of FactType. The one list of them.
using FactTypes
    = TypeList<Source, Party, Instrument, Clause, Participation, Pledge, Fulfilment, Variant,
               Adoption, Link, Rate, Event, OpenIssue, Statement, Yardstick, Milestone, Judgement,
               PledgeAct, Reading, Violation, Citation, Setting, ArchivedCopy>;

namespace detail {
template <class Visit, class... Rows>
constexpr void visitTypes(Visit &visit, TypeList<Rows...>)
{
    (visit.template operator()<Rows>(), ...);
}
} // namespace detail

/// Calls visit.operator()<Row>() for every fact type, parents before children.
template <class Visit>
constexpr void forEachFactType(Visit &&visit)
{
    detail::visitTypes(visit, FactTypes{});
}

/// Calls visit.operator()<Row>() for the one type; nothing for a value outside the enumeration.
template <class Visit>
constexpr void withFactType(FactType type, Visit &&visit)
{
    forEachFactType([&]<class Row>() {
        if (Description<Row>::type == type)
            visit.template operator()<Row>();
    });
}

template <class Row>
using Rows = std::vector<Row>;

/// Plain rows of every type, as a store reads them or an importer makes them.
struct Facts
{
    FactTypes::TupleOf<Rows> tables;

    template <class Row>
    [[nodiscard]] Rows<Row> &rows()
    {
        return std::get<Rows<Row>>(tables);
    }
    template <class Row>
    [[nodiscard]] const Rows<Row> &rows() const
    {
        return std::get<Rows<Row>>(tables);
    }
    friend bool operator==(const Facts &, const Facts &) = default;
};

/// The ref of a row of any type.
template <class Row>
[[nodiscard]] FactRef refOf(const Row &row)
{
    return {Description<Row>::type, row.id.value};
}
template <class Row>
[[nodiscard]] FactRef refOf(Id<Row> id)
{
    return {Description<Row>::type, id.value};
}

} // namespace servanda
