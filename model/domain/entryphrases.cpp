#include "model/domain/entryphrases.h"

#include "model/core/textrules.h"
#include "model/domain/entrycurrency.h"

#include <QHash>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

using Kind = EntryMeaning::Kind;

EntryMeaning scaleOf(int powers)
{
    return {Kind::Scale, {}, powers, {}, {}};
}
EntryMeaning unitOf(const Unit &unit)
{
    return {Kind::Unit, {}, 0, unit, {}};
}
EntryMeaning boundOf(Bound::Kind bound)
{
    return {Kind::Bound, {}, 0, {}, bound};
}
EntryMeaning comparisonOf(Bound::Kind bound)
{
    return {Kind::Comparison, {}, 0, {}, bound};
}
EntryMeaning only(Kind kind)
{
    return {kind, {}, 0, {}, {}};
}

constexpr qsizetype kLongestPhrase = 3; ///< pieces

/// Every phrase by its folded text, pieces joined with single blanks.
const QHash<QString, EntryMeaning> &phrases()
{
    static const auto table = [] {
        QHash<QString, EntryMeaning> known;
        const auto add = [&known](const EntryMeaning &meaning, QStringView texts) {
            for (const auto text : texts.split(u'|'))
                known.insert(text.toString(), meaning);
        };
        add(scaleOf(12), u"tn");
        add(scaleOf(9), u"bn|b|bln|billion|billions|mrd|mia|mld|milliard|milliards");
        add(scaleOf(6), u"m|mn|mln|mio|million|millions");
        add(scaleOf(3), u"k|thousand|thousands|tsd");
        add(comparisonOf(Bound::Kind::AtLeast), u">=|>|≥");
        add(comparisonOf(Bound::Kind::AtMost), u"<=|<|≤");
        add(comparisonOf(Bound::Kind::About), u"~|≈");
        add(boundOf(Bound::Kind::AtLeast),
            u"at least|over|more than|above|min|minimum|no less than|not less than");
        add(boundOf(Bound::Kind::AtMost),
            u"up to|at most|under|less than|below|max|maximum|no more than|not more than");
        add(boundOf(Bound::Kind::About), u"about|around|c|ca|circa|approx|approximately|some");
        add(only(Kind::OrMore), u"+|or more");
        add(only(Kind::OrLess), u"or less");
        add(only(Kind::Minus), u"-|−");
        add(only(Kind::To), u"to|–|—|..|...|…");
        add(only(Kind::Opening), u"from|between");
        add(only(Kind::And), u"and");
        add(only(Kind::NoFigure), u"no figure|no figure ,");
        add(unitOf(kEuro), u"€|eur|euro|euros");
        add(unitOf(Unit::fromAscii("GBP")), u"£|gbp");
        add(unitOf(Unit::fromAscii("USD")), u"us $|usd");
        add(unitOf(Unit::fromAscii("CHF")), u"chf");
        add(unitOf(Unit::fromAscii("UAH")), u"₴|uah");
        add(unitOf(kPieces), u"piece|pieces|pc|pcs");
        add(unitOf(kPersons), u"person|persons|people");
        add(unitOf(Unit::fromAscii("states")), u"state|states");
        add(unitOf(Unit::fromAscii("pieces-per-month")),
            u"pieces-per-month|pieces per month|piece per month|pieces / month");
        add(unitOf(kPercentGdp), u"percent-gdp|percent gdp|percent of gdp|% gdp|% of gdp");
        return known;
    }();
    return table;
}

/// "EURm", "MEUR", "EURbn": code and scale in one word.
std::optional<std::array<EntryMeaning, 2>> codeWithScale(QStringView word)
{
    if (word.size() < 4)
        return std::nullopt;
    const auto scale = [](QStringView text) -> std::optional<EntryMeaning> {
        const auto found = phrases().constFind(foldedKey(text));
        return found != phrases().cend() && found->kind == Kind::Scale ? std::optional(*found)
                                                                       : std::nullopt;
    };
    if (const auto code = currencyCode(word.first(3)))
        if (const auto powers = scale(word.sliced(3)))
            return std::array{unitOf(*code), *powers};
    if (const auto code = currencyCode(word.last(3)))
        if (const auto powers = scale(word.chopped(3)))
            return std::array{*powers, unitOf(*code)};
    return std::nullopt;
}

/// How many letters must be put in, left out or changed to make one word of the other.
qsizetype distance(QStringView a, QStringView b)
{
    std::vector<qsizetype> row(static_cast<size_t>(b.size()) + 1);
    for (size_t j = 0; j < row.size(); ++j)
        row[j] = static_cast<qsizetype>(j);
    for (const QChar c : a) {
        qsizetype diagonal = row[0]++;
        for (size_t j = 1; j < row.size(); ++j) {
            const qsizetype changed = diagonal + (b[static_cast<qsizetype>(j) - 1] == c ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, changed});
        }
    }
    return row.back();
}

