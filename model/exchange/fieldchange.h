#pragma once

#include "model/dossier/dossier.h"

#include <QLocale>

namespace servanda {

/// A field that people can type into.
struct TypedField
{
    QByteArray name; ///< of the described field
    QString label;
    bool required = false;
    bool isCode = false; ///< tells the fact from all others
};
/// Those of a fact type, in the order of its description.
[[nodiscard]] std::vector<TypedField> typedFields(FactType type);

/// One text typed into one field of many facts.
struct FieldChange
{
    Edit edit; ///< of the facts that change; labelled "Change due date of 12 pledges"
    QString understood; ///< of the first fact, as a person reads it
    qsizetype unchanged = 0; ///< facts that had that value already
};

/// Reads the text into that field of each fact; they are all of one type. An amount without a unit
/// is counted in what each fact counts in already. An empty text empties the field. An error names
/// the fact it is about; facts that do not exist any more are passed over.
[[nodiscard]] Result<FieldChange> changeField(const std::vector<FactRef> &facts,
                                              QByteArrayView field, const QString &text,
                                              const Dossier &dossier, const QLocale &locale);

} // namespace servanda
