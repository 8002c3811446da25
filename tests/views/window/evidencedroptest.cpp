#include "tests/views/window/dropwindow.h"
#include "views/forms/valueentry.h"
#include "views/window/factlink.h"

#include <QCheckBox>
#include <QTableView>

using namespace servanda;
using namespace servanda::test;

TEST_CASE("a file dropped onto a pledge becomes its source, archived in one edit",
          "[window][evidence]")
{
    DropWindow dropped(evidenceFacts());
    dropped.window.showPage(text("pledges"));
    const EvidenceFile file;
    REQUIRE(dropped.drop(dropped.rowOf(dropped.find<QTableView>("pledgeTable"), kBare), file.data));
    dropped.waitForAnswer();
    REQUIRE(dropped.form());
    CHECK(dropped.textOf("formPurpose") == text("for P-8"));
    CHECK(dropped.window.browsing().selected() == kBare);
    auto *title = dropped.form()->findChild<ValueEntry *>(text("title"));
    CHECK(title->value().toString() == text("Written answer"));
    CHECK(dropped.form()->findChild<QCheckBox *>(text("archiveFile"))->isChecked());
    CHECK(dropped.store.commits == 0);
    dropped.commitForm();
    CHECK_FALSE(dropped.form());
    REQUIRE(dropped.store.commits == 1);
    CHECK(dropped.store.edits[0].contents == std::vector<Content>{contentFrom(kPdf)});
    CHECK(dropped.editor.undoLabel() == text("Add source to P-8"));
    const SourceId source = dropped.dossier.find(PledgeId{8})->source;
    REQUIRE(dropped.dossier.find(source));
    CHECK(dropped.dossier.rows<Citation>().empty());
    REQUIRE(dropped.dossier.rows<ArchivedCopy>().size() == 1);
    const ArchivedCopy copy = dropped.dossier.rows<ArchivedCopy>()[0];
    CHECK(copy.source == source);
    CHECK(copy.fileName == text("Written answer.pdf"));
    CHECK(copy.mediaType.name == text("application/pdf"));
    CHECK(copy.checksum == checksumOf(kPdf));
    CHECK(copy.retrievedOn == date("2026-06-30"));
    CHECK(dropped.textOf("inspectorCaption") == text("Pledge 8"));

    REQUIRE(dropped.editor.undo());
    CHECK(dropped.dossier.rows<ArchivedCopy>().empty());
    CHECK(dropped.dossier.rows<Source>().size() == 2);
    CHECK_FALSE(dropped.dossier.find(PledgeId{8})->source);
    REQUIRE(dropped.editor.redo());
    CHECK(dropped.dossier.rows<ArchivedCopy>()[0] == copy);
    CHECK(dropped.store.edits[2].contents.empty());
}

TEST_CASE("a fact that has a source gets a citation of the new one", "[window][evidence]")
{
    DropWindow dropped(evidenceFacts());
    dropped.window.showPage(text("pledges"));
    QMimeData link;
    fillLink(link, kPage, "Written answer 4711");
    REQUIRE(dropped.drop(dropped.rowOf(dropped.find<QTableView>("pledgeTable"), kSourced), link));
    REQUIRE(dropped.form());
    CHECK_FALSE(dropped.form()->findChild<QCheckBox *>(text("archiveFile")));
    dropped.commitForm();
    CHECK(dropped.dossier.find(PledgeId{7})->source == SourceId{1});
    REQUIRE(dropped.dossier.rows<Citation>().size() == 1);
    const Citation &citation = dropped.dossier.rows<Citation>()[0];
    CHECK(citation.fact == kSourced);
    const Source *source = dropped.dossier.find(citation.source);
    REQUIRE(source);
    CHECK(source->url == text(kPage));
    CHECK(source->title == text("Written answer 4711"));
    CHECK(dropped.store.commits == 1);
}

TEST_CASE("evidence drops onto facts wherever they are shown", "[window][evidence]")
{
    DropWindow dropped(evidenceFacts());
    QMimeData link;
    fillLink(link, kPage, "Page");
    const auto takes = [&](const char *page, const char *list, FactRef fact) {
        dropped.window.showPage(text(page));
        CAPTURE(page);
        return dropped.dragTo(dropped.rowOf(dropped.find<QAbstractItemView>(list), fact), link);
    };
    CHECK(takes("pledges", "pledgeTable", kSourced));
    CHECK(takes("clauses", "clauseTree", {FactType::Clause, 1}));
    CHECK(takes("signatories", "signatoryTable", {FactType::Party, 1}));
    CHECK(takes("events", "eventTable", {FactType::Event, 17}));
    CHECK(takes("sources", "sourceTable", {FactType::Source, 1})); // which has no address yet
    dropped.window.browsing().select(kSourced);
    DropWindow::settle();
    CHECK(dropped.dragTo(dropped.middleOf(dropped.find<QWidget>("inspector")), link));
    auto *mark = dropped.window.findChild<QWidget *>(text("dropMark"));
    CHECK(mark->isVisible());
    QDragLeaveEvent leave;
    QCoreApplication::sendEvent(dropped.window.windowHandle(), &leave);
    CHECK_FALSE(mark->isVisible());
}

