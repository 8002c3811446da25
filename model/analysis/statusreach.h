#pragma once

#include "model/domain/edit.h"

namespace servanda {

/// Whether no status rests on any fact of that type.
template <class Row>
constexpr bool kIsBesideStatus
    = Description<Row>::type == FactType::Statement || Description<Row>::type == FactType::OpenIssue
    || Description<Row>::type == FactType::Violation || Description<Row>::type == FactType::Citation
    || Description<Row>::type == FactType::ArchivedCopy;

/// How far an edit reaches among statuses.
enum class StatusReach {
    Nowhere, ///< statuses do not rest on it
    Pledges, ///< single pledges
    Events, ///< whatever waits for events
    Everything
};
[[nodiscard]] StatusReach statusReachOf(const Edit &edit);

/// The pledges that the edit changes, or whose reports or rival claims it changes: ids, sorted, each
/// once.
[[nodiscard]] std::vector<qint64> pledgesTouchedBy(const Edit &edit);

} // namespace servanda
