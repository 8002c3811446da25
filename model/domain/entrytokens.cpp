#include "model/domain/entrytokens.h"

namespace servanda {
namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9'; // other scripts' digits are not read, as in Decimal
}

bool digitAt(QStringView text, qsizetype at)
{
    return at < text.size() && isDigit(text[at]);
}

/// A blank joins two runs of digits only before a group of exactly three.
bool joinsThousands(QStringView text, qsizetype blank)
{
    return digitAt(text, blank + 1) && digitAt(text, blank + 2) && digitAt(text, blank + 3)
        && !digitAt(text, blank + 4);
}

bool isPoint(QChar c)
{
    return c == u'.' || c == u',';
}

qsizetype figureEnd(QStringView text, qsizetype at)
{
    ++at; // a digit, or the point of ".5"
    for (; at < text.size(); ++at) {
        const QChar c = text[at];
        if (isDigit(c) || ((isPoint(c) || isEntryApostrophe(c)) && digitAt(text, at + 1)))
            continue;
        if (!isEntryBlank(c) || !joinsThousands(text, at))
            break;
    }
    return at;
}

/// Letters, hyphens between letters, and one full stop at the end ("Mio.", "ca.").
qsizetype wordEnd(QStringView text, qsizetype at)
{
    while (at < text.size()
           && (text[at].isLetter() || text[at].isMark()
               || (text[at] == u'-' && at + 1 < text.size() && text[at + 1].isLetter())))
        ++at;
    return at < text.size() && text[at] == u'.' && !(at + 1 < text.size() && text[at + 1] == u'.')
        ? at + 1
        : at;
}

qsizetype signEnd(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    if ((c == u'>' || c == u'<') && at + 1 < text.size() && text[at + 1] == u'=')
        return at + 2;
    if (c == u'.') { // two or three dots, as of a range
        while (at < text.size() && text[at] == u'.')
            ++at;
        return at;
    }
    return at + (c.isHighSurrogate() && at + 1 < text.size() ? 2 : 1);
}

} // namespace

bool isEntryBlank(QChar c)
{
    return c == u' ' || c == u'\u00a0' || c == u'\u2007' || c == u'\u2009' || c == u'\u202f';
}

bool isEntryApostrophe(QChar c)
{
    return c == u'\'' || c == u'\u2019';
}

std::vector<EntryToken> entryTokens(QStringView text)
{
    std::vector<EntryToken> tokens;
    for (qsizetype at = 0; at < text.size();) {
        const QChar c = text[at];
        if (c.isSpace()) {
            ++at;
            continue;
        }
        EntryToken token;
        qsizetype end = 0;
        if (isDigit(c) || (isPoint(c) && digitAt(text, at + 1))) {
            token.kind = EntryToken::Kind::Figure;
            end = figureEnd(text, at);
        } else if (c.isLetter()) {
            token.kind = EntryToken::Kind::Word;
            end = wordEnd(text, at);
        } else {
            end = signEnd(text, at);
        }
        token.text = text.sliced(at, end - at);
        tokens.push_back(token);
        at = end;
    }
    return tokens;
}

} // namespace servanda
