#include "app/session.h"

#include "app/profile.h"

#include <QDateTime>
#include <QFileInfo>
#include <QStandardPaths>

#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

Result<Session::Read> readForReview(const QString &path, const QString &why,
                                    const std::atomic_bool *stop)
{
    auto loaded = reviewDossier(path, stop);
    if (!loaded)
        return loaded.error();
    QString note = u"Review only"_s;
    if (!why.isEmpty())
        note += u": "_s + why;
    return Session::Read{path, *std::move(loaded), nullptr, note};
}

Result<Session::Read> readForEditing(const QString &path,
                                     const std::function<bool(const Revision &)> &isOurs)
{
    auto opened = DossierFile::open(path, {snapshotFolder(), isOurs});
    if (!opened)
        return opened.error();
    return Session::Read{path, std::move(opened->loaded), std::move(opened->file),
                         u"Opened for editing"_s};
}

} // namespace

Result<Session::Read> Session::read(const QString &path, Opening opening, const Profile &profile,
                                    const std::atomic_bool *stop)
{
    if (opening == Opening::Review)
        return readForReview(path, {}, stop);
    if (!QFileInfo(path).isFile()) // folders, devices, missing files: the review says what it is
        return readForReview(path, {}, stop);
    const QString notYetYours = u"not yet yours; choose Dossier › Edit this dossier to trust it"_s;
    // A file of an earlier version is brought to the new format only where it is ours to write to.
    bool foreign = false;
    auto editing = readForEditing(path, [&](const Revision &revision) {
        foreign = opening == Opening::Automatic && !profile.knows(revision);
        return !foreign;
    });
    if (opening == Opening::Edit)
        return editing;
    if (!editing) // not ours, held by somebody, damaged or suspicious: review shows what it can
        return readForReview(path, foreign ? notYetYours : editing.error().what, stop);
    if (!profile.knows(editing->loaded.revision)) {
        editing->file.reset(); // gives the lock back before the file is read again
        return readForReview(path, notYetYours, stop);
    }
    return editing;
}

Session::Session(Read read, Profile &profile)
    : m_profile(profile),
      m_read(std::move(read)),
      m_dossier(std::move(m_read.loaded.facts)),
      m_feed(m_dossier)
{
    if (!m_read.file) {
        m_review = reviewReaders(m_read.path, m_read.loaded.fingerprint);
        return;
    }
    m_editor = std::make_unique<Editor>(m_dossier, *m_read.file, authorName(),
                                        &QDateTime::currentMSecsSinceEpoch);
    m_profile.remember(m_read.file->revision());
    QObject::connect(&m_dossier, &Dossier::changed, m_editor.get(),
                     [this] { m_profile.remember(m_read.file->revision()); });
}

Session::~Session() = default;

HistoryReader &Session::history() const
{
    return m_read.file ? m_read.file->history() : *m_review.history;
}

ContentReader &Session::contents() const
{
    return m_read.file ? m_read.file->contents() : *m_review.contents;
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
