#include "model/core/textrules.h"

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

bool isControl(char16_t unit)
{
    return unit < 0x20 || (unit >= 0x7f && unit < 0xa0);
}

/// Characters that reorder or hide their neighbours (Unicode Standard Annex 9 and zero-width ones).
bool isTrickster(char16_t unit)
{
    return (unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2066 && unit <= 0x2069)
        || (unit >= 0x200b && unit <= 0x200f) || unit == 0xfeff;
}

QString codePoint(char16_t unit)
{
    return u"U+"_s + QString::number(unit, 16).toUpper().rightJustified(4, u'0');
}

} // namespace

Result<> checkText(QStringView text)
{
    if (text.size() > kLongestText)
        return fail(Error::Kind::Invalid,
                    u"The text has %1 characters, more than the %2 a field holds"_s.arg(
                        QString::number(text.size()), QString::number(kLongestText)),
                    u"Shorten it or attach it as a source."_s);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        if (isControl(unit) && unit != u'\n' && unit != u'\t')
            return fail(Error::Kind::Invalid,
                        u"The text holds the control character %1"_s.arg(codePoint(unit)),
                        u"Remove it; it has no place in a text."_s);
        if (unit == 0xfffd)
            return fail(Error::Kind::Invalid, u"The text holds a replacement character (U+FFFD)"_s,
                        u"Its encoding was lost; save the original as UTF-8 again."_s);
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            ++i;
            continue;
        }
        if (text[i].isSurrogate())
            return fail(Error::Kind::Invalid, u"The text holds half a character"_s,
                        u"Its encoding was lost; save the original as UTF-8 again."_s);
    }
    return {};
}

QString visibleControls(QStringView text)
{
    QString shown;
    shown.reserve(text.size());
    for (const QChar c : text) {
        if (isControl(c.unicode()) || isTrickster(c.unicode()))
            shown += u'‹' + codePoint(c.unicode()) + u'›';
        else
            shown += c;
    }
    return shown;
}

QString foldedKey(QStringView text)
{
    const QString split = text.toString().normalized(QString::NormalizationForm_KD);
    QString key;
    key.reserve(split.size());
    for (const QChar c : split) {
        if (c.category() != QChar::Mark_NonSpacing)
            key += c;
    }
    return std::move(key).toCaseFolded();
}

} // namespace servanda
