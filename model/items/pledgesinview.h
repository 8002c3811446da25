#pragma once

#include "model/analysis/feed.h"
#include "model/domain/filter.h"

#include <functional>

namespace servanda {

/// Calls visit with the place in the dossier's table of each pledge that the view shows: the filter
/// lets it pass, and it can have been announced by as of. In the order in which they were made.
void forEachPledgeInView(const Feed &feed, const ViewState &view,
                         const std::function<void(quint32 pledge)> &visit);

/// Those of them that the test lets pass.
[[nodiscard]] std::vector<FactRef> pledgesInView(const Feed &feed, const ViewState &view,
                                                 const std::function<bool(const Pledge &)> &passes);

} // namespace servanda
