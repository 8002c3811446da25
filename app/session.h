#pragma once

#include "app/currentreaders.h"
#include "model/analysis/feed.h"
#include "model/analysis/provenance.h"
#include "model/domain/loaded.h"
#include "model/dossier/editor.h"
#include "model/dossier/newerreading.h"
#include "model/store/dossierfile.h"

#include <memory>

namespace servanda {

class Profile;

/// How a dossier is to be opened.
enum class Opening {
    Automatic, ///< for editing where it is this user's own and as last left; else for review
    Review,
    Edit ///< the person has said that this dossier is theirs; an error where it cannot be edited
};

/// One open dossier: read, and held for editing if there is an editor. A session for review has
/// no editor, and nothing in it could write.
class Session final
{
public:
    /// What reading the file gave; may be made in a worker thread.
    struct Read
    {
        QString path;
        LoadedDossier loaded;
        std::unique_ptr<DossierFile> file; ///< only when opened for editing
        QString note; ///< how it is opened and why, for the status bar
        bool isForeign = false; ///< for review because it is not known as this user's own
    };
    [[nodiscard]] static Result<Read> read(const QString &path, Opening opening,
                                           const Profile &profile,
                                           const std::atomic_bool *stop = nullptr);
    /// The same file read once more, compared with what a review shows of it.
    struct Newer
    {
        Read read; ///< without its facts
        NewerReading reading;
    };
    /// In any thread, while nobody changes what is shown.
    [[nodiscard]] static Newer compare(Read read, const Dossier &shown);

    /// Takes what was read. Remembers the dossier in the profile if it is held for editing, and
    /// tells others so.
    Session(Read read, Profile &profile);
    ~Session();
    Q_DISABLE_COPY_MOVE(Session)

    [[nodiscard]] const Dossier &dossier() const { return m_dossier; }
    [[nodiscard]] const Feed &feed() const { return m_feed; }
    [[nodiscard]] Editor *editor() const { return m_editor.get(); } ///< null: review
    [[nodiscard]] const DossierFile *file() const { return m_read.file.get(); }
    /// What was ever edited in it; of a review, as long as the file stays as it was opened.
    [[nodiscard]] HistoryReader &history() const;
    /// The files archived in it, likewise.
    [[nodiscard]] ContentReader &contents() const;
    [[nodiscard]] const Read &source() const { return m_read; }
    [[nodiscard]] Provenance provenance() const;

    /// Only in a review: shows the newer state. If the file is held for editing by now, there is an
    /// editor afterwards.
    void goOn(Newer newer);
    /// Saves all of it to another file, history included: DossierFile::saveCopy, or
    /// saveReviewedCopy. As the session is now, in any thread, while the session lives.
    using CopySaver = std::function<Result<Revision>(const QString &, Existing, Progress &)>;
    [[nodiscard]] CopySaver copySaver() const;

private:
    void openReaders();
    void startEditing();

    Profile &m_profile;
    Read m_read;
    Dossier m_dossier;
    Feed m_feed;
    std::unique_ptr<Editor> m_editor;
    mutable CurrentHistory m_history;
    mutable CurrentContents m_contents;
};

/// Where copies of dossiers are kept before they are changed as a whole (XDG data).
[[nodiscard]] QString snapshotFolder();

/// The person's name for the audit trail: as the system knows it.
[[nodiscard]] QString authorName();

} // namespace servanda
