#include "model/analysis/dossiersettings.h"

#include "model/analysis/statusrules.h"
#include "tests/support/builders.h"
#include "tests/support/catch.h"

using namespace servanda;
using namespace servanda::test;
using namespace Qt::StringLiterals;

TEST_CASE("settings are added, changed and go back to what is usual in one edit", "[analysis]")
{
    Facts facts = frame();
    facts.rows<Setting>() = {{{1}, u"title"_s, u"Old"_s},
                             {{2}, u"status-tolerance"_s, u"0.1"_s},
                             {{3}, u"accepted:overdue:P-1"_s, u"{}"_s}};
    const Dossier dossier(facts);
    const SettingTexts texts{{u"title"_s, u"New"_s}, {u"status-deviation"_s, u"0.05"_s}};
    const auto edit = editOfSettings(texts, dossier, {{u"status-deviation"_s, {9}}});
    REQUIRE(edit);
    REQUIRE(edit->of<Setting>().size() == 3);
    CHECK(edit->of<Setting>()[0].after->value == u"New");
    CHECK(edit->of<Setting>()[1].after == Setting{{9}, u"status-deviation"_s, u"0.05"_s});
    CHECK_FALSE(edit->of<Setting>()[2].after);
}

TEST_CASE("what a setting cannot be is refused in words", "[analysis]")
{
    const Dossier dossier(frame());
    for (const auto &[key, value] : {std::pair{u"status-least-coverage"_s, u"2"_s},
                                     {u"status-due-soon-days"_s, u"soon"_s},
                                     {u"reference-currency"_s, u"pieces"_s}}) {
        const auto edit = editOfSettings({{key, value}}, dossier, {});
        INFO(key.toStdString());
        REQUIRE_FALSE(edit);
        CHECK(edit.error().what.contains(u'“' + value + u'”'));
    }
}

TEST_CASE("each usual value that is shown is the one that holds", "[analysis]")
{
    SettingTexts usual;
    for (const auto &choice : settingChoices())
        usual.insert(choice.key, QString::fromLatin1(choice.usual));
    Errors faults;
    CHECK(statusRulesFrom([&](const QString &key) { return usual.value(key); }, &faults)
          == StatusRules());
    CHECK(faults.empty());
}
