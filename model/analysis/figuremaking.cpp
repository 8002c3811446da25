#include "model/analysis/figuremaking.h"

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

qint32 packed(QDate day)
{
    return PartialDate(day).packed();
}

constexpr size_t kStages = EnumNames<CurveStage>::values.size();
constexpr size_t kReasons = EnumNames<NotDrawn>::values.size();

} // namespace

DrawnDays::DrawnDays(const FigureSpec &spec)
    : from(packed(spec.filter.from)),
      limit(packed(spec.asOf))
{
    if (!spec.filter.to.isNull())
        limit = std::min(limit, packed(spec.filter.to));
}

FigureScope::FigureScope(const Feed &feed, const FigureSpec &figure)
    : dossier(feed.dossier()),
      spec(figure),
      columns(feed.columns()),
      values(columns.valuesIn(figure.unit)),
      days(figure),
      passing(columns, figure.filter, dossier)
{
    kind = static_cast<quint8>(kindOf(spec.subject).value_or(PledgeKind::Funding));
}

FigureMaking::FigureMaking(const FigureScope &made)
    : scope(made),
      curves(made.spec.period, made.spec.split,
             PartialDate::fromPacked(made.days.limit).firstDay()),
      sourceUse(static_cast<size_t>(made.columns.sources.size())),
      m_leftOutRows(kStages * kReasons * made.columns.units.size())
{
    if (const auto at = made.columns.unitSlots.find(made.spec.unit);
        at != made.columns.unitSlots.end())
        m_unitSlot = at->second;
}

void FigureMaking::countPlain()
{
    countColumn(scope.columns.pledges, scope.values.pledges, FactType::Pledge);
    countColumn(scope.columns.reports, scope.values.reports, FactType::Fulfilment);
}

void FigureMaking::countColumn(const EntryColumns &rows, const std::vector<qint64> &values,
                               FactType type)
{
    for (const size_t i : rows.places.of(scope.kind, rows.kind)) {
        if (rows.linked[i] || !scope.concerns(rows, i) || !scope.known(rows, i))
            continue;
        const FactRef fact{type, rows.id[i]};
        if (rows.silent[i] != silence::kCounts) {
            leaveOutSilent(fact, rows, i);
            continue;
        }
        if (!isValue(values[i])) {
            leaveOutUnvalued(fact, rows, i, values[i]);
            continue;
        }
        const qint32 day = scope.drawnDay(rows, i);
        curves.add(static_cast<CurveStage>(rows.stage[i]), rows.party[i], day, values[i], fact);
        noteCounted(rows, i);
        if (day == 0)
            noteUndated(fact, rows, i);
    }
}

Amount FigureMaking::amountOf(const EntryColumns &rows, size_t index) const
{
    Amount amount;
    amount.unit = scope.columns.units[static_cast<size_t>(rows.unit[index])];
    if (rows.minorUnits[index] != kNoFigureValue)
        amount.minorUnits = rows.minorUnits[index];
    return amount;
}

void FigureMaking::Sum::add(std::optional<qint64> more)
{
    ++facts;
    if (!more)
        return;
    bool overflowed = false;
    minorUnits = boundedSum(minorUnits, *more, overflowed);
    hasFigure = true;
}

void FigureMaking::leaveOut(FactRef fact, NotDrawn why, CurveStage stage, Amount amount,
                            QString reason)
{
    m_leftOutOthers[{stage, why, amount.unit}].add(amount.minorUnits);
    if (notDrawn.size() < FigureData::kMostListed)
        notDrawn.push_back({fact, why, stage, amount, std::move(reason)});
}

void FigureMaking::leaveOutRow(FactRef fact, NotDrawn why, const EntryColumns &rows, size_t index,
                               const auto &reason)
{
    const size_t group = rows.stage[index] * kReasons + static_cast<size_t>(why);
    auto &sum
        = m_leftOutRows[group * scope.columns.units.size() + static_cast<size_t>(rows.unit[index])];
    const qint64 minorUnits = rows.minorUnits[index];
    sum.add(minorUnits == kNoFigureValue ? std::nullopt : std::optional(minorUnits));
    if (notDrawn.size() < FigureData::kMostListed)
        notDrawn.push_back({fact, why, static_cast<CurveStage>(rows.stage[index]),
                            amountOf(rows, index), reason()});
}

