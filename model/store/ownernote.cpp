#include "model/store/ownernote.h"

#include "model/core/textrules.h"
#include "model/store/filedescriptor.h"

#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

constexpr qsizetype kLongestWord = 80; ///< of a name, whoever wrote the note
constexpr qsizetype kLongestNote = 2000; ///< bytes
constexpr auto kFirstLine = QLatin1StringView("Open in Servanda");

struct Note
{
    Presence who;
    int process = 0;
};

/// Text of others as one short line, with whatever would move or hide it made visible.
QString shortLine(const QString &text)
{
    const QString line = visibleControls(text.trimmed());
    return line.size() > kLongestWord ? line.left(kLongestWord) + u'…' : line;
}

QByteArray contentOf(const QString &path)
{
    const FileDescriptor file(::open(QFile::encodeName(path).constData(),
                                     O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | O_NOFOLLOW));
    struct stat info = {};
    if (!file || ::fstat(file.number(), &info) != 0 || !S_ISREG(info.st_mode)
        || info.st_size > kLongestNote)
        return {};
    QByteArray content(static_cast<qsizetype>(info.st_size), '\0');
    return file.read(reinterpret_cast<unsigned char *>(content.data()),
                     static_cast<size_t>(content.size()), 0)
        ? content
        : QByteArray();
}

std::optional<Note> noteBeside(const QString &dossier)
{
    const QStringList lines
        = QString::fromUtf8(contentOf(OwnerNote::pathFor(dossier))).split(u'\n');
    if (lines.size() < 5 || lines[0] != kFirstLine)
        return std::nullopt;
    const qint64 since = lines[4].toLongLong();
    return Note{{shortLine(lines[1]), shortLine(lines[2]), {}, std::max<qint64>(since, 0)},
                lines[3].toInt()};
}

/// What this computer knows of one of its processes.
Presence presenceOf(int process)
{
    Presence who{{}, QSysInfo::machineHostName(), {}, 0};
    const QString folder = u"/proc/%1"_s.arg(process);
    struct stat info = {};
    if (process <= 0 || ::stat(QFile::encodeName(folder).constData(), &info) != 0)
        return {};
    if (const passwd *entry = ::getpwuid(info.st_uid))
        who.person = shortLine(QString::fromLocal8Bit(entry->pw_name));
    QFile name(folder + u"/comm"_s);
    if (name.open(QFile::ReadOnly))
        who.program = shortLine(QString::fromUtf8(name.read(kLongestWord)));
    return who;
}

bool writeAll(const FileDescriptor &file, const QByteArray &content)
{
    return ::write(file.number(), content.constData(), static_cast<size_t>(content.size()))
        == content.size();
}

} // namespace

QString OwnerNote::pathFor(const QString &dossier)
{
    // The name that office programs give such notes, which programs that copy folders leave out.
    const QFileInfo file(dossier);
    return file.absolutePath() + u"/.~lock."_s + file.fileName() + u'#';
}

std::unique_ptr<OwnerNote> OwnerNote::leave(const QString &dossier, const Presence &who)
{
    const QString path = pathFor(dossier);
    const QByteArray name = QFile::encodeName(path);
    struct stat info = {};
    if (::stat(QFile::encodeName(dossier).constData(), &info) != 0)
        return nullptr;
    // Whoever may read the dossier may read this; a leftover, or a link in its place, goes.
    const auto mode = static_cast<mode_t>(S_IRUSR | S_IWUSR | (info.st_mode & (S_IRGRP | S_IROTH)));
    if (::unlink(name.constData()) != 0 && errno != ENOENT)
        return nullptr;
    const FileDescriptor file(
        ::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode));
    if (!file)
        return nullptr;
    std::unique_ptr<OwnerNote> note(new OwnerNote(path));
    const QStringList lines{kFirstLine,
                            shortLine(who.person),
                            shortLine(who.host),
                            QString::number(::getpid()),
                            QString::number(who.since),
                            {}};
    if (::fchmod(file.number(), mode) != 0 || !writeAll(file, lines.join(u'\n').toUtf8()))
        return nullptr; // which removes what there is of it
    return note;
}

OwnerNote::~OwnerNote()
{
    QFile::remove(m_path);
}

Presence presenceAt(const QString &dossier, int holder)
{
    const auto note = noteBeside(dossier);
    const bool holderIsKnown = holder > 0;
    const bool isLeftover = note && holderIsKnown && note->process != holder;
    if (note && !isLeftover)
        return note->who;
    return presenceOf(holder);
}

} // namespace servanda
