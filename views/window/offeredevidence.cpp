#include "views/window/offeredevidence.h"

#include "model/domain/links.h"
#include "model/dossier/evidence.h"

#include <QFileInfo>
#include <QMimeData>
#include <QStringDecoder>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

constexpr auto kFirefoxLink = "text/x-moz-url"_L1;

struct NamedAddress
{
    QString address;
    QString title;
};

/// The address and the page's title, each on a line, in UTF-16.
NamedAddress firefoxLink(const QMimeData &data)
{
    const QByteArray bytes = data.data(kFirefoxLink);
    const QString text = QStringDecoder(QStringDecoder::Utf16)(bytes);
    return {text.section(u'\n', 0, 0).trimmed(), text.section(u'\n', 1, 1).trimmed()};
}

std::optional<OfferedEvidence> fileAt(const QString &path)
{
    if (!QFileInfo(path).isFile())
        return std::nullopt;
    return OfferedEvidence{path, {}, {}};
}

std::optional<OfferedEvidence> webPage(const QString &address, const QString &title)
{
    const QString trimmed = address.trimmed();
    if (trimmed.isEmpty() || !safeLink(trimmed))
        return std::nullopt;
    const QString named = title == trimmed ? QString() : title;
    return OfferedEvidence{{}, trimmed, named};
}

} // namespace

std::optional<OfferedEvidence> evidenceIn(const QMimeData &data)
{
    const NamedAddress link = data.hasFormat(kFirefoxLink) ? firefoxLink(data) : NamedAddress{};
    if (const auto urls = data.urls(); !urls.isEmpty()) {
        if (urls.size() > 1)
            return std::nullopt;
        if (urls.front().isLocalFile())
            return fileAt(urls.front().toLocalFile());
        return webPage(urls.front().toString(QUrl::FullyEncoded), link.title);
    }
    if (!link.address.isEmpty())
        return webPage(link.address, link.title);
    return data.hasText() ? webPage(data.text(), {}) : std::nullopt;
}

bool canTake(FactRef fact, const OfferedEvidence &offered, const Dossier &dossier)
{
    if (!dossier.has(fact))
        return false;
    if (fact.type != FactType::Source)
        return canRestOnSource(fact);
    return offered.isFile() || dossier.find(SourceId{fact.id})->url.isEmpty();
}

} // namespace servanda
