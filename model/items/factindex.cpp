#include "model/items/factindex.h"

#include <algorithm>

namespace servanda {
namespace {

template <class Row>
constexpr bool kIsSought = !std::is_same_v<Row, Setting>;

template <class Row>
void foldFact(const Row &row, QByteArray &folded)
{
    folded.resize(0);
    if constexpr (requires { row.code; }) {
        SearchIndex::fold(row.code, folded);
        folded += '\n'; // divides: no word holds one
    }
    SearchIndex::fold(Description<Row>::caption(row), folded);
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
        // A word that is everywhere says little; what a keystroke costs must have an end.
        constexpr qsizetype kClosely = 5000;
        const auto rank
            = m_all <= kClosely ? searchRank(text, m_sought, m_words) : nameRank(text, m_sought);
        auto &kept = m_kept[static_cast<size_t>(rank)];
        if (kept.size() < m_most)
            kept.push_back({fact(), rank});
    }

    [[nodiscard]] FoundFacts found() const
    {
        FoundFacts found{{}, m_all};
        for (const auto &kept : m_kept)
            found.best.insert(found.best.end(), kept.begin(), kept.end());
        found.best.resize(std::min(m_most, found.best.size()));
        return found;
    }

private:
    QByteArrayView m_sought;
    const std::vector<QByteArray> &m_words;
    size_t m_most;
    qsizetype m_all = 0;
    std::array<std::vector<FoundFacts::Hit>, 4> m_kept;
};

/// Facts of one type that hold every word.
template <class Row>
void findType(const Dossier &dossier, const SearchIndex &texts,
              const std::vector<QByteArray> &words, const QByteArray &rarest, BestHits &hits)
{
    const auto rows = dossier.rows<Row>();
    texts.forEachHit(rarest, 0, static_cast<size_t>(texts.size()), [&](quint32 record) {
        const auto text = texts.text(record);
        const bool all
            = words.size() == 1 || std::ranges::all_of(words, [text](const QByteArray &word) {
                  return SearchIndex::holds(text, word);
              });
        if (all)
            hits.add(text, [&] { return refOf(rows[record]); });
    });
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
                foldFact(rows[static_cast<size_t>(texts.size())], folded);
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
        foldFact(*change.after, folded);
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
    BestHits hits(sought, words, most);
    const auto findIn = [&]<class Row>() {
        findType<Row>(m_dossier, m_texts[static_cast<size_t>(Description<Row>::type)], words,
                      *longest, hits);
    };
    // Sources last: their long titles hold most words.
    forEachFactType([&]<class Row>() {
        if constexpr (kIsSought<Row> && !std::is_same_v<Row, Source>)
            findIn.template operator()<Row>();
    });
    findIn.operator()<Source>();
    return hits.found();
}

qsizetype FactIndex::memoryUsed() const
{
    qsizetype bytes = 0;
    for (const auto &texts : m_texts)
        bytes += texts.memoryUsed();
    return bytes;
}

} // namespace servanda
