#include "model/exchange/filearchiving.h"
#include "tests/views/window/dropwindow.h"
#include "views/forms/valueentry.h"
#include "views/theme/theme.h"
#include "views/window/factlink.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QTableView>

using namespace servanda;
using namespace servanda::test;

TEST_CASE("what the dossier has already is offered, not added twice", "[window][evidence]")
{
    Facts facts = evidenceFacts();
    facts.rows<Source>()[1].url = text(kPage);
    DropWindow dropped(facts);
    dropped.window.showPage(text("pledges"));
    auto &table = dropped.find<QTableView>("pledgeTable");
    QMimeData link;
    fillLink(link, kPage, "Page");
    REQUIRE(dropped.drop(dropped.rowOf(table, kBare), link));
    CHECK_FALSE(dropped.form());
    REQUIRE(dropped.notices().count() == 1);
    CHECK(dropped.notice().contains(text("has this address already, as source S-2")));
    auto *offer = dropped.notices().findChild<QPushButton *>();
    REQUIRE(offer);
    CHECK(offer->text() == text("Add it to P-8"));
    offer->click();
    DropWindow::settle();
    CHECK(dropped.dossier.find(PledgeId{8})->source == SourceId{2});
    CHECK(dropped.dossier.rows<Source>().size() == 2);
    CHECK(dropped.editor.undoLabel() == text("Add source S-2 to P-8"));
    REQUIRE(dropped.drop(dropped.rowOf(table, kBare), link));
    CHECK(dropped.notice().contains(text("P-8 rests on it.")));
    CHECK(dropped.store.commits == 1);
}

TEST_CASE("a file that cannot be kept is refused in a sentence", "[window][evidence]")
{
    DropWindow dropped(evidenceFacts());
    dropped.window.showPage(text("pledges"));
    const EvidenceFile empty({}, "empty.pdf");
    REQUIRE(
        dropped.drop(dropped.rowOf(dropped.find<QTableView>("pledgeTable"), kBare), empty.data));
    dropped.waitForAnswer();
    CHECK_FALSE(dropped.form());
    CHECK(dropped.notice().contains(text("“empty.pdf” is empty.")));
    CHECK(dropped.store.commits == 0);
}

TEST_CASE("by keyboard: Ctrl+V makes a copied address or file a source", "[window][evidence]")
{
    DropWindow dropped(evidenceFacts());
    dropped.window.showPage(text("pledges"));
    auto &table = dropped.find<QTableView>("pledgeTable");
    table.setFocus();
    table.setCurrentIndex(table.model()->index(1, 3));
    REQUIRE(dropped.window.browsing().selected() == kBare);
    QApplication::clipboard()->setText(text(kPage));
    dropped.press(Qt::Key_V, Qt::ControlModifier);
    DropWindow::settle();
    REQUIRE(dropped.form());
    auto *title = dropped.form()->findChild<ValueEntry *>(text("title"));
    title->setFocus();
    QTest::keyClicks(QApplication::focusWidget(), text("Answer"));
    dropped.press(Qt::Key_Return, Qt::ControlModifier);
    DropWindow::settle();
    CHECK(dropped.dossier.find(PledgeId{8})->source);

    const EvidenceFile file;
    auto *copied = new QMimeData; // the clipboard takes it
    copied->setUrls({QUrl::fromLocalFile(file.path)});
    QApplication::clipboard()->setMimeData(copied);
    table.setFocus();
    dropped.press(Qt::Key_V, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([&] {
        DropWindow::settle();
        return dropped.form() != nullptr;
    }));
    dropped.form()->findChild<QCheckBox *>(text("archiveFile"))->setChecked(false);
    dropped.commitForm();
    CHECK(dropped.dossier.rows<Citation>().size() == 1);
    CHECK(dropped.dossier.rows<ArchivedCopy>().empty()); // as was chosen
    CHECK(dropped.store.edits.back().contents.empty());

    QApplication::clipboard()->setText(text("neither"));
    table.setFocus();
    dropped.press(Qt::Key_V, Qt::ControlModifier);
    CHECK(dropped.notice().contains(text("neither one file nor one web address")));
}

TEST_CASE("a file is chosen from the menu, and an address typed that is known is refused",
          "[window][evidence]")
{
    Facts facts = evidenceFacts();
    facts.rows<Source>()[1].url = text(kPage);
    DropWindow dropped(facts);
    dropped.window.browsing().select(kBare);
    const EvidenceFile file;
    dropped.action("Add source from file…")->trigger();
    auto *ask = dropped.window.findChild<QFileDialog *>(text("evidenceFile"));
    REQUIRE(ask);
    Q_EMIT ask->fileSelected(file.path);
    ask->reject();
    dropped.waitForAnswer();
    dropped.commitForm();
    CHECK(dropped.dossier.rows<ArchivedCopy>().size() == 1);

    QApplication::clipboard()->clear();
    dropped.window.browsing().select(kSourced);
    dropped.action("Add source from address…")->trigger();
    DropWindow::settle();
    REQUIRE(dropped.form());
    for (const auto &[field, typed] : {std::pair("title", "Answer"), std::pair("url", kPage)})
        QTest::keyClicks(dropped.form()->findChild<ValueEntry *>(text(field))->focusProxy(),
                         text(typed));
    dropped.commitForm();
    REQUIRE(dropped.form());
    QString said;
    for (const QLabel *label : dropped.find<QWidget>("formMessage").findChildren<QLabel *>())
        said += label->text();
    CHECK(said.contains(text("has this address already, as source S-2")));
    CHECK(dropped.store.commits == 1);
}

