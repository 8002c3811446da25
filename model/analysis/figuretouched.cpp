#include "model/analysis/figure.h"

#include <QSet>

namespace servanda {
namespace {

template <class Row>
bool touches(const Edit &edit)
{
    return !edit.of<Row>().empty();
}

/// Whether passes(row) for a row as it was or as it is.
template <class Row>
bool anySide(const Edit &edit, const auto &passes)
{
    for (const auto &change : edit.of<Row>()) {
        for (const auto *side : {&change.before, &change.after}) {
            if (*side && passes(**side))
                return true;
        }
    }
    return false;
}

/// Whether the edit is about a pledge that a link speaks of.
bool touchesLinked(const Edit &edit, const Dossier &dossier)
{
    QSet<PledgeId> pledges;
    const auto addNamed = [&](const auto &row) {
        pledges.insert(row.pledge);
        return false;
    };
    for (const auto &change : edit.of<Pledge>())
        pledges.insert(change.id());
    anySide<Fulfilment>(edit, addNamed);
    anySide<Variant>(edit, addNamed);
    return std::ranges::any_of(dossier.rows<Link>(), [&](const Link &link) {
        return pledges.contains(link.pledge) || pledges.contains(link.other);
    });
}

} // namespace

bool figureTouchedBy(const FigureSpec &spec, const Edit &edit, const Dossier &dossier)
{
    if (spec.subject == Subject::Violations)
        return touches<Violation>(edit) || touches<Party>(edit) || touches<Clause>(edit)
            || touches<Source>(edit) || touches<Setting>(edit);
    if (touches<Party>(edit) || touches<Clause>(edit) || touches<Rate>(edit)
        || touches<Source>(edit) || touches<Setting>(edit) || touches<Adoption>(edit))
        return true;
    if (touches<Link>(edit) || touchesLinked(edit, dossier))
        return true; // parts and wholes may be of different kinds
    const auto kind = kindOf(spec.subject);
    if (anySide<Pledge>(edit, [kind](const Pledge &pledge) { return pledge.kind == kind; }))
        return true;
    // What names a pledge that is no more came out of the dossier with it, in the same edit.
    const auto ofKind = [&](PledgeId id) {
        const Pledge *pledge = dossier.find(id);
        return pledge && pledge->kind == kind;
    };
    const auto namesOfKind = [&](const auto &row) { return ofKind(row.pledge); };
    return anySide<Fulfilment>(edit, namesOfKind) || anySide<Variant>(edit, namesOfKind);
}

} // namespace servanda
