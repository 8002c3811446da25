#include "model/store/dossierfile.h"
#include "model/store/staging.h"
#include "model/store/storedhistory.h"

#include <mutex>
#include <new>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

class ReviewHistory final : public HistoryReader
{
public:
    ReviewHistory(QString path, QByteArray fingerprint)
        : m_path(std::move(path)),
          m_fingerprint(std::move(fingerprint))
    {
    }

    Result<std::vector<PastEdit>> entries(qint64 before, qsizetype most, qsizetype changes) override
    {
        return ask<std::vector<PastEdit>>(
            [&](StoredHistory history) { return history.entries(before, most, changes); });
    }
    Result<PastEdit> entry(qint64 number, qsizetype changes) override
    {
        return ask<PastEdit>([&](StoredHistory history) { return history.entry(number, changes); });
    }
    Result<std::vector<PastEdit>> entriesOf(FactRef fact) override
    {
        return ask<std::vector<PastEdit>>(
            [&](StoredHistory history) { return history.entriesOf(fact); });
    }
    Result<FormerFacts> knownAt(qint64 time) override
    {
        return ask<FormerFacts>([&](StoredHistory history) { return history.knownAt(time); });
    }

private:
    template <class Answer, class Ask>
    Result<Answer> ask(const Ask &question)
    {
        const std::scoped_lock lock(m_mutex);
        try {
            if (auto staged = stage(); !staged)
                return staged.error();
            m_staged->connection->watch(
                {Watch::deadlineFor(static_cast<long long>(m_staged->image.size)), nullptr,
                 nullptr});
            return question(StoredHistory(*m_staged->connection));
        } catch (const std::bad_alloc &) {
            return fail(Error::Kind::Storage, u"There is not enough memory to read the history"_s,
                        u"Close other programs and try again."_s);
        }
    }

    Result<> stage()
    {
        if (m_staged)
            return {};
        auto staged = stageAgain(m_path, m_fingerprint);
        if (!staged)
            return staged.error();
        m_staged = *std::move(staged);
        return {};
    }

    std::mutex m_mutex; ///< a worker may ask as well
    QString m_path;
    QByteArray m_fingerprint;
    std::optional<StagedAgain> m_staged;
};

} // namespace

std::unique_ptr<HistoryReader> reviewHistory(const QString &path, const QByteArray &fingerprint)
{
    return std::make_unique<ReviewHistory>(path, fingerprint);
}

} // namespace servanda
