#pragma once

#include "model/domain/store.h"

namespace servanda::test {

/// A store in memory that keeps every edit, and refuses them while it is broken.
class FakeStore final : public StoreWriter
{
public:
    [[nodiscard]] Result<> commit(const Edit &edit) override
    {
        if (broken)
            return fail(Error::Kind::Storage, QStringLiteral("The disk is full"),
                        QStringLiteral("Make room and try again."));
        edits.push_back(edit);
        ++commits;
        return {};
    }

    bool broken = false;
    int commits = 0;
    std::vector<Edit> edits;
};

} // namespace servanda::test
