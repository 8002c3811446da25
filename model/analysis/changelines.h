#pragma once

#include "model/domain/history.h"
#include "model/dossier/dossier.h"

namespace servanda {

/// One line of what an edit changed: a field of a fact, or a whole fact that came or went.
struct ChangeLine
{
    FactRef fact;
    QString kind; ///< "Pledge"
    QString caption; ///< what tells the fact from others, now or, where it is gone, before
    QString code; ///< such as P-GBR-05; empty for types without
    QLatin1StringView field; ///< its name, such as "amount"; empty: the whole fact
    QString label; ///< "Amount", "Added", "Removed"
    QString before; ///< of a whole fact: its fields in one line
    QString after;
};

/// What an edit changed, field by field, in its order. References are named as the dossier knows
/// them today, or as the edit does where they are gone. At most so many lines.
[[nodiscard]] std::vector<ChangeLine> changeLines(const Edit &edit, const Dossier &dossier,
                                                  size_t most = static_cast<size_t>(-1));

/// "3 pledges, 1 source"; "nothing".
[[nodiscard]] QString sizeText(const std::vector<TypeCount> &counts);
/// The same for a column of a list: "742 facts of 14 kinds" where the whole would be cut.
[[nodiscard]] QString shortSizeText(const std::vector<TypeCount> &counts);

} // namespace servanda