TEST_CASE("a refused commit leaves the form as it was and the dossier too", "[window][evidence]")
{
    DropWindow dropped(evidenceFacts());
    dropped.window.showPage(text("pledges"));
    const EvidenceFile file;
    REQUIRE(dropped.drop(dropped.rowOf(dropped.find<QTableView>("pledgeTable"), kBare), file.data));
    dropped.waitForAnswer();
    dropped.store.broken = true;
    dropped.commitForm();
    REQUIRE(dropped.form());
    CHECK(dropped.dossier.rows<ArchivedCopy>().empty());
    CHECK_FALSE(dropped.editor.canUndo());
    dropped.store.broken = false;
    dropped.commitForm();
    CHECK(dropped.dossier.rows<ArchivedCopy>().size() == 1);
    CHECK(dropped.store.edits.back().contents.size() == 1);
}

TEST_CASE("an archived copy is told in the inspector and saved where one chooses",
          "[window][evidence]")
{
    DropWindow dropped(evidenceFacts());
    Edit edit;
    edit.label = text("Archive");
    archive(edit, 50, {1}, kPdf, text("../not/a/path.pdf").section(u'/', -1));
    REQUIRE(dropped.editor.commit(edit));
    dropped.window.browsing().select({FactType::Source, 1});
    DropWindow::settle();
    const auto links = dropped.find<Inspector>("inspector").findChildren<FactLink *>();
    const auto link
        = std::ranges::find(links, FactRef{FactType::ArchivedCopy, 50}, &FactLink::fact);
    REQUIRE(link != links.end());
    for (const QString &told : {text("path.pdf"), text("application/pdf"), text("17 bytes"),
                                text("7 January 2026"), checksumOf(kPdf).shortText()})
        CHECK((*link)->accessibleName().contains(told));
    dropped.find<QPushButton>("saveCopy").click();
    auto *ask = dropped.window.findChild<QFileDialog *>(text("saveCopyDialog"));
    REQUIRE(ask);
    CHECK(ask->acceptMode() == QFileDialog::AcceptSave);
    CHECK(ask->selectedFiles().value(0).endsWith(text("/path.pdf")));
    const QTemporaryDir folder;
    const QString saved = folder.filePath(text("saved.pdf"));
    Q_EMIT ask->fileSelected(saved);
    ask->reject();
    REQUIRE(QTest::qWaitFor([&] { return QFileInfo(saved).size() == 17; }));
    CHECK(readFileToArchive(saved)->content == contentFrom(kPdf));
}

TEST_CASE("evidence is there to see, light and dark", "[window][evidence][picture]")
{
    const bool dark = GENERATE(false, true);
    DropWindow dropped(parisFacts());
    applyTheme(*static_cast<QApplication *>(QCoreApplication::instance()),
               dark ? Theme::dark() : Theme::light());
    const auto keep = [&](const char *name) {
        DropWindow::settle();
        const QImage image = dropped.window.grab().toImage();
        CHECK(image.size() == QSize(1280, 800));
        const QString folder = qEnvironmentVariable("SERVANDA_PICTURES");
        if (!folder.isEmpty())
            image.save(QDir(folder).filePath(text(name) + text(dark ? "-dark.png" : "-light.png")));
    };
    dropped.window.showPage(text("pledges"));
    auto &table = dropped.find<QTableView>("pledgeTable");
    const auto fact = table.model()->index(4, 0).data(FactRole).value<FactRef>();
    const EvidenceFile file(QByteArray(kPdf) + QByteArray(1'400'000, 'x'),
                            "Written answer 4711 of the House of Commons.pdf");
    REQUIRE(dropped.dragTo(dropped.rowOf(table, fact), file.data));
    keep("evidence-drag");
    REQUIRE(dropped.drop(dropped.rowOf(table, fact), file.data));
    dropped.waitForAnswer();
    REQUIRE(dropped.form());
    keep("evidence-form");
    dropped.commitForm();
    dropped.window.showPage(text("sources"));
    dropped.window.browsing().reveal(refOf(dropped.dossier.rows<Source>().back().id));
    keep("evidence-source");
    dropped.window.browsing().select(refOf(dropped.dossier.rows<ArchivedCopy>()[0].id));
    keep("evidence-copy");
    dropped.window.showPage(text("pledges"));
    REQUIRE(dropped.drop(dropped.rowOf(table, fact), file.data));
    REQUIRE(QTest::qWaitFor([&] { return dropped.notices().count() == 1; }));
    keep("evidence-known");
}
