#pragma once

#include "model/domain/presence.h"

#include <memory>
#include <optional>

namespace servanda {

/// A small file beside a dossier that is open for editing, for people: who, where, since when. It
/// decides nothing: whether a dossier is open is for its lock alone to say, and while nobody holds
/// that, the note is not believed. Left lying by a crash, it is replaced by the next one.
class OwnerNote final
{
public:
    /// Only while the dossier's lock is held. Null where it cannot be written: nobody needs it.
    [[nodiscard]] static std::unique_ptr<OwnerNote> leave(const QString &dossier,
                                                          const Presence &who);
    /// Removes it. Before the lock is given back, so that it is not yet another's.
    ~OwnerNote();
    OwnerNote(const OwnerNote &) = delete;
    OwnerNote &operator=(const OwnerNote &) = delete;

    /// Its name for a dossier at that path.
    [[nodiscard]] static QString pathFor(const QString &dossier);

private:
    explicit OwnerNote(QString path) : m_path(std::move(path)) {}

    QString m_path;
};

/// Who holds the lock of a dossier, given the process that does: by the note, if it can be that
/// process's, else by what the system knows of the process.
[[nodiscard]] Presence presenceAt(const QString &dossier, int holder);

} // namespace servanda
