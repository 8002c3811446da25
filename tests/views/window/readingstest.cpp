#include "tests/views/window/effectwindow.h"

using namespace servanda;
using namespace servanda::test;

TEST_CASE("a reading is adopted in a dialog that shows the effect first, and is taken back",
          "[window][effect]")
{
    EffectWindow opened(parisReadings());
    const Clause clause = factOf<Clause>(opened.dossier, "PD-2");
    opened.window.browsing().select(refOf(clause));
    opened.settle();
    opened.keep("readings-clause", "readings");
    const auto adopt = opened.window.findChildren<QPushButton *>(text("adoptReading"));
    REQUIRE(adopt.size() == 2);
    adopt.front()->click();
    auto *dialog = opened.window.findChild<QDialog *>(text("adoptDialog"));
    REQUIRE(dialog);
    auto *line = dialog->findChild<EffectLine *>();
    REQUIRE(QTest::qWaitFor([&] { return line->isVisible() && line->effect(); }, kPatience));
    CHECK(line->effect()->toText().startsWith(text("clause PD-2 falls asleep")));
    auto *button = dialog->findChild<QPushButton *>(text("action"));
    CHECK_FALSE(button->isEnabled()); // without a reason
    dialog->findChild<QPlainTextEdit *>(text("reason"))->setPlainText(text("Board of 3 June"));
    opened.settle();
    const QString folder = qEnvironmentVariable("SERVANDA_PICTURES");
    if (!folder.isEmpty())
        dialog->grab().save(QDir(folder).filePath(text("readings-adopt.png")));
    button->click();
    opened.settle();
    REQUIRE(opened.store.commits == 1);
    CHECK(opened.store.edits.front().reason == text("Board of 3 June"));
    CHECK(opened.dossier.setting(QLatin1StringView("reading:PD-2")) == text("R-1"));
    CHECK(opened.textOf("adopted").startsWith(text("Adopted")));
    opened.keep("readings-adopted", "readings");
    opened.find<QPushButton>("goByRoles").click();
    auto *back = opened.window.findChild<QDialog *>(text("adoptDialog"));
    REQUIRE(back);
    back->findChild<QPlainTextEdit *>(text("reason"))->setPlainText(text("Taken back"));
    back->findChild<QPushButton *>(text("action"))->click();
    opened.settle();
    CHECK(opened.dossier.setting(QLatin1StringView("reading:PD-2")).isEmpty());
    // A reading itself stands beside its rivals, and can be adopted there.
    opened.window.browsing().select(refOf(opened.dossier.rows<Reading>().front()));
    opened.settle();
    CHECK(opened.window.findChildren<QPushButton *>(text("adoptReading")).size() == 2);
    opened.find<QPushButton>("addReading").click();
    opened.settle();
    CHECK(opened.find<ValueEntry>("clause_id").value().toLongLong() == clause.id.value);
}

TEST_CASE("in a review readings are seen, and nothing offers to change them", "[window][effect]")
{
    OpenedWindow opened(parisReadings());
    opened.window.browsing().select(refOf(factOf<Clause>(opened.dossier, "PD-2")));
    QCoreApplication::processEvents();
    CHECK(opened.find<QWidget>("readings").isVisible());
    CHECK(opened.find<QWidget>("whoIsBound").isVisible());
    CHECK(opened.window.findChildren<QPushButton *>(text("adoptReading")).isEmpty());
    CHECK(opened.window.findChildren<QPushButton *>(text("addReading")).isEmpty());
    opened.window.browsing().select(refOf(factOf<Party>(opened.dossier, "USA")));
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK(opened.find<QWidget>("partAtInstruments").isVisible());
    const QString folder = qEnvironmentVariable("SERVANDA_PICTURES");
    if (!folder.isEmpty())
        opened.window.grab().save(QDir(folder).filePath(text("party.png")));
    const auto labels = opened.find<QWidget>("partAtInstruments").findChildren<QLabel *>();
    CHECK(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->text().contains(text("Took part, not a party"));
    }));
}

TEST_CASE("effects, readings and parts are there to see in the dark", "[window][effect][picture]")
{
    applyTheme(*static_cast<QApplication *>(QCoreApplication::instance()), Theme::dark());
    EffectWindow opened(parisReadings());
    applyTheme(*static_cast<QApplication *>(QCoreApplication::instance()), Theme::dark());
    opened.window.showPage(text("signatories"));
    opened.window.browsing().select(refOf(factOf<Party>(opened.dossier, "USA")));
    opened.keep("signatories-dark");
    opened.window.showPage(text("clauses"));
    opened.window.browsing().select(refOf(factOf<Clause>(opened.dossier, "PD-2")));
    opened.keep("readings-dark", "readings");
    opened.window.findChildren<QPushButton *>(text("adoptReading")).front()->click();
    auto *dialog = opened.window.findChild<QDialog *>(text("adoptDialog"));
    REQUIRE(dialog);
    auto *line = dialog->findChild<EffectLine *>();
    REQUIRE(QTest::qWaitFor([&] { return line->isVisible() && line->effect(); }, kPatience));
    opened.settle();
    const QString folder = qEnvironmentVariable("SERVANDA_PICTURES");
    if (!folder.isEmpty())
        dialog->grab().save(QDir(folder).filePath(text("adopt-dark.png")));
    CHECK(dialog->grab().toImage().pixelColor(4, 4).lightness() < 128);
    dialog->reject();
    applyTheme(*static_cast<QApplication *>(QCoreApplication::instance()), Theme::light());
}

TEST_CASE("an adopted reading says since when, by whom and why", "[window][effect]")
{
    Dossier dossier(parisReadings());
    MemoryStore store;
    Editor editor(dossier, store, text("N. N."), [] { return 1'780'000'000'000; });
    Edit adoption = adoptionOf(dossier.rows<Reading>().front(), dossier, {77});
    adoption.reason = text("Board of 3 June");
    REQUIRE(editor.commit(adoption));
    const ReadingsBox box(refOf(factOf<Clause>(dossier, "PD-2")), dossier, &store, false);
    QStringList lines;
    for (const QLabel *label : box.findChildren<QLabel *>())
        lines += label->text();
    CHECK(lines.join(u'\n').contains(text("Adopted by N. N. on ")));
    CHECK(lines.contains(text("Reason: Board of 3 June")));
}

TEST_CASE("a cell of the matrix tells by whose reading it stands", "[window][effect]")
{
    Facts facts = parisReadings();
    facts.rows<Setting>().push_back({{77}, text("reading:PD-2"), text("R-1")});
    OpenedWindow opened(std::move(facts));
    const auto *model = opened.find<QTableView>("matrix").model();
    CHECK(model->index(0, 1)
              .data(Qt::ToolTipRole)
              .toString()
              .endsWith(text("\nBy the reading of A. N. Other")));
    CHECK_FALSE(model->index(0, 0).data(Qt::ToolTipRole).toString().contains(text("reading")));
}
