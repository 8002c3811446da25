#include "views/forms/amountentry.h"

#include "model/domain/entry.h"
#include "model/domain/fieldvalue.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

/// As enterAmount() says that it understood it, which it understands again.
QString typedAmount(const BoundedAmount &bounded)
{
    return bounded.amount.minorUnits ? boundedText(bounded.amount, bounded.bound) : QString();
}

Result<LineEntry::Reading> readAmount(const QString &text, const Unit &usual)
{
    const auto entered = enterAmount(text, usual, QLocale());
    if (!entered)
        return entered.error();
    return LineEntry::Reading{QVariant::fromValue(BoundedAmount{entered->amount, entered->bound}),
                              text.trimmed().isEmpty() ? u"no figure"_s : entered->understood};
}

} // namespace

AmountEntry::AmountEntry(QWidget *parent) : AmountEntry(std::make_shared<Unit>(), parent) {}

AmountEntry::AmountEntry(std::shared_ptr<Unit> usual, QWidget *parent)
    : LineEntry({[usual](const QString &text) { return readAmount(text, *usual); },
                 [](const QVariant &value) { return typedAmount(value.value<BoundedAmount>()); },
                 u"1.6bn EUR, >= 500"_s},
                parent),
      m_usual(std::move(usual))
{
}

void AmountEntry::setUsualUnit(const Unit &unit)
{
    if (*m_usual == unit)
        return;
    *m_usual = unit;
    readAgain();
}

} // namespace servanda
