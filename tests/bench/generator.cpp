#include "tests/bench/generator.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace servanda::bench {
namespace {

const QStringList kParties{u"Albania"_s,        u"Australia"_s,   u"Austria"_s,
                           u"Belgium"_s,        u"Bulgaria"_s,    u"Canada"_s,
                           u"Cyprus"_s,         u"Czechia"_s,     u"Germany"_s,
                           u"Denmark"_s,        u"Spain"_s,       u"Estonia"_s,
                           u"Finland"_s,        u"France"_s,      u"United Kingdom"_s,
                           u"Greece"_s,         u"Croatia"_s,     u"Hungary"_s,
                           u"Ireland"_s,        u"Iceland"_s,     u"Italy"_s,
                           u"Japan"_s,          u"Lithuania"_s,   u"Luxembourg"_s,
                           u"Latvia"_s,         u"Montenegro"_s,  u"Netherlands"_s,
                           u"Norway"_s,         u"New Zealand"_s, u"Poland"_s,
                           u"Portugal"_s,       u"Romania"_s,     u"Serbia"_s,
                           u"Slovakia"_s,       u"Slovenia"_s,    u"Sweden"_s,
                           u"Türkiye"_s,        u"Ukraine"_s,     u"United States"_s,
                           u"European Union"_s, u"Switzerland"_s, u"Malta"_s,
                           u"Moldova"_s,        u"Korea"_s,       u"Nordic-Baltic Eight"_s};
const QStringList kThings{
    u"artillery shells"_s, u"air-defence missiles"_s, u"armoured vehicles"_s, u"drones"_s,
    u"budget support"_s,   u"training of recruits"_s, u"demining teams"_s,    u"field hospitals"_s,
    u"patrol boats"_s,     u"radar systems"_s,        u"winter clothing"_s,   u"loan guarantees"_s};
const QStringList kDeeds{u"Delivery of"_s,
                         u"Money for"_s,
                         u"Joint purchase of"_s,
                         u"Second package of"_s,
                         u"Multi-year programme for"_s,
                         u"Upkeep of"_s};
const QStringList kUnits{u"EUR"_s, u"USD"_s, u"GBP"_s, u"SEK"_s, u"pieces"_s, u"persons"_s};

class Generator final
{
public:
    Edit make(int pledges, int fulfilments)
    {
        m_edit.label = u"Made up"_s;
        addFrame();
        addRates();
        for (int i = 0; i < pledges; ++i)
            addPledge(i);
        for (int i = 0; i < fulfilments; ++i)
            addFulfilment(i, pledges);
        return std::move(m_edit);
    }

private:
    template <class List>
    const auto &any(const List &list)
    {
        return list[static_cast<typename List::size_type>(
            m_random.bounded(static_cast<int>(list.size())))];
    }
    template <class Row>
    Id<Row> id()
    {
        return {++m_lastId};
    }
    PartialDate anyDay()
    {
        return PartialDate(QDate(2019, 1, 1).addDays(m_random.bounded(8 * 365)));
    }

    void addFrame()
    {
        for (int i = 0; i < 400; ++i)
            m_edit.add(Source{id<Source>(), u"S-%1"_s.arg(i, 3, 10, QChar(u'0')),
                              u"Statement number %1 on support"_s.arg(i), u"Ministry of Defence"_s,
                              anyDay(), u"https://example.org/statement/%1"_s.arg(i),
                              u"archived copy"_s, u"en"_s});
        for (qsizetype i = 0; i < kParties.size(); ++i)
            m_edit.add(Party{id<Party>(), u"P%1"_s.arg(i), kParties[i], PartyKind::State, {}});
        const auto instrument = id<Instrument>();
        m_edit.add(Instrument{instrument,
                              u"I"_s,
                              u"Made-up declaration"_s,
                              u"Declaration"_s,
                              u"declaration"_s,
                              Bindingness::Mixed,
                              anyDay(),
                              u"Paris"_s,
                              u"en"_s,
                              {},
                              {}});
        ClauseId parent;
        for (int i = 0; i < 30; ++i) {
            const bool top = i % 6 == 0;
            Clause clause;
            clause.id = id<Clause>();
            clause.code = u"C-%1"_s.arg(i);
            clause.instrument = instrument;
            clause.parent = top ? ClauseId{} : parent;
            clause.number = top ? QString::number(i / 6 + 1) : u"%1.%2"_s.arg(i / 6 + 1).arg(i % 6);
            clause.title = u"Clause on "_s + kThings[i % kThings.size()];
            clause.condition = u"none"_s;
            if (top)
                parent = clause.id;
            m_edit.add(std::move(clause));
        }
    }

    void addRates()
    {
        const std::array currencies{std::pair{"USD", 11500}, std::pair{"GBP", 8600},
                                    std::pair{"SEK", 109000}};
        for (int day = 0; day < 8 * 365; day += 7) {
            for (const auto &[code, perEuro] : currencies)
                m_edit.add(Rate{id<Rate>(),
                                PartialDate(QDate(2018, 12, 28).addDays(day)),
                                Unit::fromAscii(code),
                                Decimal{perEuro + m_random.bounded(200), 4},
                                {}});
        }
    }

    void addPledge(int number)
    {
        Pledge pledge;
        pledge.id = id<Pledge>();
        pledge.code = u"L-%1"_s.arg(number);
        pledge.party = any(m_edit.of<Party>()).id();
        pledge.clause = any(m_edit.of<Clause>()).id();
        const QString &unit = any(kUnits);
        pledge.kind = unit == u"persons" ? PledgeKind::Training
            : unit == u"pieces"          ? PledgeKind::Arms
            : m_random.bounded(2) == 0   ? PledgeKind::Arms
                                         : PledgeKind::Funding;
        pledge.title = any(kDeeds) + u' ' + any(kThings) + u", part %1"_s.arg(number % 97);
        pledge.amount = {m_random.bounded(1, 500000) * qint64(1000), *Unit::parse(unit)};
        pledge.announcedOn = anyDay();
        if (number % 3 == 0)
            pledge.dueOn = anyDay();
        pledge.condition = u"none"_s;
        if (number % 10 == 0)
            pledge.statusNote = u"Stated as approximately this amount"_s;
        pledge.source = any(m_edit.of<Source>()).id();
        m_edit.add(std::move(pledge));
    }

    void addFulfilment(int number, int pledges)
    {
        const Pledge &pledge
            = *m_edit.of<Pledge>()[static_cast<size_t>(m_random.bounded(pledges))].after;
        Fulfilment report;
        report.id = id<Fulfilment>();
        report.code = u"F-%1"_s.arg(number);
        report.pledge = pledge.id;
        report.date = anyDay();
        report.amount = {*pledge.amount.minorUnits / m_random.bounded(1, 9), pledge.amount.unit};
        report.stage = static_cast<FulfilmentStage>(m_random.bounded(3));
        report.source = pledge.source;
        m_edit.add(std::move(report));
    }

    QRandomGenerator m_random{20260106};
    qint64 m_lastId = 0;
    Edit m_edit;
};

} // namespace

Edit madeUpDossier(int pledges, int fulfilments)
{
    return Generator().make(pledges, fulfilments);
}

} // namespace servanda::bench
