#pragma once

#include "model/dossier/codeindex.h"

#include <QDate>

namespace servanda {

/// What there is to say about a fact as a person has entered it.
struct EntryRemark
{
    enum class Weight {
        Error, ///< must be mended before it can be committed
        Note ///< may be right, and is worth a second look
    };

    FactRef fact;
    const char *field = nullptr; ///< name of the described field; null: the fact as a whole
    Weight weight = Weight::Error;
    QString what; ///< a sentence without full stop
    QString advice; ///< what to do, a sentence; may be empty

    [[nodiscard]] QString sentence() const;
};
using EntryRemarks = std::vector<EntryRemark>;

/// Everything to be said while the edit is entered: what the Editor would refuse, and what a
/// person's entry must keep beyond that. A fact is entered with a source unless it is a draft; what
/// has happened is not dated after today; figures that contradict others are noted, never mended.
[[nodiscard]] EntryRemarks entryRemarks(const Edit &edit, const Dossier &dossier,
                                        const CodeIndex &codes, QDate today);

[[nodiscard]] bool hasError(const EntryRemarks &remarks);

} // namespace servanda
