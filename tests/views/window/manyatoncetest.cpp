#include "tests/views/window/openedwindow.h"
#include "views/dialogs/changefielddialog.h"
#include "views/dialogs/findreplacedialog.h"
#include "views/dialogs/pastedialog.h"
#include "views/dialogs/pastepreviewmodel.h"
#include "views/dialogs/replacepreviewmodel.h"
#include "views/pages/densetable.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>

using namespace servanda;
using namespace servanda::test;
using namespace Qt::StringLiterals;

namespace {

using Fatal = QAbstractItemModelTester;
constexpr auto kFatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

/// On the pledges page with an editor, the list in focus.
struct ManyWindow : OpenedWindow
{
    ManyWindow()
        : OpenedWindow(framed(pledge(7, "1", "EUR", "2025-01-01"), pledge(8, "2", "EUR", "2025"),
                              pledge(9, "3", "EUR", "2025")))
    {
        window.addEditing(editor);
        window.showPage(u"pledges"_s);
        table().setFocus();
        table().selectRow(0);
    }
    [[nodiscard]] DenseTable &table() { return find<DenseTable>("pledgeTable"); }
    template <class Dialog>
    [[nodiscard]] Dialog &dialog()
    {
        auto *open = window.findChild<Dialog *>();
        REQUIRE(open);
        REQUIRE(open->isVisible());
        return *open;
    }
};

template <class T>
T &part(QWidget &dialog, const char *name)
{
    T *found = dialog.findChild<T *>(QString::fromLatin1(name));
    REQUIRE(found);
    return *found;
}

void paste(OpenedWindow &opened, const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    opened.press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
}

const QString kTwoRows = u"Signatory\tClause\tKind\tTitle\tAmount\n"
                         "Alpha\t1\tarms\tFirst\t1.6m EUR\n"
                         "Beta\t2.1\tfunding\tSecond\tone EUR\n"_s;

} // namespace

TEST_CASE("a field of the selected rows changes by keys alone", "[window][many]")
{
    ManyWindow opened;
    opened.press(Qt::Key_Down, Qt::ShiftModifier);
    CHECK(opened.table().selectedFacts().size() == 2);
    opened.press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QPointer<ChangeFieldDialog> dialog = &opened.dialog<ChangeFieldDialog>();
    auto &field = part<QComboBox>(*dialog, "field");
    field.setCurrentIndex(field.findText(u"Due"_s));
    auto &value = part<QLineEdit>(*dialog, "value");
    auto &action = part<QPushButton>(*dialog, "action");
    QTest::keyClicks(&value, u"06/01/2027"_s);
    CHECK_FALSE(action.isEnabled());
    CHECK(part<QLabel>(*dialog, "error").text().contains(u"which is the day"));
    value.clear();
    QTest::keyClicks(&value, u"Jan 2027"_s);
    CHECK(part<QLabel>(*dialog, "understood").text() == u"Understood as “January 2027”"_s);
    CHECK(action.text() == u"Change 2 pledges"_s);

    opened.store.broken = true;
    QTest::keyClick(&value, Qt::Key_Return);
    CHECK(dialog->isVisible());
    CHECK(part<QLabel>(*dialog, "error").text().startsWith(u"The disk is full"));
    CHECK(opened.dossier.find(PledgeId{7})->dueOn.isNone());
    CHECK_FALSE(opened.editor.canUndo());

    opened.store.broken = false;
    QTest::keyClick(&value, Qt::Key_Return);
    CHECK((!dialog || !dialog->isVisible()));
    CHECK(opened.store.commits == 1);
    CHECK(opened.dossier.find(PledgeId{7})->dueOn == date("2027-01"));
    CHECK(opened.dossier.find(PledgeId{8})->dueOn == date("2027-01"));
    CHECK(opened.dossier.find(PledgeId{9})->dueOn.isNone());
    CHECK(opened.editor.undoLabel() == u"Change due date of 2 pledges"_s);
}

TEST_CASE("what leaves the filter by an edit is told in the status line", "[window][many]")
{
    ManyWindow opened;
    opened.filter([](Filter &filter) { filter.kinds = {PledgeKind::Funding}; });
    const auto turnToArms = [&](std::initializer_list<qint64> ids) {
        Edit edit;
        for (const qint64 id : ids) {
            const Pledge before = *opened.dossier.find(PledgeId{id});
            Pledge after = before;
            after.kind = PledgeKind::Arms;
            edit.of<Pledge>().push_back({before, after});
        }
        REQUIRE(opened.editor.commit(edit));
    };
    turnToArms({7});
    CHECK(opened.table().model()->rowCount() == 2);
    CHECK(opened.textOf("openingNote")
          == u"“Pledge 7” no longer matches the filter and has left the list"_s);
    REQUIRE(opened.editor.undo());
    CHECK(opened.textOf("openingNote") == u"Opened for editing"_s);
    turnToArms({7, 8});
    CHECK(opened.textOf("openingNote")
          == u"2 rows no longer match the filter and have left the list"_s);
    opened.filter([](Filter &filter) { filter.kinds.clear(); });
    CHECK(opened.textOf("openingNote") == u"Opened for editing"_s);
    // What is removed has not left the filter.
    Edit removal;
    removal.of<Pledge>().push_back({*opened.dossier.find(PledgeId{9}), std::nullopt});
    REQUIRE(opened.editor.commit(removal));
    CHECK(opened.textOf("openingNote") == u"Opened for editing"_s);
}

