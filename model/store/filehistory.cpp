#include "model/store/filehistory.h"

#include "model/store/storedhistory.h"

#include <chrono>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

/// Longer than any commit, shorter than anybody would take for a standstill.
constexpr std::chrono::milliseconds kHistoryPatience(40);

} // namespace

template <class Answer, class Ask>
Result<Answer> FileHistory::ask(const Ask &question) const
{
    const std::unique_lock lock(m_mutex, kHistoryPatience);
    if (!lock)
        return fail(Error::Kind::Conflict, u"The dossier is still being checked"_s,
                    u"Try again in a moment."_s);
    if (!m_connection)
        return fail(Error::Kind::Storage, u"The file is closed"_s, u"Open the dossier again."_s);
    return question(StoredHistory(*m_connection));
}

Result<std::vector<PastEdit>> FileHistory::entries(qint64 before, qsizetype most, qsizetype changes)
{
    return ask<std::vector<PastEdit>>(
        [&](StoredHistory history) { return history.entries(before, most, changes); });
}

Result<PastEdit> FileHistory::entry(qint64 number, qsizetype changes)
{
    return ask<PastEdit>([&](StoredHistory history) { return history.entry(number, changes); });
}

Result<std::vector<PastEdit>> FileHistory::entriesOf(FactRef fact)
{
    return ask<std::vector<PastEdit>>(
        [&](StoredHistory history) { return history.entriesOf(fact); });
}

Result<FormerFacts> FileHistory::knownAt(qint64 time)
{
    return ask<FormerFacts>([&](StoredHistory history) { return history.knownAt(time); });
}

} // namespace servanda
