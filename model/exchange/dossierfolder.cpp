#include "model/exchange/dossierfolder.h"

#include "model/domain/uniquefield.h"
#include "model/exchange/archivefolder.h"
#include "model/exchange/csvrowreader.h"
#include "model/exchange/parentsfirst.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

/// The way of one folder into an edit: all tables, then all codes, then all facts, so that rows
/// may refer to rows that come later.
class FolderReading final
{
public:
    FolderReading(const QString &folder, IdSource &ids) : m_folder(folder), m_ids(ids) {}

    Result<Edit, Errors> run()
    {
        if (!QFileInfo(m_folder).isDir())
            return Errors{fail(Error::Kind::NotFound, u"There is no such folder"_s,
                               u"Name the folder that holds the CSV files."_s, {m_folder, 0, 0})};
        forEachFactType([&]<class Row>() { loadTable<Row>(); });
        forEachFactType([&]<class Row>() { giveIds<Row>(); });
        Edit edit;
        edit.label = u"Create from folder"_s;
        forEachFactType([&]<class Row>() { addFacts<Row>(edit); });
        Errors errors = allErrors();
        if (errors.empty() && edit.size() == 0)
            errors.push_back(fail(Error::Kind::Unusable, u"The files of the folder hold no rows"_s,
                                  u"Choose a folder with content."_s, {m_folder, 0, 0}));
        if (errors.empty())
            readArchived(m_folder, edit, errors);
        if (!errors.empty())
            return errors;
        return edit;
    }

private:
    /// One file on its way.
    struct Stage
    {
        CsvTable table;
        std::vector<qint64> ids; ///< of each row
        std::vector<size_t> order; ///< parents first
        Errors errors;
    };
    template <class Row>
    Stage &stageOf()
    {
        return m_stages[static_cast<size_t>(Description<Row>::type)];
    }

    template <class Row>
    void loadTable()
    {
        Stage &stage = stageOf<Row>();
        const QString path = QDir(m_folder).filePath(QLatin1StringView(Description<Row>::file));
        stage.table = readCsvTable(path, csvHeadings<Row>(), laterCsvHeadings<Row>(),
                                   Description<Row>::optionalFile, stage.errors);
    }

    template <class Row>
    void giveIds()
    {
        Stage &stage = stageOf<Row>();
        stage.order = orderOf<Row>(stage);
        stage.ids.resize(stage.table.rows.size());
        for (const size_t row : stage.order)
            stage.ids[row] = m_ids.nextValue();
        if constexpr (uniqueField<Row>() != nullptr) {
            const int column = positionOf<Row>(uniqueField<Row>(), stage.table);
            if (column < 0)
                m_codes.setBlind(Description<Row>::type);
            else
                noteCodes<Row>(stage, static_cast<size_t>(column));
        } else if (!stageOf<Citation>().table.rows.empty()) {
            // A fact without a code is cited by the number of its row.
            for (size_t row = 0; row < stage.ids.size(); ++row)
                (void)m_codes.add(Description<Row>::type, QString::number(row + 1), stage.ids[row]);
        }
    }

    template <class Row>
    void noteCodes(Stage &stage, size_t column)
    {
        for (size_t row = 0; row < stage.table.rows.size(); ++row) {
            const auto *cell = cellIn(stage.table.rows[row], column);
            if (!cell || cell->text.isEmpty()
                || m_codes.add(Description<Row>::type, cell->text, stage.ids[row]))
                continue;
            stage.errors.push_back(
                fail(Error::Kind::Invalid, u"“%1” is used twice"_s.arg(cell->text.left(40)),
                     u"Give each row its own."_s,
                     {stage.table.file, cell->line, static_cast<int>(column) + 1}));
        }
    }

