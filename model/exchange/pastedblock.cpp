#include "model/exchange/pastedblock.h"

#include "model/domain/factwords.h"
#include "model/domain/namedfield.h"
#include "model/domain/rules.h"
#include "model/domain/uniquefield.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

/// What an amount is counted in where neither cell nor heading says it: as the report's pledge.
template <class Row>
Unit usualUnit(const Row &fact, const Dossier &dossier)
{
    if constexpr (requires { fact.pledge; }) {
        const Pledge *pledge = dossier.find(fact.pledge);
        return pledge ? pledge->amount.unit : Unit();
    } else {
        return {};
    }
}

/// The described name of the field that tells a fact of the type from all others.
template <class Row>
QByteArray nameOfCode()
{
    QByteArray name;
    forEachField<Row>([&](const auto &field) {
        using Value = typename std::decay_t<decltype(field)>::Value;
        if constexpr (std::is_same_v<Value, QString>) {
            if (field.member == uniqueField<Row>())
                name = field.name;
        }
    });
    return name;
}

template <class Row>
bool isCodeField(size_t place)
{
    const QByteArray code = nameOfCode<Row>();
    bool isCode = false;
    size_t at = 0;
    forEachField<Row>([&](const auto &field) {
        if (at++ == place)
            isCode = QByteArrayView(field.name) == code;
    });
    return isCode;
}

} // namespace

bool PastedRow::isSound() const
{
    return errors.isEmpty()
        && std::ranges::all_of(cells, [](const PastedCell &cell) { return cell.error.isEmpty(); });
}

PastedBlock::PastedBlock(PastedTable table, PasteLayout layout, const Dossier &dossier,
                         const CodeIndex &codes, const QLocale &locale)
    : m_table(std::move(table)),
      m_layout(std::move(layout)),
      m_dossier(dossier),
      m_locale(locale),
      m_names(dossier, &codes),
      m_codes(dossier)
{
    m_layout.columns.resize(static_cast<size_t>(m_table.width));
    m_rows.reserve(static_cast<size_t>(rowCount()));
    // Codes of the block are not proposed to rows above them.
    withFactType(m_layout.type, [this]<class Row>() {
        if constexpr (uniqueField<Row>() != nullptr) {
            if (const qsizetype column = columnOf(nameOfCode<Row>()); column >= 0) {
                for (const auto &cells : m_table.rows)
                    m_codes.take(cells[column]);
            }
        }
    });
}

bool PastedBlock::readSome(qsizetype rows)
{
    const qsizetype end = std::min(rowCount(), readRows() + rows);
    withFactType(m_layout.type, [&]<class Row>() {
        while (readRows() < end)
            readRow<Row>(m_table.rows[static_cast<size_t>(readRows()) + firstRow()]);
    });
    return !isRead();
}

const QString &PastedBlock::typed(qsizetype row, qsizetype column) const
{
    return m_table.rows[static_cast<size_t>(row) + firstRow()][column];
}

template <class Row>
void PastedBlock::readRow(const QStringList &cells)
{
    PastedRow row;
    row.cells.resize(static_cast<size_t>(cells.size()));
    Row fact;
    readCells(cells, fact, row);
    giveCode(fact, row);
    checkRules(fact, row);
    m_faulty += row.isSound() ? 0 : 1;
    m_facts.rows<Row>().push_back(std::move(fact));
    m_rows.push_back(std::move(row));
}

template <class Row>
void PastedBlock::readCells(const QStringList &cells, Row &fact, PastedRow &row)
{
    forEachField<Row>([&](const auto &field) {
        using Value = typename std::decay_t<decltype(field)>::Value;
        if constexpr (kCanBeTyped<Value>) {
            constexpr bool hasNoEmptyValue = std::is_enum_v<Value>;
            const bool mustBeSaid = hasNoEmptyValue && field.need == Need::Required;
            const qsizetype column = columnOf(field.name);
            if (column < 0 && mustBeSaid)
                row.errors += detail::missing(field.label).sentence();
            if (column < 0)
                return;
            EntryContext context{m_names, m_locale, usualUnit(fact, m_dossier)};
            QString text;
            if constexpr (std::is_same_v<Value, Amount>)
                text = withUnit(cells[column], column, row, cells, context);
            else
                text = cells[column];
            if (!std::is_same_v<Value, Amount> && text.isEmpty() && !mustBeSaid)
                return;
            auto &cell = row.cells[static_cast<size_t>(column)];
            if (const auto entered = enterInto(fact, field, text, context))
                cell.understood = cells[column].isEmpty() ? QString() : *entered;
            else
                cell.error = entered.error().sentence();
        }
    });
}

