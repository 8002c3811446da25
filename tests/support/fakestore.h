#pragma once

#include "model/domain/store.h"

namespace servanda::test {

/// A store in memory that keeps every edit, and refuses them while it is broken.
class FakeStore final : public StoreWriter
{
public:
    using StoreWriter::commit;
    [[nodiscard]] Result<> commit(const Edit &edit, Progress &progress) override
    {
        if (broken)
            return fail(Error::Kind::Storage, QStringLiteral("The disk is full"),
                        QStringLiteral("Make room and try again."));
        edits.push_back(edit);
        ++commits;
        progress.tell(edit.size(), edit.size());
        return {};
    }

    bool broken = false;
    int commits = 0;
    std::vector<Edit> edits;
};

} // namespace servanda::test
