#include "model/domain/links.h"
#include "tests/support/catch.h"

using namespace servanda;
using namespace Qt::StringLiterals;

TEST_CASE("web addresses open after their host is shown", "[domain][links]")
{
    struct Row
    {
        QString address;
        QString host;
    };
    const auto row = GENERATE(
        values<Row>({{u"https://www.president.gov.ua/en/news/1"_s, u"www.president.gov.ua"_s},
                     {u"http://example.org:8080/a?b=c#d"_s, u"example.org"_s},
                     {u"HTTPS://EXAMPLE.ORG/"_s, u"example.org"_s},
                     {u"https://example.org/mail@host"_s, u"example.org"_s},
                     // T11: a look-alike shows in its ASCII form.
                     {u"https://аррӏе.com/"_s, u"xn--80ak6aa92e.com"_s},
                     {u"https://münchen.de/"_s, u"xn--mnchen-3ya.de"_s}}));
    const auto link = safeLink(row.address);
    INFO(row.address.toStdString());
    REQUIRE(link);
    CHECK(link->host == row.host);
}

TEST_CASE("other addresses are never opened", "[domain][links]")
{
    const auto address = GENERATE(
        as<QString>(), // T10
        u"javascript:alert(1)"_s, u"JaVaScRiPt:alert(1)"_s, u"file:///etc/passwd"_s,
        u"data:text/html,<script>"_s, u"smb://host/share"_s, u"mailto:a@b.c?attach=/etc/passwd"_s,
        u"mailto:a@b.c"_s, u"x-scheme:whatever"_s, u"ftp://example.org/"_s, u"//example.org/"_s,
        u"www.example.org"_s, u"/etc/passwd"_s, u""_s, u" https://example.org/"_s, u"https://"_s,
        u"https:///path"_s, u"https:example.org"_s, u"https://a b/"_s, u"http://[::1"_s,
        u"https://example.org/\n"_s,
        // T11
        u"https://user@example.org/"_s, u"https://bank.com:443@evil.org/"_s,
        u"https://bank.com%2f@evil.org/"_s, u"https://@example.org/"_s,
        u"https://example.org/"_s + QString(8000, u'a'));
    INFO(address.left(60).toStdString());
    const auto link = safeLink(address);
    if (link)
        UNSCOPED_INFO("host: " << link->host.toStdString());
    REQUIRE_FALSE(link);
    CHECK_FALSE(link.error().what.isEmpty());
}
