#include "model/domain/edit.h"

#include "tests/support/catch.h"

using namespace servanda;
using namespace Qt::StringLiterals;

namespace {

Party party(qint64 id, const QString &name)
{
    return {{id}, name.left(3).toUpper(), name, PartyKind::State, {}};
}

Edit sample()
{
    Edit edit{7, u"Change parties"_s, u"ana"_s, u"as told"_s, 1000, {}};
    edit.add(party(1, u"France"_s));
    edit.add(party(2, u"Germany"_s));
    edit.of<Party>().push_back({party(3, u"Old"_s), party(3, u"New"_s)});
    edit.of<Party>().push_back({party(4, u"Gone"_s), std::nullopt});
    edit.add(Source{{5}, u"S-1"_s, {}, {}, {}, {}, {}, {}});
    return edit;
}

} // namespace

TEST_CASE("the inverse of the inverse is the edit itself", "[domain][edit]")
{
    const Edit edit = sample();
    const Edit twice = edit.inverse().inverse();
    CHECK((twice.changes == edit.changes));
    CHECK(twice.label == edit.label);
    CHECK(twice.author == edit.author);
    CHECK(twice.reason == edit.reason);
}

TEST_CASE("an inverse swaps before and after, last first", "[domain][edit]")
{
    const Edit back = sample().inverse();
    CHECK(back.id == 0);
    CHECK(back.time == 0);
    CHECK(back.size() == 5);
    const auto &parties = back.of<Party>();
    REQUIRE(parties.size() == 4);
    CHECK((parties[0] == Change<Party>{std::nullopt, party(4, u"Gone"_s)}));
    CHECK((parties[1] == Change<Party>{party(3, u"New"_s), party(3, u"Old"_s)}));
    CHECK((parties[3] == Change<Party>{party(1, u"France"_s), std::nullopt}));
}

TEST_CASE("a change is named by the side it has", "[domain][edit]")
{
    CHECK(Change<Party>{std::nullopt, party(1, u"France"_s)}.id().value == 1);
    CHECK(Change<Party>{party(2, u"Gone"_s), std::nullopt}.id().value == 2);
}

TEST_CASE("fact types are ordered so that parents come first", "[domain][facts]")
{
    int last = -1;
    forEachFactType([&]<class Row>() {
        CHECK(static_cast<int>(Description<Row>::type) == last + 1);
        last = static_cast<int>(Description<Row>::type);
        forEachField<Row>([&](const auto &field) {
            using Value = typename std::decay_t<decltype(field)>::Value;
            if constexpr (kIsId<Value>) {
                INFO(Description<Row>::table << "." << field.name);
                CHECK(Description<typename Value::Row>::type <= Description<Row>::type);
            }
        });
    });
}
