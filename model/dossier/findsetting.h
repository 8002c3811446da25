#pragma once

#include "model/dossier/dossier.h"

namespace servanda {

/// The setting of that key, or null. Valid until the next edit.
[[nodiscard]] inline const Setting *findSetting(const Dossier &dossier, const QString &key)
{
    const auto settings = dossier.rows<Setting>();
    const auto at = std::ranges::find(settings, key, &Setting::key);
    return at != settings.end() ? &*at : nullptr;
}

} // namespace servanda
