#include "app/commands/commands.h"
#include "app/console.h"

#include <QApplication>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

struct Subcommand
{
    QLatin1StringView name;
    int (*run)(const QStringList &words) = nullptr;
    bool draws = false;
};

constexpr std::array kSubcommands{
    Subcommand{QLatin1StringView("create"), createCommand, false},
    Subcommand{QLatin1StringView("status"), statusCommand, false},
    Subcommand{QLatin1StringView("check"), checkCommand, false},
    Subcommand{QLatin1StringView("export"), exportCommand, false},
    Subcommand{QLatin1StringView("figure"), figureCommand, true},
    Subcommand{QLatin1StringView("history"), historyCommand, false},
    Subcommand{QLatin1StringView("picture"), pictureCommand, true},
};

const Subcommand *subcommandIn(int argc, char **argv)
{
    for (const auto &command : kSubcommands) {
        if (argc > 1 && command.name == QLatin1StringView(argv[1]))
            return &command;
    }
    return nullptr;
}

void nameApplication()
{
    QCoreApplication::setApplicationName(u"servanda"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SERVANDA_VERSION));
}

/// Passes on what Qt logs, except one remark that a login without a session (root, a script, a
/// container) draws on every start and that would stand between the lines a script reads.
void logMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (message.startsWith(u"QStandardPaths: XDG_RUNTIME_DIR"))
        return;
    std::fputs((qFormatLogMessage(type, context, message) + u'\n').toLocal8Bit().constData(),
               stderr);
    if (type == QtFatalMsg)
        std::abort();
}

int run(int argc, char **argv)
{
    qInstallMessageHandler(logMessage);
    const Subcommand *command = subcommandIn(argc, argv);
    const bool asksOnly
        = argc == 2 && (qstrcmp(argv[1], "--help") == 0 || qstrcmp(argv[1], "--version") == 0);
    if (asksOnly || (command && !command->draws)) {
        const QCoreApplication application(argc, argv);
        nameApplication();
        if (command)
            return command->run(QCoreApplication::arguments().mid(2));
        say(qstrcmp(argv[1], "--help") == 0
                ? helpText()
                : u"servanda "_s + QCoreApplication::applicationVersion());
        return kDone;
    }
    if (command) // it draws, and needs no display for that
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    nameApplication();
    return command ? command->run(QCoreApplication::arguments().mid(2))
                   : windowCommand(QCoreApplication::arguments().mid(1));
}

} // namespace
} // namespace servanda

int main(int argc, char **argv)
{
    return servanda::run(argc, argv);
}