/// An amount as it is to be read: with the unit of its heading, or counted in that of its row.
QString PastedBlock::withUnit(const QString &figure, qsizetype column, PastedRow &row,
                              const QStringList &cells, EntryContext &context)
{
    const QString &heading = m_layout.columns[static_cast<size_t>(column)].unit;
    readUnit(cells, row, context);
    return figure.isEmpty() || heading.isEmpty() ? figure : figure + u' ' + heading;
}

/// What the unit's column says about the amount of the row.
void PastedBlock::readUnit(const QStringList &cells, PastedRow &row, EntryContext &context)
{
    const qsizetype column = columnOf(kUnitColumn);
    if (column < 0 || cells[column].isEmpty())
        return;
    auto &cell = row.cells[static_cast<size_t>(column)];
    if (const auto unit = enterField(cells[column], context.usual, context))
        cell.understood = *unit;
    else
        cell.error = unit.error().sentence();
}

template <class Row>
void PastedBlock::giveCode(Row &fact, PastedRow &row)
{
    if constexpr (uniqueField<Row>() != nullptr) {
        QString &given = fact.*uniqueField<Row>();
        if (given.isEmpty()) {
            given = m_codes.next(fact);
            row.code = given;
        }
        const auto error = whatForbidsCode(given);
        if (error.isEmpty())
            return;
        if (const qsizetype column = columnOf(nameOfCode<Row>()); column >= 0)
            row.cells[static_cast<size_t>(column)].error = error;
        else
            row.errors += error;
    }
}

QString PastedBlock::whatForbidsCode(const QString &code)
{
    if (code.isEmpty())
        return {}; // the rules tell it
    if (m_usedCodes.contains(code))
        return u"“%1” stands in two rows. Give each its own code."_s.arg(code);
    m_usedCodes.insert(code);
    if (m_names.hasCode(m_layout.type, code))
        return u"“%1” is in the dossier already. Give it another code."_s.arg(code);
    return {};
}

template <class Row>
void PastedBlock::checkRules(const Row &fact, PastedRow &row) const
{
    const bool wasSound = row.isSound();
    for (const auto &error : brokenRules(fact)) {
        const auto named = fieldNamedIn<Row>(error.what);
        qsizetype column = -1;
        size_t place = 0;
        forEachField<Row>([&](const auto &field) {
            if (named && place++ == *named)
                column = columnOf(field.name);
        });
        // A code could not be proposed because the row has another error.
        if (!wasSound && column < 0 && named && isCodeField<Row>(*named))
            continue;
        if (column < 0)
            row.errors += error.sentence();
        else if (auto &cell = row.cells[static_cast<size_t>(column)]; cell.error.isEmpty())
            cell.error = error.sentence(); // else what is wrong has been said
    }
}

qsizetype PastedBlock::columnOf(QByteArrayView field) const
{
    const auto found = std::ranges::find_if(
        m_layout.columns, [field](const PasteColumn &column) { return column.field == field; });
    return found == m_layout.columns.end() ? -1 : found - m_layout.columns.begin();
}

Edit PastedBlock::edit(IdSource &ids) const
{
    Edit edit;
    withFactType(m_layout.type, [&]<class Row>() {
        const auto &facts = m_facts.rows<Row>();
        for (size_t i = 0; i < facts.size(); ++i) {
            if (!m_rows[i].isSound())
                continue;
            Row fact = facts[i];
            fact.id = ids.next<Row>();
            edit.add(std::move(fact));
        }
    });
    edit.label = u"Paste "_s + countedFacts(m_layout.type, edit.size());
    return edit;
}

} // namespace servanda
