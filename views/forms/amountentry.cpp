#include "views/forms/amountentry.h"

#include "model/domain/entry.h"
#include "model/domain/fieldvalue.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

/// Digits in groups that a blank divides, which no locale reads in another way.
QString typedFigure(const Amount &amount)
{
    QString text = amount.figureText();
    qsizetype at = text.indexOf(u'.');
    if (at < 0)
        at = text.size();
    const qsizetype first = text.startsWith(u'-') ? 1 : 0;
    for (at -= 3; at > first; at -= 3)
        text.insert(at, u' ');
    return text;
}

/// As a person would type it, and as enterAmount() reads it back.
QString typedAmount(const BoundedAmount &bounded)
{
    const Amount &amount = bounded.amount;
    if (!amount.minorUnits)
        return {};
    QString text = typedFigure(amount);
    switch (bounded.bound.kind) {
    case Bound::Kind::Exact:
        break;
    case Bound::Kind::AtLeast:
        text = u">= "_s + text;
        break;
    case Bound::Kind::AtMost:
        text = u"up to "_s + text;
        break;
    case Bound::Kind::About:
        text = u"about "_s + text;
        break;
    case Bound::Kind::Range:
        text += u" - "_s + typedFigure({bounded.bound.upper, amount.unit});
        break;
    }
    return text + u' ' + amount.unit.toText();
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
                 u"1.6bn EUR, >= 500 pieces"_s},
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
