#include "model/store/dossierfile.h"
#include "model/store/image.h"
#include "model/store/storedhistory.h"

#include <mutex>
#include <new>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

/// The bytes are those that were checked whole when the dossier was opened, so they need no second
/// check; the limits of a review hold all the same.
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
            m_connection->watch(
                {Watch::deadlineFor(static_cast<long long>(m_image.size)), nullptr, nullptr});
            return question(StoredHistory(*m_connection));
        } catch (const std::bad_alloc &) {
            return fail(Error::Kind::Storage, u"There is not enough memory to read the history"_s,
                        u"Close other programs and try again."_s);
        }
    }

    Result<> stage()
    {
        if (m_connection)
            return {};
        auto image = readImage(m_path, {Watch::deadlineFor(0), nullptr, nullptr});
        if (!image)
            return image.error();
        const auto fingerprint = bytesOf(image->fingerprint);
        if (m_fingerprint.toStdString() != fingerprint)
            return fail(Error::Kind::Conflict,
                        u"The file is no longer the one that was opened, so its history is not "
                        u"shown"_s,
                        u"Open the dossier again."_s);
        auto connection = Connection::review(image->span());
        if (!connection)
            return connection.error();
        m_image = *std::move(image);
        m_connection = *std::move(connection);
        return {};
    }

    std::mutex m_mutex; ///< a worker may ask as well
    QString m_path;
    QByteArray m_fingerprint;
    Image m_image;
    std::unique_ptr<Connection> m_connection; ///< reads m_image
};

} // namespace

std::unique_ptr<HistoryReader> reviewHistory(const QString &path, const QByteArray &fingerprint)
{
    return std::make_unique<ReviewHistory>(path, fingerprint);
}

} // namespace servanda
