#include "model/analysis/factsheet.h"

#include "model/analysis/columns.h"
#include "model/analysis/sheetremarks.h"
#include "model/domain/fieldtext.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

template <class Row>
constexpr bool kInColumns = std::is_same_v<Row, Pledge> || std::is_same_v<Row, Fulfilment>;

/// "Pledges"; a type that refers to its own kind lists parts of it.
template <class Row, class Target>
QString sectionTitle()
{
    if constexpr (std::is_same_v<Row, Target> && std::is_same_v<Row, Fulfilment>)
        return u"Rival reports"_s;
    return std::is_same_v<Row, Target> ? u"Parts"_s
                                       : QString(QLatin1StringView(Description<Row>::plural));
}

template <class Target>
class SheetMaker final
{
public:
    SheetMaker(const Feed &feed, const Target &row)
        : m_dossier(feed.dossier()),
          m_columns(feed.columns()),
          m_row(row)
    {
    }

    FactSheet make()
    {
        m_sheet.fact = refOf(m_row);
        m_sheet.kind = QLatin1StringView(Description<Target>::label);
        m_sheet.caption = Description<Target>::caption(m_row);
        forEachField<Target>([this](const auto &field) { addField(field); });
        m_sheet.subtitle = subtitle();
        addSource(m_row);
        forEachFactType([this]<class Row>() { addSection<Row>(); });
        if constexpr (std::is_same_v<Target, Pledge>)
            m_sheet.countedOnce = countedOnce();
        m_sheet.remarks = remarksOn(m_dossier, m_columns.counting, m_row);
        return std::move(m_sheet);
    }

private:
    void addField(const auto &field)
    {
        const auto &value = m_row.*field.member;
        using Value = std::decay_t<decltype(value)>;
        if (field.isLater() && value == Value{})
            return; // as usual
        SheetField shown;
        shown.label = QLatin1StringView(field.label);
        if constexpr (std::is_same_v<Value, FactRef>) {
            shown.text = captionOf(m_dossier, value);
            shown.link = shown.text.isEmpty() ? FactRef() : value;
        } else if constexpr (kIsId<Value>) {
            shown.text = captionOf(m_dossier, refOf(value));
            shown.link = shown.text.isEmpty() ? FactRef() : refOf(value);
        } else {
            shown.text = fieldTextOf(m_row, field.member);
        }
        if (!shown.text.isEmpty())
            m_sheet.fields.push_back(std::move(shown));
    }

    /// What the fact belongs to, then its code.
    [[nodiscard]] QString subtitle() const
    {
        QStringList parts;
        if constexpr (requires { m_row.standing; }) {
            if (m_row.standing == Standing::Draft)
                parts += u"Draft"_s;
        }
        if constexpr (std::is_same_v<Target, Pledge>) {
            const Party *party = m_dossier.find(m_row.party);
            const Clause *clause = m_dossier.find(m_row.clause);
            parts += party ? party->name : QString();
            parts += clause ? u"clause "_s + clause->number : QString();
        } else if constexpr (requires { m_row.pledge; }) {
            parts += captionOf(m_dossier, refOf(m_row.pledge));
        } else if constexpr (requires { m_row.instrument; }) {
            parts += captionOf(m_dossier, refOf(m_row.instrument));
        } else if constexpr (requires { m_row.party; }) {
            parts += captionOf(m_dossier, refOf(m_row.party));
        } else if constexpr (requires { m_row.publisher; }) {
            parts += m_row.publisher;
        }
        if constexpr (requires { m_row.code; })
            parts += m_row.code;
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }

    template <class Row>
    void addSource(const Row &row)
    {
        if constexpr (requires { row.source; }) {
            if (row.source && m_dossier.find(row.source)
                && m_knownSources.insert(row.source.value).second)
                m_sheet.sources.push_back(refOf(row.source));
        }
    }

    template <class Row>
    void addSection()
    {
        SheetSection section;
        section.title = sectionTitle<Row, Target>();
        if constexpr (std::is_same_v<Target, Pledge> && std::is_same_v<Row, Fulfilment>)
            section.facts = reportsOf(m_row.id);
        else if constexpr (std::is_same_v<Target, Fulfilment> && std::is_same_v<Row, Fulfilment>)
            section.facts = rivalReports();
        else if constexpr (kInColumns<Row>)
            section.facts = fromColumns<Row>();
        else
            section.facts = fromRows<Row>();
        if constexpr (std::is_same_v<Target, Source>)
            addCited<Row>(section.facts);
        if (section.facts.empty())
            return;
        if constexpr (
            std::is_same_v<
                Target,
                Pledge> || (std::is_same_v<Row, Citation> && !std::is_same_v<Target, Source>)) {
            for (const auto &fact : section.facts) {
                if (const Row *row = m_dossier.find(Id<Row>{fact.id}))
                    addSource(*row);
            }
        }
        m_sheet.sections.push_back(std::move(section));
    }

    /// Whether any field of the row refers to the fact shown.
    template <class Row>
    [[nodiscard]] bool refersHere(const Row &row) const
    {
        bool refers = false;
        forEachField<Row>([&](const auto &field) {
            if constexpr (std::is_same_v<std::decay_t<decltype(row.*field.member)>, Id<Target>>)
                refers = refers || row.*field.member == m_row.id;
            else if constexpr (std::is_same_v<std::decay_t<decltype(row.*field.member)>, FactRef>)
                refers = refers || row.*field.member == refOf(m_row);
        });
        return refers;
    }

