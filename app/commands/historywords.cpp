#include "app/commands/historywords.h"

#include "app/console.h"
#include "model/analysis/changelines.h"
#include "model/core/moment.h"
#include "model/core/textrules.h"
#include "model/exchange/csvwriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

void print(const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout);
}

/// One block for each entry, for reading; what data holds cannot reach the terminal's controls.
class TextWords final : public HistoryWords
{
public:
    explicit TextWords(const Dossier &dossier) : m_dossier(dossier) {}

    void add(const PastEdit &past) override
    {
        if (!m_isFirst)
            say({});
        m_isFirst = false;
        tell(u"%1  %2  %3"_s.arg(QString::number(past.number), localTimeText(past.edit.time),
                                 past.edit.author));
        tell(u"    "_s + past.edit.label + u" ("_s + sizeText(past.counts) + u')');
        if (!past.edit.reason.isEmpty())
            tell(u"    Reason: "_s + past.edit.reason);
        FactRef fact;
        for (const ChangeLine &line : changeLines(past.edit, m_dossier)) {
            if (line.fact != fact)
                tellFact(line);
            fact = line.fact;
            if (line.field.isEmpty())
                continue;
            tell(u"        %1: %2 -> %3"_s.arg(line.label, shown(line.before), shown(line.after)));
        }
        if (!past.isWhole())
            say(u"    … and %1 more; --format csv tells all"_s.arg(past.size() - past.edit.size()));
    }

private:
    static void tell(const QString &line) { say(visibleControls(line)); }
    static QString shown(const QString &value) { return value.isEmpty() ? u"(none)"_s : value; }

    static void tellFact(const ChangeLine &line)
    {
        QString head = u"    %1 “%2”"_s.arg(line.kind, line.caption);
        if (!line.code.isEmpty())
            head += u" ("_s + line.code + u')';
        if (line.field.isEmpty()) {
            head += u' ' + line.label.toLower();
            if (!line.before.isEmpty())
                head += u": "_s + line.before;
        }
        tell(head);
    }

    const Dossier &m_dossier;
    bool m_isFirst = true;
};

/// One row for each changed field.
class CsvWords final : public HistoryWords
{
public:
    explicit CsvWords(const Dossier &dossier) : m_dossier(dossier)
    {
        row({u"entry"_s, u"time"_s, u"author"_s, u"label"_s, u"reason"_s, u"type"_s, u"fact"_s,
             u"code"_s, u"caption"_s, u"change"_s, u"before"_s, u"after"_s});
    }

    void add(const PastEdit &past) override
    {
        for (const ChangeLine &line : changeLines(past.edit, m_dossier)) {
            row({QString::number(past.number), isoTimeText(past.edit.time), past.edit.author,
                 past.edit.label, past.edit.reason, line.kind, QString::number(line.fact.id),
                 line.code, line.caption,
                 line.field.isEmpty() ? line.label.toLower() : QString(line.field), line.before,
                 line.after});
        }
    }

private:
    static void row(const QStringList &cells)
    {
        CsvWriter csv;
        for (const QString &cell : cells)
            csv.cell(cell);
        csv.endRow();
        print(csv.bytes());
    }

    const Dossier &m_dossier;
};

/// One array of entries.
class JsonWords final : public HistoryWords
{
public:
    explicit JsonWords(const Dossier &dossier) : m_dossier(dossier) {}

    void add(const PastEdit &past) override
    {
        QJsonArray changes;
        for (const ChangeLine &line : changeLines(past.edit, m_dossier)) {
            changes += QJsonObject{
                {u"type"_s, line.kind},
                {u"fact"_s, QString::number(line.fact.id)}, // 64 bits: more than JSON's numbers
                {u"code"_s, line.code},
                {u"caption"_s, line.caption},
                {u"change"_s, line.field.isEmpty() ? line.label.toLower() : QString(line.field)},
                {u"before"_s, line.before},
                {u"after"_s, line.after}};
        }
        const QJsonObject entry{
            {u"entry"_s, past.number},       {u"time"_s, isoTimeText(past.edit.time)},
            {u"author"_s, past.edit.author}, {u"label"_s, past.edit.label},
            {u"reason"_s, past.edit.reason}, {u"changes"_s, changes}};
        print(m_isFirst ? "[\n" : ",\n");
        print(QJsonDocument(entry).toJson(QJsonDocument::Compact));
        m_isFirst = false;
    }
    void end() override { print(m_isFirst ? "[]\n" : "\n]\n"); }

private:
    const Dossier &m_dossier;
    bool m_isFirst = true;
};

} // namespace

std::unique_ptr<HistoryWords> HistoryWords::make(const QString &format, const Dossier &dossier)
{
    if (format == u"csv")
        return std::make_unique<CsvWords>(dossier);
    if (format == u"json")
        return std::make_unique<JsonWords>(dossier);
    return std::make_unique<TextWords>(dossier);
}

} // namespace servanda
