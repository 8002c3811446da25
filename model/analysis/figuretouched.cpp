#include "model/analysis/figure.h"

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

} // namespace

bool figureTouchedBy(const FigureSpec &spec, const Edit &edit, const Dossier &dossier)
{
    if (touches<Party>(edit) || touches<Clause>(edit) || touches<Rate>(edit)
        || touches<Source>(edit) || touches<Setting>(edit) || touches<Adoption>(edit))
        return true;
    const PledgeKind kind = kindOf(spec.subject);
    if (anySide<Pledge>(edit, [kind](const Pledge &pledge) { return pledge.kind == kind; }))
        return true;
    // What names a pledge that is no more came out of the dossier with it, in the same edit.
    const auto ofKind = [&](PledgeId id) {
        const Pledge *pledge = dossier.find(id);
        return pledge && pledge->kind == kind;
    };
    const auto namesOfKind = [&](const auto &row) { return ofKind(row.pledge); };
    return anySide<Fulfilment>(edit, namesOfKind) || anySide<Variant>(edit, namesOfKind)
        || anySide<Link>(
               edit, [&](const Link &link) { return ofKind(link.pledge) || ofKind(link.other); });
}

} // namespace servanda
