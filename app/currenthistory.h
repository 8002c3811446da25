#pragma once

#include "model/domain/history.h"

#include <memory>
#include <mutex>

namespace servanda {

/// The history of whatever a session has open now: the same reader for its windows, also after a
/// newer state of the file was shown. May be asked in one thread while another changes it.
class CurrentHistory final : public HistoryReader
{
public:
    /// Before anything is asked.
    void readFrom(std::shared_ptr<HistoryReader> source)
    {
        const std::scoped_lock lock(m_mutex);
        m_source = std::move(source);
    }

    [[nodiscard]] Result<std::vector<PastEdit>> entries(qint64 before, qsizetype most,
                                                        qsizetype changes) override
    {
        return source()->entries(before, most, changes);
    }
    [[nodiscard]] Result<PastEdit> entry(qint64 number, qsizetype changes) override
    {
        return source()->entry(number, changes);
    }
    [[nodiscard]] Result<std::vector<PastEdit>> entriesOf(FactRef fact) override
    {
        return source()->entriesOf(fact);
    }
    [[nodiscard]] Result<FormerFacts> knownAt(qint64 time) override
    {
        return source()->knownAt(time);
    }

private:
    [[nodiscard]] std::shared_ptr<HistoryReader> source()
    {
        const std::scoped_lock lock(m_mutex);
        return m_source;
    }

    std::mutex m_mutex;
    std::shared_ptr<HistoryReader> m_source;
};

} // namespace servanda
