#include "model/store/faultlist.h"

using namespace Qt::StringLiterals;

namespace servanda {

void FaultList::add(FactRef fact, QString what)
{
    if (m_faults.size() < kMost)
        m_faults.push_back({fact, std::move(what)});
    else
        ++m_more;
}

std::vector<Fault> FaultList::take()
{
    if (m_more > 0)
        m_faults.push_back({{}, u"There are %1 more faults of this sort"_s.arg(m_more)});
    m_more = 0;
    return std::exchange(m_faults, {});
}

} // namespace servanda
