#pragma once

#include "model/core/result.h"

#include <QUrl>

namespace servanda {

/// An address that may be opened after the person has seen its host.
struct SafeLink
{
    QUrl url;
    QString host; ///< in ASCII form (punycode), so that look-alike letters show
};

/// Only http and https with a host and without user name or password, at most 2,000 characters
/// (reference: reliability T10, T11). Otherwise an error that says why it is not opened.
[[nodiscard]] Result<SafeLink> safeLink(const QString &address);

} // namespace servanda
