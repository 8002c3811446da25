#pragma once

#include "model/dossier/dossier.h"

#include <memory>

namespace servanda {

/// Compact columns beside a dossier that analysis reads in one pass: party, clause, kind, unit,
/// stage, day and amount of each pledge and report, what links say about counting, and the rates.
/// Kept up to date by the dossier's edits. Borrows the dossier, which must outlive it.
class Feed final
{
public:
    explicit Feed(const Dossier &dossier);
    ~Feed();
    Q_DISABLE_COPY_MOVE(Feed)

    [[nodiscard]] const Dossier &dossier() const;

    struct Columns;
    /// The columns, brought up to date. Internal to model/analysis.
    [[nodiscard]] const Columns &columns() const;

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

} // namespace servanda
