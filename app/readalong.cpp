#include "app/readalong.h"

#include "app/presencetext.h"
#include "app/profile.h"
#include "model/core/moment.h"
#include "views/window/mainwindow.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds kBetweenLooks(1000);
constexpr int kPatience = 5; ///< failures before they are told: somebody may be writing
constexpr int kRest
    = 3; ///< times as long as a reading took, so that a large file is not read always

QString timeText(qint64 time)
{
    return localDay(time) == QDate::currentDate()
        ? QDateTime::fromMSecsSinceEpoch(time).toString(u"HH:mm"_s)
        : localTimeText(time);
}

Result<Session::Newer> readNewer(const QString &path, const QString &note, const Dossier &shown,
                                 const std::atomic_bool &stop)
{
    auto loaded = reviewDossier(path, &stop);
    if (!loaded)
        return loaded.error();
    return Session::compare({path, *std::move(loaded), nullptr, note}, shown);
}

/// For editing, if the profile or the person says that it is theirs; else for review, as foreign.
Result<Session::Newer> readForEditing(const QString &path, Opening opening, const Profile &profile,
                                      const Dossier &shown, const std::atomic_bool &stop)
{
    auto read = Session::read(path, opening, profile, &stop);
    if (read && !read->file && !read->isForeign) // asked again, it says why not
        read = Session::read(path, Opening::Edit, profile, &stop);
    if (!read)
        return read.error();
    return Session::compare(*std::move(read), shown);
}

} // namespace

struct ReadAlong::Look
{
    Result<FileGlance> glance = FileGlance{};
    std::optional<Result<Session::Newer>> newer; ///< where the file has changed
    Clock::duration took{};
};

ReadAlong::ReadAlong(Session &session, MainWindow &window, QString profileFile)
    : m_session(session),
      m_window(window),
      m_profileFile(std::move(profileFile)),
      m_show(tr("Show it")),
      m_edit(tr("Open for editing")),
      m_open(tr("Open it")),
      m_editor(session.source().loaded.editor),
      m_shownSince(QDateTime::currentMSecsSinceEpoch())
{
    connect(&m_timer, &QTimer::timeout, this, &ReadAlong::look);
    connect(&m_show, &QAction::triggered, this, &ReadAlong::showNewer);
    connect(&m_edit, &QAction::triggered, this, [this] { beginEditing(Opening::Automatic); });
    connect(&m_open, &QAction::triggered, this,
            [this] { Q_EMIT otherRequested(m_session.source().path); });
    m_timer.start(kBetweenLooks);
    tell();
}

ReadAlong::~ReadAlong()
{
    m_stop = true;
}

const FileStamp &ReadAlong::lastSeen() const
{
    return m_newer ? m_newer->read.loaded.stamp : m_session.source().loaded.stamp;
}

bool ReadAlong::isOther() const
{
    return m_newer
        && m_newer->read.loaded.revision.dossierId != m_session.source().loaded.revision.dossierId;
}

void ReadAlong::look()
{
    if (m_background.isBusy())
        return;
    const auto seen = std::make_shared<Look>();
    m_background.run(
        [this, seen, known = lastSeen(), path = m_session.source().path,
         note = m_session.source().note, mayRead = Clock::now() >= m_notBefore] {
            seen->glance = glanceAt(path);
            if (!mayRead || !seen->glance || seen->glance->stamp == known)
                return;
            const auto start = Clock::now();
            seen->newer = readNewer(path, note, m_session.dossier(), m_stop);
            seen->took = Clock::now() - start;
        },
        [this, seen] { take(std::move(*seen)); });
}

void ReadAlong::take(Look &&seen)
{
    m_stop = false;
    if (seen.glance) {
        if (m_editor && !seen.glance->editor) {
            m_formerEditor = m_editor;
            m_window.showOpeningNote(tr("Review only"));
        }
        m_editor = seen.glance->editor;
        m_problem.clear();
    } else if (seen.glance.error().kind == Error::Kind::NotFound) {
        m_problem = tr("The file was moved or deleted");
        m_editor.reset();
        m_formerEditor.reset();
    }
    if (seen.newer) {
        m_notBefore = Clock::now() + kRest * seen.took;
        takeNewer(*std::move(seen.newer));
    }
    if (m_editWanted)
        runEditing();
    else if (m_showWanted)
        showNewer();
    tell();
}

