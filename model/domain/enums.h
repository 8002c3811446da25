#pragma once

#include "model/core/result.h"

#include <QLatin1StringView>

#include <optional>
#include <span>

namespace servanda {

/// One value of an enumeration: its code in files and the database, and its name for people.
template <class E>
struct EnumName
{
    E value;
    const char *code;
    const char *label;
};

/// Specialised for each enumeration beside its definition: `static constexpr std::array values`.
template <class E>
struct EnumNames;

template <class E>
[[nodiscard]] constexpr std::span<const EnumName<E>> enumNames()
{
    return EnumNames<E>::values;
}

template <class E>
[[nodiscard]] QLatin1StringView enumCode(E value)
{
    for (const auto &name : enumNames<E>()) {
        if (name.value == value)
            return QLatin1StringView(name.code);
    }
    return {};
}

template <class E>
[[nodiscard]] QLatin1StringView enumLabel(E value)
{
    for (const auto &name : enumNames<E>()) {
        if (name.value == value)
            return QLatin1StringView(name.label);
    }
    return {};
}

/// The value with that code, or nothing.
template <class E, class Text>
[[nodiscard]] std::optional<E> enumFromCode(const Text &code)
{
    for (const auto &name : enumNames<E>()) {
        if (code == QLatin1StringView(name.code))
            return name.value;
    }
    return std::nullopt;
}

/// "a, b, c": every code of E, for error messages.
template <class E>
[[nodiscard]] QString enumCodes()
{
    QString codes;
    for (const auto &name : enumNames<E>()) {
        if (*name.code == '\0')
            continue; // "not said" has none
        if (!codes.isEmpty())
            codes += QLatin1StringView(", ");
        codes += QLatin1StringView(name.code);
    }
    return codes;
}

} // namespace servanda
