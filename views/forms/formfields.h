#pragma once

#include "model/dossier/dossier.h"

namespace servanda {

class ValueEntry;

/// One described field of a fact, and what edits it.
struct FormField
{
    const char *name = nullptr;
    const char *label = nullptr;
    Need need = Need::Optional;
    ValueEntry *entry = nullptr; ///< without parent: whoever asks takes it
};

/// An entry for every field of the type that a person enters, in the order of the description.
[[nodiscard]] std::vector<FormField> formFields(FactType type, const Dossier &dossier);
/// For one field, on one line; without entry where the field is not entered or does not exist.
[[nodiscard]] FormField cellField(FactType type, QByteArrayView name, const Dossier &dossier,
                                  QWidget *parent);

} // namespace servanda
