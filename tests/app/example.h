#pragma once

#include <QByteArray>
#include <QDir>
#include <QProcessEnvironment>
#include <QStringList>
#include <QTemporaryDir>

namespace servanda::test {

/// What one run of the program gave.
struct Run
{
    int exitCode = -1;
    QString output;
    QString errors;
};

/// A folder of its own for one test, with the program's profile and data inside it.
class Workplace final
{
public:
    Workplace();

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QProcessEnvironment environment() const;
    /// Runs `servanda` with these words to its end.
    [[nodiscard]] Run run(const QStringList &words) const;
    /// Makes the example dossier there and returns its path.
    [[nodiscard]] QString makeExample(const QString &name = QStringLiteral("paris.dossier")) const;

private:
    QTemporaryDir m_folder;
};

/// The example's folder of CSV files in the source tree.
[[nodiscard]] QString exampleCsvFolder();
[[nodiscard]] QByteArray contentOf(const QString &path);

} // namespace servanda::test
