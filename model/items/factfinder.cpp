#include "model/items/factfinder.h"

#include "model/core/textrules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

template <class Row>
QString codeOf(const Row &row)
{
    if constexpr (requires { row.code; })
        return row.code;
    else
        return {};
}

/// What a fact belongs to, in a few words: a pledge's party, a report's pledge.
template <class Row>
QString belongingOf(const Row &row, const Dossier &dossier)
{
    if constexpr (requires { row.party; }) {
        const Party *party = dossier.find(row.party);
        return party ? party->name + u' ' + party->code : QString();
    } else if constexpr (requires { row.pledge; }) {
        const Pledge *pledge = dossier.find(row.pledge);
        return pledge ? pledge->code : QString();
    } else if constexpr (requires { row.publisher; }) {
        return row.publisher;
    } else {
        return {};
    }
}

/// How well a fact answers to a folded text: less is better.
int rankOf(const QString &code, const QString &caption, const QString &text)
{
    const QString foldedCode = foldedKey(code);
    const QString foldedCaption = foldedKey(caption);
    if (foldedCode == text || foldedCaption == text)
        return 0;
    if (foldedCode.startsWith(text) || foldedCaption.startsWith(text))
        return 1;
    return foldedCaption.contains(QString(u' ' + text)) ? 2 : 3;
}

} // namespace

FactFinder::FactFinder(const Dossier &dossier, FactType type) : m_dossier(dossier), m_type(type)
{
    withFactType(type, [this]<class Row>() {
        QByteArray folded;
        m_ids.reserve(m_dossier.rows<Row>().size());
        for (const Row &row : m_dossier.rows<Row>()) {
            m_ids.push_back(row.id.value);
            folded.clear();
            const QString text = codeOf(row) + u' ' + Description<Row>::caption(row) + u' '
                + belongingOf(row, m_dossier);
            SearchIndex::fold(text, folded);
            m_index.append(folded);
        }
    });
}

std::vector<FactChoice> FactFinder::find(const QString &text, size_t most) const
{
    constexpr size_t kMostRanked = 2000; // a text that so many facts hold says too little yet
    const auto words = SearchIndex::words(text);
    std::vector<quint32> hits;
    if (words.empty()) {
        for (size_t i = 0; i < std::min(most, m_ids.size()); ++i)
            hits.push_back(static_cast<quint32>(i));
    } else {
        m_index.forEachHit(words.front(), 0, m_ids.size(), [&](quint32 record) {
            const bool all = std::ranges::all_of(words, [&](const QByteArray &word) {
                return SearchIndex::holds(m_index.text(record), word);
            });
            if (all && hits.size() < kMostRanked)
                hits.push_back(record);
        });
    }
    const QString folded = foldedKey(text.trimmed());
    std::vector<std::pair<int, FactChoice>> ranked;
    for (const quint32 record : hits) {
        FactChoice choice = choiceOf({m_type, m_ids[record]}, m_dossier);
        if (choice.fact) {
            const QString code = choice.detail.section(u" · "_s, 0, 0);
            const int rank = folded.isEmpty() ? 0 : rankOf(code, choice.caption, folded);
            ranked.emplace_back(rank, std::move(choice));
        }
    }
    std::ranges::stable_sort(ranked, {}, [](const auto &pair) { return pair.first; });
    std::vector<FactChoice> found;
    for (auto &[rank, choice] : ranked) {
        if (found.size() < most)
            found.push_back(std::move(choice));
    }
    return found;
}

FactRef FactFinder::exactly(const QString &text) const
{
    const QString folded = foldedKey(text.trimmed());
    std::vector<FactRef> named;
    for (const FactChoice &choice : find(text, 2)) {
        const QString code = choice.detail.section(u" · "_s, 0, 0);
        if (foldedKey(code) == folded)
            return choice.fact;
        if (foldedKey(choice.caption) == folded)
            named.push_back(choice.fact);
    }
    return named.size() == 1 ? named.front() : FactRef();
}

FactChoice choiceOf(FactRef fact, const Dossier &dossier)
{
    FactChoice choice;
    withFactType(fact.type, [&]<class Row>() {
        const Row *row = dossier.find(Id<Row>{fact.id});
        if (!row)
            return;
        QStringList detail{codeOf(*row), belongingOf(*row, dossier)};
        detail.removeAll(QString());
        choice = {fact, Description<Row>::caption(*row).simplified(), detail.join(u" · "_s)};
    });
    return choice;
}

} // namespace servanda
