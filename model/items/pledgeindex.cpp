#include "model/items/pledgeindex.h"

#include "model/analysis/columns.h"
#include "model/core/inparts.h"

#include <algorithm>

namespace servanda {
namespace {

/// Below it a pass over all texts takes less time than starting a thread is worth.
constexpr size_t kWorthThreads = 50'000;

/// One byte for each small number: whether the text of that fact holds the word.
template <class Row, class Text>
std::vector<quint8> holdersAmong(const Slots &slots_, const Dossier &dossier,
                                 const QByteArray &word, Text &&text)
{
    std::vector<quint8> holders(static_cast<size_t>(slots_.size()), 0);
    QByteArray folded;
    for (qint32 slot = 0; slot < slots_.size(); ++slot) {
        const Row *row = dossier.find(Id<Row>{slots_.id(slot)});
        if (!row)
            continue;
        folded.clear();
        SearchIndex::fold(text(*row), folded);
        holders[static_cast<size_t>(slot)] = SearchIndex::holds(folded, word) ? 1 : 0;
    }
    return holders;
}

} // namespace

PledgeIndex::PledgeIndex(const Feed &feed) : m_feed(feed)
{
    rebuild();
}

void PledgeIndex::rebuild()
{
    const auto pledges = m_feed.dossier().rows<Pledge>();
    qsizetype length = 0;
    for (const auto &pledge : pledges)
        length += pledge.title.size() + pledge.code.size() + pledge.statusNote.size() + 2;
    m_texts.clear();
    // With room for some more, so that adding a pledge does not move all texts.
    m_texts.reserve(std::ssize(pledges) + std::ssize(pledges) / 4, length + length / 4);
    QByteArray folded;
    for (quint32 i = 0; i < pledges.size(); ++i) {
        folded.resize(0);
        fold(i, folded);
        m_texts.append(folded);
    }
}

void PledgeIndex::insert(quint32 pledge)
{
    QByteArray folded;
    fold(pledge, folded);
    m_texts.insert(pledge, folded);
}

void PledgeIndex::replace(quint32 pledge)
{
    QByteArray folded;
    fold(pledge, folded);
    m_texts.replace(pledge, folded);
}

void PledgeIndex::remove(quint32 pledge)
{
    m_texts.remove(pledge);
}

void PledgeIndex::fold(quint32 pledge, QByteArray &to) const
{
    const Pledge &row = m_feed.dossier().rows<Pledge>()[pledge];
    // Line feeds divide: no word holds one, and they sort before every letter.
    SearchIndex::fold(row.title, to);
    to += '\n';
    SearchIndex::fold(row.code, to);
    if (!row.statusNote.isEmpty()) {
        to += '\n';
        SearchIndex::fold(row.statusNote, to);
    }
}

QByteArrayView PledgeIndex::title(quint32 pledge) const
{
    const auto text = m_texts.text(pledge);
    return text.first(std::ranges::find(text, '\n') - text.begin());
}

PledgeIndex::Holders PledgeIndex::holdersOf(const QByteArray &word) const
{
    const auto &columns = m_feed.columns();
    const auto &dossier = m_feed.dossier();
    Holders holders;
    holders.parties
        = holdersAmong<Party>(columns.parties, dossier, word, [](const Party &party) -> QString {
              return party.name + QChar(u'\n') + party.code;
          });
    holders.clauses = holdersAmong<Clause>(columns.clauses, dossier, word,
                                           [](const Clause &clause) { return clause.number; });
    holders.any
        = std::ranges::count(holders.parties, 1) + std::ranges::count(holders.clauses, 1) > 0;
    return holders;
}

std::vector<quint8> PledgeIndex::search(const std::vector<QByteArray> &words) const
{
    const auto &pledges = m_feed.columns().pledges;
    std::vector<quint8> all(pledges.size(), 1);
    for (const auto &word : words) {
        const Holders holders = holdersOf(word);
        inParts(all.size(), kWorthThreads, [&](size_t from, size_t to) {
            std::vector<quint8> found(to - from, 0);
            if (holders.any) {
                for (size_t i = from; i < to; ++i)
                    found[i - from] = holders.parties[static_cast<size_t>(pledges.party[i])]
                        | holders.clauses[static_cast<size_t>(pledges.clause[i])];
            }
            m_texts.forEachHit(word, from, to, [&](quint32 hit) { found[hit - from] = 1; });
            for (size_t i = from; i < to; ++i)
                all[i] &= found[i - from];
        });
    }
    return all;
}

std::vector<quint32> PledgeIndex::searchAmong(const std::vector<quint32> &pledges,
                                              const std::vector<QByteArray> &words) const
{
    const auto &columns = m_feed.columns().pledges;
    auto left = pledges;
    for (const auto &word : words) {
        const Holders holders = holdersOf(word);
        std::erase_if(left, [&](quint32 pledge) {
            return !holders.parties[static_cast<size_t>(columns.party[pledge])]
                && !holders.clauses[static_cast<size_t>(columns.clause[pledge])]
                && !SearchIndex::holds(m_texts.text(pledge), word);
        });
    }
    return left;
}

} // namespace servanda
