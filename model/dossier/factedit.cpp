#include "model/dossier/factedit.h"

#include "model/domain/fieldvalue.h"

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

/// Calls use(row, field) for that field of the fact as the edit leaves it.
template <class SomeEdit, class Use>
void withFieldAfter(SomeEdit &edit, FactRef fact, QByteArrayView name, Use &&use)
{
    withFactType(fact.type, [&]<class Row>() {
        for (auto &change : edit.template of<Row>()) {
            if (!change.after || change.after->id.value != fact.id)
                continue;
            forEachField<Row>([&](const auto &field) {
                if (name == field.name)
                    use(*change.after, field);
            });
        }
    });
}

} // namespace

Edit changeOf(FactRef fact, const Dossier &dossier)
{
    Edit edit;
    withFactType(fact.type, [&]<class Row>() {
        if (const Row *row = dossier.find(Id<Row>{fact.id}))
            edit.of<Row>().push_back({*row, *row});
    });
    return edit;
}

Edit removalOf(FactRef fact, const Dossier &dossier)
{
    Edit edit;
    withFactType(fact.type, [&]<class Row>() {
        if (const Row *row = dossier.find(Id<Row>{fact.id}))
            edit.of<Row>().push_back({*row, std::nullopt});
    });
    if (fact.type == FactType::Source) {
        for (const ArchivedCopy &copy : dossier.rows<ArchivedCopy>()) {
            if (copy.source.value == fact.id)
                edit.of<ArchivedCopy>().push_back({copy, std::nullopt});
        }
    }
    return edit;
}

QVariant valueAfter(const Edit &edit, FactRef fact, QByteArrayView field)
{
    QVariant value;
    withFieldAfter(edit, fact, field, [&value](const auto &row, const auto &described) {
        value = fieldValue(row, described);
    });
    return value;
}

void setValueAfter(Edit &edit, FactRef fact, QByteArrayView field, const QVariant &value)
{
    withFieldAfter(edit, fact, field, [&value](auto &row, const auto &described) {
        setFieldValue(row, described, value);
    });
}

void dropUnchanged(Edit &edit)
{
    forEachFactType([&]<class Row>() {
        std::erase_if(edit.of<Row>(),
                      [](const auto &change) { return change.before == change.after; });
    });
}

std::vector<FactType> typesReferringTo(FactType type)
{
    std::vector<FactType> types;
    forEachFactType([&]<class Row>() {
        bool refers = false;
        forEachField<Row>([&](const auto &field) {
            using Value = typename std::decay_t<decltype(field)>::Value;
            if constexpr (kIsId<Value>)
                refers = refers || refOf(Value{}).type == type;
            else if constexpr (std::is_same_v<Value, FactRef>)
                refers = true;
        });
        if (refers && !kMadeFromFile<Row>)
            types.push_back(Description<Row>::type);
    });
    return types;
}

Result<Edit> standingBy(FactRef fact, const QString &person, const Dossier &dossier)
{
    constexpr auto kSecond = "second_person";
    Edit edit = changeOf(fact, dossier);
    const QVariant known = valueAfter(edit, fact, kSecond);
    if (!known.isValid())
        return fail(Error::Kind::Invalid, u"Only a judgement or an act has a second person"_s,
                    u"Choose one of them."_s);
    if (!known.toString().trimmed().isEmpty())
        return fail(Error::Kind::Invalid, u"%1 stands by it already"_s.arg(known.toString()),
                    u"Change it in its form if that is wrong."_s);
    setValueAfter(edit, fact, kSecond, person);
    edit.label = u"Stand by it as second person"_s;
    return edit;
}

std::vector<FactRef> usersOf(FactRef fact, const Dossier &dossier)
{
    std::vector<FactRef> users;
    forEachFactType([&]<class Row>() {
        for (const Row &row : dossier.rows<Row>()) {
            bool uses = false;
            forEachField<Row>([&](const auto &field) {
                using Value = typename std::decay_t<decltype(field)>::Value;
                if constexpr (kIsId<Value>)
                    uses = uses || refOf(row.*field.member) == fact;
                else if constexpr (std::is_same_v<Value, FactRef>)
                    uses = uses || row.*field.member == fact;
            });
            if (uses)
                users.push_back(refOf(row));
        }
    });
    return users;
}

} // namespace servanda
