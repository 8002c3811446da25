#include "model/dossier/textreplacement.h"

#include "model/domain/uniquefield.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

/// Whether letters or digits stand on both sides of that place, so that it is inside a word.
bool isInsideWord(const QString &text, qsizetype at)
{
    return at > 0 && at < text.size() && text[at - 1].isLetterOrNumber()
        && text[at].isLetterOrNumber();
}

/// The text with every occurrence replaced; the text itself where there is none.
QString replaced(const QString &text, const TextSearch &search)
{
    const auto sensitivity = search.matchCase ? Qt::CaseSensitive : Qt::CaseInsensitive;
    QString result;
    qsizetype kept = 0; // what has been taken over
    for (qsizetype at = text.indexOf(search.find, 0, sensitivity); at >= 0;
         at = text.indexOf(search.find, at, sensitivity)) {
        const qsizetype end = at + search.find.size();
        if (search.wholeWords && (isInsideWord(text, at) || isInsideWord(text, end))) {
            ++at;
            continue;
        }
        result += QStringView(text).sliced(kept, at - kept);
        result += search.replacement;
        kept = end;
        at = end;
    }
    return result + QStringView(text).sliced(kept);
}

template <class Row>
void addOccurrences(const TextSearch &search, const Dossier &dossier,
                    std::vector<TextOccurrence> &found)
{
    for (const Row &row : dossier.rows<Row>()) {
        forEachField<Row>([&](const auto &field) {
            using Value = typename std::decay_t<decltype(field)>::Value;
            if constexpr (std::is_same_v<Value, QString>) {
                // An event's code may recur, and is what conditions name it by.
                if (field.member == uniqueField<Row>() || QByteArrayView(field.name) == "code")
                    return;
                QString after = replaced(row.*field.member, search);
                if (after != row.*field.member)
                    found.push_back(
                        {refOf(row), field.name, field.label, row.*field.member, std::move(after)});
            }
        });
    }
}

template <class Row>
void replaceIn(Edit &edit, const TextOccurrence &occurrence, const Dossier &dossier)
{
    const Row *row = dossier.find(Id<Row>{occurrence.fact.id});
    if (!row)
        return;
    // Occurrences in one fact follow each other.
    auto &changes = edit.of<Row>();
    const bool again = !changes.empty() && changes.back().id() == row->id;
    Row after = *row;
    if (again)
        after = *changes.back().after;
    bool changed = false;
    forEachField<Row>([&](const auto &field) {
        using Value = typename std::decay_t<decltype(field)>::Value;
        if constexpr (std::is_same_v<Value, QString>) {
            if (QByteArrayView(field.name) == occurrence.field
                && after.*field.member == occurrence.before) {
                after.*field.member = occurrence.after;
                changed = true;
            }
        }
    });
    if (!changed)
        return;
    if (again)
        changes.back().after = std::move(after);
    else
        changes.push_back({*row, std::move(after)});
}

} // namespace

std::vector<TextOccurrence> textOccurrences(const TextSearch &search, const Dossier &dossier)
{
    std::vector<TextOccurrence> found;
    if (search.find.isEmpty())
        return found;
    forEachFactType([&]<class Row>() {
        if (std::ranges::find(search.types, Description<Row>::type) != search.types.end())
            addOccurrences<Row>(search, dossier, found);
    });
    return found;
}

Edit replaceTexts(const TextSearch &search, const std::vector<TextOccurrence> &occurrences,
                  const Dossier &dossier)
{
    Edit edit;
    for (const auto &occurrence : occurrences) {
        withFactType(occurrence.fact.type,
                     [&]<class Row>() { replaceIn<Row>(edit, occurrence, dossier); });
    }
    edit.label = u"Replace “%1” by “%2” in %3"_s.arg(
        search.find.left(30), search.replacement.left(30),
        edit.size() == 1 ? u"1 fact"_s : QString::number(edit.size()) + u" facts"_s);
    return edit;
}

} // namespace servanda