void FigureMaking::leaveOutUnvalued(FactRef fact, const EntryColumns &rows, size_t index,
                                    qint64 mark)
{
    if (mark == kNoFigureValue)
        leaveOutRow(fact, NotDrawn::NoFigure, rows, index, [&] {
            return rows.stage[index] == static_cast<quint8>(CurveStage::Pledged)
                ? u"Promised without a figure"_s
                : u"Reported without a figure"_s;
        });
    else if (mark == kOtherUnitValue)
        leaveOutRow(fact, NotDrawn::OtherUnit, rows, index, [&] {
            return u"Counted in %1, not in %2"_s.arg(amountOf(rows, index).unit.toText(),
                                                     scope.spec.unit.toText());
        });
    else
        leaveOutRow(fact, NotDrawn::Unconverted, rows, index,
                    [&] { return whyUnconverted(rows, index); });
}

void FigureMaking::leaveOutSilent(FactRef fact, const EntryColumns &rows, size_t index)
{
    const quint8 why = rows.silent[index];
    const bool isDraft = (why & (silence::kDraft | silence::kOfDraft)) != 0;
    leaveOutRow(fact, isDraft ? NotDrawn::Draft : NotDrawn::Rival, rows, index, [why] {
        if ((why & silence::kDraft) != 0)
            return u"A draft, not put forward yet"_s;
        if ((why & silence::kOfDraft) != 0)
            return u"Reported on a pledge that is a draft"_s;
        return (why & silence::kRival) != 0 ? u"Disagrees with another report; nobody adopted it"_s
                                            : u"A rival report was adopted in its place"_s;
    });
}

QString FigureMaking::whyUnconverted(const EntryColumns &rows, size_t index) const
{
    if (!EntryColumns::isFullDay(rows.first[index], rows.last[index]))
        return u"Its day is not known, so it has no rate"_s;
    return u"No rate from %1 to %2 in the week up to %3"_s.arg(
        amountOf(rows, index).unit.toText(), scope.spec.unit.toText(),
        PartialDate::fromPacked(rows.last[index]).toText());
}

void FigureMaking::noteUndated(FactRef fact, const EntryColumns &rows, size_t index)
{
    leaveOutRow(fact, NotDrawn::Undated, rows, index,
                [] { return u"In the total, not on the time axis: no date is known"_s; });
}

std::vector<NotDrawnTotal> FigureMaking::notDrawnTotals() const
{
    const auto &units = scope.columns.units;
    auto sums = m_leftOutOthers;
    for (size_t i = 0; i < m_leftOutRows.size(); ++i) {
        const Sum &rows = m_leftOutRows[i];
        if (rows.facts == 0)
            continue;
        const size_t group = i / units.size();
        auto &sum = sums[{static_cast<CurveStage>(group / kReasons),
                          static_cast<NotDrawn>(group % kReasons), units[i % units.size()]}];
        sum.add(rows.hasFigure ? std::optional(rows.minorUnits) : std::nullopt);
        sum.facts += rows.facts - 1;
    }
    std::vector<NotDrawnTotal> totals;
    for (const auto &[key, sum] : sums) {
        const auto &[stage, why, unit] = key;
        totals.push_back({stage,
                          why,
                          sum.facts,
                          {sum.hasFigure ? std::optional(sum.minorUnits) : std::nullopt, unit}});
    }
    return totals;
}

FigureGround FigureMaking::ground() const
{
    FigureGround ground{scope.dossier};
    for (size_t slot = 0; slot < sourceUse.size(); ++slot) {
        if (sourceUse[slot] == 0)
            continue;
        const auto id = scope.columns.sources.id(static_cast<qint32>(slot));
        const Source *source = scope.dossier.find(SourceId{id});
        if (source && !source->publisher.isEmpty())
            ground.publishers[source->publisher] += sourceUse[slot];
    }
    ground.newest = newest;
    ground.ignoredLinks = scope.columns.links.ignored;
    ground.hasConverted = hasConverted;
    ground.hasPartialDates = hasPartialDates;
    ground.hasOverflowed = curves.overflowed();
    return ground;
}

} // namespace servanda
