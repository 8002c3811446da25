#include "model/store/factcheck.h"

#include "model/core/textrules.h"
#include "model/domain/rivals.h"

#include <QHash>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

constexpr int kDeepest = 100; ///< levels of clauses; more is a circle, or as good as one

size_t fold(size_t number, char16_t unit)
{
    return (number ^ unit) * 1099511628211ULL; // Fowler-Noll-Vo
}

/// A number that is equal for codes equal but for case and composition. Quick for ASCII, which
/// nearly all codes are: a million of them are compared while a file opens.
size_t likeness(const QString &code)
{
    constexpr size_t kStart = 14695981039346656037ULL;
    size_t number = kStart;
    for (const QChar c : code) {
        const char16_t unit = c.unicode();
        if (unit >= 0x80) {
            number = kStart;
            for (const QChar folded : foldedKey(code))
                number = fold(number, folded.unicode());
            return number;
        }
        number = fold(number, unit >= u'A' && unit <= u'Z' ? char16_t(unit + 32) : unit);
    }
    return number;
}

template <class Row>
void checkCodes(const std::vector<Row> &rows, FaultList &faults)
{
    std::vector<std::pair<size_t, const Row *>> codes;
    codes.reserve(rows.size());
    for (const auto &row : rows)
        codes.emplace_back(likeness(row.code), &row);
    std::ranges::sort(codes, {}, &std::pair<size_t, const Row *>::first);
    for (size_t i = 1; i < codes.size(); ++i) {
        const Row &one = *codes[i - 1].second;
        const Row &other = *codes[i].second;
        if (codes[i - 1].first == codes[i].first && foldedKey(one.code) == foldedKey(other.code))
            faults.add(refOf(other),
                       u"Code: “%1” is hard to tell from another fact's “%2”"_s.arg(
                           other.code.left(40), one.code.left(40)));
    }
}

void checkClauses(const std::vector<Clause> &clauses, FaultList &faults)
{
    QHash<ClauseId, ClauseId> parents;
    for (const auto &clause : clauses)
        parents.insert(clause.id, clause.parent);
    for (const auto &clause : clauses) {
        ClauseId above = clause.parent;
        for (int level = 0; above && level < kDeepest; ++level)
            above = parents.value(above);
        if (above)
            faults.add(refOf(clause), u"Part of: the clauses above it form a circle"_s);
    }
}

/// Finds facts of any type by their ids.
class KnownFacts final
{
public:
    explicit KnownFacts(const Facts &facts) : m_facts(facts) {}

    [[nodiscard]] bool has(FactRef fact) const
    {
        bool found = false;
        withFactType(fact.type, [&]<class Row>() { found = find(Id<Row>{fact.id}) != nullptr; });
        return found;
    }
    template <class Row>
    [[nodiscard]] const Row *find(Id<Row> id) const
    {
        const auto &rows = m_facts.rows<Row>(); // in the order of ids, as they are loaded
        const auto at = std::ranges::lower_bound(rows, id, {}, &Row::id);
        return at != rows.end() && at->id == id ? &*at : nullptr;
    }

private:
    const Facts &m_facts;
};

void checkCitations(const Facts &facts, FaultList &faults)
{
    const KnownFacts known(facts);
    for (const auto &citation : facts.rows<Citation>()) {
        if (!known.has(citation.fact))
            faults.add(refOf(citation), u"Fact: refers to a fact that does not exist"_s);
    }
}

void checkAdoptions(const Facts &facts, FaultList &faults)
{
    const KnownFacts known(facts);
    std::set<FactRef> decided;
    for (const auto &adoption : facts.rows<Adoption>()) {
        const FactRef what = decidedBy(adoption, [&](auto id) { return known.find(id); });
        if (!what)
            faults.add(refOf(adoption), u"Rival report: it is a draft, or rivals no other"_s);
        else if (!decided.insert(what).second)
            faults.add(refOf(adoption), u"Another rival claim is adopted in the same place"_s);
    }
}

} // namespace

void checkBetweenFacts(const Facts &facts, FaultList &faults)
{
    forEachFactType([&]<class Row>() {
        if constexpr (requires(Row row) { row.code; } && !std::is_same_v<Row, Event>)
            checkCodes(facts.rows<Row>(), faults);
    });
    checkClauses(facts.rows<Clause>(), faults);
    checkCitations(facts, faults);
    checkAdoptions(facts, faults);
}

} // namespace servanda
