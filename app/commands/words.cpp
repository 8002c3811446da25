#include "app/commands/words.h"

using namespace Qt::StringLiterals;

namespace servanda {

Words::Words(const QList<QCommandLineOption> &options)
{
    m_parser.addOptions(options);
}

bool Words::read(const QStringList &words, qsizetype names)
{
    // The parser takes the first word for the program's name.
    if (!m_parser.parse(QStringList(u"servanda"_s) + words)) {
        m_error = m_parser.errorText();
        return false;
    }
    const qsizetype given = m_parser.positionalArguments().size();
    if (given < names)
        m_error = u"a file is missing"_s;
    else if (given > names)
        m_error = u"“%1” is one word too many"_s.arg(m_parser.positionalArguments()[names]);
    return given == names;
}

QCommandLineOption valued(const QString &name)
{
    return {name, {}, u"value"_s};
}

Result<QDate> dayOf(const QString &text, bool last)
{
    const auto date = PartialDate::parse(text);
    if (!date)
        return date.error();
    if (date->isNone())
        return fail(Error::Kind::Invalid, u"A date is empty"_s,
                    u"Write 2026, 2026-01 or 2026-01-06."_s);
    return last ? date->lastDay() : date->firstDay();
}

} // namespace servanda
