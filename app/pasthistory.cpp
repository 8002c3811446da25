#include "app/pasthistory.h"

using namespace Qt::StringLiterals;

namespace servanda {

Result<std::vector<PastEdit>> PastHistory::entries(qint64 before, qsizetype most, qsizetype changes)
{
    const qint64 end = m_newest + 1;
    return m_whole.entries(before > 0 ? std::min(before, end) : end, most, changes);
}

Result<PastEdit> PastHistory::entry(qint64 number, qsizetype changes)
{
    if (number > m_newest)
        return fail(Error::Kind::NotFound, u"Entry %1 was made later"_s.arg(number),
                    u"Go back to now to see it."_s);
    return m_whole.entry(number, changes);
}

Result<std::vector<PastEdit>> PastHistory::entriesOf(FactRef fact)
{
    auto entries = m_whole.entriesOf(fact);
    if (entries)
        std::erase_if(*entries, [this](const PastEdit &past) { return past.number > m_newest; });
    return entries;
}

Result<FormerFacts> PastHistory::knownAt(qint64 time)
{
    return m_whole.knownAt(time);
}

} // namespace servanda
