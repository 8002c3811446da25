#pragma once

#include "model/domain/facts.h"
#include "model/domain/presence.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace servanda {

/// A fact whose content breaks a rule although the file around it is sound. It is shown, marked;
/// a dossier with faults opens for review only.
struct Fault
{
    FactRef fact; ///< id 0: the dossier as a whole, such as its history
    QString what; ///< a sentence without full stop
};

/// Which state of which dossier this is.
struct Revision
{
    qint64 dossierId = 0;
    qint64 number = 0; ///< edits since it was made
    QByteArray head; ///< SHA-256 over the history up to here; 32 bytes
};

/// What opening a dossier gives, whichever way it was opened.
struct LoadedDossier
{
    Facts facts;
    Revision revision;
    std::vector<Fault> faults;
    QStringList notices; ///< sentences the person must see, such as "taken while being edited"
    QByteArray fingerprint; ///< review only: SHA-256 of the file's bytes as read
    FileStamp stamp = {}; ///< review only: the file as it was read
    std::optional<Presence> editor = {}; ///< review only: another program has it open for editing
};

} // namespace servanda
