#include "app/session.h"

#include "app/presencetext.h"
#include "app/profile.h"
#include "model/store/fileglance.h"

#include <QDateTime>
#include <QFileInfo>
#include <QStandardPaths>

#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

const auto kForeign = u"not yet yours; choose Dossier › Edit this dossier to trust it"_s;

Result<Session::Read> readForReview(const QString &path, const QString &why,
                                    const std::atomic_bool *stop)
{
    auto loaded = reviewDossier(path, stop);
    if (!loaded)
        return loaded.error();
    QString note = u"Review only"_s;
    if (!why.isEmpty())
        note += u": "_s + why;
    return Session::Read{path, *std::move(loaded), nullptr, note, why == kForeign};
}

Result<Session::Read> readForEditing(const QString &path,
                                     const std::function<bool(const Revision &)> &isOurs)
{
    auto opened = DossierFile::open(path, {snapshotFolder(), isOurs});
    if (!opened)
        return opened.error();
    return Session::Read{path, std::move(opened->loaded), std::move(opened->file),
                         u"Opened for editing"_s, false};
}

} // namespace

Result<Session::Read> Session::read(const QString &path, Opening opening, const Profile &profile,
                                    const std::atomic_bool *stop)
{
    if (opening == Opening::Review)
        return readForReview(path, {}, stop);
    if (!QFileInfo(path).isFile()) // folders, devices, missing files: the review says what it is
        return readForReview(path, {}, stop);
    // Known at once, where taking the lock would wait for it.
    if (const auto glance = glanceAt(path);
        opening == Opening::Automatic && glance && glance->editor)
        return readForReview(path, u"somebody else has it open for editing"_s, stop);
    // A file of an earlier version is brought to the new format only where it is ours to write to.
    bool foreign = false;
    auto editing = readForEditing(path, [&](const Revision &revision) {
        foreign = opening == Opening::Automatic && !profile.knows(revision, path);
        return !foreign;
    });
    if (opening == Opening::Edit)
        return editing;
    if (!editing) // not ours, held by somebody, damaged or suspicious: review shows what it can
        return readForReview(path, foreign ? kForeign : editing.error().what, stop);
    if (!profile.knows(editing->loaded.revision, path)) {
        editing->file.reset(); // gives the lock back before the file is read again
        return readForReview(path, kForeign, stop);
    }
    return editing;
}

Session::Newer Session::compare(Read read, const Dossier &shown)
{
    NewerReading reading(shown, std::exchange(read.loaded.facts, {}));
    return {std::move(read), std::move(reading)};
}

Session::Session(Read read, Profile &profile)
    : m_profile(profile),
      m_read(std::move(read)),
      m_dossier(std::move(m_read.loaded.facts)),
      m_feed(m_dossier)
{
    openReaders();
    startEditing();
}

void Session::openReaders()
{
    if (m_read.file) { // which outlives every question, and reads for itself
        m_history.readFrom({&m_read.file->history(), [](HistoryReader *) {}});
        m_contents.readFrom({&m_read.file->contents(), [](ContentReader *) {}});
        return;
    }
    auto readers = reviewReaders(m_read.path, m_read.loaded.fingerprint);
    m_history.readFrom(std::move(readers.history));
    m_contents.readFrom(std::move(readers.contents));
}

void Session::startEditing()
{
    if (!m_read.file)
        return;
    m_editor = std::make_unique<Editor>(m_dossier, *m_read.file, authorName(),
                                        &QDateTime::currentMSecsSinceEpoch);
    m_profile.rememberOpen(m_read.file->revision(), m_read.path);
    m_read.file->tellWho(ownPresence(QDateTime::currentMSecsSinceEpoch()));
}

void Session::goOn(Newer newer)
{
    const bool isNews = newer.reading.difference().size() > 0
        || newer.read.loaded.revision.head != provenance().head;
    m_read = std::move(newer.read);
    openReaders();
    if (isNews)
        newer.reading.showIn(m_dossier); // whoever hears of it asks for revision and history
    startEditing();
}

Session::~Session()
{
    if (m_read.file)
        m_profile.remember(m_read.file->revision(), m_read.path);
}

HistoryReader &Session::history() const
{
    return m_history;
}

ContentReader &Session::contents() const
{
    return m_contents;
}

Session::CopySaver Session::copySaver() const
{
    if (const DossierFile *held = file()) {
        return [held](const QString &target, Existing existing, Progress &progress) {
            return held->saveCopy(target, existing, progress);
        };
    }
    return [path = m_read.path, fingerprint = m_read.loaded.fingerprint](
               const QString &target, Existing existing, Progress &progress) {
        return saveReviewedCopy(path, fingerprint, target, existing, progress);
    };
}

Provenance Session::provenance() const
{
    const Revision &revision = m_read.file ? m_read.file->revision() : m_read.loaded.revision;
    return {QFileInfo(m_read.path).fileName(), revision.number, revision.head};
}

QString snapshotFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + u"/servanda/snapshots"_s;
}

QString authorName()
{
    const passwd *entry = getpwuid(geteuid());
    if (!entry)
        return u"unknown"_s;
    const QString fullName = QString::fromLocal8Bit(entry->pw_gecos).section(u',', 0, 0).trimmed();
    return fullName.isEmpty() ? QString::fromLocal8Bit(entry->pw_name) : fullName;
}

} // namespace servanda
