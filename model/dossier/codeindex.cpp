#include "model/dossier/codeindex.h"

#include <algorithm>

namespace servanda {
namespace {

constexpr size_t kFewCodes = 32; ///< for more, one pass over all is quicker

/// All lists are ordered; so is the outcome.
template <class Entries>
void replaceMany(Entries &entries, const Entries &gone, const Entries &come)
{
    if (!gone.empty()) {
        Entries left;
        left.reserve(entries.capacity());
        std::ranges::set_difference(entries, gone, std::back_inserter(left));
        entries = std::move(left);
    }
    const auto middle = static_cast<std::ptrdiff_t>(entries.size());
    entries.insert(entries.end(), come.begin(), come.end());
    std::inplace_merge(entries.begin(), entries.begin() + middle, entries.end());
}

template <class Entries>
void replace(Entries &entries, const Entries &gone, const Entries &come)
{
    if (gone.size() + come.size() > kFewCodes) {
        replaceMany(entries, gone, come);
        return;
    }
    for (const auto &entry : gone) {
        const auto at = std::ranges::lower_bound(entries, entry);
        if (at != entries.end() && *at == entry)
            entries.erase(at);
    }
    for (const auto &entry : come)
        entries.insert(std::ranges::lower_bound(entries, entry), entry);
}

} // namespace

CodeIndex::CodeIndex(const Dossier &dossier) : m_dossier(dossier)
{
    forEachFactType([&]<class Row>() {
        if constexpr (constexpr auto code = uniqueField<Row>(); code != nullptr) {
            auto &made = entries<Row>();
            const auto size = static_cast<size_t>(dossier.table<Row>().size());
            made.reserve(size + size / 4); // an added code moves no more than it must
            for (const auto &row : dossier.rows<Row>())
                made.push_back({qHash(row.*code), row.id.value});
            std::ranges::sort(made);
        }
    });
}

std::span<const CodeIndex::Entry> CodeIndex::candidates(FactType type, const QString &code) const
{
    const Entries &known = m_entries[static_cast<size_t>(type)];
    const size_t hash = qHash(code);
    const auto first = std::ranges::lower_bound(known, hash, {}, &Entry::hash);
    const auto last = std::find_if(first, known.end(),
                                   [hash](const Entry &entry) { return entry.hash != hash; });
    return {known.data() + (first - known.begin()), static_cast<size_t>(last - first)};
}

void CodeIndex::follow(const Edit &edit)
{
    forEachFactType([&]<class Row>() {
        if constexpr (constexpr auto code = uniqueField<Row>(); code != nullptr) {
            Entries gone;
            Entries come;
            for (const auto &change : edit.of<Row>()) {
                if (change.before && change.after && *change.before.*code == *change.after.*code)
                    continue;
                if (change.before)
                    gone.push_back({qHash(*change.before.*code), change.id().value});
                if (change.after)
                    come.push_back({qHash(*change.after.*code), change.id().value});
            }
            std::ranges::sort(gone);
            std::ranges::sort(come);
            if (!gone.empty() || !come.empty())
                replace(entries<Row>(), gone, come);
        }
    });
}

} // namespace servanda
