#pragma once

#include "model/analysis/statusboard.h"
#include "model/items/pledgelistmodel.h"

namespace servanda {

/// What the pledge list shows of one pledge, given by its place in the dossier's table. Not beyond
/// the next edit.
class PledgeCells final
{
public:
    /// Without statuses while they are being made.
    PledgeCells(const Feed &feed, const StatusBoard *statuses, quint32 pledge, QDate asOf);

    [[nodiscard]] QString text(int column) const;
    /// A quieter line: the party's code beside its name, the clause's title, a pledge's note, the
    /// source's title; else empty.
    [[nodiscard]] QString secondaryText(int column) const;
    [[nodiscard]] QVariant sortValue(int column) const;
    /// Null for a draft, and while statuses are being made.
    [[nodiscard]] const Status *status() const;
    [[nodiscard]] QString code() const { return m_pledge.code; }
    [[nodiscard]] FactRef fact() const { return refOf(m_pledge); }

    [[nodiscard]] static QString title(int column);
    [[nodiscard]] static Qt::Alignment alignment(int column);

private:
    [[nodiscard]] QString deliveredText() const;
    [[nodiscard]] CountedAmount counted() const;

    const Feed &m_feed;
    const StatusBoard *m_statuses;
    quint32 m_place;
    const Pledge &m_pledge;
    QDate m_asOf;
};

} // namespace servanda
