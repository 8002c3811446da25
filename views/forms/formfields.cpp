#include "views/forms/formfields.h"

#include "views/forms/amountentry.h"
#include "views/forms/checksentry.h"
#include "views/forms/referenceentry.h"
#include "views/forms/textentry.h"

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

/// Where an entry stands: a cell has one line and no room for another form.
enum class Room { Form, Cell };

/// Texts that people write in sentences.
bool isProse(std::string_view name)
{
    return name == "note" || name == "status_note" || name == "summary" || name == "reason"
        || name.ends_with("_note") || name.ends_with("_reason");
}

template <class E>
ChoiceEntry::Choices choicesOf()
{
    ChoiceEntry::Choices choices;
    for (const auto &name : enumNames<E>())
        choices.emplace_back(static_cast<int>(name.value),
                             *name.label ? QLatin1StringView(name.label) : "not said"_L1);
    return choices;
}

/// The entry for a kind of value; null for kinds that are not typed in, such as checksums.
template <class Row, class T>
ValueEntry *entryFor(const Field<Row, T> &field, const Dossier &dossier, Room room, QWidget *parent)
{
    if constexpr (kIsId<T>) {
        // A source may come with what rests on it.
        const bool canBeNew
            = std::is_same_v<T, Id<Source>> && !std::is_same_v<Row, Source> && room == Room::Form;
        return new ReferenceEntry(dossier, Description<typename T::Row>::type, canBeNew, parent);
    } else if constexpr (std::is_same_v<T, FactRef>) {
        return new ReferenceEntry(dossier, parent);
    } else if constexpr (std::is_same_v<T, QString>) {
        if (room == Room::Form && isProse(field.name))
            return new TextEntry(parent);
        if (std::string_view(field.name) == "condition")
            return new LineEntry(conditionLine(), parent);
        return new LineEntry(textLine(), parent);
    } else if constexpr (std::is_same_v<T, Amount>) {
        return new AmountEntry(parent);
    } else if constexpr (std::is_same_v<T, PartialDate>) {
        return new LineEntry(dateLine(), parent);
    } else if constexpr (std::is_same_v<T, Unit>) {
        return new LineEntry(unitLine(), parent);
    } else if constexpr (std::is_same_v<T, Decimal>) {
        return new LineEntry(decimalLine(), parent);
    } else if constexpr (std::is_same_v<T, PledgeKinds>) {
        return room == Room::Form ? new ChecksEntry(choicesOf<PledgeKind>(), parent) : nullptr;
    } else if constexpr (std::is_enum_v<T>) {
        return new ChoiceEntry(choicesOf<T>(), parent);
    } else {
        return nullptr;
    }
}

template <class Row, class T>
FormField formField(const Field<Row, T> &field, const Dossier &dossier, Room room, QWidget *parent)
{
    FormField made{field.name, field.label, field.need, nullptr};
    made.entry = entryFor(field, dossier, room, parent);
    if (made.entry) {
        made.entry->setObjectName(QLatin1StringView(field.name));
        made.entry->setLabel(QLatin1StringView(field.label), field.need);
    }
    return made;
}

} // namespace

std::vector<FormField> formFields(FactType type, const Dossier &dossier)
{
    std::vector<FormField> fields;
    withFactType(type, [&]<class Row>() {
        forEachField<Row>([&](const auto &field) {
            const FormField made = formField(field, dossier, Room::Form, nullptr);
            if (made.entry)
                fields.push_back(made);
        });
    });
    return fields;
}

FormField cellField(FactType type, QByteArrayView name, const Dossier &dossier, QWidget *parent)
{
    FormField made;
    withFactType(type, [&]<class Row>() {
        forEachField<Row>([&](const auto &field) {
            if (name == field.name)
                made = formField(field, dossier, Room::Cell, parent);
        });
    });
    return made;
}

} // namespace servanda
