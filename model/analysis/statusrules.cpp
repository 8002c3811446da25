#include "model/analysis/statusrules.h"

#include "model/core/decimal.h"
#include "model/dossier/dossier.h"

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

class RuleReader final
{
public:
    RuleReader(const Dossier &dossier, Errors *faults) : m_dossier(dossier), m_faults(faults) {}

    void read(const char *key, Fraction &fraction)
    {
        const QString text = m_dossier.setting(QLatin1StringView(key)).trimmed();
        if (text.isEmpty())
            return;
        const auto number = Decimal::parse(text);
        const auto billionths = number ? number->rescaled(9) : number.error();
        if (billionths && billionths->mantissa >= 0 && billionths->mantissa <= Fraction::kWhole)
            fraction = {static_cast<qint32>(billionths->mantissa)};
        else
            refuse(key, text, u"a number from 0 to 1, such as 0.4"_s);
    }

    void read(const char *key, int &days)
    {
        const QString text = m_dossier.setting(QLatin1StringView(key)).trimmed();
        bool isNumber = false;
        const int number = text.toInt(&isNumber);
        constexpr int kMostDays = 3650;
        if (isNumber && number >= 0 && number <= kMostDays)
            days = number;
        else if (!text.isEmpty())
            refuse(key, text, u"a number of days, such as 30"_s);
    }

private:
    void refuse(const char *key, const QString &text, const QString &wanted)
    {
        if (m_faults)
            m_faults->push_back(fail(
                Error::Kind::Invalid, u"The setting %1 is “%2”"_s.arg(QLatin1StringView(key), text),
                u"Write %1; until then its usual value is used."_s.arg(wanted)));
    }

    const Dossier &m_dossier;
    Errors *m_faults;
};

} // namespace

StatusRules statusRulesOf(const Dossier &dossier, Errors *faults)
{
    StatusRules rules;
    RuleReader reader(dossier, faults);
    reader.read("status-intermediate-from", rules.intermediateFrom);
    reader.read("status-deviation", rules.deviation);
    reader.read("status-tolerance", rules.tolerance);
    reader.read("status-least-coverage", rules.leastCoverage);
    reader.read("status-due-soon-days", rules.dueSoonDays);
    return rules;
}

} // namespace servanda