/// A known word that was probably meant, or nothing.
QString nearestWord(const QString &word)
{
    if (word.size() < 4)
        return {};
    QStringList near;
    for (auto it = phrases().cbegin(); it != phrases().cend(); ++it) {
        if (it.key().size() >= 4 && distance(word, it.key()) <= (word.size() < 6 ? 1 : 2))
            near += it.key();
    }
    near.sort();
    return near.value(0);
}

Error unknownWord(QStringView word, const QString &near)
{
    return fail(Error::Kind::Invalid,
                u"“%1” is not understood in an amount"_s.arg(visibleControls(word.left(40))),
                near.isEmpty() ? u"Write it like 1.6bn EUR, at least 500 pieces or 100-150."_s
                               : u"Did you mean “%1”?"_s.arg(near));
}

/// A unit of the dossier's own: the usual one, or a lower-case word that no known word resembles.
Result<Unit> ownUnit(QStringView word, const Unit &usual)
{
    if (!usual.isNone() && word.compare(usual.toText(), Qt::CaseInsensitive) == 0)
        return usual;
    const QString near = nearestWord(foldedKey(word));
    const auto unit = Unit::parse(word);
    if (word.size() < 4 || !near.isEmpty() || !unit || unit->isMoney())
        return unknownWord(word, near);
    return *unit;
}

class Reader final
{
public:
    Reader(const std::vector<EntryToken> &tokens, const Unit &usual, const QLocale &locale)
        : m_tokens(tokens),
          m_usual(usual),
          m_locale(locale)
    {
        for (const auto &token : tokens)
            m_keys += keyOf(token);
    }

    Result<std::vector<EntryMeaning>> run()
    {
        std::vector<EntryMeaning> meanings;
        for (qsizetype at = 0; at < m_keys.size();) {
            const auto &token = m_tokens[static_cast<size_t>(at)];
            if (token.kind == EntryToken::Kind::Figure) {
                meanings.push_back({Kind::Figure, token.text, 0, {}, {}});
                ++at;
            } else if (const qsizetype taken = longestPhrase(at, meanings); taken > 0) {
                at += taken;
            } else if (auto known = single(token, m_keys[at], meanings); known) {
                ++at;
            } else {
                return known.error();
            }
        }
        return meanings;
    }

private:
    static QString keyOf(const EntryToken &token)
    {
        // "b" and "B" mean the same, "ca." and "ca" too; "…" must not fold into dots.
        if (token.kind != EntryToken::Kind::Word)
            return token.text.toString();
        return foldedKey(token.text.endsWith(u'.') ? token.text.chopped(1) : token.text);
    }

    /// How many pieces from there make the longest known phrase, which is added; 0: none.
    qsizetype longestPhrase(qsizetype at, std::vector<EntryMeaning> &meanings) const
    {
        for (qsizetype count = std::min(kLongestPhrase, m_keys.size() - at); count > 0; --count) {
            const auto found = phrases().constFind(m_keys.mid(at, count).join(u' '));
            if (found == phrases().cend())
                continue;
            meanings.push_back(*found);
            return count;
        }
        return 0;
    }

    Result<> single(const EntryToken &token, const QString &key,
                    std::vector<EntryMeaning> &meanings) const
    {
        QStringView word = token.text;
        if (word.size() > 1 && word.endsWith(u'.'))
            word.chop(1);
        if (key == u'%' || key == u"percent")
            return percent(meanings);
        if (const auto shared = sharedCurrency(key, m_usual, m_locale)) {
            if (!*shared)
                return shared->error();
            meanings.push_back(unitOf(**shared));
        } else if (const auto code = currencyCode(word)) {
            meanings.push_back(unitOf(*code));
        } else if (const auto both = codeWithScale(word)) {
            meanings.insert(meanings.end(), both->begin(), both->end());
        } else if (token.kind == EntryToken::Kind::Word) {
            const auto own = ownUnit(word, m_usual);
            if (!own)
                return own.error();
            meanings.push_back(unitOf(*own));
        } else {
            return unknownWord(word, {});
        }
        return {};
    }

    Result<> percent(std::vector<EntryMeaning> &meanings) const
    {
        if (m_usual != kPercentGdp)
            return fail(Error::Kind::Invalid, u"Per cent of what?"_s,
                        u"Write 2.5 % of GDP; other shares are not amounts."_s);
        meanings.push_back(unitOf(kPercentGdp));
        return {};
    }

    const std::vector<EntryToken> &m_tokens;
    const Unit &m_usual;
    const QLocale &m_locale;
    QStringList m_keys; ///< folded, one for each token
};

} // namespace

Result<std::vector<EntryMeaning>> entryMeanings(const std::vector<EntryToken> &tokens,
                                                const Unit &usual, const QLocale &locale)
{
    return Reader(tokens, usual, locale).run();
}

} // namespace servanda
