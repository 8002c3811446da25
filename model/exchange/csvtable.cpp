#include "model/exchange/csvtable.h"

#include "model/exchange/csvencoding.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

constexpr qint64 kLargestFile = 512LL * 1024 * 1024;

Result<QByteArray> bytesOf(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(Error::Kind::NotFound, u"The file is missing from the folder"_s,
                    u"The folder needs it, even if it holds only its headings."_s, {path, 0, 0});
    if (!info.isFile())
        return fail(Error::Kind::Unusable, u"This is not a file"_s,
                    u"Put a CSV file in its place."_s, {path, 0, 0});
    if (info.size() > kLargestFile)
        return fail(Error::Kind::Unusable, u"The file is larger than 512 MiB"_s,
                    u"Check whether it is the right one."_s, {path, 0, 0});
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Storage, u"The file cannot be read: %1"_s.arg(file.errorString()),
                    u"Check that you may read it."_s, {path, 0, 0});
    QByteArray bytes = file.read(info.size()); // what is asked for is also allocated
    if (file.error() != QFileDevice::NoError)
        return fail(Error::Kind::Storage, u"The file cannot be read: %1"_s.arg(file.errorString()),
                    u"Try again, or copy it to this computer first."_s, {path, 0, 0});
    return bytes;
}

bool isBlank(const CsvRecord &record)
{
    return std::ranges::all_of(record.cells,
                               [](const CsvCell &cell) { return cell.text.trimmed().isEmpty(); });
}

/// One at least.
Result<std::vector<CsvRecord>> recordsOf(const QString &path)
{
    const auto bytes = bytesOf(path);
    if (!bytes)
        return bytes.error();
    const auto text = plainUtf8(*bytes, path);
    if (!text)
        return text.error();
    auto records = readCsv(*text, path);
    if (text->trimmed().isEmpty() || (records && isBlank(records->front())))
        return fail(Error::Kind::Unusable, u"The file has no rows, not even headings"_s,
                    u"Its first line must hold the headings."_s, {path, 1, 0});
    return records;
}

/// Whether the first line looks divided by something else than commas.
bool hasOtherSeparator(const CsvRecord &first)
{
    const QString &text = first.cells.front().text;
    return first.cells.size() == 1
        && (text.contains(u';') || text.contains(u'\t') || text.contains(u'|')
            || text.startsWith(u"sep="));
}

void checkHeadings(CsvTable &table, const CsvRecord &first, const QStringList &headings,
                   const QStringList &mayLack, Errors &errors)
{
    const auto report = [&](int column, QString what, QString advice) {
        errors.push_back(fail(Error::Kind::Unusable, std::move(what), std::move(advice),
                              {table.file, first.line, column}));
    };
    if (hasOtherSeparator(first)) {
        report(1, u"The columns are not divided by commas"_s,
               u"Save the table again as CSV with commas."_s);
        return;
    }
    table.positions.assign(static_cast<size_t>(headings.size()), -1);
    for (size_t i = 0; i < first.cells.size(); ++i) {
        const QString &text = first.cells[i].text;
        const int column = static_cast<int>(i) + 1;
        const qsizetype known = headings.indexOf(text);
        if (text.trimmed().isEmpty())
            report(column, u"A column has no heading"_s, u"Name it, or remove it."_s);
        else if (known < 0)
            report(column, u"The heading “%1” is not known here"_s.arg(text.left(40)),
                   u"Known are: %1."_s.arg(headings.join(u", "_s)));
        else if (int &position = table.positions[static_cast<size_t>(known)]; position >= 0)
            report(column, u"The heading “%1” stands twice"_s.arg(text),
                   u"Keep one of the two columns."_s);
        else
            position = static_cast<int>(i);
    }
    for (qsizetype i = 0; i < headings.size(); ++i) {
        if (table.positions[static_cast<size_t>(i)] < 0 && !mayLack.contains(headings[i]))
            report(0, u"The heading “%1” is missing"_s.arg(headings[i]),
                   u"Add the column; its cells may be empty."_s);
    }
}

} // namespace

CsvTable readCsvTable(const QString &file, const QStringList &headings, const QStringList &mayLack,
                      bool optional, Errors &errors)
{
    CsvTable table;
    table.file = file;
    if (optional && !QFileInfo::exists(file)) {
        table.readable = true;
        return table;
    }
    auto records = recordsOf(file);
    if (!records) {
        errors.push_back(records.error());
        return table;
    }
    checkHeadings(table, records->front(), headings, mayLack, errors);
    table.readable = std::ranges::any_of(table.positions, [](int at) { return at >= 0; });
    table.width = static_cast<qsizetype>(records->front().cells.size());
    records->erase(records->begin());
    table.rows = std::move(*records);
    return table;
}

} // namespace servanda