    template <class Row>
    [[nodiscard]] static constexpr bool canRefer()
    {
        bool can = false;
        forEachField<Row>([&](const auto &field) {
            using Value = typename std::decay_t<decltype(field)>::Value;
            can = can || std::is_same_v<Value, Id<Target>> || std::is_same_v<Value, FactRef>;
        });
        return can;
    }

    template <class Row>
    [[nodiscard]] std::vector<FactRef> fromRows() const
    {
        std::vector<FactRef> facts;
        if constexpr (canRefer<Row>()) {
            for (const auto &row : m_dossier.rows<Row>()) {
                if (refersHere(row))
                    facts.push_back(refOf(row));
            }
        }
        return facts;
    }

    /// Pledges and reports are many: the columns tell which rows are worth looking at.
    template <class Row>
    [[nodiscard]] std::vector<FactRef> fromColumns() const
    {
        std::vector<FactRef> facts;
        if constexpr (canRefer<Row>()) {
            const EntryColumns &rows
                = std::is_same_v<Row, Pledge> ? m_columns.pledges : m_columns.reports;
            const std::vector<qint32> *column = &rows.source;
            qint32 slot = -1;
            if constexpr (std::is_same_v<Target, Party>) {
                column = &rows.party;
                slot = m_columns.parties.find(m_row.id.value);
            } else if constexpr (std::is_same_v<Target, Clause>) {
                column = &rows.clause;
                slot = m_columns.clauses.find(m_row.id.value);
            } else {
                slot = m_columns.sources.find(m_row.id.value);
            }
            for (size_t i = 0; slot >= 0 && i < rows.size(); ++i) {
                if ((*column)[i] == slot)
                    facts.push_back({Description<Row>::type, rows.id[i]});
            }
        }
        return facts;
    }

    [[nodiscard]] std::vector<FactRef> reportsOf(PledgeId of) const
    {
        std::vector<FactRef> facts;
        const qint32 pledge = m_columns.pledges.indexOf(of.value);
        if (pledge < 0)
            return facts;
        const auto &reports = m_columns.reports;
        for (qint32 report = m_columns.pledges.firstReport[static_cast<size_t>(pledge)];
             report >= 0; report = reports.nextReport[static_cast<size_t>(report)])
            facts.push_back({FactType::Fulfilment, reports.id[static_cast<size_t>(report)]});
        std::ranges::sort(facts, {}, [this](const FactRef &fact) {
            const auto *report = m_dossier.find(FulfilmentId{fact.id});
            return std::pair(report ? report->date : PartialDate(), fact.id);
        });
        return facts;
    }

    /// Reports that rival the one shown; they are of the same pledge.
    [[nodiscard]] std::vector<FactRef> rivalReports() const
    {
        auto facts = reportsOf(m_row.pledge);
        std::erase_if(facts, [this](const FactRef &fact) {
            const auto *report = m_dossier.find(FulfilmentId{fact.id});
            return !report || report->rivalOf.value != m_row.id.value;
        });
        return facts;
    }

    /// Facts of that type that rest on the source shown by a citation only.
    template <class Row>
    void addCited(std::vector<FactRef> &facts) const
    {
        for (const auto &citation : m_dossier.rows<Citation>()) {
            if (citation.source.value == m_row.id.value
                && citation.fact.type == Description<Row>::type && m_dossier.has(citation.fact)
                && std::ranges::find(facts, citation.fact) == facts.end())
                facts.push_back(citation.fact);
        }
    }

    /// What the links of a pledge say about counting, from its side of each.
    [[nodiscard]] QString countedOnce() const
    {
        QStringList sentences;
        QStringList parts;
        for (const auto &link : m_dossier.rows<Link>()) {
            const bool own = link.pledge.value == m_row.id.value;
            if (!own && link.other.value != m_row.id.value)
                continue;
            const Pledge *other = m_dossier.find(own ? link.other : link.pledge);
            const QString name = other ? u"“%1” (%2)"_s.arg(other->title, other->code) : QString();
            if (own)
                sentences += ownLink(link.relation, name);
            else if (link.relation == Relation::PartOf)
                parts += other ? other->code : QString();
            else if (link.relation == Relation::Replaces)
                sentences += u"not counted once %1 replaced it"_s.arg(name);
            else if (link.relation == Relation::Restates)
                sentences += u"%1 restates it and does not count"_s.arg(name);
        }
        if (!parts.isEmpty())
            sentences += u"counts only with what its parts %1 leave"_s.arg(parts.join(u", "_s));
        return sentences.isEmpty() ? QString() : u"Counted once: "_s + sentences.join(u"; "_s);
    }

    [[nodiscard]] static QString ownLink(Relation relation, const QString &name)
    {
        switch (relation) {
        case Relation::PartOf:
            return u"part of %1, which counts only its rest"_s.arg(name);
        case Relation::Restates:
            return u"restates %1 and does not count"_s.arg(name);
        case Relation::Replaces:
            return u"replaces %1, which no longer counts"_s.arg(name);
        case Relation::Totals:
            break;
        }
        return u"a total of pledges that others made; does not count"_s;
    }

    const Dossier &m_dossier;
    const Feed::Columns &m_columns;
    const Target &m_row;
    FactSheet m_sheet;
    std::set<qint64> m_knownSources;
};

} // namespace

std::optional<FactSheet> makeFactSheet(const Feed &feed, FactRef fact)
{
    std::optional<FactSheet> sheet;
    withFactType(fact.type, [&]<class Row>() {
        if (const Row *row = feed.dossier().find(Id<Row>{fact.id}))
            sheet = SheetMaker<Row>(feed, *row).make();
    });
    return sheet;
}

} // namespace servanda
