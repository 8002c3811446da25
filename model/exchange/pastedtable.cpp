#include "model/exchange/pastedtable.h"

#include "model/exchange/csvreader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

char separatorOf(const QString &text)
{
    if (text.contains(u'\t'))
        return '\t';
    return QStringView(text).left(text.indexOf(u'\n')).contains(u';') ? ';' : ',';
}

/// The cells as they stand between the separators: spreadsheets hand out `a "b" c` without quotes
/// around it, which is not CSV.
std::vector<QStringList> plainCells(const QString &text, char separator)
{
    std::vector<QStringList> rows;
    for (const auto &line : QStringView(text).split(u'\n')) {
        QStringList cells;
        for (const auto &cell : line.split(QLatin1Char(separator)))
            cells += cell.toString();
        rows.push_back(std::move(cells));
    }
    return rows;
}

std::vector<QStringList> quotedCells(const std::vector<CsvRecord> &records)
{
    std::vector<QStringList> rows;
    for (const auto &record : records) {
        QStringList cells;
        for (const auto &cell : record.cells)
            cells += cell.text;
        rows.push_back(std::move(cells));
    }
    return rows;
}

/// Without blank lines outside quotation marks, which readCsv() refuses.
QString withoutBlankLines(const QString &text)
{
    QString kept;
    kept.reserve(text.size());
    bool quoted = false;
    for (const auto &line : QStringView(text).split(u'\n')) {
        if (line.trimmed().isEmpty() && !quoted)
            continue;
        kept += line;
        kept += u'\n';
        quoted ^= line.count(u'"') % 2 != 0;
    }
    return kept;
}

PastedTable evenTable(std::vector<QStringList> rows)
{
    std::erase_if(rows, [](QStringList &cells) {
        for (QString &cell : cells)
            cell = cell.trimmed();
        return std::ranges::all_of(cells, &QString::isEmpty);
    });
    PastedTable table{std::move(rows), 0};
    for (const auto &cells : table.rows)
        table.width = std::max(table.width, cells.size());
    for (auto &cells : table.rows)
        cells.resize(table.width);
    return table;
}

} // namespace

Result<PastedTable> readPastedText(const QString &text)
{
    QString plain = text;
    plain.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n').remove(QChar(u'\0'));
    plain = withoutBlankLines(plain);
    const char separator = separatorOf(plain);
    const auto records = readCsv(plain.toUtf8(), {}, separator);
    auto table = evenTable(records ? quotedCells(*records) : plainCells(plain, separator));
    if (table.rows.empty())
        return fail(Error::Kind::Unusable, u"There are no rows to paste"_s,
                    u"Copy the rows in the spreadsheet first."_s);
    if (static_cast<size_t>(table.width) > kMostColumns
        || table.width * std::ssize(table.rows) > kMostCells)
        return fail(Error::Kind::Unusable, u"The block has too many cells"_s,
                    u"Paste it in parts."_s);
    return table;
}

} // namespace servanda
