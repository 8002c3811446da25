#include "model/store/dossierfile.h"

#include "model/store/dossierpath.h"
#include "model/store/editwriter.h"
#include "model/store/factloader.h"
#include "model/store/fileclaim.h"
#include "model/store/filecontents.h"
#include "model/store/filecopy.h"
#include "model/store/filehistory.h"
#include "model/store/historycheck.h"
#include "model/store/newfile.h"
#include "model/store/opening.h"
#include "model/store/ownernote.h"
#include "model/store/schema.h"
#include "model/store/snapshot.h"
#include "model/store/upgrade.h"
#include "model/store/verification.h"

#include <QFileInfo>
#include <QScopeGuard>

#include <mutex>
#include <new>
#include <thread>

using namespace Qt::StringLiterals;

namespace servanda {

class DossierFile::Private
{
public:
    ~Private()
    {
        close();
        if (!part.isEmpty())
            removePart(part);
    }
    /// Takes the claim on the file as it is now, and the connection.
    void hold(OpenedDatabase opened)
    {
        claim = std::move(opened.claim);
        connection = std::move(opened.connection);
        writer = std::make_unique<EditWriter>(*connection);
    }
    void close()
    {
        note.reset(); // while the lock is held: later it could be another's
        writer.reset();
        connection.reset();
        claim.reset();
    }

    [[nodiscard]] static Error closed()
    {
        return fail(Error::Kind::Storage, u"The file is closed"_s, u"Open the dossier again."_s);
    }
    [[nodiscard]] Result<> commit(const Edit &edit, Progress &progress);
    /// Whether the very edit whose outcome was in doubt is in the file. Conflict where another is.
    [[nodiscard]] Result<bool> settleDoubt(const Edit &edit);
    /// Nothing where somebody wants to commit meanwhile.
    [[nodiscard]] Result<std::optional<std::vector<Fault>>>
    verifyUnlessWanted(const std::atomic_bool *stop);

