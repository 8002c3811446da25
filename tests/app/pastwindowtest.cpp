#include "app/pastwindow.h"

#include "app/newdossier.h"
#include "app/profile.h"
#include "app/session.h"
#include "app/windowsubject.h"
#include "tests/app/example.h"
#include "tests/support/catch.h"
#include "views/window/browsing.h"

#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace servanda;

namespace {

/// The example, opened for editing, with a title changed since.
struct PastDesk
{
    test::Workplace workplace;
    Profile profile{workplace.path(u"profile.ini"_s)};
    QString dossier = workplace.makeExample();

    [[nodiscard]] Session::Read read(Opening opening)
    {
        auto read = Session::read(dossier, opening, profile);
        REQUIRE(read);
        return *std::move(read);
    }
    static void rename(const Session &session)
    {
        const Pledge before = session.dossier().rows<Pledge>().front();
        Edit edit;
        edit.label = u"Rename"_s;
        edit.of<Pledge>().push_back({before, before});
        edit.of<Pledge>().front().after->title = u"Renamed"_s;
        REQUIRE(session.editor()->commit(edit));
    }
};

} // namespace

TEST_CASE("a dossier is shown as it was known, from a review and from a file that is edited",
          "[app][history]")
{
    PastDesk desk;
    qint64 between = 0;
    QString title;
    {
        const Session session(desk.read(Opening::Edit), desk.profile);
        title = session.dossier().rows<Pledge>().front().title;
        const auto first = session.history().entry(1, 0);
        REQUIRE(first);
        between = first->edit.time;
        QTest::qSleep(5);
        PastDesk::rename(session);
        const auto past = pastDossier(session.dossier(), session.history(), {between, u"then"_s});
        REQUIRE(past);
        CHECK(past->facts.rows<Pledge>().front().title == title);
        CHECK(past->revision.number == 1);
        CHECK(session.dossier().rows<Pledge>().front().title == u"Renamed");
    }
    const Session review(desk.read(Opening::Review), desk.profile);
    auto past = pastDossier(review.dossier(), review.history(), {between, u"then"_s});
    REQUIRE(past);
    CHECK(past->facts.rows<Pledge>().front().title == title);

    PastWindow shown(*std::move(past), QDate(2026, 3, 1),
                     windowSubjectOf(review, QDate(2026, 6, 30)));
    shown.window().show();
    CHECK(shown.window().windowTitle() == u"paris.dossier, as known on 1 March 2026");
    CHECK(shown.window().findChild<QLabel *>(u"revision"_s)->text() == u"Revision 1");
    shown.window().browsing().select(refOf(review.dossier().rows<Pledge>().front()));
    CHECK(std::ranges::any_of(
        shown.window().findChildren<QLabel *>(u"inspectorCaption"_s),
        [&](const QLabel *label) { return label->isVisible() && label->text() == title; }));
    for (const QString &page : shown.window().pageNames())
        shown.window().showPage(page);
    const QAbstractItemModel *entries
        = shown.window().findChild<QTableView *>(u"historyTable"_s)->model();
    CHECK(entries->rowCount() == 1); // the second was made later
    CHECK_FALSE(shown.window().findChild<QPushButton *>(u"undoThisEdit"_s));
}

TEST_CASE("before the first entry there was nothing to know", "[app][history]")
{
    PastDesk desk;
    const Session review(desk.read(Opening::Review), desk.profile);
    const auto past = pastDossier(review.dossier(), review.history(), KnownOn::endOf({2020, 1, 1}));
    REQUIRE_FALSE(past);
    CHECK(past.error().kind == Error::Kind::NotFound);
    CHECK(past.error().advice.contains(u"The first entry"));
}
