#include "model/dossier/restoring.h"

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

QString entryWords(const PastEdit &past)
{
    return u"entry %1, “%2”"_s.arg(QString::number(past.number), past.edit.label);
}

template <class Row>
const Change<Row> *changeOf(const PastEdit &past, Id<Row> id)
{
    const auto &changes = past.edit.of<Row>();
    const auto at
        = std::ranges::find_if(changes, [id](const auto &change) { return change.id() == id; });
    return at != changes.end() ? &*at : nullptr;
}

template <class Row>
std::optional<Row> rowNow(const Dossier &dossier, Id<Row> id)
{
    const Row *row = dossier.find(id);
    return row ? std::optional(*row) : std::nullopt;
}

} // namespace

Edit undoOf(const PastEdit &past)
{
    Edit back = past.edit.inverse();
    back.label = u"Undo: "_s + past.edit.label;
    back.reason = u"Takes back "_s + entryWords(past);
    back.author.clear(); // the Editor knows who does it now
    return back;
}

std::vector<FactRef> factsChangedSince(const PastEdit &past, const Dossier &dossier)
{
    std::vector<FactRef> facts;
    forEachFactType([&]<class Row>() {
        for (const auto &change : past.edit.of<Row>()) {
            if (rowNow(dossier, change.id()) != change.after)
                facts.push_back(refOf(change.id()));
        }
    });
    return facts;
}

Edit restoreFact(const PastEdit &past, FactRef fact, const Dossier &dossier)
{
    Edit edit;
    withFactType(fact.type, [&]<class Row>() {
        const auto *change = changeOf(past, Id<Row>{fact.id});
        const auto now = rowNow(dossier, Id<Row>{fact.id});
        if (!change || now == change->before)
            return;
        const QString type = QString(QLatin1StringView(Description<Row>::label)).toLower();
        edit.label = u"Restore "_s + type;
        edit.reason = u"As before "_s + entryWords(past);
        edit.of<Row>().push_back({now, change->before});
    });
    return edit;
}

Result<Edit> restoreField(const PastEdit &past, FactRef fact, QLatin1StringView fieldName,
                          const Dossier &dossier)
{
    Result<Edit> made = Edit();
    withFactType(fact.type, [&]<class Row>() {
        const auto *change = changeOf(past, Id<Row>{fact.id});
        if (!change || !change->before)
            return;
        const Row *now = dossier.find(Id<Row>{fact.id});
        if (!now) {
            made = fail(Error::Kind::NotFound, u"The fact has been removed since"_s,
                        u"Restore it whole from the entry that removed it."_s);
            return;
        }
        Row after = *now;
        forEachField<Row>([&](const auto &field) {
            if (fieldName != QLatin1StringView(field.name))
                return;
            after.*field.member = *change->before.*field.member;
            made->label = u"Restore "_s + QString(QLatin1StringView(field.label)).toLower();
        });
        made->reason = u"As before "_s + entryWords(past);
        if (after != *now)
            made->of<Row>().push_back({*now, after});
    });
    return made;
}

} // namespace servanda
