#include "model/domain/codec.h"

#include "tests/support/catch.h"

#include <limits>
#include <random>

using namespace servanda;
using namespace Qt::StringLiterals;

namespace {

/// Cells in memory: written by the sink's calls, read by the source's.
class Cells final
{
public:
    void integer(qint64 value) { m_cells.push_back({Kind::Integer, value, {}}); }
    void text(QStringView value) { m_cells.push_back({Kind::Text, 0, value.toUtf8()}); }
    void text(QLatin1StringView value) { text(QString(value)); }
    void null() { m_cells.push_back({}); }

    [[nodiscard]] bool isNull() const { return m_cells.at(m_next).kind == Kind::Null; }
    qint64 integer() { return m_cells.at(m_next++).number; }
    QString text() { return QString::fromUtf8(m_cells.at(m_next++).bytes); }
    std::string_view latin()
    {
        const QByteArray &bytes = m_cells.at(m_next++).bytes;
        return {bytes.constData(), static_cast<size_t>(bytes.size())};
    }
    void fault(const char *what) { m_faults += QString::fromLatin1(what); }

    [[nodiscard]] size_t size() const { return m_cells.size(); }
    [[nodiscard]] size_t taken() const { return m_next; }
    [[nodiscard]] const QStringList &faults() const { return m_faults; }

private:
    enum class Kind { Null, Integer, Text };
    struct Cell
    {
        Kind kind = Kind::Null;
        qint64 number = 0;
        QByteArray bytes;
    };
    std::vector<Cell> m_cells;
    size_t m_next = 0;
    QStringList m_faults;
};

/// What comes back of a value, which takes as many cells as it has columns.
template <class T>
void checkComesBack(const T &value)
{
    Cells cells;
    Codec<T>::write(value, cells);
    CHECK(cells.size() == static_cast<size_t>(Codec<T>::columns("field").size()));
    CHECK((Codec<T>::read(cells) == value));
    CHECK(cells.taken() == cells.size());
    CHECK(cells.faults().isEmpty());
}

/// The fault told for a value made of these cells.
template <class T>
QStringList faultsOf(Cells cells)
{
    (void)Codec<T>::read(cells);
    return cells.faults();
}

Cells textCell(const QString &text)
{
    Cells cells;
    cells.text(text);
    return cells;
}

Cells integerCell(qint64 value)
{
    Cells cells;
    cells.integer(value);
    return cells;
}

} // namespace

TEST_CASE("values come back from storage cells", "[domain][codec]")
{
    checkComesBack(u"Київ, “quoted” 😀\nline"_s);
    checkComesBack(QString(u""_s));
    checkComesBack(PledgeId{});
    checkComesBack(PledgeId{std::numeric_limits<qint64>::max()});
    checkComesBack(PartialDate());
    checkComesBack(PartialDate::fromPacked(20260000));
    checkComesBack(PartialDate::fromPacked(20260106));
    checkComesBack(Unit());
    checkComesBack(kPercentGdp);
    checkComesBack(Unit::fromAscii("pieces-per-month"));
    checkComesBack(Amount{});
    checkComesBack(Amount{std::nullopt, kPersons});
    checkComesBack(Amount{0, kEuro});
    checkComesBack(Amount{std::numeric_limits<qint64>::min(), kEuro});
    checkComesBack(Decimal{10714, 4});
    checkComesBack(PledgeKinds{});
    checkComesBack(PledgeKinds{PledgeKind::Sanctions, PledgeKind::Arms});
    for (const auto &name : enumNames<PledgeKind>())
        checkComesBack(name.value);
    for (const auto &name : enumNames<FulfilmentStage>())
        checkComesBack(name.value);
    for (const auto &name : enumNames<Relation>())
        checkComesBack(name.value);
}

TEST_CASE("what is said of a file comes back from storage cells", "[domain][codec]")
{
    checkComesBack(MediaType{u"application/pdf"_s});
    checkComesBack(ByteCount{kLargestContent});
    checkComesBack(checksumOf("abc"));
}

