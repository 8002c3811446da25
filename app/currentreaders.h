#pragma once

#include "model/domain/content.h"
#include "model/domain/history.h"

#include <memory>
#include <mutex>

namespace servanda {

/// Whatever a session reads from now: the same for its windows, also after a newer state of the file
/// was shown. May be asked in one thread while another changes it.
template <class Reader>
class CurrentReader : public Reader
{
public:
    /// Before anything is asked.
    void readFrom(std::shared_ptr<Reader> source)
    {
        const std::scoped_lock lock(m_mutex);
        m_source = std::move(source);
    }

protected:
    [[nodiscard]] std::shared_ptr<Reader> source()
    {
        const std::scoped_lock lock(m_mutex);
        return m_source;
    }

private:
    std::mutex m_mutex;
    std::shared_ptr<Reader> m_source;
};

class CurrentHistory final : public CurrentReader<HistoryReader>
{
public:
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
};

class CurrentContents final : public CurrentReader<ContentReader>
{
public:
    [[nodiscard]] Result<QByteArray> content(const Checksum &checksum) override
    {
        return source()->content(checksum);
    }
};

} // namespace servanda
