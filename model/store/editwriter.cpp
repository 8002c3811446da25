#include "model/store/editwriter.h"

#include "model/store/statements.h"

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

template <class Row>
inline constexpr bool kHasUniqueCode = requires(Row row)
{
    row.code;
}
&&!std::is_same_v<Row, Event>;

constexpr auto kInsertEdit = "INSERT INTO edit (number, id, time, author, label, reason, previous, "
                             "hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
constexpr auto kInsertChange
    = "INSERT INTO change (edit, position, type, fact, before, after_hash) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
constexpr auto kUpdateHead = "UPDATE meta SET value = ?1 WHERE key = 'head'";

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

} // namespace

Result<Revision> EditWriter::write(const Edit &edit, const Revision &now, Progress &progress)
{
    m_progress = &progress;
    m_steps = 0;
    m_allSteps = 2 * edit.size();
    if (auto prepared = prepare(); !prepared)
        return prepared.error();
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return transaction.error();
    if (auto contents = m_contents.write(edit); !contents)
        return contents.error();
    if (auto rows = writeRows(edit); !rows)
        return rows.error();
    const auto head = writeHistory(edit, now);
    if (!head)
        return head.error();
    if (auto done = transaction->commit(); !done)
        return done.error();
    return Revision{now.dossierId, now.number + 1, QByteArray(bytesOf(*head).data(), 32)};
}

Result<> EditWriter::prepare()
{
    if (m_head)
        return {};
    Result<> done;
    forEachFactType([&]<class Row>() {
        if (done)
            done = prepareFor<Row>();
    });
    if (!done)
        return done;
    for (auto [statement, sql] :
         {std::pair(&m_edit, kInsertEdit), std::pair(&m_change, kInsertChange),
          std::pair(&m_head, kUpdateHead)}) {
        auto prepared = m_connection.prepare(sql, true);
        if (!prepared)
            return prepared.error();
        *statement = *std::move(prepared);
    }
    return {};
}

template <class Row>
EditWriter::Statements &EditWriter::statementsOf()
{
    return m_statements[static_cast<size_t>(Description<Row>::type)];
}

template <class Row>
Result<> EditWriter::prepareFor()
{
    const auto table = Description<Row>::table;
    const auto columns = columnsOf<Row>();
    auto &statements = statementsOf<Row>();
    const auto prepareOne = [&](Query &statement, const std::string &sql) -> Result<> {
        auto prepared = m_connection.prepare(sql, true);
        if (!prepared)
            return prepared.error();
        statement = *std::move(prepared);
        return {};
    };
    if (auto done = prepareOne(statements.insert, statements::insert(table, columns)); !done)
        return done;
    if (auto done = prepareOne(statements.update, statements::update(table, columns)); !done)
        return done;
    if constexpr (kHasUniqueCode<Row>) {
        if (auto done = prepareOne(statements.freeCode, statements::update(table, {u"code"_s}));
            !done)
            return done;
    }
    return prepareOne(statements.remove, statements::remove(table));
}

/// Removals from the last type to the first, then the rest from the first to the last, so that no
/// fact ever refers to one that is not there.
Result<> EditWriter::writeRows(const Edit &edit)
{
    using Step = Result<> (EditWriter::*)(const Edit &);
    std::vector<Step> removals;
    std::vector<Step> others;
    forEachFactType([&]<class Row>() {
        removals.push_back(&EditWriter::remove<Row>);
        others.push_back(&EditWriter::put<Row>);
    });
    std::ranges::reverse(removals);
    for (const auto &steps : {removals, others}) {
        for (const Step step : steps) {
            if (auto done = (this->*step)(edit); !done)
                return done;
        }
    }
    return {};
}

template <class Row>
Result<> EditWriter::remove(const Edit &edit)
{
    auto &statement = statementsOf<Row>().remove;
    const auto &changes = edit.of<Row>();
    for (auto at = changes.rbegin(); at != changes.rend(); ++at) { // clang 14 knows no views here
        const auto &change = *at;
        if (change.after)
            continue;
        statement.bind(1, change.id().value);
        if (auto done = runOnOne(statement); !done)
            return done;
        tellStep();
    }
    return {};
}

