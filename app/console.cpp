#include "app/console.h"

#include "app/presencetext.h"
#include "model/core/textrules.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

void writeLine(std::FILE *stream, const QString &line)
{
    std::fputs((line + u'\n').toUtf8().constData(), stream);
}

} // namespace

void complain(const Error &error)
{
    writeLine(stderr, u"servanda: "_s + error.line());
}

void complainOfNotices(const LoadedDossier &loaded, const QString &file)
{
    for (const auto &notice : loaded.notices)
        complain(fail(Error::Kind::Invalid, notice, {}, {file}));
    if (loaded.editor)
        complain(fail(Error::Kind::Invalid,
                      presenceText(*loaded.editor, QDate::currentDate())
                          + u"; what is read may lack the latest edits."_s,
                      {}, {file}));
}

int failed(const Error &error)
{
    complain(error);
    return kUnusableInput;
}

int failed(const Errors &errors)
{
    for (const auto &error : errors)
        complain(error);
    return kUnusableInput;
}

int wrongUsage(const QString &why)
{
    writeLine(stderr, u"servanda: "_s + visibleControls(why));
    writeLine(stderr, u"servanda: call `servanda --help` for the commands"_s);
    return kWrongUsage;
}

void say(const QString &line)
{
    writeLine(stdout, line);
}

bool sayBytes(const QByteArray &bytes)
{
    const auto size = static_cast<size_t>(bytes.size());
    return std::fwrite(bytes.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0;
}

} // namespace servanda
