#pragma once

#include "model/core/result.h"
#include "model/dossier/dossier.h"

#include <QByteArrayView>
#include <QVariant>

namespace servanda {

/// Edits of one fact, for whoever does not know its type while compiling: forms, cells, menus. The
/// label, author and time are still to be given.

/// An edit that changes nothing yet: before and after are the fact as it is. Empty for a fact that
/// does not exist.
[[nodiscard]] Edit changeOf(FactRef fact, const Dossier &dossier);
/// A source goes with its archived copies.
[[nodiscard]] Edit removalOf(FactRef fact, const Dossier &dossier);

/// The value of a described field after the edit, as fieldValue() gives it; invalid where the edit
/// does not say.
[[nodiscard]] QVariant valueAfter(const Edit &edit, FactRef fact, QByteArrayView field);
/// Nothing where the edit does not change the fact, or removes it.
void setValueAfter(Edit &edit, FactRef fact, QByteArrayView field, const QVariant &value);
/// Leaves out changes whose sides are the same.
void dropUnchanged(Edit &edit);

/// The types of facts that can refer to one of that type, in the order of the types; without those
/// that are made from files only.
[[nodiscard]] std::vector<FactType> typesReferringTo(FactType type);

/// Puts that person down as the second one who stands by a judgement or an act. Invalid where one is
/// named already, and for other facts. That it is another one than the first is for the editor.
[[nodiscard]] Result<Edit> standingBy(FactRef fact, const QString &person, const Dossier &dossier);

/// Every fact that refers to that one, by type.
[[nodiscard]] std::vector<FactRef> usersOf(FactRef fact, const Dossier &dossier);

} // namespace servanda
