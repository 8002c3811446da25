#pragma once

#include "model/domain/description.h"

#include <QLatin1StringView>
#include <QString>

namespace servanda {

/// A setting of the dossier: a fact like any other, with history. The layout's optional
/// settings.csv. Keys: setting keys below, and others that are kept as they are.
struct Setting
{
    Id<Setting> id;
    QString key;
    QString value;

    friend bool operator==(const Setting &, const Setting &) = default;
};

namespace settingkey {
inline constexpr QLatin1StringView kTitle{"title"}; ///< of the dossier
inline constexpr QLatin1StringView kMarking{"marking"}; ///< handling marking
inline constexpr QLatin1StringView kReferenceCurrency{"reference-currency"}; ///< ISO 4217
} // namespace settingkey

template <>
struct Description<Setting>
{
    static constexpr FactType type = FactType::Setting;
    static constexpr auto table = "setting";
    static constexpr auto file = "settings.csv";
    static constexpr bool optionalFile = true;
    static constexpr auto label = "Setting";
    static constexpr auto plural = "Settings";
    static constexpr std::tuple fields{
        Field{"key", &Setting::key, "Key", Need::Required},
        Field{"value", &Setting::value, "Value"},
    };
    static QString caption(const Setting &setting) { return setting.key; }
};

} // namespace servanda
