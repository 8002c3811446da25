#pragma once

#include "model/domain/description.h"

#include <Qt>

namespace servanda {

/// What the item models say beyond text. Colour, icon and font come from delegates in views.
enum ItemRole {
    SortRole = Qt::UserRole, ///< what a column is sorted by: number or folded text
    FactRole, ///< FactRef: the fact a row (or a matrix cell's party) stands for
    CellRole, ///< StatusSign; invalid where a cell has none
    TallyRole, ///< StatusTally of a group; invalid where a cell has none
    PermilleRole, ///< int 0 to 1000: how much is done; invalid where nobody can say
    StateRole, ///< Headline as int; invalid where a cell has none
    CodeRole, ///< QString: the code people know the fact by, such as P-GBR-05
    SecondaryTextRole, ///< QString: a second, quieter line
    DraftRole, ///< true for a fact that is only noted down, not put forward
    FaultRole ///< QString: what is wrong with the fact; invalid for a sound one
};

} // namespace servanda
