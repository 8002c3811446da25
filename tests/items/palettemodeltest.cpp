#include "model/items/palettemodel.h"

#include "model/domain/filter.h"
#include "tests/items/modeltexts.h"

using namespace servanda;
using namespace servanda::test;
using namespace Qt::StringLiterals;

namespace {

using Kind = PaletteModel::Kind;

Facts searched()
{
    Pledge first = pledge(1, "5", "EUR", "2026");
    first.code = u"P-GBR-1"_s;
    first.title = u"Shells for Türkiye"_s;
    Pledge second = pledge(2, "5", "EUR", "2026");
    second.code = u"P-GBR-11"_s;
    second.title = u"Eggshells"_s;
    Pledge third = pledge(3, "5", "EUR", "2026");
    third.code = u"X-1"_s;
    third.title = u"A p-gbr-1 report on turkiye shells"_s;
    return framed(first, second, third);
}

struct PaletteDesk
{
    explicit PaletteDesk(Facts facts = searched())
        : dossier(std::move(facts)),
          model(dossier),
          editor(dossier, store, u"tester"_s, [] { return 0; })
    {
        model.setEntries(
            {{u"Export figure…"_s, u"Figures"_s, u"Ctrl+E"_s}, {u"Clear filter"_s, u"View"_s, {}}},
            {{u"Pledges"_s, u"Page"_s, u"Ctrl+4"_s}});
        model.readAll();
    }
    [[nodiscard]] QStringList found(const QString &search)
    {
        model.setSearch(search);
        return texts(model, 0);
    }

    Dossier dossier;
    PaletteModel model;
    Watched watched{&model};
    FakeStore store;
    Editor editor;
};

} // namespace

TEST_CASE("while nothing is typed the palette shows where to go and what to do", "[items][palette]")
{
    PaletteDesk desk;
    CHECK(texts(desk.model, 0)
          == QStringList{u"Pages"_s, u"Pledges"_s, u"Commands"_s, u"Export figure…"_s,
                         u"Clear filter"_s});
    CHECK(desk.model.firstChoice() == 1);
}

TEST_CASE("words are found in any order, whatever case and accents", "[items][palette]")
{
    PaletteDesk desk;
    CHECK(desk.found(u"TÜRKIYE shells"_s)
          == QStringList{u"Facts"_s, u"Shells for Türkiye"_s,
                         u"A p-gbr-1 report on turkiye shells"_s});
    CHECK(desk.found(u"figure EXP"_s) == QStringList{u"Commands"_s, u"Export figure…"_s});
    CHECK(desk.found(u"nothing of this kind"_s).isEmpty());
    CHECK(desk.model.firstChoice() == -1);
}

TEST_CASE("a code comes before its longer ones, words before insides", "[items][palette]")
{
    PaletteDesk desk;
    CHECK(desk.found(u"p-gbr-1"_s)
          == QStringList{u"Facts"_s, u"Shells for Türkiye"_s, u"Eggshells"_s,
                         u"A p-gbr-1 report on turkiye shells"_s});
    CHECK(desk.found(u"shells"_s)
          == QStringList{u"Facts"_s, u"Shells for Türkiye"_s,
                         u"A p-gbr-1 report on turkiye shells"_s, u"Eggshells"_s});
    const auto index = desk.model.index(1, 0);
    CHECK(index.data(CodeRole) == u"P-GBR-1"_s);
    CHECK(index.data(SecondaryTextRole) == u"Pledge"_s);
    CHECK(index.data(FactRole).value<FactRef>() == FactRef{FactType::Pledge, 1});
}

TEST_CASE("the group with the best hit stands first", "[items][palette]")
{
    PaletteDesk desk;
    CHECK(desk.found(u"pledge"_s).front() == u"Pages"_s); // its name begins so; facts hold it
    CHECK(desk.found(u"x-1"_s).front() == u"Facts"_s);
    CHECK(desk.found(u"clear"_s).front() == u"Commands"_s);
}

TEST_CASE("a pledge is found by the name of its party, the party before it", "[items][palette]")
{
    PaletteDesk desk;
    CHECK(desk.found(u"alpha egg"_s) == QStringList{u"Facts"_s, u"Eggshells"_s});
    CHECK(desk.found(u"alpha"_s).first(2) == QStringList{u"Facts"_s, u"Alpha"_s});
    Edit edit;
    Party renamed = *desk.dossier.find(PartyId{1});
    renamed.name = u"Omega"_s;
    edit.of<Party>().push_back({*desk.dossier.find(PartyId{1}), renamed});
    REQUIRE(desk.editor.commit(edit));
    desk.model.readAll();
    CHECK(desk.found(u"alpha egg"_s).isEmpty());
    CHECK(desk.found(u"omega egg"_s) == QStringList{u"Facts"_s, u"Eggshells"_s});
}

TEST_CASE("what is not shown is counted", "[items][palette]")
{
    Facts facts = frame();
    for (int i = 1; i <= 1300; ++i)
        facts.rows<Pledge>().push_back(pledge(i, "5", "EUR", "2026"));
    PaletteDesk desk(std::move(facts));
    const auto found = desk.found(u"pledge 1"_s);
    REQUIRE(found.size() == 52);
    // 1 to 1300 that hold a 1 somewhere: counted by hand below.
    int holding = 0;
    for (int i = 1; i <= 1300; ++i)
        holding += QString::number(i).contains(u'1') ? 1 : 0;
    CHECK(found.back() == u"and %1 more"_s.arg(holding - 50));
    CHECK(desk.model.flags(desk.model.index(51, 0)) == Qt::NoItemFlags);
    CHECK(desk.model.flags(desk.model.index(0, 0)) == Qt::NoItemFlags);
    CHECK(desk.model.flags(desk.model.index(1, 0)).testFlag(Qt::ItemIsSelectable));
}

TEST_CASE("the palette follows the edits of the dossier", "[items][palette]")
{
    PaletteDesk desk;
    CHECK(desk.found(u"mortar"_s).isEmpty());
    Edit edit;
    Pledge changed = *desk.dossier.find(PledgeId{2});
    changed.title = u"Mortars"_s;
    edit.of<Pledge>().push_back({*desk.dossier.find(PledgeId{2}), changed});
    REQUIRE(desk.editor.commit(edit));
    CHECK(texts(desk.model, 0) == QStringList{u"Facts"_s, u"Mortars"_s});

    Edit more;
    Pledge added = pledge(9, "5", "EUR", "2026");
    added.title = u"More mortars"_s;
    more.add(added);
    REQUIRE(desk.editor.commit(more));
    desk.model.readAll();
    CHECK(texts(desk.model, 0) == QStringList{u"Facts"_s, u"Mortars"_s, u"More mortars"_s});

    Edit removal;
    removal.of<Pledge>().push_back({*desk.dossier.find(PledgeId{2}), std::nullopt});
    REQUIRE(desk.editor.commit(removal));
    desk.model.readAll();
    CHECK(texts(desk.model, 0) == QStringList{u"Facts"_s, u"More mortars"_s});
    REQUIRE(desk.editor.undo());
    desk.model.readAll();
    CHECK(texts(desk.model, 0) == QStringList{u"Facts"_s, u"Mortars"_s, u"More mortars"_s});
}
