#pragma once

#include "model/domain/facts.h"

#include <optional>

namespace servanda {

/// The place in the description of the field that a broken rule speaks of; rules begin with its
/// label. Nothing for a rule about the fact as a whole.
template <class Row>
[[nodiscard]] std::optional<size_t> fieldNamedIn(const Error &error)
{
    std::optional<size_t> found;
    size_t place = 0;
    forEachField<Row>([&](const auto &field) {
        const QLatin1StringView label(field.label);
        const QStringView rest = QStringView(error.what).mid(label.size());
        if (error.what.startsWith(label) && (rest.startsWith(u':') || rest.startsWith(u' ')))
            found = place;
        ++place;
    });
    return found;
}

} // namespace servanda
