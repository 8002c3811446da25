#include "model/analysis/violationfigure.h"

#include "model/analysis/columnwriter.h"
#include "model/analysis/figurelines.h"
#include "model/analysis/figuremaking.h"
#include "model/analysis/figuretext.h"
#include "model/dossier/matcher.h"

#include <map>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

/// Counts entry by entry; each stage that an entry has reached is one step of one report.
class ViolationCount final
{
public:
    ViolationCount(const Dossier &dossier, const FigureSpec &spec)
        : ground{dossier},
          curves(spec.period, spec.split,
                 PartialDate::fromPacked(DrawnDays(spec).limit).firstDay()),
          m_days(spec),
          m_asOf(spec.asOf),
          m_matcher(spec.filter, dossier)
    {
        for (const Violation &violation : dossier.rows<Violation>())
            count(violation);
    }

    /// Party and name of each curve, by the slot it was built under.
    void name(std::vector<FigureSeries> &made, const std::vector<qint32> &slots_) const
    {
        for (size_t i = 0; i < made.size(); ++i) {
            made[i].party = PartyId{m_parties.id(slots_[i])};
            const Party *party = ground.dossier.find(made[i].party);
            made[i].name = party ? party->name
                : made[i].party  ? u"Unknown party"_s
                                 : u"Not attributed"_s;
        }
    }

    FigureGround ground;
    CurveBuilder curves;
    std::vector<NotDrawnFact> notDrawn;
    std::map<std::pair<CurveStage, NotDrawn>, qsizetype> leftOut;

private:
    void count(const Violation &violation)
    {
        if (!m_matcher.matchesWho(violation) || violation.reportedOn.firstDay() > m_asOf)
            return;
        add(violation, CurveStage::Reported, violation.reportedOn);
        if (violation.finding == CommissionFinding::Established)
            add(violation, CurveStage::Established, violation.foundOn);
        if (!violation.remediedOn.isNone() || violation.state == ViolationState::Remedied)
            add(violation, CurveStage::Remedied, violation.remediedOn);
    }

    void add(const Violation &violation, CurveStage stage, PartialDate date)
    {
        if (!m_days.mayHold(packedFirst(date), packedLast(date)))
            return;
        if (violation.standing == Standing::Draft) {
            if (stage == CurveStage::Reported)
                leaveOut(violation, stage, NotDrawn::Draft, u"A draft, not put forward yet"_s);
            return;
        }
        const qint32 day = m_days.drawn(packedLast(date));
        curves.add(stage, m_parties.of(violation.attributedTo.value), day, 1, refOf(violation));
        ground.newest = std::max(ground.newest, day);
        ground.hasPartialDates |= packedFirst(date) != packedLast(date);
        const Source *source = ground.dossier.find(violation.source);
        if (stage == CurveStage::Reported && source && !source->publisher.isEmpty())
            ++ground.publishers[source->publisher];
        if (day == 0)
            leaveOut(violation, stage, NotDrawn::Undated,
                     u"In the total, not on the time axis: no date is known"_s);
    }

    void leaveOut(const Violation &violation, CurveStage stage, NotDrawn why, const QString &reason)
    {
        ++leftOut[{stage, why}];
        notDrawn.push_back({refOf(violation), why, stage, {1, kReports}, reason});
    }

    DrawnDays m_days;
    QDate m_asOf;
    PledgeMatcher m_matcher;
    Slots m_parties; ///< 0 among them: attributed to none
};

} // namespace

FigureData makeViolationFigure(const Dossier &dossier, const FigureSpec &spec,
                               const Provenance &provenance)
{
    ViolationCount counted(dossier, spec);
    FigureData figure;
    figure.spec = spec;
    std::vector<qint32> slots_;
    auto made = counted.curves.series(slots_);
    if (spec.split == Split::BySignatory)
        counted.name(made, slots_);
    drawLines(figure, std::move(made), counted.curves, stagesOf(Subject::Violations));
    figure.first = counted.curves.firstDay();
    if (!figure.first.isNull())
        figure.last = PartialDate::fromPacked(DrawnDays(spec).limit).firstDay();
    sortNotDrawn(counted.notDrawn);
    if (counted.notDrawn.size() > FigureData::kMostListed)
        counted.notDrawn.resize(FigureData::kMostListed);
    figure.notDrawn = std::move(counted.notDrawn);
    for (const auto &[what, facts] : counted.leftOut)
        figure.notDrawnTotals.push_back({what.first, what.second, facts, {facts, kReports}});
    writeTexts(figure, counted.ground, provenance);
    return figure;
}

} // namespace servanda
