#include "model/domain/fieldtext.h"
#include "model/domain/rules.h"
#include "tests/support/archived.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace servanda;
using namespace servanda::test;

TEST_CASE("a copy of a file keeps the rules when it is what was archived", "[domain]")
{
    CHECK(brokenRules(archivedCopy(1, {2}, "bytes")).empty());
}

TEST_CASE("what an archived copy cannot be is told by field", "[domain]")
{
    const ArchivedCopy sound = archivedCopy(1, {2}, "bytes");
    const auto toldOf = [&](auto change) {
        ArchivedCopy copy = sound;
        change(copy);
        const Errors errors = brokenRules(copy);
        return errors.empty() ? QString() : errors.front().what;
    };
    CHECK(toldOf([](auto &copy) { copy.source = {}; }) == u"Source is missing");
    CHECK(toldOf([](auto &copy) { copy.fileName.clear(); }) == u"File name is missing");
    for (const char *name : {"../escape.sh", "/etc/passwd", "two\nlines", ".", ".."})
        CHECK(toldOf([&](auto &copy) {
                  copy.fileName = QLatin1StringView(name);
              }).startsWith(u"File name: "));
    CHECK(
        toldOf([](auto &copy) { copy.fileName = QString(256, u'x'); }).startsWith(u"File name: "));
    for (const char *type : {"", "pdf", "/pdf", "application/", "a/b/c", "text/<b>"})
        CHECK(toldOf([&](auto &copy) {
                  copy.mediaType.name = QLatin1StringView(type);
              }).startsWith(u"Type: "));
    for (const qint64 size : {qint64{0}, qint64{-1}, kLargestContent + 1})
        CHECK(toldOf([&](auto &copy) { copy.size.bytes = size; }).startsWith(u"Size: "));
    CHECK(toldOf([](auto &copy) { copy.size.bytes = kLargestContent; }).isEmpty());
    for (const QString &hex : {QString(), QString(63, u'a'), QString(64, u'A'), QString(64, u'g')})
        CHECK(toldOf([&](auto &copy) { copy.checksum.hex = hex; }).startsWith(u"SHA-256: "));
}

TEST_CASE("sizes read as people say them", "[domain]")
{
    CHECK(ByteCount{812}.toText() == u"812 bytes");
    CHECK(ByteCount{1'400'000}.toText() == u"1.4 MB");
    CHECK(ByteCount{kLargestContent}.toText() == u"26.2 MB");
    CHECK(fieldText(ByteCount{}).isEmpty());
}

TEST_CASE("the checksum is SHA-256 in lower-case digits", "[domain]")
{
    // NIST FIPS 180-2, "abc"
    const Checksum checksum = checksumOf("abc");
    CHECK(checksum.hex == u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(checksum.isValid());
    CHECK(checksum.shortText() == u"ba7816bf8f01");
}