void ReadAlong::takeNewer(Result<Session::Newer> &&newer)
{
    if (!newer) {
        if (newer.error().kind == Error::Kind::Unusable && ++m_failures >= kPatience)
            m_problem
                = tr("What has changed in the file cannot be shown (%1)").arg(newer.error().what);
        return;
    }
    m_failures = 0;
    m_newer = *std::move(newer);
    // Written, but to the same effect: by an editor who only opened it, say.
    if (m_newer->read.loaded.revision.head == m_session.provenance().head && !isOther()) {
        m_session.goOn(*std::move(m_newer));
        m_newer.reset();
    }
}

void ReadAlong::showNewer()
{
    m_showWanted = m_background.isBusy(); // which compares with what is shown
    if (m_showWanted || !m_newer || isOther())
        return;
    const auto faults = m_newer->read.loaded.faults;
    m_session.goOn(*std::exchange(m_newer, std::nullopt));
    m_shownSince = QDateTime::currentMSecsSinceEpoch();
    m_window.addFaults(faults);
    tell();
}

void ReadAlong::beginEditing(Opening opening)
{
    m_editWanted = opening;
    if (m_background.isBusy())
        m_stop = true;
    else
        runEditing();
    tell();
}

void ReadAlong::runEditing()
{
    const auto read = std::make_shared<std::optional<Result<Session::Newer>>>();
    m_background.run(
        [this, read, opening = *m_editWanted, path = m_session.source().path] {
            // Of its own, because a profile is not for two threads; and read from the disk.
            *read = readForEditing(path, opening, Profile(m_profileFile), m_session.dossier(),
                                   m_stop);
        },
        [this, read] { takeEditing(**std::move(*read)); });
}

void ReadAlong::takeEditing(Result<Session::Newer> &&newer)
{
    m_stop = false;
    m_editWanted.reset();
    if (!newer) {
        tell();
        Q_EMIT failed(newer.error());
        return;
    }
    if (!newer->read.file) {
        tell();
        Q_EMIT trustRequested();
        return;
    }
    m_timer.stop();
    m_newer.reset();
    const QStringList notices = newer->read.loaded.notices;
    m_session.goOn(*std::move(newer));
    m_window.showStanding({}, {});
    m_window.showOpeningNote(m_session.source().note);
    for (const QString &notice : notices)
        m_window.addNotice(notice);
    Q_EMIT editingBegun();
}

QString ReadAlong::sentence() const
{
    const QString state = tr("you are reading the state of %1.").arg(timeText(m_shownSince));
    if (isOther())
        return tr("Another dossier lies in the place of this one now; ") + state;
    if (!m_problem.isEmpty())
        return m_problem + u"; "_s + state;
    QString told;
    if (m_editor)
        told = presenceText(*m_editor, QDate::currentDate());
    else if (m_formerEditor)
        told = m_formerEditor->person.isEmpty()
            ? tr("The other program has closed the dossier")
            : tr("%1 has closed the dossier").arg(m_formerEditor->person);
    else if (m_newer)
        told = tr("The file has changed");
    else
        return {};
    told += u"; "_s + state;
    if (m_newer) {
        const qint64 edits = m_newer->read.loaded.revision.number
            - static_cast<qint64>(m_session.provenance().revision);
        told += edits > 1 ? tr(" There is something new: %1 edits.").arg(edits)
                          : tr(" There is something new.");
    }
    return told;
}

void ReadAlong::tell()
{
    if (m_session.editor())
        return;
    QList<QAction *> actions;
    if (isOther())
        actions += &m_open;
    else if (m_newer)
        actions += &m_show;
    const bool isFree = !m_editor && !isOther() && m_problem.isEmpty();
    if (isFree && (m_formerEditor || m_newer))
        actions += &m_edit;
    m_show.setEnabled(!m_showWanted && !m_editWanted);
    m_edit.setEnabled(!m_editWanted);
    m_window.showStanding(sentence(), actions);
}

} // namespace servanda
