#pragma once

#include "model/store/connection.h"
#include "model/store/image.h"

#include <mutex>
#include <new>

namespace servanda {

/// The bytes of a dossier that was opened for review, staged again when first asked for. They are
/// those that were checked whole when it was opened, so they need no second check; the limits of a
/// review hold all the same. Refuses a file that is, by now, another one.
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
            m_connection->watch(
                {Watch::deadlineFor(static_cast<long long>(m_image.size)), nullptr, nullptr});
            return question(*m_connection);
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
    Image m_image;
    std::unique_ptr<Connection> m_connection; ///< reads m_image
};

} // namespace servanda
