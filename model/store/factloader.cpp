#include "model/store/factloader.h"

#include "model/domain/rules.h"
#include "model/store/rowreader.h"
#include "model/store/sqlerror.h"
#include "model/store/statements.h"

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

/// A damaged file may claim any number of rows; beyond this the vector grows as it is filled.
constexpr qint64 kMostReserved = 4'000'000;

} // namespace

Result<Facts> FactLoader::load()
{
    Facts facts;
    Result<> done;
    forEachFactType([&]<class Row>() {
        if (done && sinceOf<Row>() <= m_version)
            done = loadTable(facts.rows<Row>());
    });
    if (!done)
        return done.error();
    return facts;
}

template <class Row>
Result<> FactLoader::loadTable(std::vector<Row> &rows)
{
    const auto table = Description<Row>::table;
    const auto count = m_connection.number(statements::count(table));
    if (!count)
        return count.error();
    auto &hashes = m_hashes[static_cast<size_t>(Description<Row>::type)];
    const auto expected = static_cast<size_t>(std::clamp<qint64>(*count, 0, kMostReserved));
    // With room for what is added while it is open: moving a million facts would be seen. Memory that
    // is not used costs nothing.
    const size_t spare = expected / 4 + 1024;
    if (m_keeping)
        rows.reserve(expected + spare);
    if (m_hashing) {
        hashes.ids.reserve(expected);
        hashes.hashes.reserve(expected);
    }

    auto statement = m_connection.prepare(statements::select(table, columnsIn<Row>(m_version)));
    if (!statement)
        return statement.error();
    RowReader reader(*statement, table, m_hashing);
    qint64 last = 0;
    for (;;) {
        auto more = statement->step();
        if (!more)
            return more.error();
        if (!*more)
            return {};
        Row passing;
        Row &row = m_keeping ? rows.emplace_back() : passing;
        row.id = {reader.begin()};
        // Pages that form a circle would otherwise give rows without end.
        if (row.id.value <= last)
            return damaged(u"rows out of order in %1"_s.arg(QLatin1StringView(table)));
        last = row.id.value;
        readCells(row, reader);
        if (m_hashing) {
            hashes.ids.push_back(last);
            hashes.hashes.push_back(m_sha.of(reader.bytes()));
        }
        checkRow(row, reader.faults());
    }
}

template <class Row>
void FactLoader::checkRow(const Row &row, const QStringList &faults)
{
    for (const auto &fault : faults)
        m_faults.add(refOf(row), fault);
    for (const auto &error : brokenRules(row))
        m_faults.add(refOf(row), error.what);
}

} // namespace servanda
