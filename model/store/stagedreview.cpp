#include "model/store/stagedreview.h"

using namespace Qt::StringLiterals;

namespace servanda {

Error StagedReview::noMemory()
{
    return fail(Error::Kind::Storage, u"There is not enough memory to read the dossier again"_s,
                u"Close other programs and try again."_s);
}

Result<> StagedReview::stage()
{
    if (m_connection)
        return {};
    auto image = readImage(m_path, {Watch::deadlineFor(0), nullptr, nullptr});
    if (!image)
        return image.error();
    const auto fingerprint = bytesOf(image->fingerprint);
    if (m_fingerprint.toStdString() != fingerprint)
        return fail(Error::Kind::Conflict,
                    u"The file is no longer the one that was opened, so neither its history nor "
                    u"what it archives is shown"_s,
                    u"Open the dossier again."_s);
    auto connection = Connection::review(image->span());
    if (!connection)
        return connection.error();
    m_image = *std::move(image);
    m_connection = *std::move(connection);
    return {};
}

} // namespace servanda