    QString path; ///< where it is, or will appear
    QString part; ///< where it is before publish(), else empty
    Revision revision;
    std::optional<Edit> doubtful; ///< its commit failed, and the file could not be asked whether
    std::unique_ptr<FileClaim> claim;
    std::unique_ptr<Connection> connection;
    std::unique_ptr<EditWriter> writer;
    std::unique_ptr<OwnerNote> note; ///< for others, while it is open
    std::atomic_bool isWanted = false; ///< somebody waits to commit
    mutable std::timed_mutex mutex; ///< a verification may run beside the person's work
    FileHistory history{mutex, connection};
    FileContents contents{mutex, connection};
};

DossierFile::DossierFile(std::unique_ptr<Private> d) : m_d(std::move(d)) {}

DossierFile::~DossierFile() = default;

const Revision &DossierFile::revision() const
{
    return m_d->revision;
}

HistoryReader &DossierFile::history() const
{
    return m_d->history;
}

void DossierFile::tellWho(const Presence &who)
{
    const std::scoped_lock lock(m_d->mutex);
    m_d->note.reset();
    if (m_d->connection && m_d->part.isEmpty())
        m_d->note = OwnerNote::leave(m_d->path, who);
}

Result<Revision> DossierFile::saveCopy(const QString &path, Existing existing,
                                       Progress &progress) const
{
    if (!m_d->connection)
        return Private::closed();
    return FileCopy(*m_d->connection, m_d->mutex).writeTo(path, existing, progress);
}

ContentReader &DossierFile::contents() const
{
    return m_d->contents;
}

namespace {

Error unsound(const Fault &fault)
{
    QString what = u"The file holds a fact that breaks a rule ("_s;
    withFactType(fault.fact.type, [&]<class Row>() {
        what += QLatin1StringView(Description<Row>::label) + u' ' + QString::number(fault.fact.id)
            + u", "_s;
    });
    return fail(Error::Kind::Unusable, what + fault.what + u')',
                u"Open it for review: every such fact is marked there."_s);
}

Error earlierFormat(int version)
{
    return fail(Error::Kind::Unusable,
                u"The file has the format of an earlier version of Servanda (format %1; this one "
                u"writes %2)"_s.arg(version)
                    .arg(kSchemaVersion),
                u"Open it for review; nothing is changed then."_s);
}

/// A dossier is read whole, so one that is too large could not be opened again.
Result<> checkRoom(const QString &path, const std::vector<Content> &contents)
{
    constexpr qint64 kRest = qint64{8} * 1024 * 1024; // for facts, and what pages leave unused
    qint64 size = QFileInfo(path).size() + kRest;
    for (const Content &content : contents)
        size += content.bytes.size();
    if (contents.empty() || size <= kLargestFile)
        return {};
    return fail(Error::Kind::Storage,
                u"The dossier would grow beyond the %1 that one can have"_s.arg(
                    ByteCount{kLargestFile}.toText()),
                u"Keep the file elsewhere, and add its address as the source."_s);
}

/// A verified copy, then the new format; gives the sentence that says so.
Result<QString> bringUpToDate(Connection &connection, const QString &path, int version,
                              const Revision &revision, const QString &snapshots)
{
    const QString name = u"%1, format %2, revision %3"_s.arg(
        QFileInfo(path).completeBaseName().left(30), QString::number(version),
        QString::number(revision.number));
    const auto copy = writeSnapshot(connection, snapshots, name);
    if (!copy)
        return copy.error();
    if (auto done = upgradeSchema(connection, version); !done)
        return done.error();
    return u"The dossier was brought to the format of this version of Servanda. A copy of it as it "
           u"was is kept in %1."_s.arg(shownPath(*copy));
}

Result<LoadedDossier> loadForEditing(Connection &connection, const QString &path,
                                     const UpgradeTerms &terms)
{
    const auto version = compareSchema(connection);
    if (!version)
        return version.error();
    auto revision = readRevision(connection);
    if (!revision)
        return revision.error();
    if (auto head = checkHead(connection, *revision); !head)
        return head.error();
    const bool isOlder = *version < kSchemaVersion;
    if (isOlder && (terms.snapshots.isEmpty() || (terms.isOurs && !terms.isOurs(*revision))))
        return earlierFormat(*version);
    FaultList faults;
    FactLoader loader(connection, *version, faults, FactLoader::Want::Facts);
    auto facts = loader.load();
    if (!facts)
        return facts.error();
    if (!faults.isEmpty())
        return unsound(faults.first());
    LoadedDossier loaded{*std::move(facts), *std::move(revision), {}, {}, {}};
    if (isOlder) {
        auto notice = bringUpToDate(connection, path, *version, loaded.revision, terms.snapshots);
        if (!notice)
            return notice.error();
        loaded.notices.append(*std::move(notice));
    }
    connection.releasePages();
    return loaded;
}

} // namespace

Result<DossierFile::Opened> DossierFile::open(const QString &path, const UpgradeTerms &terms)
{
    try {
        auto opened = openDatabase(path);
        if (!opened)
            return opened.error();
        auto loaded = loadForEditing(*opened->connection, opened->path, terms);
        if (!loaded)
            return loaded.error();
        loaded->notices = opened->notices + loaded->notices;
        auto d = std::make_unique<Private>();
        d->path = opened->path;
        d->revision = loaded->revision;
        d->hold(*std::move(opened));
        return Opened{std::unique_ptr<DossierFile>(new DossierFile(std::move(d))),
                      *std::move(loaded)};
    } catch (const std::bad_alloc &) {
        return fail(Error::Kind::Storage, u"There is not enough memory to open the file"_s,
                    u"Close other programs and try again."_s);
    }
}

Result<std::unique_ptr<DossierFile>> DossierFile::create(const QString &path)
{
    auto part = makePart(path);
    if (!part)
        return part.error();
    auto d = std::make_unique<Private>();
    d->path = fromRoot(path);
    d->part = *part;
    auto opened = makeDatabase(*part);
    if (!opened)
        return opened.error();
    auto revision = readRevision(*opened->connection);
    if (!revision)
        return revision.error();
    d->revision = *std::move(revision);
    d->hold(*std::move(opened));
    return std::unique_ptr<DossierFile>(new DossierFile(std::move(d)));
}

Result<> DossierFile::publish()
{
    const std::scoped_lock lock(m_d->mutex);
    if (m_d->part.isEmpty())
        return {};
    m_d->close();
    const auto published = publishPart(m_d->part, m_d->path);
    if (published)
        m_d->part.clear();
    auto opened = openDatabase(published ? m_d->path : m_d->part);
    if (!opened)
        return published ? opened.error() : published.error();
    m_d->hold(*std::move(opened));
    if (!published)
        return published.error();
    return {};
}

Result<> DossierFile::commit(const Edit &edit, Progress &progress)
{
    m_d->isWanted = true; // ends a check under way, which begins again later
    const std::scoped_lock lock(m_d->mutex);
    const auto done = qScopeGuard([this] { m_d->isWanted = false; }); // while the lock is held
    return m_d->connection ? m_d->commit(edit, progress) : Private::closed();
}

Result<> DossierFile::Private::commit(const Edit &edit, Progress &progress)
{
    if (auto room = checkRoom(part.isEmpty() ? path : part, edit.contents); !room)
        return room;
    if (doubtful) {
        const auto isKept = settleDoubt(edit);
        if (!isKept || *isKept)
            return isKept ? Result<>() : isKept.error();
    }
    auto written = writer->write(edit, revision, progress);
    if (written) {
        revision = *std::move(written);
        return {};
    }
    // A failed COMMIT may have taken effect all the same; only the file knows.
    const auto now = readRevision(*connection);
    if (!now) {
        doubtful = edit;
        auto error = written.error();
        error.advice = u"Whether the change was kept shows when the dossier is opened again."_s;
        return error;
    }
    if (now->number == revision.number + 1 && now->head != revision.head) {
        revision = *now;
        return {};
    }
    return written.error();
}

Result<bool> DossierFile::Private::settleDoubt(const Edit &edit)
{
    const auto now = readRevision(*connection);
    if (!now)
        return now.error();
    const auto before = std::exchange(doubtful, std::nullopt);
    if (now->head == revision.head)
        return false;
    if (edit.changes != before->changes) {
        doubtful = before;
        return fail(Error::Kind::Conflict,
                    u"The change that the disk reported as failed was kept after all"_s,
                    u"Close the dossier and open it again to see it."_s);
    }
    revision = *now;
    return true;
}

Result<std::vector<Fault>> DossierFile::verify(const std::atomic_bool *stop) const
{
    constexpr std::chrono::milliseconds kPause(50);
    constexpr int kPauses = 10; // whoever commits once often commits again
    const auto isStopped = [stop] { return stop && stop->load(); };
    for (;;) {
        auto faults = m_d->verifyUnlessWanted(stop);
        if (!faults)
            return faults.error();
        if (*faults)
            return *std::move(*faults);
        for (int pause = 0; pause < kPauses && !isStopped(); ++pause)
            std::this_thread::sleep_for(kPause);
    }
}

Result<std::optional<std::vector<Fault>>>
DossierFile::Private::verifyUnlessWanted(const std::atomic_bool *stop)
{
    const std::scoped_lock lock(mutex);
    if (!connection)
        return closed();
    connection->watch({Watch::Clock::time_point::max(), stop, &isWanted});
    connection->allow(Permission::Review);
    auto faults = verifyDatabase(*connection, revision);
    connection->allow(Permission::Editing);
    connection->unwatch();
    if (faults)
        return std::optional(*std::move(faults));
    if (stop && stop->load())
        return fail(Error::Kind::Conflict, u"The check was stopped"_s);
    if (isWanted)
        return std::optional<std::vector<Fault>>();
    return faults.error();
}

} // namespace servanda
