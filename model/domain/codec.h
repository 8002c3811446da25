#pragma once

#include "model/domain/facts.h"

#include <QStringList>

namespace servanda {

/// How a field's value is laid out in storage cells (integer, text or null), written and read by
/// the same few sinks and sources: database statements, row hashes, the history's text form.
///
/// A Sink has integer(qint64), text(QStringView or QLatin1StringView), null().
/// A Source has isNull(), integer(), text() -> QString, latin() -> std::string_view (the cell's
/// bytes, valid until the next call), each taking the next cell; isNull() only looks. Values that
/// break a content rule are read as they can be and named through fault(what).
template <class T>
struct Codec;

/// One cell per value, named like its field.
struct SingleCell
{
    static constexpr int kCells = 1;
    [[nodiscard]] static QStringList columns(const char *name)
    {
        return {QString::fromLatin1(name)};
    }
};

template <>
struct Codec<QString> : SingleCell
{
    static void write(const QString &value, auto &sink) { sink.text(value); }
    static QString read(auto &source) { return source.text(); }
};

template <class Row>
struct Codec<Id<Row>> : SingleCell
{
    static void write(Id<Row> value, auto &sink)
    {
        if (value)
            sink.integer(value.value);
        else
            sink.null();
    }
    static Id<Row> read(auto &source) { return {source.integer()}; } // a null cell reads as 0
};

template <>
struct Codec<Checksum> : SingleCell
{
    static void write(const Checksum &value, auto &sink) { sink.text(value.hex); }
    static Checksum read(auto &source) { return {source.text()}; }
};

template <>
struct Codec<MediaType> : SingleCell
{
    static void write(const MediaType &value, auto &sink) { sink.text(value.name); }
    static MediaType read(auto &source) { return {source.text()}; }
};

template <>
struct Codec<ByteCount> : SingleCell
{
    static void write(ByteCount value, auto &sink) { sink.integer(value.bytes); }
    static ByteCount read(auto &source) { return {source.integer()}; }
};

template <class E>
requires std::is_enum_v<E>
struct Codec<E> : SingleCell
{
    static void write(E value, auto &sink) { sink.text(enumCode(value)); }
    static E read(auto &source)
    {
        const std::string_view code = source.latin();
        for (const auto &name : enumNames<E>()) {
            if (code == name.code)
                return name.value;
        }
        source.fault("is not one of the values this field can have");
        return enumNames<E>().front().value;
    }
};

template <>
struct Codec<PledgeKinds> : SingleCell
{
    static void write(const PledgeKinds &value, auto &sink)
    {
        QString codes;
        for (const PledgeKind kind : value) {
            if (!codes.isEmpty())
                codes += QChar(u';');
            codes += enumCode(kind);
        }
        sink.text(codes);
    }
    static PledgeKinds read(auto &source)
    {
        PledgeKinds kinds;
        const QString codes = source.text();
        for (const auto code : QStringView(codes).split(u';', Qt::SkipEmptyParts)) {
            if (const auto kind = enumFromCode<PledgeKind>(code))
                kinds.append(*kind);
            else
                source.fault("names a kind that does not exist");
        }
        return kinds;
    }
};

template <>
struct Codec<PartialDate> : SingleCell
{
    static void write(PartialDate value, auto &sink)
    {
        if (value.isNone())
            sink.null();
        else
            sink.integer(value.packed());
    }
    static PartialDate read(auto &source)
    {
        const qint64 packed = source.integer(); // a null cell reads as 0
        const auto date = PartialDate::fromPacked(static_cast<qint32>(packed));
        if (packed == date.packed() && date.isValid())
            return date;
        source.fault("is not a date");
        return {};
    }
};

template <>
struct Codec<Unit> : SingleCell
{
    static void write(const Unit &value, auto &sink) { sink.text(value.code()); }
    static Unit read(auto &source)
    {
        const std::string_view code = source.latin();
        const Unit unit = Unit::fromAscii(code);
        if (!code.empty() && (code.size() > 16 || !unit.isKnown()))
            source.fault("is not a unit");
        return unit;
    }
};

template <>
struct Codec<Amount>
{
    static constexpr int kCells = 2;
    [[nodiscard]] static QStringList columns(const char *name)
    {
        return {QString::fromLatin1(name), QStringLiteral("unit")};
    }
    static void write(const Amount &value, auto &sink)
    {
        if (value.minorUnits)
            sink.integer(*value.minorUnits);
        else
            sink.null();
        Codec<Unit>::write(value.unit, sink);
    }
    static Amount read(auto &source)
    {
        const bool none = source.isNull();
        const qint64 minorUnits = source.integer();
        const Unit unit = Codec<Unit>::read(source);
        return {none ? std::nullopt : std::optional(minorUnits), unit};
    }
};

template <>
struct Codec<Decimal>
{
    static constexpr int kCells = 2;
    [[nodiscard]] static QStringList columns(const char *name)
    {
        return {QString::fromLatin1(name), QString::fromLatin1(name) + QStringLiteral("_scale")};
    }
    static void write(Decimal value, auto &sink)
    {
        sink.integer(value.mantissa);
        sink.integer(value.scale);
    }
    static Decimal read(auto &source)
    {
        const qint64 mantissa = source.integer();
        const qint64 scale = source.integer();
        if (scale >= 0 && scale <= 9)
            return {mantissa, static_cast<int>(scale)};
        source.fault("is not a number");
        return {};
    }
};

/// The kind, then the upper end of a range; both are no value for an exact figure, which is the
/// default and written by nobody here.
template <>
struct Codec<Bound>
{
    static constexpr int kCells = 2;
    [[nodiscard]] static QStringList columns(const char *name)
    {
        return {QString::fromLatin1(name), QStringLiteral("amount_upper")};
    }
    static void write(const Bound &value, auto &sink)
    {
        sink.text(enumCode(value.kind));
        if (value.kind == Bound::Kind::Range)
            sink.integer(value.upper);
        else
            sink.null();
    }
    static Bound read(auto &source)
    {
        const auto kind = Codec<Bound::Kind>::read(source);
        return {kind, source.integer()}; // a null cell reads as 0
    }
};

/// A reference to a fact of any type: the type's table, then the id.
template <>
struct Codec<FactRef>
{
    static constexpr int kCells = 2;
    [[nodiscard]] static QStringList columns(const char *name)
    {
        const QString stem = QString::fromLatin1(name);
        return {stem + QStringLiteral("_type"), stem + QStringLiteral("_id")};
    }
    static void write(FactRef value, auto &sink)
    {
        QLatin1StringView table;
        withFactType(value.type,
                     [&]<class Row>() { table = QLatin1StringView(Description<Row>::table); });
        sink.text(table);
        sink.integer(value.id);
    }
    static FactRef read(auto &source)
    {
        const std::string_view table = source.latin();
        FactRef ref;
        bool known = false;
        forEachFactType([&]<class Row>() {
            if (table == Description<Row>::table) {
                ref.type = Description<Row>::type;
                known = true;
            }
        });
        if (!known)
            source.fault("is not a kind of fact");
        ref.id = source.integer();
        return ref;
    }
};

namespace detail {

/// A later field whose first cell is null has its default; the others must be null too.
template <class Value, class Source>
[[nodiscard]] Value readLater(Source &source)
{
    if (!source.isNull())
        return Codec<Value>::read(source);
    for (int cell = 0; cell < Codec<Value>::kCells; ++cell) {
        if (!source.isNull())
            source.fault("is only half there");
        (void)source.integer();
    }
    return {};
}

} // namespace detail

/// Every cell of a row but its id, in the order of columnsOf<Row>(). The default of a later field
/// is written as null cells; a sink that has beginLater() is told where such fields begin.
template <class Row, class Sink>
void writeCells(const Row &row, Sink &sink)
{
    forEachField<Row>([&](const auto &field) {
        using Value = typename std::decay_t<decltype(field)>::Value;
        const Value &value = row.*field.member;
        if (!field.isLater()) {
            Codec<Value>::write(value, sink);
            return;
        }
        if constexpr (requires { sink.beginLater(); })
            sink.beginLater();
        if (value != Value{}) {
            Codec<Value>::write(value, sink);
            return;
        }
        for (int cell = 0; cell < Codec<Value>::kCells; ++cell)
            sink.null();
    });
}

template <class Row, class Source>
void readCells(Row &row, Source &source)
{
    forEachField<Row>([&](const auto &field) {
        if constexpr (requires { source.beginField(field.label); })
            source.beginField(field.label); // faults are then told by field
        using Value = typename std::decay_t<decltype(field)>::Value;
        if (!field.isLater()) {
            row.*field.member = Codec<Value>::read(source);
            return;
        }
        if constexpr (requires { source.beginLater(); })
            source.beginLater();
        row.*field.member = detail::readLater<Value>(source);
    });
}

/// The storage columns of a fact type, without `id`.
template <class Row>
[[nodiscard]] QStringList columnsOf()
{
    QStringList columns;
    forEachField<Row>([&](const auto &field) {
        columns += Codec<typename std::decay_t<decltype(field)>::Value>::columns(field.name);
    });
    return columns;
}

/// The same for a file of an earlier version: what came later is NULL in its statements.
template <class Row>
[[nodiscard]] QStringList columnsIn(int version)
{
    QStringList columns;
    forEachField<Row>([&](const auto &field) {
        using Value = typename std::decay_t<decltype(field)>::Value;
        if (field.since <= version)
            columns += Codec<Value>::columns(field.name);
        else
            columns += QStringList(Codec<Value>::kCells, QStringLiteral("NULL"));
    });
    return columns;
}

} // namespace servanda
