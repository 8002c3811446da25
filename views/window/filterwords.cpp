#include "views/window/filterwords.h"

#include "model/analysis/factsheet.h"
#include "model/core/textrules.h"

#include <set>

using namespace Qt::StringLiterals;

namespace servanda {

namespace {

/// One or two names, or how many of what.
QString namesOrCount(const QStringList &names, QLatin1StringView what, QLatin1StringView all)
{
    if (names.isEmpty())
        return all;
    if (names.size() <= 2)
        return names.join(", "_L1);
    return QString::number(names.size()) + u' ' + what;
}

QString dayText(QDate day)
{
    return PartialDate(day).toText();
}

} // namespace

QString kindsWords(const Filter &filter)
{
    QStringList names;
    for (const PledgeKind kind : filter.kinds)
        names += enumLabel(kind);
    return namesOrCount(names, "kinds"_L1, "All kinds"_L1);
}

QString signatoriesWords(const Filter &filter, const Dossier &dossier)
{
    QStringList names;
    for (const PartyId id : filter.signatories) {
        const Party *party = dossier.find(id);
        names += party ? party->name : u"unknown"_s;
    }
    return namesOrCount(names, "signatories"_L1, "All signatories"_L1);
}

QString clausesWords(const Filter &filter, const Dossier &dossier)
{
    QStringList names;
    for (const ClauseId id : filter.clauses) {
        const Clause *clause = dossier.find(id);
        names += clause ? u"Clause "_s + clause->number : u"unknown"_s;
    }
    return namesOrCount(names, "clauses"_L1, "All clauses"_L1);
}

QString unitsWords(const Filter &filter)
{
    QStringList names;
    for (const Unit &unit : filter.units)
        names += unit.toText();
    return namesOrCount(names, "units"_L1, "All units"_L1);
}

QString periodWords(const Filter &filter)
{
    const QDate from = filter.from;
    const QDate to = filter.to;
    if (!from.isValid() && !to.isValid())
        return u"Any time"_s;
    if (!to.isValid())
        return u"From "_s + dayText(from);
    if (!from.isValid())
        return u"Until "_s + dayText(to);
    const bool wholeYears = from.dayOfYear() == 1 && to.addDays(1).dayOfYear() == 1;
    if (wholeYears && from.year() == to.year())
        return QString::number(from.year());
    if (wholeYears)
        return QString::number(from.year()) + QChar(0x2013) + QString::number(to.year());
    return dayText(from) + u" "_s + QChar(0x2013) + u" "_s + dayText(to);
}

std::vector<CheckMenu::Choice> kindChoices()
{
    std::vector<CheckMenu::Choice> choices;
    for (const auto &name : enumNames<PledgeKind>())
        choices.push_back({QString::fromLatin1(name.label), static_cast<qint64>(name.value), 0});
    return choices;
}

std::vector<CheckMenu::Choice> signatoryChoices(const Dossier &dossier)
{
    std::vector<CheckMenu::Choice> choices;
    for (const Party &party : dossier.rows<Party>())
        choices.push_back({party.name, party.id.value, 0});
    std::ranges::sort(choices, {}, [](const auto &choice) { return foldedKey(choice.text); });
    return choices;
}

std::vector<CheckMenu::Choice> clauseChoices(const Dossier &dossier)
{
    std::vector<CheckMenu::Choice> choices;
    const bool several = dossier.rows<Instrument>().size() > 1;
    // A circle of parents would be a fault of the data; the depth bounds the walk all the same.
    constexpr int kDeepest = 8;
    const auto add
        = [&](const auto &again, InstrumentId instrument, ClauseId parent, int depth) -> void {
        for (const Clause &clause : dossier.rows<Clause>()) {
            if (clause.instrument != instrument || clause.parent != parent || depth > kDeepest)
                continue;
            QString text = Description<Clause>::caption(clause);
            const Instrument *owner = dossier.find(instrument);
            if (several && depth == 0 && owner)
                text += u"  ("_s + Description<Instrument>::caption(*owner) + u')';
            choices.push_back({text, clause.id.value, depth});
            again(again, instrument, clause.id, depth + 1);
        }
    };
    for (const Instrument &instrument : dossier.rows<Instrument>())
        add(add, instrument.id, {}, 0);
    return choices;
}

QString leftViewWords(const std::vector<FactRef> &facts, const Dossier &dossier)
{
    if (facts.size() > 1)
        return u"%1 rows no longer match the filter and have left the list"_s.arg(facts.size());
    return u"“%1” no longer matches the filter and has left the list"_s.arg(
        visibleControls(captionOf(dossier, facts.front())));
}

std::vector<Unit> unitsInUse(const Dossier &dossier)
{
    std::set<Unit> units;
    Unit last;
    for (const Pledge &pledge : dossier.rows<Pledge>()) {
        if (pledge.amount.unit == last)
            continue; // neighbours often agree, which keeps a million rows quick
        last = pledge.amount.unit;
        if (!last.isNone())
            units.insert(last);
    }
    return {units.begin(), units.end()};
}

} // namespace servanda
