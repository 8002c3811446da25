#include "model/core/result.h"

#include "model/core/textrules.h"

using namespace Qt::StringLiterals;

namespace servanda {

QString Error::sentence() const
{
    QString text = what + u'.';
    if (!advice.isEmpty())
        text += u' ' + advice;
    return text;
}

QString Error::line() const
{
    QString where = place.file;
    if (place.line > 0)
        where += u':' + QString::number(place.line);
    if (place.line > 0 && place.column > 0)
        where += u':' + QString::number(place.column);
    const QString text = where.isEmpty() ? sentence() : where + u": "_s + sentence();
    return visibleControls(text);
}

Error fail(Error::Kind kind, QString what, QString advice, Place place)
{
    return {kind, std::move(what), std::move(advice), std::move(place)};
}

Error inFile(Error error, const QString &file)
{
    if (error.place.file.isEmpty())
        error.place.file = file;
    return error;
}

} // namespace servanda
