#pragma once

#include "model/domain/edit.h"
#include "model/domain/loaded.h"

#include <limits>

namespace servanda {

/// How many facts of one type an entry of the history changed.
struct TypeCount
{
    FactType type = FactType::Source;
    qsizetype count = 0;
    friend bool operator==(const TypeCount &, const TypeCount &) = default;
};

/// One entry of the history: an edit that was made, with as many of its changes as were asked for.
struct PastEdit
{
    qint64 number = 0; ///< entries count from 1, the oldest first
    Edit edit;
    std::vector<TypeCount> counts; ///< of all its changes, also those that were not asked for

    [[nodiscard]] qsizetype size() const
    {
        qsizetype all = 0;
        for (const auto &one : counts)
            all += one.count;
        return all;
    }
    [[nodiscard]] bool isWhole() const { return edit.size() == size(); }
};

/// A fact as it was at a past moment. No row: it was not there then.
template <class Row>
struct FormerRow
{
    Id<Row> id;
    std::optional<Row> row;
    friend bool operator==(const FormerRow &, const FormerRow &) = default;
};
template <class Row>
using FormerRows = std::vector<FormerRow<Row>>;

/// How the facts at a past moment differ from those of today: every fact that was touched since,
/// once, ordered by id.
struct FormerFacts
{
    Revision revision; ///< the moment: after that entry of the history
    FactTypes::TupleOf<FormerRows> tables;

    template <class Row>
    [[nodiscard]] FormerRows<Row> &of()
    {
        return std::get<FormerRows<Row>>(tables);
    }
    template <class Row>
    [[nodiscard]] const FormerRows<Row> &of() const
    {
        return std::get<FormerRows<Row>>(tables);
    }
};

/// Reads what was ever edited in a dossier. Errors where the history is damaged or cannot be read
/// now; nothing is ever written.
class HistoryReader
{
public:
    HistoryReader() = default;
    virtual ~HistoryReader() = default;
    Q_DISABLE_COPY_MOVE(HistoryReader)

    static constexpr qsizetype kAllChanges = std::numeric_limits<qsizetype>::max();

    /// Up to `most` entries older than entry `before` (0: from the newest), newest first, each with
    /// its first `changes` changes.
    [[nodiscard]] virtual Result<std::vector<PastEdit>> entries(qint64 before, qsizetype most,
                                                                qsizetype changes)
        = 0;
    /// NotFound where there is no entry of that number.
    [[nodiscard]] virtual Result<PastEdit> entry(qint64 number, qsizetype changes = kAllChanges)
        = 0;
    /// Every entry that touched the fact, newest first, each with that one change only.
    [[nodiscard]] virtual Result<std::vector<PastEdit>> entriesOf(FactRef fact) = 0;
    /// The facts as they were known at a time (milliseconds since 1970 UTC): after the newest entry
    /// made until then, and without those after it.
    [[nodiscard]] virtual Result<FormerFacts> knownAt(qint64 time) = 0;
};

} // namespace servanda
