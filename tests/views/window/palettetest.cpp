#include "views/window/palette.h"

#include "tests/views/window/openedwindow.h"
#include "views/pages/densetable.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>

using namespace servanda;
using namespace servanda::test;
using namespace Qt::StringLiterals;

namespace {

/// Types into the palette, as soon as the dossier has been read.
void search(OpenedWindow &opened, const char *typed)
{
    opened.press(Qt::Key_K, Qt::ControlModifier);
    auto &palette = opened.find<Palette>("palette");
    REQUIRE(palette.isVisible());
    auto &field = opened.find<QLineEdit>("paletteField");
    QTest::qWait(50);
    QTest::keyClicks(&field, QString::fromUtf8(typed));
}

void pressInPalette(OpenedWindow &opened, Qt::Key key)
{
    QTest::keyClick(&opened.find<QLineEdit>("paletteField"), key);
}

QString chosen(OpenedWindow &opened)
{
    return opened.find<QListView>("paletteList").currentIndex().data().toString();
}

} // namespace

TEST_CASE("Ctrl+K finds a fact by its code and goes there", "[window][palette]")
{
    OpenedWindow opened;
    search(opened, "p-gbr-05");
    REQUIRE(chosen(opened) != QString());
    pressInPalette(opened, Qt::Key_Return);
    CHECK_FALSE(opened.find<Palette>("palette").isVisible());
    const FactRef selected = opened.window.browsing().selected();
    REQUIRE(selected.type == FactType::Pledge);
    CHECK(opened.dossier.find(PledgeId{selected.id})->code == u"P-GBR-05"_s);
    auto &table = opened.find<DenseTable>("pledgeTable");
    REQUIRE(table.isVisible());
    CHECK(table.hasFocus());
    CHECK(table.currentIndex().isValid());
}

TEST_CASE("every fact type that a page lists is gone to on that page", "[window][palette]")
{
    OpenedWindow opened;
    for (const auto &[code, table] :
         {std::pair{"S-054", "sourceTable"}, std::pair{"France", "signatoryTable"}}) {
        search(opened, code);
        pressInPalette(opened, Qt::Key_Return);
        INFO(code);
        CHECK(opened.find<DenseTable>(table).isVisible());
        CHECK(opened.find<DenseTable>(table).currentIndex().isValid());
    }
}

TEST_CASE("a fact that the filter hides is shown in the inspector only", "[window][palette]")
{
    OpenedWindow opened;
    opened.filter([](Filter &filter) { filter.kinds = {PledgeKind::Training}; });
    search(opened, "p-gbr-01");
    pressInPalette(opened, Qt::Key_Return);
    CHECK(opened.dossier.find(PledgeId{opened.window.browsing().selected().id})->code
          == u"P-GBR-01"_s);
}

TEST_CASE("the palette gives commands and pages, Escape gives none", "[window][palette]")
{
    OpenedWindow opened;
    opened.filter([](Filter &filter) { filter.kinds = {PledgeKind::Arms}; });
    search(opened, "filter clear");
    CHECK(chosen(opened) == u"Clear filter"_s);
    pressInPalette(opened, Qt::Key_Return);
    CHECK(opened.window.browsing().view().filter.isEmpty());

    search(opened, "sourc");
    CHECK(chosen(opened) == u"Sources"_s);
    pressInPalette(opened, Qt::Key_Return);
    CHECK(opened.find<QWidget>("sources").isVisible());

    search(opened, "overview");
    pressInPalette(opened, Qt::Key_Escape);
    CHECK_FALSE(opened.find<Palette>("palette").isVisible());
    CHECK(opened.find<QWidget>("sources").isVisible());
}

TEST_CASE("Up and Down go over the headings", "[window][palette]")
{
    OpenedWindow opened;
    search(opened, "");
    const QString first = chosen(opened);
    pressInPalette(opened, Qt::Key_Up);
    CHECK(chosen(opened) == first);
    for (int i = 0; i < 8; ++i) {
        pressInPalette(opened, Qt::Key_Down);
        CHECK(chosen(opened) != u"Commands"_s);
    }
    CHECK(chosen(opened) != first);
}

TEST_CASE("on a page without a list the strip's field is the palette", "[window][palette]")
{
    OpenedWindow opened;
    opened.window.showPage(u"overview"_s);
    auto &field = opened.find<QLineEdit>("search");
    CHECK(field.placeholderText().startsWith(u"Find a fact, a page, a command"));
    field.setFocus();
    QTest::keyClick(&field, 'p');
    CHECK(opened.find<Palette>("palette").isVisible());
    CHECK(opened.find<QLineEdit>("paletteField").text() == u"p"_s);
    CHECK(field.text().isEmpty());
}
