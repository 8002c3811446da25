#include "tests/views/window/effectwindow.h"

using namespace servanda;
using namespace servanda::test;

TEST_CASE("thresholds are changed in a dialog that shows the effect, in one edit with a reason",
          "[window][effect]")
{
    EffectWindow opened;
    opened.act("Settings of the dossier…");
    auto *dialog = opened.window.findChild<QDialog *>(text("settingsDialog"));
    REQUIRE(dialog);
    const auto line
        = [dialog](const char *key) { return dialog->findChild<QLineEdit *>(text(key)); };
    auto *button = dialog->findChild<QPushButton *>(text("action"));
    CHECK_FALSE(button->isEnabled()); // nothing is changed yet
    line("status-intermediate-from")->setText(text("lots"));
    CHECK_FALSE(button->isEnabled());
    line("status-intermediate-from")->setText(text("0.9"));
    auto *effect = dialog->findChild<EffectLine *>();
    REQUIRE(QTest::qWaitFor([&] { return effect->effect().has_value(); }, kPatience));
    CHECK(effect->effect()->toText() == text("13 of 129 assessed as before; levels move"));
    REQUIRE(button->isEnabled());
    line("reason")->setText(text("Board of 3 June"));
    line("marking")->setText(text("LIMITED"));
    const QString folder = qEnvironmentVariable("SERVANDA_PICTURES");
    if (!folder.isEmpty())
        dialog->grab().save(QDir(folder).filePath(text("settings.png")));
    button->click();
    opened.settle();
    REQUIRE(opened.store.commits == 1);
    CHECK(opened.store.edits.front().reason == text("Board of 3 June"));
    CHECK(opened.dossier.setting(QLatin1StringView("status-intermediate-from")) == text("0.9"));
    CHECK(opened.dossier.setting(QLatin1StringView("marking")) == text("LIMITED"));
    REQUIRE(opened.editor.undo());
    CHECK(opened.dossier.setting(QLatin1StringView("status-intermediate-from")).isEmpty());
}
