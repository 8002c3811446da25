#pragma once

#include "model/domain/edit.h"
#include "model/store/dossierfile.h"

#include <QTemporaryDir>

namespace servanda::test {

/// A folder that is there for one test.
class Folder final
{
public:
    /// In memory (where the system has such a place): for loops that flush thousands of times and do
    /// not ask what a disk keeps.
    enum class Where { Disk, Memory };
    explicit Folder(Where where = Where::Disk) : m_folder(templateFor(where)) {}

    [[nodiscard]] QString path(const QString &name) const
    {
        return m_folder.path() + QLatin1Char('/') + name; // filePath() takes ":x" for a resource
    }
    [[nodiscard]] QString path() const { return m_folder.path(); }
    /// Every name in it with its size, time of change, mode and content's hash: what must not
    /// change.
    [[nodiscard]] QStringList listing() const;

private:
    [[nodiscard]] static QString templateFor(Where where);
    QTemporaryDir m_folder;
};

/// An edit that adds facts of every type, with everything that a field can be.
[[nodiscard]] Edit sampleEdit();

/// A small edit as a person makes it again and again, with an archived file: a setting, an event and a
/// copy of that id.
[[nodiscard]] Edit numbered(qint64 id);

/// The same facts as an edit leaves them in an empty dossier.
[[nodiscard]] Facts factsOf(const Edit &edit);

/// A published dossier with the sample in it, closed again.
[[nodiscard]] QString makeSample(const QString &path);

/// What a review shows, which must find no fault.
[[nodiscard]] Facts factsIn(const QString &path);

[[nodiscard]] QByteArray readFile(const QString &path);
void writeFile(const QString &path, const QByteArray &content);

/// Runs statements on a file by SQLite alone, as its own shell would. Fails the test on an error.
void runSql(const QString &path, const QByteArray &sql);

} // namespace servanda::test
