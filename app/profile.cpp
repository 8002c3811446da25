#include "app/profile.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

/// How a dossier, of which there may be copies, was left at one path. Written as one line.
struct Left
{
    QString head;
    QString inode; ///< of the file while it is edited, else empty
    QString path;

    [[nodiscard]] QString toLine() const
    {
        return head + u' ' + (inode.isEmpty() ? u"-"_s : inode) + u' ' + path;
    }
    static Left fromLine(const QString &line)
    {
        const QString inode = line.section(u' ', 1, 1);
        return {line.section(u' ', 0, 0), inode == u"-" ? QString() : inode, line.section(u' ', 2)};
    }
};

constexpr qsizetype kMostCopies = 30;

QString keyOf(const Revision &revision)
{
    return u"known/"_s + QString::number(revision.dossierId);
}

QString headOf(const Revision &revision)
{
    return QString::fromLatin1(revision.head.toHex());
}

QString resolved(const QString &path)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return canonical.isEmpty() ? QFileInfo(path).absoluteFilePath() : canonical;
}

/// Only asked of the system: the file is not opened, which could lose its lock.
QString inodeOf(const QString &path)
{
    struct stat info = {};
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? QString::number(info.st_ino)
                                                                   : QString();
}

} // namespace

Profile::Profile()
    : m_settings(QSettings::IniFormat, QSettings::UserScope, u"servanda"_s, u"profile"_s)
{
}

Profile::Profile(const QString &file) : m_settings(file, QSettings::IniFormat) {}

bool Profile::knows(const Revision &revision, const QString &path) const
{
    const QStringList lines = m_settings.value(keyOf(revision)).toStringList();
    return std::ranges::any_of(lines, [&](const QString &line) {
        const Left left = Left::fromLine(line);
        return left.head == headOf(revision)
            || (!left.inode.isEmpty() && left.path == resolved(path)
                && left.inode == inodeOf(path));
    });
}

void Profile::remember(const Revision &revision, const QString &path)
{
    put(revision, path, {});
}

void Profile::rememberOpen(const Revision &revision, const QString &path)
{
    m_settings.sync(); // other programs of this user write there as well
    put(revision, path, inodeOf(path));
    m_settings.sync();
}

void Profile::put(const Revision &revision, const QString &path, const QString &inode)
{
    const Left left{headOf(revision), inode, resolved(path)};
    QStringList lines = m_settings.value(keyOf(revision)).toStringList();
    lines.removeIf([&](const QString &line) { return Left::fromLine(line).path == left.path; });
    lines.prepend(left.toLine());
    m_settings.setValue(keyOf(revision),
                        QStringList(lines.first(std::min(kMostCopies, lines.size()))));
}

QStringList Profile::recentFiles() const
{
    return m_settings.value(u"recent"_s).toStringList();
}

void Profile::addRecentFile(const QString &path)
{
    constexpr qsizetype kMost = 10;
    QStringList files = recentFiles();
    files.removeAll(path);
    files.prepend(path);
    m_settings.setValue(u"recent"_s, QStringList(files.first(std::min(kMost, files.size()))));
}

QString Profile::appearance() const
{
    return m_settings.value(u"appearance"_s, u"system"_s).toString();
}

void Profile::setAppearance(const QString &appearance)
{
    m_settings.setValue(u"appearance"_s, appearance);
}

} // namespace servanda
