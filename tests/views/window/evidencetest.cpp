#include "model/analysis/factsheet.h"
#include "model/exchange/filearchiving.h"
#include "model/items/itemroles.h"
#include "tests/support/archived.h"
#include "tests/views/window/openedwindow.h"
#include "views/forms/valueentry.h"
#include "views/theme/theme.h"
#include "views/window/factlink.h"
#include "views/window/inspector.h"
#include "views/window/noticebar.h"
#include "views/window/offeredevidence.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTreeView>

using namespace servanda;
using namespace servanda::test;

namespace {

constexpr auto kPdf = "%PDF-1.4\n1 0 obj\n";
constexpr auto kPage = "https://example.org/answer";

/// Gives back what the store of the window was given to keep.
class KeptContents final : public ContentReader
{
public:
    explicit KeptContents(const FakeStore &store) : m_store(store) {}
    Result<QByteArray> content(const Checksum &checksum) override
    {
        for (const Edit &edit : m_store.edits) {
            for (const Content &content : edit.contents) {
                if (content.checksum == checksum)
                    return content.bytes;
            }
        }
        return fail(Error::Kind::NotFound, text("The dossier does not hold that file"));
    }

private:
    const FakeStore &m_store;
};

/// A window in which things are dropped by real drag events, sent to where the system sends them.
struct DropWindow : OpenedWindow
{
    explicit DropWindow(Facts facts, bool editing = true) : OpenedWindow(std::move(facts))
    {
        window.resize(1280, 800);
        find<Inspector>("inspector").addContents(contents);
        if (editing)
            window.addEditing(editor);
        settle();
    }
    static void settle()
    {
        for (int round = 0; round < 5; ++round)
            QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    /// Whether the drag may be dropped there; what follows is up to drop().
    bool dragTo(QPoint position, const QMimeData &data)
    {
        QWindow *system = window.windowHandle();
        QDragEnterEvent enter(position, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton,
                              Qt::NoModifier);
        QCoreApplication::sendEvent(system, &enter);
        QDragMoveEvent move(position, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton,
                            Qt::NoModifier);
        QCoreApplication::sendEvent(system, &move);
        CHECK((!move.isAccepted() || move.dropAction() == Qt::CopyAction)); // never moved away
        return move.isAccepted();
    }
    bool drop(QPoint position, const QMimeData &data)
    {
        const bool may = dragTo(position, data);
        QWindow *system = window.windowHandle();
        if (may) {
            QDropEvent dropped(position, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton,
                               Qt::NoModifier);
            QCoreApplication::sendEvent(system, &dropped);
            CHECK(dropped.isAccepted());
        } else {
            QDragLeaveEvent leave;
            QCoreApplication::sendEvent(system, &leave);
        }
        settle();
        return may;
    }
    /// In the middle of the row of that list which shows the fact.
    QPoint rowOf(QAbstractItemView &list, FactRef fact)
    {
        const auto found
            = list.model()->match(list.model()->index(0, 0), FactRole, QVariant::fromValue(fact), 1,
                                  Qt::MatchExactly | Qt::MatchRecursive);
        REQUIRE(found.size() == 1);
        list.scrollTo(found.front());
        settle();
        return list.viewport()->mapTo(&window, list.visualRect(found.front()).center());
    }
    QPoint middleOf(QWidget &widget) { return widget.mapTo(&window, widget.rect().center()); }
    /// A file is read in a thread of its own; then there is a form, or a notice.
    void waitForAnswer()
    {
        REQUIRE(QTest::qWaitFor([this] {
            settle();
            return form() || notices().count() > 0 || store.commits > 0;
        }));
    }
    QWidget *form() { return window.findChild<QWidget *>(text("factForm")); }
    NoticeBar &notices() { return *window.findChild<NoticeBar *>(); }
    QString notice()
    {
        const auto labels = notices().findChildren<QLabel *>();
        QString all;
        for (const QLabel *label : labels)
            all += label->text();
        return all;
    }
    void commitForm()
    {
        REQUIRE(form());
        form()->findChild<QPushButton *>(text("commitForm"))->click();
        settle();
    }
    QAction *action(const char *words)
    {
        for (QAction *action : window.findChildren<QAction *>()) {
            if (action->text().remove(u'&') == text(words))
                return action;
        }
        return nullptr;
    }

    KeptContents contents{store};
};

/// A file in a folder of its own.
struct EvidenceFile
{
    explicit EvidenceFile(const QByteArray &bytes = kPdf, const char *name = "Written answer.pdf")
        : path(folder.filePath(text(name)))
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
        file.close();
        data.setUrls({QUrl::fromLocalFile(path)});
    }

    QTemporaryDir folder;
    QString path;
    QMimeData data;
};

/// As a browser drags a link: the address in several forms, one of them with the page's title.
void fillLink(QMimeData &data, const char *address, const char *title)
{
    data.setUrls({QUrl(text(address))});
    data.setText(text(address));
    const QString both = text(address) + u'\n' + text(title);
    data.setData(text("text/x-moz-url"),
                 QByteArray(reinterpret_cast<const char *>(both.utf16()), both.size() * 2));
}

Facts pledges()
{
    Pledge bare = pledge(8, "5", "EUR", "2025-01-02");
    bare.source = {};
    return framed(pledge(7, "100", "EUR", "2025-01-01"), bare,
                  event(17, "CEASEFIRE", "2026-01-06"));
}

constexpr FactRef kSourced{FactType::Pledge, 7};
constexpr FactRef kBare{FactType::Pledge, 8};

} // namespace

TEST_CASE("a file dropped onto a pledge becomes its source, archived in one edit",
          "[window][evidence]")
{
    DropWindow dropped(pledges());
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
    DropWindow dropped(pledges());
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
    DropWindow dropped(pledges());
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
    Facts facts = pledges();
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
    DropWindow dropped(pledges());
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
    DropWindow dropped(pledges());
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
    DropWindow reviewed(pledges(), false);
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
    DropWindow dropped(pledges());
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

TEST_CASE("what the dossier has already is offered, not added twice", "[window][evidence]")
{
    Facts facts = pledges();
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
    DropWindow dropped(pledges());
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
    DropWindow dropped(pledges());
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
    Facts facts = pledges();
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
    DropWindow dropped(pledges());
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
    DropWindow dropped(pledges());
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
