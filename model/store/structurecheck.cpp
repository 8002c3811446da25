#include "model/store/structurecheck.h"

#include "model/store/sqlerror.h"

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())).left(200);
}

Result<> checkPages(Connection &connection, std::string_view pragma)
{
    auto findings = connection.prepare(pragma);
    if (!findings)
        return findings.error();
    auto row = findings->step();
    if (!row)
        return row.error();
    if (!*row || findings->bytes(0) != "ok")
        return damaged(*row ? text(findings->bytes(0)).simplified() : u"no answer"_s);
    return {};
}

} // namespace

Result<> checkReferences(Connection &connection)
{
    auto dangling = connection.prepare("PRAGMA foreign_key_check");
    if (!dangling)
        return dangling.error();
    auto row = dangling->step();
    if (!row)
        return row.error();
    if (*row && dangling->bytes(2) == "content")
        return damaged(u"what an archived copy holds is missing"_s);
    if (*row)
        return damaged(u"%1 %2 refers to a %3 that does not exist"_s.arg(
            text(dangling->bytes(0)), QString::number(dangling->integer(1)),
            text(dangling->bytes(2))));
    return {};
}

Result<> checkStructure(Connection &connection, Thoroughness thoroughness)
{
    const bool full = thoroughness == Thoroughness::Full;
    if (auto pages
        = checkPages(connection, full ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)");
        !pages)
        return pages;
    return checkReferences(connection);
}

} // namespace servanda
