#include "model/domain/uniquefield.h"
#include "model/exchange/cellvalue.h"
#include "model/exchange/csvwriter.h"
#include "model/exchange/dossierfolder.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace servanda {
namespace {

/// The codes by which rows refer to each other, by type and id.
using Codes = std::array<QHash<qint64, QString>, std::tuple_size_v<decltype(Facts::tables)>>;

QHash<qint64, QString> &codesIn(Codes &codes, FactType type)
{
    return codes[static_cast<size_t>(type)];
}

/// As they stand in their file: in the order in which they were made.
template <class Row>
std::vector<const Row *> inOrder(const Rows<Row> &rows)
{
    std::vector<const Row *> sorted;
    sorted.reserve(rows.size());
    for (const auto &row : rows)
        sorted.push_back(&row);
    std::ranges::sort(sorted, {}, [](const Row *row) { return row->id; });
    return sorted;
}

Codes codesOf(const Facts &facts)
{
    Codes codes;
    forEachFactType([&]<class Row>() {
        if constexpr (uniqueField<Row>() != nullptr) {
            for (const auto &row : facts.rows<Row>())
                codesIn(codes, Description<Row>::type)
                    .insert(row.id.value, row.*uniqueField<Row>());
        } else if (!facts.rows<Citation>().empty()) {
            // A fact without a code is cited by the number of its row.
            for (const Row *row : inOrder(facts.rows<Row>())) {
                auto &numbers = codesIn(codes, Description<Row>::type);
                numbers.insert(row->id.value, QString::number(numbers.size() + 1));
            }
        }
    });
    return codes;
}

/// Which fields are written, in their order: a later one only where some row uses it, so that a
/// folder of before stays as it is.
template <class Row>
std::vector<bool> writtenFields(const Rows<Row> &rows)
{
    std::vector<bool> written;
    forEachField<Row>([&](const auto &field) {
        using Value = typename std::decay_t<decltype(field)>::Value;
        written.push_back(!field.isLater() || std::ranges::any_of(rows, [&](const Row &row) {
            return row.*field.member != Value{};
        }));
    });
    return written;
}

/// What the amount of a fact is counted in; none for a fact without one.
template <class Row>
Unit unitOf(const Row &row)
{
    if constexpr (requires { row.amount; })
        return row.amount.unit;
    else
        return {};
}

template <class Row>
void writeRow(const Row &row, const std::vector<bool> &written, const Codes &codes,
              CsvWriter &writer)
{
    size_t next = 0;
    forEachField<Row>([&](const auto &field) {
        if (!written[next++])
            return;
        const auto &value = row.*field.member;
        using Value = std::decay_t<decltype(value)>;
        if (field.isLater() && value == Value{}) {
            for (size_t cell = 0; cell < kCsvCells<Value>; ++cell)
                writer.cell({});
            return;
        }
        if constexpr (std::is_same_v<Value, Bound>) {
            writer.cell(cellText(value.kind));
            writer.cell(value.kind == Bound::Kind::Range
                            ? Amount{value.upper, unitOf(row)}.figureText()
                            : QString());
        } else if constexpr (std::is_same_v<Value, FactRef>) {
            writer.cell(cellText(value.type));
            writer.cell(codes[static_cast<size_t>(value.type)].value(value.id));
        } else if constexpr (kIsId<Value>) {
            const FactRef ref = refOf(value);
            writer.cell(codes[static_cast<size_t>(ref.type)].value(ref.id));
        } else if constexpr (std::is_same_v<Value, Amount>) {
            writer.cell(value.figureText());
            writer.cell(cellText(value.unit));
        } else {
            writer.cell(cellText(value));
        }
    });
    writer.endRow();
}

template <class Row>
QByteArray contentOf(const Rows<Row> &rows, const Codes &codes)
{
    CsvWriter writer;
    const auto written = writtenFields(rows);
    size_t next = 0;
    forEachField<Row>([&](const auto &field) {
        if (!written[next++])
            return;
        for (const auto &heading : csvHeadingsOf(field))
            writer.cell(heading);
    });
    writer.endRow();
    for (const Row *row : inOrder(rows))
        writeRow(*row, written, codes, writer);
    return writer.bytes();
}

} // namespace

std::vector<FolderFile> writeDossierFolder(const Facts &facts)
{
    const Codes codes = codesOf(facts);
    std::vector<FolderFile> files;
    forEachFactType([&]<class Row>() {
        const auto &rows = facts.rows<Row>();
        if (!rows.empty() || !Description<Row>::optionalFile)
            files.push_back(
                {QString::fromLatin1(Description<Row>::file), contentOf<Row>(rows, codes)});
    });
    return files;
}

} // namespace servanda