TEST_CASE("cells that break a content rule are named", "[domain][codec]")
{
    CHECK(faultsOf<PledgeKind>(textCell(u"cake"_s)).size() == 1);
    CHECK(faultsOf<PledgeKind>(textCell(u"Arms"_s)).size() == 1);
    CHECK(faultsOf<PledgeKinds>(textCell(u"arms;cake;pie"_s)).size() == 2);
    CHECK(faultsOf<PartialDate>(integerCell(20261301)).size() == 1);
    CHECK(faultsOf<PartialDate>(integerCell(-20260106)).size() == 1);
    CHECK(faultsOf<PartialDate>(integerCell((qint64{1} << 32) + 20260106)).size() == 1);
    CHECK(faultsOf<Unit>(textCell(u"XYZ"_s)).size() == 1);
    CHECK(faultsOf<Unit>(textCell(u"pieces-per-months"_s)).size() == 1);
    CHECK(faultsOf<Unit>(textCell(u"EUR"_s + QChar(0) + u"x"_s)).size() == 1);
    CHECK(faultsOf<Unit>(textCell(QString(QChar(0)) + u"EUR"_s)).size() == 1);
    Cells scale = integerCell(1);
    scale.integer(10);
    CHECK(faultsOf<Decimal>(scale).size() == 1);
}

TEST_CASE("a whole row comes back, column by column", "[domain][codec]")
{
    const Pledge pledge{.id = {1},
                        .code = u"P-1"_s,
                        .party = {2},
                        .clause = {3},
                        .kind = PledgeKind::Troops,
                        .title = u"Title"_s,
                        .amount = {12, kPieces},
                        .announcedOn = PartialDate::fromPacked(20260100),
                        .dueOn = {},
                        .condition = u"none"_s,
                        .statusNote = u"at least"_s,
                        .source = {}};
    Cells cells;
    writeCells(pledge, cells);
    CHECK(cells.size() == static_cast<size_t>(columnsOf<Pledge>().size()));
    Pledge back;
    back.id = {1};
    readCells(back, cells);
    CHECK((back == pledge));
}

TEST_CASE("later fields come back, their defaults as nulls", "[domain][codec]")
{
    checkComesBack(Bound{});
    checkComesBack(Bound{Bound::Kind::Range, -150});
    checkComesBack(FactRef{FactType::Citation, 12});
    Fulfilment report;
    Cells usual;
    writeCells(report, usual);
    Fulfilment back;
    readCells(back, usual);
    CHECK((back == report));
    report.bound = {Bound::Kind::Range, 7};
    report.standing = Standing::Draft;
    report.rivalOf = {9};
    Cells cells;
    writeCells(report, cells);
    CHECK(cells.size() == usual.size());
    CHECK(cells.size() == static_cast<size_t>(columnsOf<Fulfilment>().size()));
    readCells(back, cells);
    CHECK((back == report));
}

TEST_CASE("a later field that is half there is a fault", "[domain][codec]")
{
    Cells cells;
    forEachField<Pledge>([&](const auto &field) {
        using Value = typename std::decay_t<decltype(field)>::Value;
        if (!field.isLater())
            Codec<Value>::write(Pledge{}.*field.member, cells);
    });
    cells.null();
    cells.integer(7); // an upper end, and no range
    cells.null();
    Pledge pledge;
    readCells(pledge, cells);
    CHECK(cells.faults().contains(u"is only half there"_s));
    CHECK((pledge.bound == Bound{}));
}

TEST_CASE("a file of version 1 is asked for its own columns only", "[domain][codec]")
{
    forEachFactType([&]<class Row>() {
        CHECK(columnsIn<Row>(4) == columnsOf<Row>());
        CHECK(columnsIn<Row>(1).size() == columnsOf<Row>().size());
    });
    CHECK(columnsIn<Fulfilment>(1).count(u"NULL"_s) == 4);
    CHECK(columnsIn<Fulfilment>(2) == columnsOf<Fulfilment>());
    CHECK(columnsIn<Event>(3).count(u"NULL"_s) == 2);
}

TEST_CASE("no fact type has two columns of one name", "[domain][codec]")
{
    forEachFactType([&]<class Row>() {
        QStringList columns = columnsOf<Row>();
        const qsizetype size = columns.size();
        CHECK(columns.removeDuplicates() == 0);
        CHECK(size > 0);
        CHECK_FALSE(columns.contains(u"id"_s));
    });
}
