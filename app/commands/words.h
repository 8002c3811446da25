#pragma once

#include "model/core/partialdate.h"

#include <QCommandLineParser>

namespace servanda {

/// The words of one subcommand, read against its options.
class Words final
{
public:
    explicit Words(const QList<QCommandLineOption> &options);

    /// False where a word is unknown or the number of names is not `names`; error() says why.
    [[nodiscard]] bool read(const QStringList &words, qsizetype names);
    [[nodiscard]] QString error() const { return m_error; }

    [[nodiscard]] QString name(qsizetype index) const
    {
        return m_parser.positionalArguments()[index];
    }
    [[nodiscard]] bool has(const QString &option) const { return m_parser.isSet(option); }
    [[nodiscard]] QString value(const QString &option) const { return m_parser.value(option); }
    [[nodiscard]] QStringList values(const QString &option) const
    {
        return m_parser.values(option);
    }

private:
    QCommandLineParser m_parser;
    QString m_error;
};

/// An option that takes a value.
[[nodiscard]] QCommandLineOption valued(const QString &name);
/// A day given on the command line: the first or the last day that a partial date can mean.
[[nodiscard]] Result<QDate> dayOf(const QString &text, bool last);

} // namespace servanda
