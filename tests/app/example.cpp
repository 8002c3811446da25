#include "tests/app/example.h"

#include "tests/support/catch.h"

#include <QFile>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace servanda::test {

Workplace::Workplace()
{
    REQUIRE(m_folder.isValid());
}

QProcessEnvironment Workplace::environment() const
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_CONFIG_HOME"_s, path(u"config"_s));
    environment.insert(u"XDG_DATA_HOME"_s, path(u"data"_s));
    environment.insert(u"XDG_STATE_HOME"_s, path(u"state"_s));
    return environment;
}

Run Workplace::run(const QStringList &words) const
{
    QProcess process;
    process.setProcessEnvironment(environment());
    process.start(QStringLiteral(SERVANDA_PROGRAM), words);
    REQUIRE(process.waitForFinished(60'000));
    REQUIRE(process.exitStatus() == QProcess::NormalExit);
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

QString Workplace::makeExample(const QString &name) const
{
    const QString dossier = path(name);
    const Run made = run({u"create"_s, dossier, u"--from"_s, exampleCsvFolder()});
    INFO(made.errors.toStdString());
    REQUIRE(made.exitCode == 0);
    return dossier;
}

QString exampleCsvFolder()
{
    return QStringLiteral(SERVANDA_SOURCE_DIR "/resources/paris-declaration");
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace servanda::test
