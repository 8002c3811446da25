#include "model/analysis/provenance.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace servanda {

QString Provenance::toText() const
{
    QStringList parts;
    if (!dossierName.isEmpty())
        parts += dossierName;
    if (revision > 0)
        parts += u"revision %1"_s.arg(revision);
    if (head.size() >= 4) {
        const QByteArray digits = head.left(4).toHex();
        parts += QString::fromLatin1(digits.left(4)) + u' ' + QString::fromLatin1(digits.mid(4));
    }
    return parts.join(u", "_s);
}

} // namespace servanda
