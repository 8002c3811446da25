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

Codes codesOf(const Facts &facts)
{
    Codes codes;
    forEachFactType([&]<class Row>() {
        if constexpr (uniqueField<Row>() != nullptr) {
            for (const auto &row : facts.rows<Row>())
                codesIn(codes, Description<Row>::type)
                    .insert(row.id.value, row.*uniqueField<Row>());
        }
    });
    return codes;
}

template <class Row>
void writeRow(const Row &row, const Codes &codes, CsvWriter &writer)
{
    forEachField<Row>([&](const auto &field) {
        const auto &value = row.*field.member;
        using Value = std::decay_t<decltype(value)>;
        if constexpr (kIsId<Value>) {
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
    for (const auto &heading : csvHeadings<Row>())
        writer.cell(heading);
    writer.endRow();
    std::vector<const Row *> sorted;
    sorted.reserve(rows.size());
    for (const auto &row : rows)
        sorted.push_back(&row);
    std::ranges::sort(sorted, {}, [](const Row *row) { return row->id; });
    for (const Row *row : sorted)
        writeRow(*row, codes, writer);
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
