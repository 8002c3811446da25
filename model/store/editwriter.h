#pragma once

#include "model/core/progress.h"
#include "model/domain/edit.h"
#include "model/domain/loaded.h"
#include "model/store/cells.h"
#include "model/store/contentwriter.h"
#include "model/store/historyentry.h"
#include "model/store/transaction.h"

#include <array>

namespace servanda {

/// Writes edits: files to be archived, the facts, their history, the new head. Keeps its statements prepared. The
/// connection must outlive it.
class EditWriter final
{
public:
    explicit EditWriter(Connection &connection) : m_connection(connection) {}

    /// All of the edit durably, and the revision after it; or nothing, and why.
    [[nodiscard]] Result<Revision> write(const Edit &edit, const Revision &now, Progress &progress);

private:
    struct Statements
    {
        Query insert;
        Query update;
        Query remove;
        Query freeCode;
    };

    [[nodiscard]] Result<> prepare();
    template <class Row>
    [[nodiscard]] Result<> prepareFor();
    template <class Row>
    [[nodiscard]] Statements &statementsOf();
    template <class Row>
    [[nodiscard]] Result<> remove(const Edit &edit);
    template <class Row>
    [[nodiscard]] Result<> freeCodes(const Edit &edit);
    template <class Row>
    [[nodiscard]] Result<> put(const Edit &edit);
    template <class Row>
    [[nodiscard]] Result<> record(const Edit &edit, qint64 number);
    template <class Row>
    void take(const Row &row);
    [[nodiscard]] Result<> runOnOne(Query &statement);
    void tellStep() { m_progress->tell(++m_steps, m_allSteps); }
    [[nodiscard]] Result<> writeRows(const Edit &edit);
    [[nodiscard]] Result<Hash> writeHistory(const Edit &edit, const Revision &now);

    Connection &m_connection;
    std::array<Statements, std::tuple_size_v<decltype(Facts::tables)>> m_statements;
    Query m_edit;
    Query m_change;
    Query m_head;
    ContentWriter m_contents{m_connection};
    Cells m_cells;
    Sha256 m_sha;
    HistoryHash m_history;
    qint64 m_position = 0;
    Progress *m_progress = nullptr; ///< while an edit is written
    qint64 m_steps = 0; ///< rows written, and their history
    qint64 m_allSteps = 0;
};

} // namespace servanda
