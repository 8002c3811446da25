#include "model/analysis/overviewcolumns.h"

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

/// The clause at the top of its instrument; the clause itself where parents form a circle.
ClauseId topOf(ClauseId id, const Dossier &dossier)
{
    ClauseId top = id;
    QSet<ClauseId> seen;
    for (const Clause *clause = dossier.find(id); clause; clause = dossier.find(clause->parent)) {
        if (seen.contains(clause->id))
            return id;
        seen.insert(clause->id);
        top = clause->id;
    }
    return top;
}

/// The first letter of the title that no column has yet.
QString freeLetter(const QString &title, QSet<QString> &taken)
{
    const QString letters = title + u"ABCDEFGHIJKLMNOPQRSTUVWXYZ"_s;
    for (const QChar c : letters) {
        QString letter = c.toUpper();
        if (!c.isLetter() || taken.contains(letter))
            continue;
        taken.insert(letter);
        return letter;
    }
    return u"*"_s;
}

} // namespace

ColumnPlan planColumns(const Dossier &dossier)
{
    ColumnPlan made;
    QSet<QString> letters;
    InstrumentId main;
    for (const auto &instrument : dossier.rows<Instrument>()) {
        std::vector<const Clause *> own;
        for (const auto &clause : dossier.rows<Clause>()) {
            if (clause.instrument == instrument.id)
                own.push_back(&clause);
        }
        if (own.empty())
            continue;
        const bool isMain = !main;
        if (isMain)
            main = instrument.id;
        QHash<ClauseId, qint32> columnOfTop;
        for (const Clause *clause : own) {
            const ClauseId top = isMain ? topOf(clause->id, dossier) : ClauseId();
            auto at = columnOfTop.find(top);
            if (at == columnOfTop.end()) {
                at = columnOfTop.insert(top, static_cast<qint32>(made.columns.size()));
                OverviewColumn column;
                column.instrument = instrument.id;
                if (const Clause *head = dossier.find(top)) {
                    column.clause = top;
                    column.number = head->number;
                    column.title = head->title;
                } else {
                    column.title = Description<Instrument>::caption(instrument);
                    column.number = freeLetter(column.title, letters);
                }
                made.columns.push_back(std::move(column));
            }
            made.columns[static_cast<size_t>(*at)].clauses.push_back(clause->id);
            made.columnOf.insert(clause->id, *at);
        }
    }
    return made;
}

} // namespace servanda
