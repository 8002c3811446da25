#include "model/domain/links.h"

using namespace Qt::StringLiterals;

namespace servanda {

Result<SafeLink> safeLink(const QString &address)
{
    constexpr qsizetype kLongest = 2000;
    const QString advice = u"Copy the address and look at it with care."_s;
    if (address.size() > kLongest)
        return fail(Error::Kind::Invalid, u"The address is too long to be opened"_s, advice);
    const QUrl url(address, QUrl::StrictMode);
    if (!url.isValid() || (url.scheme() != u"http" && url.scheme() != u"https"))
        return fail(Error::Kind::Invalid, u"Only http and https addresses are opened"_s, advice);
    // user%2f@host and //user@host both show one host and go to another.
    if (!url.userInfo().isEmpty() || url.authority(QUrl::FullyEncoded).contains(u'@'))
        return fail(Error::Kind::Invalid, u"The address hides its host behind a user name"_s,
                    advice);
    const QString host = QString::fromLatin1(QUrl::toAce(url.host()));
    if (host.isEmpty())
        return fail(Error::Kind::Invalid, u"The address names no host"_s, advice);
    return SafeLink{url, host};
}

} // namespace servanda
