#include "views/pages/pageregister.h"

#include "views/pages/attentionpage.h"
#include "views/pages/clausespage.h"
#include "views/pages/eventspage.h"
#include "views/pages/figurespage.h"
#include "views/pages/historypage.h"
#include "views/pages/overviewpage.h"
#include "views/pages/pledgespage.h"
#include "views/pages/signatoriespage.h"
#include "views/pages/sourcespage.h"
#include "views/pages/timelinepage.h"
#include "views/pages/violationspage.h"

#include <algorithm>
#include <array>

namespace servanda {

namespace {

template <class T>
Page *make(const PageContext &context)
{
    return new T(context); // the page stack takes it
}

} // namespace

bool PageEntry::lists(FactType type) const
{
    return std::ranges::find(listed, type) != listed.end();
}

std::span<const PageEntry> pageEntries()
{
    static constexpr std::array parties{FactType::Party};
    static constexpr std::array clauses{FactType::Clause, FactType::Instrument};
    static constexpr std::array pledges{FactType::Pledge};
    static constexpr std::array events{FactType::Event, FactType::Statement, FactType::OpenIssue};
    static constexpr std::array violations{FactType::Violation};
    static constexpr std::array sources{FactType::Source};
    static constexpr std::array entries{
        PageEntry{"overview", "Overview", &make<OverviewPage>},
        PageEntry{"signatories", "Signatories", &make<SignatoriesPage>, parties},
        PageEntry{"clauses", "Clauses", &make<ClausesPage>, clauses},
        PageEntry{"pledges", "Pledges", &make<PledgesPage>, pledges},
        PageEntry{"figures", "Figures", &make<FiguresPage>},
        PageEntry{"timeline", "Timeline", &make<TimelinePage>},
        PageEntry{"events", "Events", &make<EventsPage>, events},
        PageEntry{"violations", "Violations", &make<ViolationsPage>, violations},
        PageEntry{"sources", "Sources", &make<SourcesPage>, sources},
        PageEntry{"history", "History", &make<HistoryPage>},
        PageEntry{"attention", "Attention", &make<AttentionPage>},
    };
    return entries;
}

} // namespace servanda
