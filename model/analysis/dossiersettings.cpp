#include "model/analysis/dossiersettings.h"

#include "model/analysis/statusrules.h"
#include "model/dossier/dossier.h"

#include <array>

using namespace Qt::StringLiterals;

namespace servanda {

std::span<const SettingChoice> settingChoices()
{
    static constexpr std::array choices{
        SettingChoice{settingkey::kTitle, "Title", "", "What the dossier is called."},
        SettingChoice{settingkey::kMarking, "Handling marking", "",
                      "Stands on every figure and page."},
        SettingChoice{settingkey::kReferenceCurrency, "Reference currency", "EUR",
                      "What money is shown in first: an ISO 4217 code."},
        SettingChoice{rulekey::kIntermediateFrom, "Intermediate from", "0.4",
                      "The share from which a pledge is intermediate."},
        SettingChoice{rulekey::kDeviation, "Deviation allowed", "0",
                      "How much less still counts as full."},
        SettingChoice{rulekey::kTolerance, "Tolerance between claims", "0.05",
                      "How far claims may differ before they are a dispute."},
        SettingChoice{rulekey::kLeastCoverage, "Least assessed", "0.5",
                      "Below this assessed share: counts, no figure."},
        SettingChoice{rulekey::kDueSoonDays, "Due soon, days", "30",
                      "How long before its date a pledge is due soon."},
    };
    return choices;
}

namespace {

Result<> checkTexts(const SettingTexts &texts)
{
    Errors faults;
    (void)statusRulesFrom([&texts](const QString &key) { return texts.value(key); }, &faults);
    if (!faults.empty())
        return faults.front();
    const QString currency = texts.value(settingkey::kReferenceCurrency);
    const auto unit = Unit::parse(currency);
    if (!currency.isEmpty() && !(unit && unit->isMoney()))
        return fail(Error::Kind::Invalid, u"“%1” is not a currency"_s.arg(currency.left(40)),
                    u"Use an ISO 4217 code such as EUR."_s);
    return {};
}

} // namespace

Result<Edit> editOfSettings(const SettingTexts &texts, const Dossier &dossier,
                            const QHash<QString, Id<Setting>> &fresh)
{
    if (const auto sound = checkTexts(texts); !sound)
        return sound.error();
    Edit edit;
    edit.label = u"Change settings"_s;
    for (const auto &choice : settingChoices()) {
        const QString key = choice.key;
        const QString text = texts.value(key).trimmed();
        const Setting *now = dossier.findSetting(key);
        if (!now && !text.isEmpty())
            edit.add(Setting{fresh.value(key), key, text});
        else if (now && text.isEmpty())
            edit.of<Setting>().push_back({*now, std::nullopt});
        else if (now && now->value != text)
            edit.of<Setting>().push_back({*now, Setting{now->id, key, text}});
    }
    return edit;
}

} // namespace servanda
