#include "model/exchange/cellvalue.h"

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

template <class T>
Result<> take(const Result<T> &parsed, T &value)
{
    if (!parsed)
        return parsed.error();
    value = *parsed;
    return {};
}

} // namespace

Error notOneOf(const QString &text, const QString &codes)
{
    return fail(Error::Kind::Invalid,
                text.isEmpty() ? u"is missing"_s
                               : u"“%1” is not one of the values it can have"_s.arg(text.left(40)),
                u"Write one of: %1."_s.arg(codes));
}

Result<> readCell(const QString &text, QString &value)
{
    value = text;
    return {};
}

Result<> readCell(const QString &text, PartialDate &value)
{
    return take(PartialDate::parse(text), value);
}

Result<> readCell(const QString &text, Unit &value)
{
    return take(Unit::parse(text), value);
}

Result<> readCell(const QString &text, Decimal &value)
{
    return take(Decimal::parse(text), value);
}

Result<> readCell(const QString &text, MediaType &value)
{
    value.name = text;
    return {};
}

Result<> readCell(const QString &text, ByteCount &value)
{
    bool isNumber = false;
    value.bytes = text.toLongLong(&isNumber);
    if (!isNumber)
        return fail(Error::Kind::Invalid, u"“%1” is not a number of bytes"_s.arg(text.left(40)),
                    u"Write the size of the file, such as 48213."_s);
    return {};
}

Result<> readCell(const QString &text, Checksum &value)
{
    value.hex = text.toLower();
    return {};
}

Result<> readCell(const QString &text, PledgeKinds &value)
{
    value.clear();
    if (text.isEmpty())
        return {};
    for (const auto &code : text.split(u';')) {
        const auto kind = enumFromCode<PledgeKind>(code);
        if (!kind)
            return notOneOf(code, enumCodes<PledgeKind>() + u" (several with ; between)"_s);
        value += *kind;
    }
    return {};
}

Result<FactType> readFactType(const QString &text)
{
    std::optional<FactType> found;
    QStringList tables;
    forEachFactType([&]<class Row>() {
        const QLatin1StringView table(Description<Row>::table);
        tables += table;
        if (text == table)
            found = Description<Row>::type;
    });
    if (!found)
        return notOneOf(text, tables.join(u", "_s));
    return *found;
}

QString cellText(FactType type)
{
    QString table;
    withFactType(type, [&]<class Row>() { table = QLatin1StringView(Description<Row>::table); });
    return table;
}

QString cellText(const PledgeKinds &value)
{
    QStringList codes;
    for (const PledgeKind kind : value)
        codes += enumCode(kind);
    return codes.join(u';');
}

} // namespace servanda
