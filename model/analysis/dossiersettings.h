#pragma once

#include "model/domain/edit.h"

#include <QHash>

#include <span>

namespace servanda {

class Dossier;

/// A setting that people choose: what the dossier is called and marked as, and the thresholds of its
/// statuses.
struct SettingChoice
{
    QLatin1StringView key;
    const char *label = "";
    const char *usual = ""; ///< what holds where nothing is set
    const char *about = ""; ///< one line
};

/// In the order in which they are shown. The rules of statuses among them are those of StatusRules.
[[nodiscard]] std::span<const SettingChoice> settingChoices();

/// Texts by the key of their setting; an empty one is the usual value.
using SettingTexts = QHash<QString, QString>;

/// What those texts change, as one edit: settings added, changed and, where a text is empty, removed.
/// Invalid where a text cannot be what its setting asks for. `fresh`: ids for new settings, by key.
[[nodiscard]] Result<Edit> editOfSettings(const SettingTexts &texts, const Dossier &dossier,
                                          const QHash<QString, Id<Setting>> &fresh);

} // namespace servanda
