#include "model/core/naturalorder.h"
#include "model/core/textrules.h"
#include "model/items/radixsort.h"
#include "model/items/searchindex.h"
#include "model/items/sortkey.h"
#include "model/items/wordfinder.h"
#include "tests/support/catch.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace servanda;

namespace {

const QStringList kPieces{u"a"_s,   u"ab"_s, u"Türkiye"_s, u"ß"_s,      u"É"_s, u" "_s,
                          u"aba"_s, u"Ça"_s, u"\t"_s,      u"ХЕРСОН"_s, u""_s,  u"radar"_s};

QString randomText(QRandomGenerator &random, int most)
{
    QString text;
    for (int pieces = random.bounded(most); pieces > 0; --pieces)
        text += kPieces[random.bounded(static_cast<int>(kPieces.size()))];
    return text;
}

QByteArray foldedText(const QString &text)
{
    QByteArray folded;
    SearchIndex::fold(text, folded);
    return folded;
}

std::vector<quint32> hits(const SearchIndex &index, const QByteArray &word)
{
    // In two parts, as large lists are searched.
    std::vector<quint32> found;
    const auto add = [&found](quint32 record) { found.push_back(record); };
    const auto all = static_cast<size_t>(index.size());
    index.forEachHit(word, 0, all / 3, add);
    index.forEachHit(word, all / 3, all, add);
    return found;
}

/// What the index must find, found the slow way.
std::vector<quint32> naiveHits(const std::vector<QByteArray> &texts, const QByteArray &word)
{
    std::vector<quint32> hits;
    for (quint32 i = 0; i < texts.size(); ++i) {
        if (texts[i].contains(word))
            hits.push_back(i);
    }
    return hits;
}

} // namespace

TEST_CASE("a search finds what a naive search finds, through any edits", "[items][search]")
{
    QRandomGenerator random(20260106);
    for (int round = 0; round < 60; ++round) {
        SearchIndex index;
        std::vector<QByteArray> texts;
        for (int step = 0; step < 120; ++step) {
            const auto at = texts.empty() ? 0 : random.bounded(static_cast<int>(texts.size()));
            const QByteArray text = foldedText(randomText(random, 12));
            const int action = texts.size() < 20 ? 0 : random.bounded(4);
            if (action == 0) {
                index.append(text);
                texts.push_back(text);
            } else if (action == 1) {
                index.insert(at, text);
                texts.insert(texts.begin() + at, text);
            } else if (action == 2) {
                index.replace(at, text);
                texts[static_cast<size_t>(at)] = text;
            } else {
                index.remove(at);
                texts.erase(texts.begin() + at);
            }
        }
        REQUIRE(index.size() == std::ssize(texts));
        for (int search = 0; search < 40; ++search) {
            for (const auto &word : SearchIndex::words(randomText(random, 4)))
                REQUIRE(hits(index, word) == naiveHits(texts, word));
        }
    }
}

TEST_CASE("wide and bytewise comparison find the same place", "[items][search]")
{
    QRandomGenerator random(7);
    for (int round = 0; round < 3000; ++round) {
        QByteArray text;
        for (int length = random.bounded(90); length > 0; --length)
            text += static_cast<char>('a' + random.bounded(3));
        QByteArray word;
        for (int length = 1 + random.bounded(4); length > 0; --length)
            word += static_cast<char>('a' + random.bounded(3));
        const WordFinder finder(word, text);
        const char *end = text.data() + text.size();
        const auto expected = text.indexOf(word);
        const char *wanted = expected < 0 ? end : text.data() + expected;
        REQUIRE(finder.find(text.data(), end) == wanted);
        REQUIRE(finder.findBytewise(text.data(), end) == wanted);
    }
}

TEST_CASE("case and accents do not matter to a search", "[items][search]")
{
    CHECK(foldedText(u"TÜRKİYE"_s) == foldedKey(u"türkiye").toUtf8());
    CHECK(SearchIndex::holds(foldedText(u"Republic of Türkiye"_s), "turkiye"));
    CHECK(SearchIndex::words(u"  Türkiye  AID aid ") == std::vector<QByteArray>{"turkiye", "aid"});
    CHECK(SearchIndex::words(u" \t\n").empty());
}

TEST_CASE("a word across two records is found in neither", "[items][search]")
{
    SearchIndex index;
    index.append("ra");
    index.append("dar");
    index.append("");
    CHECK(hits(index, "radar").empty());
    CHECK(hits(index, "dar") == std::vector<quint32>{1});
    CHECK(hits(index, "").empty());
}

TEST_CASE("numbers in texts sort by value", "[items][sort]")
{
    std::vector<QString> numbers{u"1.10"_s, u"S-10"_s, u"1.9"_s, u"S-9"_s, u"1"_s, u"S-009"_s};
    std::ranges::stable_sort(
        numbers, [](const QString &a, const QString &b) { return compareNaturally(a, b) < 0; });
    CHECK(numbers
          == std::vector<QString>{u"1"_s, u"1.9"_s, u"1.10"_s, u"S-9"_s, u"S-009"_s, u"S-10"_s});
}

TEST_CASE("numbers sort by group and value, and equal ones keep their order", "[items][sort]")
{
    QRandomGenerator random(11);
    std::vector<SortNumber> room;
    for (const int count : {0, 1, 2, 1000}) {
        std::vector<SortNumber> numbers;
        for (int i = 0; i < count; ++i)
            numbers.push_back({random.bounded(3U) == 0 ? 0xffffffffU : random.bounded(2U),
                               static_cast<quint32>(i),
                               (random.bounded(9) - 4) * (qint64{1} << random.bounded(62))});
        auto expected = numbers;
        std::ranges::stable_sort(expected, [](const SortNumber &a, const SortNumber &b) {
            return std::pair(a.group, a.value) < std::pair(b.group, b.value);
        });
        radixSort(numbers, room);
        REQUIRE(std::ranges::equal(numbers, expected, {}, &SortNumber::item, &SortNumber::item));
    }
}