    /// File order, but parents first where a type refers to itself.
    template <class Row>
    std::vector<size_t> orderOf(Stage &stage)
    {
        const auto &rows = stage.table.rows;
        std::vector<int> parents(rows.size(), -1);
        int parentColumn = -1;
        forEachField<Row>([&](const auto &field) {
            using Value = typename std::decay_t<decltype(field)>::Value;
            if constexpr (std::is_same_v<Value, Id<Row>>) {
                const int codeColumn = positionOf<Row>(uniqueField<Row>(), stage.table);
                parentColumn = positionOf<Row>(field.member, stage.table);
                if (codeColumn >= 0 && parentColumn >= 0)
                    parents = parentsIn(rows, static_cast<size_t>(codeColumn),
                                        static_cast<size_t>(parentColumn));
            }
        });
        auto order = parentsFirst(parents);
        for (const size_t row : order.circle)
            stage.errors.push_back(fail(
                Error::Kind::Invalid, u"The row is a part of itself, directly or through others"_s,
                u"Name the row above it, or none."_s,
                {stage.table.file, rows[row].cells[static_cast<size_t>(parentColumn)].line,
                 parentColumn + 1}));
        return std::move(order.rows);
    }

    static std::vector<int> parentsIn(const std::vector<CsvRecord> &rows, size_t codeColumn,
                                      size_t parentColumn)
    {
        QHash<QString, int> rowByCode;
        for (size_t row = 0; row < rows.size(); ++row) {
            const auto *code = cellIn(rows[row], codeColumn);
            if (code && !rowByCode.contains(code->text))
                rowByCode.insert(code->text, static_cast<int>(row));
        }
        std::vector<int> parents(rows.size(), -1);
        for (size_t row = 0; row < rows.size(); ++row) {
            const auto *parent = cellIn(rows[row], parentColumn);
            if (parent && !parent->text.isEmpty())
                parents[row] = rowByCode.value(parent->text, -1);
        }
        return parents;
    }

    template <class Row>
    void addFacts(Edit &edit)
    {
        Stage &stage = stageOf<Row>();
        if (!stage.table.readable)
            return;
        CsvRowReader<Row> reader(stage.table, m_codes, stage.errors);
        edit.of<Row>().reserve(stage.order.size());
        for (const size_t row : stage.order) {
            const CsvRecord &record = stage.table.rows[row];
            if (std::ssize(record.cells) == stage.table.width)
                edit.add(reader.read(record, {stage.ids[row]}));
            else
                stage.errors.push_back(raggedRow(stage.table, record));
        }
    }

    static Error raggedRow(const CsvTable &table, const CsvRecord &record)
    {
        const auto cells = std::ssize(record.cells);
        return fail(Error::Kind::Invalid,
                    u"The row has %1 cells, the headings are %2"_s.arg(
                        QString::number(cells), QString::number(table.width)),
                    u"Look for a comma that should stand in quotation marks, or a missing one."_s,
                    {table.file, record.line,
                     static_cast<int>(std::min<qsizetype>(cells, table.width)) + 1});
    }

    static const CsvCell *cellIn(const CsvRecord &record, size_t column)
    {
        return column < record.cells.size() ? &record.cells[column] : nullptr;
    }

    /// Where the cells of that field stand in the file, or -1.
    template <class Row, class Value>
    static int positionOf(Value Row::*member, const CsvTable &table)
    {
        int position = -1;
        size_t column = 0;
        forEachField<Row>([&](const auto &field) {
            using FieldValue = typename std::decay_t<decltype(field)>::Value;
            if constexpr (std::is_same_v<FieldValue, Value>) {
                if (field.member == member && column < table.positions.size())
                    position = table.positions[column];
            }
            column += kCsvCells<FieldValue>;
        });
        return position;
    }

    /// Of all files, each from top to bottom; of one cell the first.
    Errors allErrors()
    {
        Errors all;
        for (auto &stage : m_stages) {
            auto &errors = stage.errors;
            std::ranges::stable_sort(errors, {}, [](const Error &error) {
                return std::pair(error.place.line, error.place.column);
            });
            // clang 14 cannot compile the ranges' own unique with this standard library.
            const auto rest
                = std::unique(errors.begin(), errors.end(), [](const Error &a, const Error &b) {
                      return a.place == b.place && a.place.column > 0;
                  });
            std::move(errors.begin(), rest, std::back_inserter(all));
        }
        return all;
    }

    const QString m_folder;
    IdSource &m_ids;
    Codebook m_codes;
    std::array<Stage, std::tuple_size_v<decltype(Facts::tables)>> m_stages;
};

} // namespace

Result<Edit, Errors> readDossierFolder(const QString &folder, IdSource &ids)
{
    return FolderReading(folder, ids).run();
}

} // namespace servanda
