#include "model/exchange/csvencoding.h"

#include <QUtf8StringView>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

/// The line, counted from 1, in which that byte stands.
int lineOf(QByteArrayView bytes, qsizetype position)
{
    return static_cast<int>(bytes.first(position).count('\n')) + 1;
}

/// The first line that is not UTF-8, where one is known to exist. No character of UTF-8 spans a
/// line feed, so lines can be judged alone.
int firstBadLine(QByteArrayView bytes)
{
    int line = 1;
    for (qsizetype from = 0; from < bytes.size(); ++line) {
        const qsizetype feed = bytes.indexOf('\n', from);
        const qsizetype end = feed < 0 ? bytes.size() : feed;
        if (!QUtf8StringView(bytes.data() + from, end - from).isValidUtf8())
            return line;
        from = end + 1;
    }
    return line;
}

} // namespace

Result<QByteArray> plainUtf8(const QByteArray &bytes, const QString &file)
{
    const QString advice = u"Save the table again as CSV in UTF-8."_s;
    if (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff"))
        return fail(Error::Kind::Unusable, u"The file is written in UTF-16, not in UTF-8"_s, advice,
                    {file, 1, 0});
    const QByteArray text = bytes.startsWith("\xef\xbb\xbf") ? bytes.mid(3) : bytes;
    if (const qsizetype nul = text.indexOf('\0'); nul >= 0)
        return fail(Error::Kind::Unusable, u"The file is not text: it holds a zero byte"_s, advice,
                    {file, lineOf(text, nul), 0});
    if (!QUtf8StringView(text.constData(), text.size()).isValidUtf8())
        return fail(Error::Kind::Unusable,
                    u"The file is not written in UTF-8: from here on letters would be lost"_s,
                    advice, {file, firstBadLine(text), 0});
    return text;
}

} // namespace servanda
