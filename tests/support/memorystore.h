#pragma once

#include "model/domain/history.h"
#include "model/domain/store.h"
#include "model/dossier/timetravel.h"

namespace servanda::test {

/// A store in memory that keeps every edit and reads it back as a history.
class MemoryStore final : public StoreWriter, public HistoryReader
{
public:
    using StoreWriter::commit;
    Result<> commit(const Edit &edit, Progress & /*unasked*/) override
    {
        if (broken)
            return broke();
        edits.push_back(edit);
        return {};
    }

    Result<std::vector<PastEdit>> entries(qint64 before, qsizetype most, qsizetype changes) override
    {
        ++reads;
        if (broken)
            return broke();
        std::vector<PastEdit> read;
        const auto last
            = before > 0 ? std::min<qint64>(before - 1, std::ssize(edits)) : std::ssize(edits);
        for (qint64 number = last; number > 0 && std::ssize(read) < most; --number)
            read.push_back(past(number, changes));
        return read;
    }
    Result<PastEdit> entry(qint64 number, qsizetype changes = kAllChanges) override
    {
        if (broken)
            return broke();
        if (number < 1 || number > std::ssize(edits))
            return fail(Error::Kind::NotFound, QStringLiteral("There is no such entry"));
        return past(number, changes);
    }
    Result<std::vector<PastEdit>> entriesOf(FactRef fact) override
    {
        if (broken)
            return broke();
        std::vector<PastEdit> read;
        for (qint64 number = std::ssize(edits); number > 0; --number) {
            PastEdit entry = past(number, kAllChanges);
            forEachFactType([&]<class Row>() {
                std::erase_if(entry.edit.of<Row>(),
                              [&](const auto &change) { return refOf(change.id()) != fact; });
            });
            if (entry.edit.size() > 0)
                read.push_back(std::move(entry));
        }
        return read;
    }
    Result<FormerFacts> knownAt(qint64 time) override
    {
        if (broken)
            return broke();
        qint64 number = std::ssize(edits);
        while (number > 0 && edits[static_cast<size_t>(number) - 1].time > time)
            --number;
        FormerFacts former = formerFacts(std::span(edits).subspan(static_cast<size_t>(number)));
        former.revision.number = number;
        return former;
    }

    bool broken = false;
    int reads = 0;
    std::vector<Edit> edits;

private:
    static Error broke()
    {
        return fail(Error::Kind::Storage, QStringLiteral("The disk is full"),
                    QStringLiteral("Make room and try again."));
    }
    [[nodiscard]] PastEdit past(qint64 number, qsizetype changes) const
    {
        PastEdit entry{number, edits[static_cast<size_t>(number) - 1], {}};
        forEachFactType([&]<class Row>() {
            auto &list = entry.edit.of<Row>();
            if (!list.empty())
                entry.counts.push_back({Description<Row>::type, std::ssize(list)});
            const auto kept = std::min<qsizetype>(changes, std::ssize(list));
            list.resize(static_cast<size_t>(kept));
            changes -= kept;
        });
        return entry;
    }
};

} // namespace servanda::test
