#pragma once

#include "model/store/staging.h"

#include <mutex>
#include <new>
#include <optional>

namespace servanda {

/// The bytes of a dossier that was opened for review, staged again when first asked for.
class StagedReview final
{
public:
    StagedReview(QString path, QByteArray fingerprint)
        : m_path(std::move(path)),
          m_fingerprint(std::move(fingerprint))
    {
    }

    /// Answers a question on the connection; one at a time, from any thread.
    template <class Answer, class Ask>
    [[nodiscard]] Result<Answer> ask(const Ask &question)
    {
        const std::scoped_lock lock(m_mutex);
        try {
            if (auto staged = stage(); !staged)
                return staged.error();
            m_staged->connection->watch(
                {Watch::deadlineFor(static_cast<long long>(m_staged->image.size)), nullptr,
                 nullptr});
            return question(*m_staged->connection);
        } catch (const std::bad_alloc &) {
            return noMemory();
        }
    }

private:
    [[nodiscard]] Result<> stage();
    [[nodiscard]] static Error noMemory();

    std::mutex m_mutex;
    QString m_path;
    QByteArray m_fingerprint;
    std::optional<StagedAgain> m_staged;
};

} // namespace servanda
