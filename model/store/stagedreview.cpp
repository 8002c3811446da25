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
    if (m_staged)
        return {};
    auto staged = stageAgain(m_path, m_fingerprint);
    if (!staged)
        return staged.error();
    m_staged = *std::move(staged);
    return {};
}

} // namespace servanda
