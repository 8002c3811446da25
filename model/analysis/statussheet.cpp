#include "model/analysis/statussheet.h"

#include <QSet>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

StatusEntry groupEntry(QString code, QString title, const StatusTally &tally,
                       const StatusRules &rules)
{
    StatusEntry entry;
    entry.code = std::move(code);
    entry.title = std::move(title);
    entry.applicability = tally.applicability();
    entry.point = tally.point(rules);
    if (entry.point) { // below the least coverage there are counts only
        entry.low = tally.low();
        entry.high = tally.high();
    }
    entry.level = tally.level();
    entry.timeliness = tally.timeliness();
    entry.confidence = tally.confidence();
    entry.disputed = tally.disputed() > 0;
    entry.headline = tally.headline();
    entry.tally = tally;
    entry.summary = tally.summary(rules);
    return entry;
}

QString shareText(const Achievement &achievement)
{
    if (achievement.point)
        return u"%1 (%2-%3)"_s.arg(QString::number(achievement.point->percent()),
                                   QString::number(achievement.low.percent()),
                                   QString::number(achievement.high.percent()));
    return {};
}

class SheetMaking final
{
public:
    SheetMaking(const StatusBoard &board, Scales scales)
        : m_board(board),
          m_dossier(board.feed().dossier()),
          m_rules(board.reader().rules())
    {
        m_sheet.withScales = scales == Scales::OthersToo;
    }

    StatusSheet make()
    {
        m_sheet.asOf = m_board.asOf();
        m_sheet.rules = statusRulesOf(m_dossier, &m_sheet.faults);
        for (auto &fault : m_board.reader().bindings().faults())
            m_sheet.faults.push_back(std::move(fault));
        addUp();
        m_sheet.summary = m_board.everything().summary(m_rules);
        for (const auto &instrument : m_dossier.rows<Instrument>())
            m_sheet.instruments.push_back(groupEntry(instrument.code,
                                                     Description<Instrument>::caption(instrument),
                                                     m_instruments[instrument.id], m_rules));
        for (const auto &clause : m_dossier.rows<Clause>())
            m_sheet.clauses.push_back(
                groupEntry(clause.code, clause.title, m_clauses[clause.id], m_rules));
        addSignatories();
        addCells();
        addPledges();
        return std::move(m_sheet);
    }

private:
    /// Each cell into its clause, the clauses above, and its instrument.
    void addUp()
    {
        for (const auto &clause : m_dossier.rows<Clause>()) {
            for (const auto &party : m_dossier.rows<Party>()) {
                const StatusTally tally = m_board.cell(clause.id, party.id);
                if (tally.obligations() == 0)
                    continue;
                m_instruments[clause.instrument].join(tally);
                QSet<ClauseId> seen;
                for (const Clause *at = &clause; at && !seen.contains(at->id);
                     at = m_dossier.find(at->parent)) {
                    seen.insert(at->id);
                    m_clauses[at->id].join(tally);
                    m_cells[{at->id, party.id}].join(tally);
                }
            }
        }
    }

    void addSignatories()
    {
        QSet<PartyId> tookPart;
        for (const auto &part : m_dossier.rows<Participation>())
            tookPart.insert(part.party);
        for (const auto &party : m_dossier.rows<Party>()) {
            const StatusTally tally = m_board.party(party.id);
            if (tally.obligations() == 0 && !tookPart.contains(party.id))
                continue;
            auto entry = groupEntry(party.code, party.name, tally, m_rules);
            entry.signatory = party.code;
            const QString why = tally.obligations() == 0
                ? m_board.reader().bindings().whyBoundNowhere(party.id)
                : QString();
            if (!why.isEmpty()) {
                entry.applicability = Applicability::NotApplicable;
                entry.headline = Headline::NotApplicable;
                entry.summary = why;
            }
            m_sheet.signatories.push_back(std::move(entry));
        }
        std::ranges::stable_sort(m_sheet.signatories, {}, &StatusEntry::code);
    }

    void addCells()
    {
        for (const auto &clause : m_dossier.rows<Clause>()) {
            const auto first = m_sheet.cells.size();
            for (const auto &party : m_dossier.rows<Party>()) {
                const auto at = m_cells.find({clause.id, party.id});
                if (at == m_cells.end())
                    continue;
                auto entry = groupEntry(clause.code + u'/' + party.code,
                                        clause.title + u", " + party.name, at->second, m_rules);
                entry.clause = clause.code;
                entry.signatory = party.code;
                m_sheet.cells.push_back(std::move(entry));
            }
            std::ranges::stable_sort(m_sheet.cells.begin() + static_cast<std::ptrdiff_t>(first),
                                     m_sheet.cells.end(), {}, &StatusEntry::code);
        }
    }

    void addPledges()
    {
        for (const auto &pledge : m_dossier.rows<Pledge>()) {
            const Status *status = m_board.find(pledge.id);
            if (!status)
                continue;
            StatusEntry entry;
            entry.code = pledge.code;
            entry.title = pledge.title;
            if (const Clause *clause = m_dossier.find(pledge.clause))
                entry.clause = clause->code;
            if (const Party *party = m_dossier.find(pledge.party))
                entry.signatory = party->code;
            const auto &achievement = status->achievement;
            entry.applicability = status->applicability;
            entry.low = achievement.low;
            entry.point = achievement.point;
            entry.high = achievement.high;
            entry.level = achievement.level;
            entry.timeliness = status->timeliness;
            entry.confidence = status->confidence;
            entry.disputed = status->disputed;
            entry.headline = headlineOf(*status);
            entry.counted = status->counted;
            entry.preparatory = status->preparatory;
            if (m_sheet.withScales)
                entry.scales = otherScalesOf(*status);
            entry.summary = shareText(achievement);
            m_sheet.pledges.push_back(std::move(entry));
        }
    }

    const StatusBoard &m_board;
    const Dossier &m_dossier;
    const StatusRules &m_rules;
    StatusSheet m_sheet;
    std::map<InstrumentId, StatusTally> m_instruments;
    std::map<ClauseId, StatusTally> m_clauses;
    std::map<std::pair<ClauseId, PartyId>, StatusTally> m_cells;
};

} // namespace

StatusSheet makeStatusSheet(const StatusBoard &board, Scales scales)
{
    return SheetMaking(board, scales).make();
}

} // namespace servanda
