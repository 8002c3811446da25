#include "tests/store/badfiles.h"
#include "tests/support/archived.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;

namespace servanda::test {
namespace {

using enum BadFile::Outcome;

auto after(const QByteArray &sql)
{
    return [=](const Folder &folder) {
        const QString path = makeSample(folder.path(u"bad.dossier"_s));
        runSql(path, "PRAGMA ignore_check_constraints=ON; " + sql);
        return path;
    };
}

/// A dossier with an archived copy, to which that was done.
auto archivedThen(const QByteArray &sql)
{
    return [=](const Folder &folder) {
        QString path = makeSample(folder.path(u"bad.dossier"_s));
        {
            auto opened = DossierFile::open(path);
            REQUIRE(opened);
            Edit edit{5000, u"Archive"_s, {}, {}, 1'767'900'000'000, {}};
            archive(edit, 5000, {1}, QByteArray(9000, 'x'));
            REQUIRE(opened->file->commit(edit));
        }
        runSql(path, "PRAGMA ignore_check_constraints=ON; " + sql);
        return path;
    };
}

/// A history with an entry at this time after the sample's own.
auto editedAt(qint64 time)
{
    return [=](const Folder &folder) {
        QString path = makeSample(folder.path(u"bad.dossier"_s));
        auto opened = DossierFile::open(path);
        REQUIRE(opened);
        Edit edit{5000, u"Later"_s, {}, {}, time, {}};
        edit.add(Setting{{5000}, u"marking"_s, u"Restricted"_s});
        REQUIRE(opened->file->commit(edit));
        return path;
    };
}

} // namespace

std::vector<BadFile> badContents()
{
    const auto history = "history does not match";
    return {
        {"D35", "an amount below zero", after("UPDATE pledge SET amount = -1 WHERE id = 9"), Shown,
         "cannot be negative"},
        {"D35", "a currency unknown", after("UPDATE pledge SET unit = 'XQX' WHERE id = 9"), Shown,
         "not a unit"},
        {"D35", "the date 99999-13-45", after("UPDATE rate SET date = 999991345"), Shown,
         "not a date"},
        {"D35", "a date beyond 32 bits", after("UPDATE rate SET date = 90000000020260106"), Shown,
         "not a date"},
        {"D37", "NUL in a text",
         after("UPDATE source SET title = 'a' || char(0) || 'b' WHERE id = 1"), Shown, "U+0000"},
        {"D37", "bytes that are not UTF-8",
         after("UPDATE source SET title = CAST(x'ff41' AS TEXT) WHERE id = 1"), Shown, "UTF-8"},
        {"D37", "a control character",
         after("UPDATE source SET title = char(7) || 'bell' WHERE id = 1"), Shown, "U+0007"},
        {"D38", "a reference to nothing", after("UPDATE pledge SET source_id = 999"), Refused,
         "does not exist", BadFile::Editing::FoundLater},
        {"D38", "clauses in a circle", after("UPDATE clause SET parent_id = 7 WHERE id = 6"), Shown,
         "circle", BadFile::Editing::NotTried},
        {"D39", "codes that differ in case", after("UPDATE pledge SET code = 'p1' WHERE id = 10"),
         Shown, "hard to tell", BadFile::Editing::NotTried},
        {"D39", "codes that differ in normal form",
         after("UPDATE pledge SET code = 'caf' || char(233) WHERE id = 10; "
               "UPDATE pledge SET code = 'cafe' || char(769) WHERE id = 11"),
         Shown, "hard to tell", BadFile::Editing::NotTried},
        {"D40", "an entry altered", after("UPDATE edit SET author = 'Eve'"), Shown, history,
         BadFile::Editing::FoundLater},
        {"D40", "a change altered",
         after("UPDATE change SET fact = 99 WHERE type = 'pledge' AND fact = 9"), Shown, history,
         BadFile::Editing::FoundLater},
        {"D40", "head missing", after("DELETE FROM meta WHERE key = 'head'"), Shown, history},
        {"D40", "head another", after("UPDATE meta SET value = zeroblob(32) WHERE key = 'head'"),
         Shown, history},
        {"D40", "tail cut", after("DELETE FROM edit; DELETE FROM change"), Shown, history},
        {"D40", "out of order", after("UPDATE edit SET number = 7; UPDATE change SET edit = 7"),
         Shown, history, BadFile::Editing::FoundLater},
        {"D40", "a change in no entry",
         after("INSERT INTO change SELECT 9, position, type, fact, before, after_hash FROM change "
               "LIMIT 1"),
         Shown, history, BadFile::Editing::FoundLater},
        {"D40", "id missing", after("DELETE FROM meta WHERE key = 'dossier'"), Shown,
         "which dossier"},
        {"D35", "an archived file missing", archivedThen("DELETE FROM content"), Refused,
         "archived copy", BadFile::Editing::FoundLater},
        {"D35", "an archived file changed",
         archivedThen("UPDATE content SET bytes = CAST(replace(CAST(bytes AS TEXT), 'xx', 'xy') AS "
                      "BLOB)"),
         Refused, "is not what was archived", BadFile::Editing::FoundLater},
        {"D35", "an archived file cut short", archivedThen("UPDATE content SET bytes = x'78'"),
         Refused, "not the size", BadFile::Editing::FoundLater},
        {"D35", "the size of an archived file changed",
         archivedThen("UPDATE archived_copy SET size = 9001"), Refused, "not the size",
         BadFile::Editing::FoundLater},
        {"D35", "a file archived under another name",
         archivedThen("UPDATE content SET sha256 = 'a' || substr(sha256, 2); "
                      "UPDATE archived_copy SET sha256 = 'a' || substr(sha256, 2)"),
         Refused, "does not match its SHA-256", BadFile::Editing::FoundLater},
        {"D35", "an archived file that no copy names",
         archivedThen("INSERT INTO content VALUES (printf('%064d', 1), x'00')"), Refused,
         "does not match its SHA-256", BadFile::Editing::FoundLater},
        {"D41", "a time in the future", editedAt(4'102'444'800'000), Shown, "clock",
         BadFile::Editing::Allowed},
        {"D41", "times that run backwards", editedAt(1'000), Shown, "clock",
         BadFile::Editing::Allowed},
    };
}

} // namespace servanda::test
