#include "model/items/sourcelist.h"

#include "tests/items/modeltexts.h"
#include "tests/support/archived.h"

using namespace servanda;

namespace {

QStringList copiesShown(const SourceList &list)
{
    return test::texts(list, list.columnOf(QLatin1StringView(SourceList::kCopies)));
}

} // namespace

TEST_CASE("a list of sources says how many copies of each are archived", "[items][lists]")
{
    Facts facts = test::frame();
    facts.rows<ArchivedCopy>() = {test::archivedCopy(50, {2}, "a")};
    test::Desk desk(std::move(facts));
    SourceList list(desk.dossier, test::everything());
    const test::Watched watched(&list);
    const int column = list.columnOf(QLatin1StringView(SourceList::kCopies));
    CHECK(column == list.columnCount() - 1);
    CHECK(list.fields().size() == list.columnCount());
    CHECK(list.fields().last().isEmpty());
    CHECK(list.headerData(column, Qt::Horizontal).toString() == u"Archived");
    CHECK(copiesShown(list) == QStringList{{}, test::text("1 copy")});

    REQUIRE(desk.editor.commit(test::added(test::archivedCopy(51, {2}, "b"))));
    CHECK(copiesShown(list) == QStringList{{}, test::text("2 copies")});
    list.sort(column);
    CHECK(test::codes(list) == u"S-2 S-1"); // without a copy comes last
    REQUIRE(desk.editor.undo());
    REQUIRE(desk.editor.commit(
        test::edited(test::archivedCopy(50, {2}, "a"), test::archivedCopy(50, {1}, "a"))));
    CHECK(test::codes(list) == u"S-1 S-2");
    CHECK(copiesShown(list) == QStringList{test::text("1 copy"), {}});
    list.setSearch(test::text("1 copy"));
    CHECK(list.rowCount() == 0); // a sign, not a text of the source
}

TEST_CASE("a source that comes with its copy shows it at once", "[items][lists]")
{
    test::Desk desk(test::frame());
    SourceList list(desk.dossier, test::everything());
    const test::Watched watched(&list);
    list.sort(list.columnOf(QLatin1StringView(SourceList::kCopies)));
    Edit edit;
    edit.add(test::source(9));
    test::archive(edit, 50, {9}, "held");
    REQUIRE(desk.editor.commit(edit));
    CHECK(test::codes(list) == u"S-9 S-1 S-2");
    CHECK(copiesShown(list).front() == u"1 copy");
    REQUIRE(desk.editor.undo());
    CHECK(test::codes(list) == u"S-1 S-2");
}
