#include "views/forms/lineentry.h"

#include "model/core/decimal.h"
#include "model/core/unit.h"
#include "model/domain/condition.h"
#include "model/domain/entry.h"
#include "views/plaintext.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace servanda {

namespace {

/// What is to the left of the fault, where it points, and what follows: "CEASEFIRE + ▸soon".
QString pointedAt(const QString &text, int column)
{
    constexpr int kAround = 24;
    const qsizetype at = std::clamp<qsizetype>(column - 1, 0, text.size());
    const QString left = text.left(at);
    const QString right = text.mid(at);
    return (left.size() > kAround ? u"…"_s + left.right(kAround) : left) + u"▸"_s
        + (right.size() > kAround ? right.left(kAround) + u"…"_s : right);
}

QString conditionWords(const QString &text)
{
    const Trigger trigger = readCondition(text);
    if (trigger.isAlways())
        return text.trimmed().isEmpty() ? QString() : u"waits for nothing"_s;
    QString words = u"once "_s + trigger.toWords();
    if (trigger.hasFreeWords())
        words += u" (words in quotation marks: a person says when it is met)"_s;
    return words;
}

} // namespace

LineEntry::LineEntry(Kind kind, QWidget *parent)
    : ValueEntry(parent),
      m_kind(std::move(kind)),
      m_line(new QLineEdit)
{
    place(m_line);
    connect(m_line, &QLineEdit::textEdited, this, [this] {
        m_line->setToolTip(escapedToolTip(m_line->text()));
        read();
        touch();
    });
}

void LineEntry::setValue(const QVariant &value)
{
    m_line->setText(m_kind.write(value));
    m_line->setCursorPosition(0);
    m_line->setToolTip(escapedToolTip(m_line->text())); // it may be longer than the field
    read();
    m_value = value; // reading what was written may lose what a person would not type
    m_problem.clear();
    setTouched(false);
}

void LineEntry::setLabel(const QString &label, Need need)
{
    ValueEntry::setLabel(label, need);
    QStringList hints;
    if (need == Need::Required)
        hints += u"required"_s;
    if (!m_kind.example.isEmpty())
        hints += m_kind.example;
    m_line->setPlaceholderText(hints.join(u", "_s));
}

void LineEntry::readAgain()
{
    if (!isTouched())
        return;
    read();
    tell();
}

void LineEntry::read()
{
    const auto reading = m_kind.read(m_line->text());
    m_problem = reading ? QString() : reading.error().sentence();
    m_understood = reading ? reading->understood : QString();
    if (m_understood.compare(m_line->text().trimmed(), Qt::CaseInsensitive) == 0)
        m_understood.clear(); // plain to see
    if (reading)
        m_value = reading->value;
}

LineEntry::Kind textLine()
{
    return {[](const QString &text) -> Result<LineEntry::Reading> {
                return LineEntry::Reading{text, {}};
            },
            [](const QVariant &value) { return value.toString(); },
            {}};
}

LineEntry::Kind dateLine()
{
    return {[](const QString &text) -> Result<LineEntry::Reading> {
                const auto date = enterDate(text);
                if (!date)
                    return date.error();
                return LineEntry::Reading{QVariant::fromValue(*date),
                                          date->isNone() ? QString() : date->toText()};
            },
            [](const QVariant &value) {
                const auto date = value.value<PartialDate>();
                return date.isNone() ? QString() : date.toText();
            },
            u"Jan 2026, 2026-01-06"_s};
}

LineEntry::Kind unitLine()
{
    return {[](const QString &text) -> Result<LineEntry::Reading> {
                const QString trimmed = text.trimmed();
                if (trimmed.isEmpty())
                    return LineEntry::Reading{QVariant::fromValue(Unit()), {}};
                const auto unit = Unit::parse(trimmed);
                if (!unit)
                    return unit.error();
                return LineEntry::Reading{QVariant::fromValue(*unit), {}};
            },
            [](const QVariant &value) { return value.value<Unit>().toText(); }, u"EUR, pieces"_s};
}

LineEntry::Kind conditionLine()
{
    return {[](const QString &text) -> Result<LineEntry::Reading> {
                if (const auto right = checkCondition(text); !right) {
                    Error error = right.error();
                    error.what = pointedAt(text, error.place.column) + u": "_s + error.what;
                    return error;
                }
                return LineEntry::Reading{text, conditionWords(text)};
            },
            [](const QVariant &value) { return value.toString(); },
            u"CEASEFIRE + 30 days, or words"_s};
}

LineEntry::Kind decimalLine()
{
    return {[](const QString &text) -> Result<LineEntry::Reading> {
                const auto decimal = Decimal::parse(text.trimmed());
                if (!decimal)
                    return decimal.error();
                return LineEntry::Reading{QVariant::fromValue(*decimal), {}};
            },
            [](const QVariant &value) { return value.value<Decimal>().toText(); }, u"1.0823"_s};
}

} // namespace servanda
