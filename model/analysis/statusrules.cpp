#include "model/analysis/statusrules.h"

#include "model/core/decimal.h"
#include "model/dossier/dossier.h"

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

class RuleReader final
{
public:
    RuleReader(const std::function<QString(const QString &)> &texts, Errors *faults)
        : m_texts(texts),
          m_faults(faults)
    {
    }

    void read(QLatin1StringView key, Fraction &fraction)
    {
        const QString text = m_texts(key).trimmed();
        if (text.isEmpty())
            return;
        const auto number = Decimal::parse(text);
        const auto billionths = number ? number->rescaled(9) : number.error();
        if (billionths && billionths->mantissa >= 0 && billionths->mantissa <= Fraction::kWhole)
            fraction = {static_cast<qint32>(billionths->mantissa)};
        else
            refuse(key, text, u"a number from 0 to 1, such as 0.4"_s);
    }

    void read(QLatin1StringView key, int &days)
    {
        const QString text = m_texts(key).trimmed();
        bool isNumber = false;
        const int number = text.toInt(&isNumber);
        constexpr int kMostDays = 3650;
        if (isNumber && number >= 0 && number <= kMostDays)
            days = number;
        else if (!text.isEmpty())
            refuse(key, text, u"a number of days, such as 30"_s);
    }

private:
    void refuse(QLatin1StringView key, const QString &text, const QString &wanted)
    {
        if (m_faults)
            m_faults->push_back(
                fail(Error::Kind::Invalid, u"The setting %1 is “%2”"_s.arg(key, text),
                     u"Write %1; until then its usual value is used."_s.arg(wanted)));
    }

    const std::function<QString(const QString &)> &m_texts;
    Errors *m_faults;
};

} // namespace

StatusRules statusRulesFrom(const std::function<QString(const QString &key)> &text, Errors *faults)
{
    StatusRules rules;
    RuleReader reader(text, faults);
    reader.read(rulekey::kIntermediateFrom, rules.intermediateFrom);
    reader.read(rulekey::kDeviation, rules.deviation);
    reader.read(rulekey::kTolerance, rules.tolerance);
    reader.read(rulekey::kLeastCoverage, rules.leastCoverage);
    reader.read(rulekey::kDueSoonDays, rules.dueSoonDays);
    return rules;
}

StatusRules statusRulesOf(const Dossier &dossier, Errors *faults)
{
    return statusRulesFrom([&dossier](const QString &key) { return dossier.setting(key); }, faults);
}

} // namespace servanda
