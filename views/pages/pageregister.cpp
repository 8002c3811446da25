#include "views/pages/pageregister.h"

#include "views/pages/clausespage.h"
#include "views/pages/eventspage.h"
#include "views/pages/figurespage.h"
#include "views/pages/historypage.h"
#include "views/pages/overviewpage.h"
#include "views/pages/pledgespage.h"
#include "views/pages/signatoriespage.h"
#include "views/pages/sourcespage.h"

#include <array>

namespace servanda {

namespace {

template <class T>
Page *make(const PageContext &context)
{
    return new T(context); // the page stack takes it
}

} // namespace

std::span<const PageEntry> pageEntries()
{
    static constexpr std::array entries{
        PageEntry{"overview", "Overview", &make<OverviewPage>},
        PageEntry{"signatories", "Signatories", &make<SignatoriesPage>},
        PageEntry{"clauses", "Clauses", &make<ClausesPage>},
        PageEntry{"pledges", "Pledges", &make<PledgesPage>},
        PageEntry{"figures", "Figures", &make<FiguresPage>},
        PageEntry{"events", "Events", &make<EventsPage>},
        PageEntry{"sources", "Sources", &make<SourcesPage>},
        PageEntry{"history", "History", &make<HistoryPage>},
    };
    return entries;
}

} // namespace servanda
