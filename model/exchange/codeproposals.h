#pragma once

#include "model/dossier/dossier.h"

#include <QHash>

namespace servanda {

/// New codes for many facts of one type, in the pattern that most facts of the type follow: `F-037`
/// after `F-036`, `P-GBR-16` for a pledge of GBR. A picture of the dossier at the time it was made;
/// borrows it.
class CodeProposals final
{
public:
    CodeProposals(FactType type, const Dossier &dossier);

    /// A code that neither the dossier has nor was proposed or taken before. Empty where the
    /// type's facts have no codes of that kind.
    [[nodiscard]] QString next(PartyId party);
    /// Says that a code is in use, such as one that stands in the same block.
    void take(const QString &code);

private:
    /// A code cut before the number at its end.
    struct Cut
    {
        QString stem;
        qint64 number = 0;
        int digits = 0;
    };
    [[nodiscard]] static Cut cut(const QString &code);
    template <class Row>
    void learnCodes(QHash<QString, qsizetype> &uses);
    void learnPattern(const QHash<QString, qsizetype> &uses, qsizetype codes);

    const Dossier &m_dossier;
    QString m_pattern; ///< a stem with kParty for the party's code
    int m_digits = 2;
    QHash<QString, qint64> m_last; ///< by stem
};

} // namespace servanda
