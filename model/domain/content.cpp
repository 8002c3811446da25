#include "model/domain/content.h"

#include <QCryptographicHash>
#include <QLocale>

#include <algorithm>

namespace servanda {

bool Checksum::isValid() const
{
    constexpr qsizetype kDigits = 64;
    return hex.size() == kDigits && std::ranges::all_of(hex, [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

Checksum checksumOf(const QByteArray &bytes)
{
    return {
        QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex())};
}

QString ByteCount::toText() const
{
    return QLocale::c().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

} // namespace servanda
