#include "model/items/pledgesinview.h"

#include "model/analysis/columns.h"
#include "model/dossier/matcher.h"

namespace servanda {

void forEachPledgeInView(const Feed &feed, const ViewState &view,
                         const std::function<void(quint32)> &visit)
{
    const auto pledges = feed.dossier().rows<Pledge>();
    const auto &first = feed.columns().pledges.first;
    const qint32 asOf = PartialDate(view.asOf).packed();
    const PledgeMatcher matcher(view.filter, feed.dossier());
    const bool matchesAll = view.filter.isEmpty();
    for (size_t i = 0; i < pledges.size(); ++i) {
        if (first[i] <= asOf && (matchesAll || matcher.matches(pledges[i])))
            visit(static_cast<quint32>(i));
    }
}

std::vector<FactRef> pledgesInView(const Feed &feed, const ViewState &view,
                                   const std::function<bool(const Pledge &)> &passes)
{
    const auto pledges = feed.dossier().rows<Pledge>();
    std::vector<FactRef> facts;
    forEachPledgeInView(feed, view, [&](quint32 pledge) {
        if (passes(pledges[pledge]))
            facts.push_back(refOf(pledges[pledge]));
    });
    return facts;
}

} // namespace servanda
