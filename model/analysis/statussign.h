#pragma once

#include "model/analysis/headline.h"

#include <QMetaType>
#include <QString>

namespace servanda {

class StatusTally;

/// What the sign of a status tells, of one pledge or of a group. The same sign in matrix, lists,
/// inspector and legend.
struct StatusSign
{
    Headline headline = Headline::NoPledge;
    bool overdue = false;
    bool disputed = false;

    friend bool operator==(const StatusSign &, const StatusSign &) = default;
};

[[nodiscard]] StatusSign signOf(const Status &status);
[[nodiscard]] StatusSign signOf(const StatusTally &tally);

/// 0 to 3; kNoLevel for a headline that tells none.
[[nodiscard]] qint16 levelOf(Headline headline);

/// "overdue, minimal, disputed"
[[nodiscard]] QString signWords(const StatusSign &sign);

} // namespace servanda

Q_DECLARE_METATYPE(servanda::StatusSign)
