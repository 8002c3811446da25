#include "model/items/factindex.h"

#include <algorithm>

namespace servanda {
namespace {

template <class Row>
constexpr bool kIsSought = !std::is_same_v<Row, Setting>;

template <class Row>
constexpr bool kNamesParty = requires(Row row)
{
    row.party;
};

/// Code, caption and, where the fact is a party's, the party's name: so people think of it.
template <class Row>
void foldFact(const Row &row, const Dossier &dossier, QByteArray &folded)
{
    folded.resize(0);
    if constexpr (requires { row.code; }) {
        SearchIndex::fold(row.code, folded);
        folded += '\n'; // divides: no word holds one
    }
    SearchIndex::fold(Description<Row>::caption(row), folded);
    if constexpr (kNamesParty<Row>) {
        if (const Party *party = dossier.find(row.party)) {
            folded += '\n';
            SearchIndex::fold(party->name, folded);
        }
    }
}

bool renamesParty(const Edit &edit)
{
    return std::ranges::any_of(edit.of<Party>(), [](const Change<Party> &change) {
        return change.before && change.after && change.before->name != change.after->name;
    });
}

/// Keeps the best of what is found, few of each rank.
class BestHits final
{
public:
    BestHits(QByteArrayView sought, const std::vector<QByteArray> &words, size_t most)
        : m_sought(sought),
          m_words(words),
          m_most(most)
    {
    }

    /// `fact` gives the ref of a hit that is kept.
    template <class Fact>
    void add(QByteArrayView text, Fact &&fact)
    {
        ++m_all;
        const auto rank
            = m_all <= kClosely ? searchRank(text, m_sought, m_words) : nameRank(text, m_sought);
        auto &kept = m_kept[static_cast<size_t>(rank)];
        if (kept.size() < m_most)
            kept.push_back({fact(), rank});
    }

    /// What a keystroke costs must have an end: a word that so many facts hold says nothing.
    [[nodiscard]] bool isFull() const { return m_all >= kEnough; }
    void setOpenEnded() { m_openEnded = true; }

    /// These and the others, which stand behind where they are equal.
    [[nodiscard]] FoundFacts with(const BestHits &others) const
    {
        FoundFacts found{{}, m_all + others.m_all, m_openEnded || others.m_openEnded};
        for (size_t rank = 0; rank < m_kept.size(); ++rank) {
            for (const auto *kept : {&m_kept[rank], &others.m_kept[rank]})
                found.best.insert(found.best.end(), kept->begin(), kept->end());
        }
        found.best.resize(std::min(m_most, found.best.size()));
        return found;
    }

private:
    static constexpr qsizetype kClosely = 5000; ///< looked at word by word
    static constexpr qsizetype kEnough = 200'000;

    QByteArrayView m_sought;
    const std::vector<QByteArray> &m_words;
    size_t m_most;
    qsizetype m_all = 0;
    bool m_openEnded = false;
    std::array<std::vector<FoundFacts::Hit>, 4> m_kept;
};

/// Facts of one type that hold every word.
template <class Row>
void findType(const Dossier &dossier, const SearchIndex &texts,
              const std::vector<QByteArray> &words, const QByteArray &rarest, BestHits &hits)
{
    const auto rows = dossier.rows<Row>();
    const auto look = [&](quint32 record) {
        const auto text = texts.text(record);
        const bool all
            = words.size() == 1 || std::ranges::all_of(words, [text](const QByteArray &word) {
                  return SearchIndex::holds(text, word);
              });
        if (all)
            hits.add(text, [&] { return refOf(rows[record]); });
    };
    constexpr size_t kPart = 32'768;
    const auto size = static_cast<size_t>(texts.size());
    for (size_t from = 0; from < size; from += kPart) {
        if (hits.isFull()) {
            hits.setOpenEnded();
            return;
        }
        texts.forEachHit(rarest, from, std::min(size, from + kPart), look);
    }
}

} // namespace

FactIndex::FactIndex(const Dossier &dossier) : m_dossier(dossier) {}

bool FactIndex::readSome(qsizetype facts)
{
    QByteArray folded;
    forEachFactType([&]<class Row>() {
        if constexpr (kIsSought<Row>) {
            auto &texts = m_texts[static_cast<size_t>(Description<Row>::type)];
            const auto rows = m_dossier.rows<Row>();
            for (; facts > 0 && texts.size() < std::ssize(rows); --facts) {
                foldFact(rows[static_cast<size_t>(texts.size())], m_dossier, folded);
                texts.append(folded);
            }
        }
    });
    return isRead();
}

bool FactIndex::isRead() const
{
    bool read = true;
    forEachFactType([&]<class Row>() {
        if constexpr (kIsSought<Row>)
            read = read
                && m_texts[static_cast<size_t>(Description<Row>::type)].size()
                    == std::ssize(m_dossier.rows<Row>());
    });
    return read;
}

void FactIndex::follow(const Edit &edit)
{
    forEachFactType([&]<class Row>() { followType<Row>(edit); });
}

template <class Row>
void FactIndex::followType(const Edit &edit)
{
    constexpr size_t kFew = 64; // each moves all texts behind it
    auto &texts = m_texts[static_cast<size_t>(Description<Row>::type)];
    const auto rows = m_dossier.rows<Row>();
    if (kNamesParty<Row> && renamesParty(edit)) {
        texts.clear();
        return;
    }
    const auto &changes = edit.of<Row>();
    const bool onlyChanged = std::ranges::all_of(
        changes, [](const Change<Row> &change) { return change.before && change.after; });
    const bool onlyAdded = std::ranges::all_of(changes, [&](const Change<Row> &change) {
        // New facts stand at the end, and readSome() takes them.
        return !change.before && texts.size() <= std::ssize(rows) - std::ssize(changes)
            && std::ranges::lower_bound(rows, change.id(), {}, &Row::id) - rows.begin()
            >= texts.size();
    });
    if (onlyAdded)
        return;
    if (!onlyChanged || changes.size() > kFew) {
        texts.clear();
        return;
    }
    QByteArray folded;
    for (const auto &change : changes) {
        const auto at = std::ranges::lower_bound(rows, change.id(), {}, &Row::id) - rows.begin();
        if (at >= texts.size())
            continue; // not yet read
        foldFact(*change.after, m_dossier, folded);
        texts.replace(at, folded);
    }
}

FoundFacts FactIndex::find(QStringView search, size_t most) const
{
    const auto words = SearchIndex::words(search);
    if (words.empty())
        return {};
    QByteArray sought;
    SearchIndex::fold(search.trimmed(), sought);
    const auto longest = std::ranges::max_element(words, {}, &QByteArray::size);
    // Sources stand behind: their long titles hold most words.
    BestHits facts(sought, words, most);
    BestHits sources(sought, words, most);
    forEachFactType([&]<class Row>() {
        if constexpr (!kIsSought<Row>)
            return;
        BestHits &hits = std::is_same_v<Row, Source> ? sources : facts;
        findType<Row>(m_dossier, m_texts[static_cast<size_t>(Description<Row>::type)], words,
                      *longest, hits);
    });
    return facts.with(sources);
}

qsizetype FactIndex::memoryUsed() const
{
    qsizetype bytes = 0;
    for (const auto &texts : m_texts)
        bytes += texts.memoryUsed();
    return bytes;
}

} // namespace servanda
