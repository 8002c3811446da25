#include "model/core/partialdate.h"
#include "model/domain/trigger.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

/// Reads a trigger from left to right. Each read… gives nothing after an error, which is kept.
class TriggerParser final
{
public:
    explicit TriggerParser(QStringView text) : m_text(text) {}

    Result<Trigger> parse()
    {
        if (m_text.size() > kLongestTrigger)
            return fail(Error::Kind::Invalid, u"The trigger is too long"_s,
                        u"Use at most %1 characters."_s.arg(kLongestTrigger));
        auto made = readOr();
        if (made && !atEnd())
            return expected(u"“and”, “or” or the end"_s);
        if (!made)
            return *m_error;
        return *made;
    }

private:
    [[nodiscard]] bool atEnd()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
        return m_at == m_text.size();
    }

    [[nodiscard]] static bool isNameLetter(QChar c)
    {
        return c.isLetterOrNumber() || c == u'_' || c == u'-';
    }

    /// The letters from here on that belong together, without reading them.
    [[nodiscard]] QStringView nextWord()
    {
        if (atEnd())
            return {};
        qsizetype end = m_at;
        while (end < m_text.size() && isNameLetter(m_text[end]))
            ++end;
        return m_text.mid(m_at, end - m_at);
    }

    bool takeWord(QStringView word)
    {
        if (nextWord().compare(word, Qt::CaseInsensitive) != 0)
            return false;
        m_at += word.size();
        return true;
    }

    bool take(QChar sign)
    {
        if (atEnd() || m_text[m_at] != sign)
            return false;
        ++m_at;
        return true;
    }

    Error expected(const QString &what)
    {
        const QString found = atEnd()
            ? u"the text ends"_s
            : u"there is “%1”"_s.arg(nextWord().isEmpty() ? m_text.mid(m_at, 1) : nextWord());
        return keep(fail(
            Error::Kind::Invalid,
            u"Expected %1 at character %2, but %3"_s.arg(what, QString::number(m_at + 1), found),
            u"Write events such as CEASEFIRE, CEASEFIRE + 30 days, dates such as "
            "2026-12-31, and, or, not, and parentheses."_s,
            {{}, 1, static_cast<int>(m_at) + 1}));
    }

    Error keep(Error error)
    {
        if (!m_error)
            m_error = error;
        return error;
    }

    std::optional<Trigger> readOr()
    {
        auto made = readAnd();
        while (made && takeWord(u"or")) {
            const auto next = readAnd();
            if (!next)
                return {};
            made = Trigger::either(*made, *next);
        }
        return made;
    }

    std::optional<Trigger> readAnd()
    {
        auto made = readNot();
        while (made && takeWord(u"and")) {
            const auto next = readNot();
            if (!next)
                return {};
            made = Trigger::both(*made, *next);
        }
        return made;
    }

    std::optional<Trigger> readNot()
    {
        if (m_depth >= kDeepestTrigger) {
            keep(fail(Error::Kind::Invalid, u"The trigger has too many parts inside one another"_s,
                      u"Write it with fewer parentheses."_s, {{}, 1, static_cast<int>(m_at) + 1}));
            return {};
        }
        ++m_depth;
        std::optional<Trigger> made;
        if (takeWord(u"not")) {
            if (const auto inner = readNot())
                made = Trigger::opposite(*inner);
        } else if (take(u'(')) {
            made = readOr();
            if (made && !take(u')')) {
                expected(u"“and”, “or” or “)”"_s);
                made.reset();
            }
        } else {
            made = readNamed();
        }
        --m_depth;
        return made;
    }

    /// An event or a date.
    std::optional<Trigger> readNamed()
    {
        if (take(u'"'))
            return readQuoted();
        const QStringView word = nextWord();
        const bool isOperator = word.compare(u"and", Qt::CaseInsensitive) == 0
            || word.compare(u"or", Qt::CaseInsensitive) == 0;
        if (word.isEmpty() || isOperator || word[0] == u'-') {
            expected(u"an event or a date"_s);
            return {};
        }
        if (word[0].isDigit())
            return readDay(word);
        m_at += word.size();
        return readAfter(word.toString());
    }

    std::optional<Trigger> readQuoted()
    {
        const qsizetype end = m_text.indexOf(u'"', m_at);
        const QString name
            = end < 0 ? QString() : m_text.mid(m_at, end - m_at).toString().simplified();
        if (name.isEmpty()) {
            if (end < 0)
                m_at = m_text.size();
            expected(end < 0 ? u"a closing quotation mark"_s : u"the name of a condition"_s);
            return {};
        }
        m_at = end + 1;
        return readAfter(name);
    }

    std::optional<Trigger> readDay(QStringView word)
    {
        const auto date = PartialDate::parse(word);
        if (!date || date->precision() != PartialDate::Precision::Day) {
            expected(u"a whole day such as 2026-12-31"_s);
            return {};
        }
        m_at += word.size();
        return Trigger::day(date->firstDay());
    }

    /// The event, with the days after it if a plus sign follows.
    std::optional<Trigger> readAfter(const QString &event)
    {
        if (!take(u'+'))
            return Trigger::event(event);
        constexpr int kMostDays = 36'500;
        const QStringView number = nextWord();
        bool isNumber = false;
        const int days = number.toInt(&isNumber);
        if (!isNumber || days < 0 || days > kMostDays) {
            expected(u"a number of days up to %1"_s.arg(kMostDays));
            return {};
        }
        m_at += number.size();
        if (!takeWord(u"days") && !takeWord(u"day")) {
            expected(u"“days”"_s);
            return {};
        }
        return Trigger::event(event, days);
    }

    QStringView m_text;
    qsizetype m_at = 0;
    int m_depth = 0;
    std::optional<Error> m_error;
};

} // namespace

Result<Trigger> parseTrigger(QStringView text)
{
    return TriggerParser(text).parse();
}

} // namespace servanda
