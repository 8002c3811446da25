#include "model/analysis/kindplaces.h"

#include <limits>

namespace servanda {
namespace {

constexpr size_t kKinds = std::numeric_limits<quint8>::max() + size_t{1};

} // namespace

std::span<const quint32> KindPlaces::of(quint8 kind, const std::vector<quint8> &kinds) const
{
    if (m_places.empty()) {
        m_places.resize(kKinds);
        for (size_t place = 0; place < kinds.size(); ++place)
            m_places[kinds[place]].push_back(static_cast<quint32>(place));
    }
    return m_places[kind];
}

void KindPlaces::append(quint8 kind, size_t place)
{
    if (!m_places.empty())
        m_places[kind].push_back(static_cast<quint32>(place));
}

void KindPlaces::removeLast(quint8 kind)
{
    if (!m_places.empty())
        m_places[kind].pop_back();
}

} // namespace servanda
