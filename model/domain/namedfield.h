#pragma once

#include "model/domain/facts.h"

#include <optional>

namespace servanda {

/// The place in the description of the field that a rule's sentence speaks of: they begin with its
/// label (rules.h). The longest of several. Nothing for a rule about the fact as a whole.
template <class Row>
[[nodiscard]] std::optional<size_t> fieldNamedIn(QStringView sentence)
{
    std::optional<size_t> found;
    qsizetype longest = 0;
    size_t place = 0;
    forEachField<Row>([&](const auto &field) {
        const QLatin1StringView label(field.label);
        const QStringView rest = sentence.mid(label.size());
        if (label.size() > longest && sentence.startsWith(label)
            && (rest.startsWith(u':') || rest.startsWith(u' '))) {
            found = place;
            longest = label.size();
        }
        ++place;
    });
    return found;
}

} // namespace servanda
