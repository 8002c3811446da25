#include "model/exchange/fieldentry.h"

#include "model/core/textrules.h"
#include "model/domain/entry.h"
#include "model/domain/fieldtext.h"
#include "model/exchange/cellvalue.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

template <class T>
Result<QString> taken(const Result<T> &read, T &value)
{
    if (!read)
        return read.error();
    value = *read;
    return fieldText(value);
}

} // namespace

void detail::Choices::add(const char *code, const char *label)
{
    const auto place = static_cast<size_t>(m_labels.size());
    m_labels += QString::fromLatin1(label);
    for (const char *name : {code, label}) {
        const QString key = foldedKey(QString::fromLatin1(name));
        if (!m_places.contains(key)) // the first of two with one name
            m_places.insert(key, place);
    }
}

Result<size_t> detail::Choices::find(const QString &text) const
{
    const auto found = m_places.constFind(foldedKey(text.trimmed()));
    if (found == m_places.cend())
        return notOneOf(text, m_labels.join(u", "_s));
    return *found;
}

Result<QString> enterField(const QString &text, QString &value, EntryContext & /*none*/)
{
    if (auto clean = checkText(text); !clean)
        return clean.error();
    value = text;
    return text;
}

Result<QString> enterField(const QString &text, PartialDate &value, EntryContext & /*none*/)
{
    return taken(enterDate(text), value);
}

Result<QString> enterField(const QString &text, Unit &value, EntryContext &context)
{
    // "€", "euro" and "EUR" alone are read as an amount without a figure.
    const auto amount = enterAmount(text, Unit(), context.locale);
    if (!amount || amount->amount.minorUnits)
        return taken(Unit::parse(text.trimmed()), value);
    value = amount->amount.unit;
    return fieldText(value);
}

Result<QString> enterField(const QString &text, Decimal &value, EntryContext & /*none*/)
{
    return taken(Decimal::parse(text.trimmed()), value);
}

Result<QString> enterField(const QString &text, PledgeKinds &value, EntryContext &context)
{
    static const QRegularExpression dividers(u"[;,]"_s);
    PledgeKinds kinds;
    for (const auto &word : text.split(dividers, Qt::SkipEmptyParts)) {
        PledgeKind kind{};
        if (auto read = enterField(word, kind, context); !read)
            return read;
        kinds += kind;
    }
    value = std::move(kinds);
    return fieldText(value);
}

Result<QString> enterField(const QString &text, Amount &amount, Bound *bound, EntryContext &context)
{
    const auto entered = enterAmount(text, context.usual, context.locale);
    if (!entered)
        return entered.error();
    if (!bound && entered->bound.kind != Bound::Kind::Exact)
        return fail(Error::Kind::Invalid,
                    u"“%1” cannot be kept here: only exact figures can"_s.arg(entered->understood),
                    u"Write the figure, and its limits into the note."_s);
    amount = entered->amount;
    if (bound)
        *bound = entered->bound;
    return entered->understood;
}

} // namespace servanda