TEST_CASE("a link in the inspector takes the drop for the fact it leads to", "[window][evidence]")
{
    Facts facts = evidenceFacts();
    Fulfilment bare = report(30, 7, "5", "EUR", "2026-01-01");
    bare.source = {};
    facts.rows<Fulfilment>() = {bare};
    DropWindow dropped(facts);
    dropped.window.browsing().select(kSourced);
    DropWindow::settle();
    const auto links = dropped.find<Inspector>("inspector").findChildren<FactLink *>();
    const auto link = std::ranges::find(links, FactRef{FactType::Fulfilment, 30}, &FactLink::fact);
    REQUIRE(link != links.end());
    QMimeData page;
    fillLink(page, kPage, "Page");
    REQUIRE(dropped.drop(dropped.middleOf(**link), page));
    dropped.commitForm();
    CHECK(dropped.dossier.find(FulfilmentId{30})->source);
}

TEST_CASE("a file dropped onto a source becomes its archived copy", "[window][evidence]")
{
    DropWindow dropped(evidenceFacts());
    dropped.window.showPage(text("sources"));
    const EvidenceFile file;
    REQUIRE(dropped.drop(
        dropped.rowOf(dropped.find<QTableView>("sourceTable"), {FactType::Source, 2}), file.data));
    dropped.waitForAnswer();
    CHECK_FALSE(dropped.form());
    REQUIRE(dropped.dossier.rows<ArchivedCopy>().size() == 1);
    CHECK(dropped.dossier.rows<ArchivedCopy>()[0].source == SourceId{2});
    CHECK(dropped.editor.undoLabel() == text("Archive Written answer.pdf with S-2"));
    // Again: said, not added twice.
    REQUIRE(dropped.drop(
        dropped.rowOf(dropped.find<QTableView>("sourceTable"), {FactType::Source, 2}), file.data));
    REQUIRE(QTest::qWaitFor([&] { return dropped.notices().count() == 1; }));
    CHECK(dropped.notice().contains(text("has this file already, as source S-2")));
    CHECK(dropped.store.commits == 1);
}

TEST_CASE("anything else is refused under the mouse", "[window][evidence]")
{
    DropWindow dropped(evidenceFacts());
    dropped.window.showPage(text("pledges"));
    auto &table = dropped.find<QTableView>("pledgeTable");
    const QPoint row = dropped.rowOf(table, kSourced);
    const EvidenceFile file;
    const auto refused = [&](QPoint position, auto fill) {
        QMimeData data;
        fill(data);
        return !dropped.drop(position, data);
    };
    CHECK(refused(row, [](QMimeData &data) { data.setText(text("no address")); }));
    CHECK(refused(row, [](QMimeData &data) { data.setText(text("javascript:alert(1)")); }));
    CHECK(refused(row, [](QMimeData &data) { data.setUrls({QUrl(text("ftp://example.org/a"))}); }));
    CHECK(refused(row, [](QMimeData &data) {
        data.setUrls({QUrl(text("https://user:pass@example.org/"))});
    }));
    CHECK(refused(
        row, [&](QMimeData &data) { data.setUrls({QUrl::fromLocalFile(file.folder.path())}); }));
    CHECK(refused(row, [&](QMimeData &data) {
        data.setUrls({QUrl::fromLocalFile(file.path), QUrl::fromLocalFile(file.path)});
    }));
    CHECK(refused(row, [](QMimeData &data) { data.setData(text("image/png"), "png"); }));
    const auto fillPage = [](QMimeData &data) { fillLink(data, kPage, "Page"); };
    CHECK(refused(dropped.middleOf(dropped.find<QWidget>("marking")), fillPage));
    CHECK(refused(
        table.viewport()->mapTo(&dropped.window, QPoint(20, table.viewport()->height() - 5)),
        fillPage)); // below the last row
    CHECK_FALSE(refused(row, fillPage));
    CHECK(dropped.form());
}

TEST_CASE("a review accepts no drops at all", "[window][evidence]")
{
    DropWindow reviewed(evidenceFacts(), false);
    reviewed.window.showPage(text("pledges"));
    QMimeData link;
    fillLink(link, kPage, "Page");
    const EvidenceFile file;
    const QPoint row = reviewed.rowOf(reviewed.find<QTableView>("pledgeTable"), kSourced);
    CHECK_FALSE(reviewed.window.acceptDrops());
    CHECK_FALSE(reviewed.drop(row, link));
    CHECK_FALSE(reviewed.drop(row, file.data));
    CHECK_FALSE(reviewed.action("Add source from file…"));
    CHECK(reviewed.store.commits == 0);
}

TEST_CASE("nothing is dropped while a form holds what was typed", "[window][evidence]")
{
    DropWindow dropped(evidenceFacts());
    dropped.window.showPage(text("pledges"));
    auto &table = dropped.find<QTableView>("pledgeTable");
    const QPoint row = dropped.rowOf(table, kSourced);
    dropped.window.browsing().select(kBare);
    dropped.press(Qt::Key_F2, Qt::ShiftModifier);
    REQUIRE(dropped.form());
    QTest::keyClicks(QApplication::focusWidget(), text("typed"));
    QMimeData link;
    fillLink(link, kPage, "Page");
    CHECK_FALSE(dropped.drop(row, link));
}
