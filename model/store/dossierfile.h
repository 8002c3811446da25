#pragma once

#include "model/core/progress.h"
#include "model/domain/history.h"
#include "model/domain/store.h"
#include "model/store/copying.h"

#include <functional>
#include <memory>

namespace servanda {

/// Opens a dossier that somebody else may have made: its bytes are copied, checked whole and
/// loaded; the database never sees the path, nothing is locked, nothing is ever written.
/// Reference: reliability 3.2, 3.3; outcomes D1 to D51.
/// `stop` may be set from another thread; the answer is then an error of kind Conflict.
[[nodiscard]] Result<LoadedDossier> reviewDossier(const QString &path,
                                                  const std::atomic_bool *stop = nullptr);

/// On what terms a file made by an earlier version may be brought to this one's format when it is
/// opened for editing. Without a folder, such a file is only to be reviewed.
struct UpgradeTerms
{
    QString snapshots; ///< where a copy of the file as it was is kept
    std::function<bool(const Revision &)> isOurs; ///< asked before anything is written; none: yes
};

/// The history of a dossier that was opened for review. The file is read anew when first asked, and
/// refused (Conflict) where it is not, byte for byte, the one with that fingerprint. Keeps its copy.
[[nodiscard]] std::unique_ptr<HistoryReader> reviewHistory(const QString &path,
                                                           const QByteArray &fingerprint);

/// Saves the very bytes that were reviewed (Conflict where the file at that path is not, byte for
/// byte, the one with that fingerprint any more) as a dossier at `target`. Otherwise as
/// DossierFile::saveCopy.
[[nodiscard]] Result<Revision> saveReviewedCopy(const QString &path, const QByteArray &fingerprint,
                                                const QString &target, Existing existing,
                                                Progress &progress);
/// The readers of a dossier that was opened for review; they share one copy of its bytes.
struct ReviewReaders
{
    std::unique_ptr<HistoryReader> history;
    std::unique_ptr<ContentReader> contents;
};
/// As reviewHistory().
[[nodiscard]] ReviewReaders reviewReaders(const QString &path, const QByteArray &fingerprint);

/// A dossier file held open for editing: locked against other programs until it is destroyed,
/// every commit durable. One file, no side files after closing. May be used from one thread at a
/// time.
class DossierFile final : public StoreWriter
{
public:
    struct Opened
    {
        std::unique_ptr<DossierFile> file;
        LoadedDossier loaded;
    };

    /// Errors of kind Unusable (not a sound dossier), Conflict (somebody has it open), Storage
    /// (permission, disk); nothing has been changed then. Checks the header, the schema and every
    /// row's content while loading; verify() does the rest. A file of an earlier version is first
    /// copied, then brought to this one's format in one step, on the terms given; a notice says so.
    [[nodiscard]] static Result<Opened> open(const QString &path, const UpgradeTerms &terms = {});

    /// A new, empty dossier under a temporary name beside `path`, readable by its owner only.
    /// It appears at `path` with publish(); without that it is removed again. Conflict where
    /// something is at `path` already.
    [[nodiscard]] static Result<std::unique_ptr<DossierFile>> create(const QString &path);
    [[nodiscard]] Result<> publish();

    ~DossierFile() override;

    using StoreWriter::commit;
    [[nodiscard]] Result<> commit(const Edit &edit, Progress &progress) override;
    [[nodiscard]] const Revision &revision() const;
    /// Reads over the same connection; lives as long as the file. Conflict while verify() runs.
    [[nodiscard]] HistoryReader &history() const;
    /// The files archived in it, likewise.
    [[nodiscard]] ContentReader &contents() const;

    /// Tells others who has it open, until it is closed: for people, the lock alone decides.
    void tellWho(const Presence &who);

    /// Copies all of it, history included, to another file; gives the revision that the copy holds.
    /// It is checked whole before it gets its name. Conflict where something is at `path` already
    /// and is to be kept, or is open in any program; Storage where it cannot be written. May run in
    /// another thread, also while somebody commits.
    [[nodiscard]] Result<Revision> saveCopy(const QString &path, Existing existing,
                                            Progress &progress) const;

    /// The long checks: integrity, foreign keys, the history's chain and each fact's hash in it.
    /// Faults found; empty is well. May run in another thread; a commit does not wait for it, it is
    /// broken off and begun again once nobody has committed for half a second.
    [[nodiscard]] Result<std::vector<Fault>> verify(const std::atomic_bool *stop = nullptr) const;

private:
    class Private;
    explicit DossierFile(std::unique_ptr<Private> d);
    std::unique_ptr<Private> m_d;
};

} // namespace servanda
