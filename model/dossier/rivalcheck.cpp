#include "model/dossier/rivalcheck.h"

#include "model/domain/rivals.h"
#include "model/dossier/rowsafter.h"

#include <QHash>

#include <map>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

class RivalCheck final
{
public:
    RivalCheck(const Edit &edit, const Dossier &dossier)
        : m_edit(edit),
          m_variants(edit, dossier),
          m_reports(edit, dossier),
          m_adoptions(edit, dossier)
    {
    }

    Errors run()
    {
        const auto &reports = m_edit.of<Fulfilment>();
        for (size_t i = 0; i < reports.size(); ++i) {
            if (reports[i].after && reports[i].after->rivalOf)
                checkRival(*reports[i].after, placeOf<Fulfilment>(i));
        }
        checkRivalled();
        checkAdoptions();
        return std::move(m_errors);
    }

private:
    template <class Row>
    [[nodiscard]] static Place placeOf(size_t change)
    {
        return {QString::fromLatin1(Description<Row>::table), static_cast<int>(change) + 1, 0};
    }

    void checkRival(const Fulfilment &report, const Place &place)
    {
        const Fulfilment *rivalled = m_reports.find(report.rivalOf);
        if (!rivalled)
            return; // that it does not exist is said elsewhere
        if (rivalled->pledge != report.pledge)
            m_errors.push_back(fail(Error::Kind::Invalid,
                                    u"Rival of: the two reports belong to different pledges"_s,
                                    u"Name a report of the same pledge."_s, place));
        else if (rivalled->rivalOf)
            m_errors.push_back(fail(Error::Kind::Invalid,
                                    u"Rival of: that report is itself a rival of another"_s,
                                    u"Name the report that both of them rival."_s, place));
    }

    /// Reports that stay as they are, while the one they rival moves or becomes a rival itself.
    void checkRivalled()
    {
        QHash<qint64, Place> moved;
        const auto &changes = m_edit.of<Fulfilment>();
        for (size_t i = 0; i < changes.size(); ++i) {
            const auto &[before, after] = changes[i];
            if (before && after
                && (before->pledge != after->pledge || (after->rivalOf && !before->rivalOf)))
                moved.insert(after->id.value, placeOf<Fulfilment>(i));
        }
        if (moved.isEmpty())
            return;
        m_reports.forEach([&](const Fulfilment &report) {
            const auto at = report.rivalOf ? moved.constFind(report.rivalOf.value) : moved.cend();
            if (at != moved.cend())
                checkRival(report, *at);
        });
    }

    void checkAdoptions()
    {
        if (m_edit.of<Adoption>().empty() && m_edit.of<Variant>().empty()
            && m_edit.of<Fulfilment>().empty())
            return;
        std::map<FactRef, Id<Adoption>> decided;
        m_adoptions.forEach([&](const Adoption &adoption) {
            const FactRef what = decidedBy(adoption, [this](auto id) { return find(id); });
            if (!what && m_reports.find(adoption.report))
                m_errors.push_back(
                    fail(Error::Kind::Invalid,
                         u"Rival report: the adopted report is a draft, or rivals no other"_s,
                         u"Name the report that it rivals, or take the adoption back."_s,
                         placeIn(adoption.id)));
            else if (what && !decided.emplace(what, adoption.id).second)
                m_errors.push_back(fail(
                    Error::Kind::Invalid,
                    what.type == FactType::Pledge ? u"Two rival claims of one pledge are adopted"_s
                                                  : u"Two rivals of one report are adopted"_s,
                    u"Take the other adoption back first."_s, placeIn(adoption.id)));
        });
    }

    [[nodiscard]] const Variant *find(Id<Variant> id) const { return m_variants.find(id); }
    [[nodiscard]] const Fulfilment *find(FulfilmentId id) const { return m_reports.find(id); }

    [[nodiscard]] Place placeIn(Id<Adoption> adoption) const
    {
        const auto &changes = m_edit.of<Adoption>();
        for (size_t i = 0; i < changes.size(); ++i) {
            if (changes[i].id() == adoption)
                return placeOf<Adoption>(i);
        }
        return {};
    }

    const Edit &m_edit;
    RowsAfter<Variant> m_variants;
    RowsAfter<Fulfilment> m_reports;
    RowsAfter<Adoption> m_adoptions;
    Errors m_errors;
};

} // namespace

Errors brokenRivalRules(const Edit &edit, const Dossier &dossier)
{
    return RivalCheck(edit, dossier).run();
}

} // namespace servanda
