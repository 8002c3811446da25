#include "model/store/dossierfile.h"
#include "model/store/stagedreview.h"
#include "model/store/storedcontents.h"
#include "model/store/storedhistory.h"

namespace servanda {
namespace {

using Staged = std::shared_ptr<StagedReview>;

class ReviewHistory final : public HistoryReader
{
public:
    explicit ReviewHistory(Staged staged) : m_staged(std::move(staged)) {}

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
        return m_staged->ask<Answer>(
            [&](Connection &connection) { return question(StoredHistory(connection)); });
    }

    Staged m_staged;
};

class ReviewContents final : public ContentReader
{
public:
    explicit ReviewContents(Staged staged) : m_staged(std::move(staged)) {}

    Result<QByteArray> content(const Checksum &checksum) override
    {
        return m_staged->ask<QByteArray>(
            [&](Connection &connection) { return readContent(connection, checksum); });
    }

private:
    Staged m_staged;
};

} // namespace

ReviewReaders reviewReaders(const QString &path, const QByteArray &fingerprint)
{
    const auto staged = std::make_shared<StagedReview>(path, fingerprint);
    return {std::make_unique<ReviewHistory>(staged), std::make_unique<ReviewContents>(staged)};
}

std::unique_ptr<HistoryReader> reviewHistory(const QString &path, const QByteArray &fingerprint)
{
    return reviewReaders(path, fingerprint).history;
}

} // namespace servanda