TEST_CASE("a text is replaced where it is ticked", "[window][many]")
{
    ManyWindow opened;
    opened.press(Qt::Key_H, Qt::ControlModifier);
    auto &dialog = opened.dialog<FindReplaceDialog>();
    auto *model = dialog.findChild<ReplacePreviewModel *>();
    const Fatal watch(model, kFatal);
    QTest::keyClicks(&part<QLineEdit>(dialog, "find"), u"pledge "_s);
    QTest::keyClicks(&part<QLineEdit>(dialog, "replacement"), u"Promise "_s);
    QTRY_COMPARE(model->rowCount(), 3);
    QTRY_COMPARE(model->index(1, ReplacePreviewModel::AfterColumn).data().toString(),
                 u"Promise 8"_s);
    REQUIRE(model->setData(model->index(1, 0), Qt::Unchecked, Qt::CheckStateRole));
    auto &action = part<QPushButton>(dialog, "action");
    CHECK(action.text() == u"Replace in 2 texts"_s);
    opened.store.broken = true;
    QTest::keyClick(&action, Qt::Key_Space);
    CHECK(dialog.isVisible());
    CHECK(opened.dossier.find(PledgeId{7})->title == u"Pledge 7"_s);
    opened.store.broken = false;
    QTest::keyClick(&action, Qt::Key_Space);
    CHECK(opened.dossier.find(PledgeId{7})->title == u"Promise 7"_s);
    CHECK(opened.dossier.find(PledgeId{8})->title == u"Pledge 8"_s);
    CHECK(opened.dossier.find(PledgeId{9})->title == u"Promise 9"_s);
}

TEST_CASE("pasted rows are shown with their errors and added when asked", "[window][many]")
{
    ManyWindow opened;
    paste(opened, kTwoRows);
    auto &dialog = opened.dialog<PasteDialog>();
    auto *model = dialog.findChild<PastePreviewModel *>();
    const Fatal watch(model, kFatal);
    QTRY_COMPARE(model->rowCount(), 2);
    CHECK(model->index(0, 5).data().toString() == u"1,600,000 EUR"_s);
    CHECK(model->index(0, 0).data().toString() == u"1: Gets code P-10"_s);
    CHECK(model->index(1, 5).data().toString().startsWith(u"“one EUR”: "));
    CHECK(part<QLabel>(dialog, "state").text().startsWith(u"1 of 2 rows have errors"));
    auto &action = part<QPushButton>(dialog, "action");
    CHECK_FALSE(action.isEnabled());
    part<QCheckBox>(dialog, "leaveOut").click();
    CHECK(action.text() == u"Add 1 pledge"_s);
    opened.store.broken = true;
    action.click();
    CHECK(dialog.isVisible());
    CHECK(opened.dossier.rows<Pledge>().size() == 3);
    opened.store.broken = false;
    action.click();
    CHECK(opened.dossier.rows<Pledge>().size() == 4);
    CHECK(opened.editor.undoLabel() == u"Paste 1 pledge"_s);
}

TEST_CASE("many pasted rows are written in the background, and refused as a few are",
          "[window][many]")
{
    ManyWindow opened;
    QString rows = u"Signatory\tClause\tKind\tTitle\tAmount\n"_s;
    for (int i = 0; i < 1500; ++i)
        rows += u"Alpha\t1\tarms\tPart %1\t1.6m EUR\n"_s.arg(i);
    paste(opened, rows);
    auto &dialog = opened.dialog<PasteDialog>();
    auto &action = part<QPushButton>(dialog, "action");
    QTRY_VERIFY(action.isEnabled());
    CHECK_FALSE(part<QProgressBar>(dialog, "progress").isVisible());
    opened.store.broken = true;
    action.click();
    CHECK(dialog.isVisible());
    CHECK(part<QLabel>(dialog, "error").text().startsWith(u"The disk is full"));
    CHECK(opened.dossier.rows<Pledge>().size() == 3);
    opened.store.broken = false;
    action.click();
    CHECK(opened.dossier.rows<Pledge>().size() == 1503);
    CHECK(opened.editor.undoLabel() == u"Paste 1,500 pledges"_s);
}

TEST_CASE("a column can be given another meaning", "[window][many]")
{
    ManyWindow opened;
    paste(opened, kTwoRows);
    auto &dialog = opened.dialog<PasteDialog>();
    auto *model = dialog.findChild<PastePreviewModel *>();
    const Fatal watch(model, kFatal);
    part<QComboBox>(dialog, "column").setCurrentIndex(4);
    auto &target = part<QComboBox>(dialog, "target");
    CHECK(target.currentText() == u"Amount"_s);
    target.setCurrentIndex(target.findText(u"Note"_s));
    QTRY_COMPARE(model->headerData(5, Qt::Horizontal).toString(), u"Note"_s);
    CHECK(part<QPushButton>(dialog, "action").text() == u"Add 2 pledges"_s);
    CHECK(part<QPushButton>(dialog, "action").isEnabled());
    part<QComboBox>(dialog, "type").setCurrentIndex(static_cast<int>(FactType::Source));
    QTRY_COMPARE(model->rowCount(), 3); // without headings of sources: all rows
    QTest::keyClick(&dialog, Qt::Key_Escape);
    CHECK_FALSE(dialog.isVisible());
    CHECK(opened.store.commits == 0);
}

TEST_CASE("selected rows are copied for a spreadsheet, in review too", "[window][many]")
{
    OpenedWindow opened(framed(pledge(7, "1", "EUR", "2025-01-01"), pledge(8, "2", "EUR", "2025")));
    opened.window.showPage(u"pledges"_s);
    auto &table = opened.find<DenseTable>("pledgeTable");
    table.setFocus();
    opened.press(Qt::Key_A, Qt::ControlModifier);
    opened.press(Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].split(u'\t').size() == table.model()->columnCount());
    CHECK(lines[1].contains(u"Pledge 8"));
    // Nothing of what edits exists without an editor.
    paste(opened, kTwoRows);
    CHECK_FALSE(opened.window.findChild<PasteDialog *>());
}