/// Facts that trade codes would break the rule that each is used once, half-way. So all codes that
/// change are put out of the way first.
template <class Row>
Result<> EditWriter::freeCodes(const Edit &edit)
{
    if constexpr (kHasUniqueCode<Row>) {
        auto &statement = statementsOf<Row>().freeCode;
        for (const auto &change : edit.of<Row>()) {
            if (!change.before || !change.after || change.before->code == change.after->code)
                continue;
            std::string free(1, '\x1f'); // which no code can hold
            free += std::to_string(change.id().value);
            statement.bind(1, change.id().value);
            statement.bindText(2, free);
            if (auto done = runOnOne(statement); !done)
                return done;
        }
    }
    return {};
}

template <class Row>
Result<> EditWriter::put(const Edit &edit)
{
    if (auto freed = freeCodes<Row>(edit); !freed)
        return freed;
    auto &statements = statementsOf<Row>();
    for (const auto &change : edit.of<Row>()) {
        if (!change.after)
            continue;
        take(*change.after);
        auto &statement = change.before ? statements.update : statements.insert;
        m_cells.bindTo(statement);
        if (auto done = runOnOne(statement); !done)
            return done;
        tellStep();
    }
    return {};
}

template <class Row>
void EditWriter::take(const Row &row)
{
    m_cells.begin(Description<Row>::table, row.id.value);
    writeCells(row, m_cells);
}

Result<> EditWriter::runOnOne(Query &statement)
{
    auto done = statement.run();
    if (done && m_connection.changedRows() != 1)
        return fail(Error::Kind::Conflict, u"A fact was changed or removed in the meantime"_s,
                    u"Open the dossier again and repeat the change."_s);
    return done;
}

Result<Hash> EditWriter::writeHistory(const Edit &edit, const Revision &now)
{
    const qint64 number = now.number + 1;
    const QByteArray author = edit.author.toUtf8();
    const QByteArray label = edit.label.toUtf8();
    const QByteArray reason = edit.reason.toUtf8();
    m_position = 0;
    m_history.begin(
        {number, edit.id, edit.time, view(author), view(label), view(reason), view(now.head)});
    Result<> done;
    forEachFactType([&]<class Row>() {
        if (done)
            done = record<Row>(edit, number);
    });
    const Hash hash = m_history.finish();
    if (!done)
        return done.error();

    m_edit.bind(1, number);
    m_edit.bind(2, edit.id);
    m_edit.bind(3, edit.time);
    m_edit.bindText(4, view(author));
    m_edit.bindText(5, view(label));
    m_edit.bindText(6, view(reason));
    m_edit.bindBlob(7, view(now.head));
    m_edit.bindBlob(8, bytesOf(hash));
    if (auto written = m_edit.run(); !written)
        return written.error();
    m_head.bindBlob(1, bytesOf(hash));
    if (auto written = runOnOne(m_head); !written)
        return written.error();
    return hash;
}

template <class Row>
Result<> EditWriter::record(const Edit &edit, qint64 number)
{
    const std::string_view type = Description<Row>::table;
    for (const auto &change : edit.of<Row>()) {
        std::optional<std::string> before;
        std::optional<Hash> after;
        if (change.before) {
            take(*change.before);
            before = m_cells.toJson();
            m_change.bindText(5, *before);
        }
        if (change.after) {
            take(*change.after);
            after = m_sha.of(m_cells.bytes());
            m_change.bindBlob(6, bytesOf(*after));
        }
        m_history.add(type, change.id().value, before,
                      after ? std::optional(bytesOf(*after)) : std::nullopt);
        m_change.bind(1, number);
        m_change.bind(2, m_position++);
        m_change.bindText(3, type);
        m_change.bind(4, change.id().value);
        if (auto done = m_change.run(); !done)
            return done;
        tellStep();
    }
    return {};
}

} // namespace servanda
