#include "model/dossier/yardstickcheck.h"

#include "model/dossier/rowsafter.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace servanda {

Errors brokenYardstickRules(const Edit &edit, const Dossier &dossier)
{
    const auto &changes = edit.of<Yardstick>();
    if (changes.empty())
        return {};
    QHash<qint64, int> yardsticksOf;
    RowsAfter<Yardstick>(edit, dossier).forEach([&](const Yardstick &yardstick) {
        ++yardsticksOf[yardstick.pledge.value];
    });
    Errors errors;
    for (size_t i = 0; i < changes.size(); ++i) {
        if (changes[i].after && yardsticksOf.value(changes[i].after->pledge.value) > 1)
            errors.push_back(fail(
                Error::Kind::Invalid, u"Pledge: it has a yardstick already"_s,
                u"Change that one instead."_s,
                {QString::fromLatin1(Description<Yardstick>::table), static_cast<int>(i) + 1, 0}));
    }
    return errors;
}

} // namespace servanda
