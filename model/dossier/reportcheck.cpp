#include "model/dossier/reportcheck.h"

#include "model/core/bound.h"

#include <array>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

/// The order in which a pledge is fulfilled. Disbursed and Trained are Delivered in other words.
enum StageRank { CommittedRank, AllocatedRank, DeliveredRank, UsedRank, RankCount };

StageRank rankOf(FulfilmentStage stage)
{
    switch (stage) {
    case FulfilmentStage::Committed:
        return CommittedRank;
    case FulfilmentStage::Allocated:
        return AllocatedRank;
    case FulfilmentStage::Used:
        return UsedRank;
    case FulfilmentStage::Delivered:
    case FulfilmentStage::Disbursed:
    case FulfilmentStage::Trained:
        break;
    }
    return DeliveredRank;
}

constexpr std::array kRankNames{"committed", "allocated", "delivered", "used"};

/// What is reported of one pledge at each stage, in one unit; none where nothing is.
using StageTotals = std::array<std::optional<Amount>, RankCount>;

void addTo(StageTotals &totals, const Fulfilment &report, const Unit &unit)
{
    if (!report.amount.minorUnits || report.amount.unit != unit)
        return;
    auto &total = totals[rankOf(report.stage)];
    if (!total) {
        total = report.amount;
    } else if (const auto more = sum(*total, report.amount)) {
        total = *more;
    }
}

/// The most that the pledge's own words allow; none where they set no upper end.
template <class AnyPledge>
std::optional<Amount> mostPledged(const AnyPledge &pledge)
{
    if (!pledge.amount.minorUnits)
        return std::nullopt;
    if constexpr (requires { pledge.bound; }) {
        if (pledge.bound.kind == Bound::Kind::AtLeast || pledge.bound.kind == Bound::Kind::About)
            return std::nullopt;
        if (pledge.bound.kind == Bound::Kind::Range)
            return Amount{pledge.bound.upper, pledge.amount.unit};
    }
    return pledge.amount;
}

class Notes final
{
public:
    Notes(FactRef fact, EntryRemarks &remarks) : m_fact(fact), m_remarks(remarks) {}
    void add(const char *field, const QString &sentence)
    {
        m_remarks.push_back({m_fact, field, EntryRemark::Weight::Note, sentence, {}});
    }

private:
    FactRef m_fact;
    EntryRemarks &m_remarks;
};

template <class Row>
void noteUnit(const Row &row, const Pledge &pledge, Notes &notes)
{
    if (row.amount.minorUnits && !pledge.amount.unit.isNone()
        && row.amount.unit != pledge.amount.unit)
        notes.add("amount",
                  u"The pledge counts in %1, this in %2"_s.arg(pledge.amount.unit.toText(),
                                                               row.amount.unit.toText()));
}

void noteExcess(const StageTotals &totals, const Pledge &pledge, Notes &notes)
{
    const auto most = mostPledged(pledge);
    const auto &delivered = totals[DeliveredRank];
    if (most && delivered && *delivered->minorUnits > *most->minorUnits)
        notes.add("amount",
                  u"Delivered so far would be %1, more than the %2 pledged"_s.arg(
                      delivered->toText(), most->toText()));
}

/// A stage larger than the one before it, for the stages that this report is about.
void noteStages(const StageTotals &totals, StageRank rank, Notes &notes)
{
    std::optional<size_t> before;
    for (size_t stage = 0; stage < totals.size(); ++stage) {
        if (!totals[stage])
            continue;
        const bool concerns = stage == static_cast<size_t>(rank)
            || (before && *before == static_cast<size_t>(rank));
        if (before && concerns && *totals[stage]->minorUnits > *totals[*before]->minorUnits)
            notes.add("amount",
                      u"More would be %1 (%2) than %3 (%4)"_s.arg(
                          QLatin1StringView(kRankNames[stage]), totals[stage]->toText(),
                          QLatin1StringView(kRankNames[*before]), totals[*before]->toText()));
        before = stage;
    }
}

} // namespace

void notePledge(const Pledge &pledge, const Dossier &dossier, EntryRemarks &remarks)
{
    Notes notes(refOf(pledge), remarks);
    if (!pledge.dueOn.isNone() && !pledge.announcedOn.isNone()
        && pledge.dueOn.lastDay() < pledge.announcedOn.firstDay())
        notes.add("due_on", u"Due before it was announced"_s);
    StageTotals totals;
    for (const Fulfilment &report : dossier.rows<Fulfilment>()) {
        if (report.pledge == pledge.id)
            addTo(totals, report, pledge.amount.unit);
    }
    noteExcess(totals, pledge, notes);
}

void noteReport(const Fulfilment &report, const Dossier &dossier, EntryRemarks &remarks)
{
    const Pledge *pledge = dossier.find(report.pledge);
    if (!pledge)
        return;
    Notes notes(refOf(report), remarks);
    noteUnit(report, *pledge, notes);
    if (!report.date.isNone() && !pledge->announcedOn.isNone()
        && report.date.lastDay() < pledge->announcedOn.firstDay())
        notes.add("date",
                  u"Earlier than the pledge, which was announced on %1"_s.arg(
                      pledge->announcedOn.toText()));
    StageTotals totals;
    for (const Fulfilment &other : dossier.rows<Fulfilment>()) {
        if (other.pledge != report.pledge || other.id == report.id)
            continue;
        addTo(totals, other, report.amount.unit);
        if (report.amount.minorUnits && other.date == report.date && other.amount == report.amount
            && other.stage == report.stage)
            notes.add(nullptr, u"%1 says the same of that day already"_s.arg(other.code));
    }
    if (!report.amount.minorUnits)
        return;
    addTo(totals, report, report.amount.unit);
    if (report.amount.unit == pledge->amount.unit && rankOf(report.stage) == DeliveredRank)
        noteExcess(totals, *pledge, notes);
    noteStages(totals, rankOf(report.stage), notes);
}

void noteRivalClaim(const Variant &claim, const Dossier &dossier, EntryRemarks &remarks)
{
    const Pledge *pledge = dossier.find(claim.pledge);
    if (!pledge)
        return;
    Notes notes(refOf(claim), remarks);
    noteUnit(claim, *pledge, notes);
    if (claim.amount.minorUnits && claim.amount == pledge->amount)
        notes.add("amount", u"The same figure as the pledge's own"_s);
}

} // namespace servanda
