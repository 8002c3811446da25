#pragma once

#include "model/core/progress.h"
#include "model/domain/edit.h"

namespace servanda {

/// Where edits become durable.
class StoreWriter
{
public:
    StoreWriter() = default;
    virtual ~StoreWriter() = default;
    Q_DISABLE_COPY_MOVE(StoreWriter)

    /// All rows and their audit entry, durably, or nothing and an error. The caller has checked
    /// the edit against the rows it changes.
    [[nodiscard]] Result<> commit(const Edit &edit)
    {
        Progress nobodyAsks;
        return commit(edit, nobodyAsks);
    }
    /// The same, saying how far it is. It does not stop half-way.
    [[nodiscard]] virtual Result<> commit(const Edit &edit, Progress &progress) = 0;
};

} // namespace servanda
