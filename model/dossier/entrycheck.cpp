#include "model/dossier/entrycheck.h"

#include "model/domain/fieldvalue.h"
#include "model/domain/namedfield.h"
#include "model/domain/uniquefield.h"
#include "model/dossier/editcheck.h"
#include "model/dossier/reportcheck.h"

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

/// The field to mark for what is wrong: the one that the sentence names, where it names none and tells
/// of a code the code, and the amount for what is entered with it.
template <class Row>
const char *fieldMeantBy(const QString &sentence)
{
    const auto named = fieldNamedIn<Row>(sentence);
    const char *meant = nullptr;
    size_t place = 0;
    forEachField<Row>([&](const auto &field) {
        if (named == place++)
            meant = kEnteredWithAmount<typename std::decay_t<decltype(field)>::Value> ? "amount"
                                                                                      : field.name;
        if constexpr (std::is_same_v<std::decay_t<decltype(field.member)>,
                                     std::decay_t<decltype(uniqueField<Row>())>>) {
            if (!named && field.member == uniqueField<Row>() && sentence.startsWith(u'“'))
                meant = field.name;
        }
    });
    return meant;
}

/// What only planning may date after today.
template <class Row, class T>
constexpr bool isPlanned(const Field<Row, T> &field)
{
    constexpr std::array names{"due_on", "kept_from", "kept_until", "until"};
    return std::ranges::find(names, std::string_view(field.name)) != names.end();
}

template <class Row>
bool isDraft(const Row &row)
{
    if constexpr (requires { row.standing; })
        return row.standing == decltype(Row::standing)::Draft;
    else
        return false;
}

class EntryCheck final
{
public:
    EntryCheck(const Edit &edit, const Dossier &dossier, const CodeIndex &codes, QDate today)
        : m_edit(edit),
          m_dossier(dossier),
          m_codes(codes),
          m_today(today)
    {
    }

    EntryRemarks run()
    {
        for (const Error &error : whatForbids(m_edit, m_dossier, m_codes))
            addForbidden(error);
        forEachFactType([this]<class Row>() {
            for (const Change<Row> &change : m_edit.of<Row>()) {
                if (change.after)
                    checkFact(change);
            }
        });
        return std::move(m_remarks);
    }

private:
    void addForbidden(const Error &error)
    {
        EntryRemark remark{{}, nullptr, EntryRemark::Weight::Error, error.what, error.advice};
        forEachFactType([&]<class Row>() {
            const auto change = static_cast<size_t>(error.place.line) - 1;
            if (error.place.file != QLatin1StringView(Description<Row>::table)
                || change >= m_edit.of<Row>().size())
                return;
            remark.fact = refOf(m_edit.of<Row>()[change].id());
            remark.field = fieldMeantBy<Row>(error.what);
        });
        m_remarks.push_back(std::move(remark));
    }

    template <class Row>
    void checkFact(const Change<Row> &change)
    {
        const Row &row = *change.after;
        forEachField<Row>([&](const auto &field) {
            using Value = typename std::decay_t<decltype(field)>::Value;
            if constexpr (std::is_same_v<Value, PartialDate>) {
                const bool isNew = !change.before
                    || !(*change.before.*field.member == *change.after.*field.member);
                if (isNew && !isPlanned(field))
                    checkNotAhead<Row>(row, field.name, field.label, row.*field.member);
            }
        });
        if constexpr (requires { row.standing; })
            checkSource(change);
        if constexpr (std::is_same_v<Row, Pledge>)
            notePledge(row, m_dossier, m_remarks);
        else if constexpr (std::is_same_v<Row, Fulfilment>)
            noteReport(row, m_dossier, m_remarks);
        else if constexpr (std::is_same_v<Row, Variant>)
            noteRivalClaim(row, m_dossier, m_remarks);
    }

    template <class Row>
    void checkNotAhead(const Row &row, const char *name, const char *label, PartialDate date)
    {
        if (date.isNone() || !date.isValid() || date.firstDay() <= m_today)
            return;
        const QString advice = std::is_same_v<Row, Fulfilment> || std::is_same_v<Row, Event>
            ? u"Enter what is planned as a pledge with a due date."_s
            : u"Only what is due may be dated ahead."_s;
        m_remarks.push_back(
            {refOf(row), name, EntryRemark::Weight::Error,
             u"%1: %2 lies in the future"_s.arg(QLatin1StringView(label), date.toText()), advice});
    }

    template <class Row>
    void checkSource(const Change<Row> &change)
    {
        if (change.after->source || isDraft(*change.after))
            return;
        // What came without a source, from an import, may still be mended in other fields.
        const bool wasWithout = change.before && !change.before->source && !isDraft(*change.before);
        const QString advice = requires(Row row)
        {
            row.standing;
        }
        ? u"Name the document it rests on, or keep it as a draft."_s
        : u"Name the document it rests on."_s;
        m_remarks.push_back({refOf(*change.after), "source_id",
                             wasWithout ? EntryRemark::Weight::Note : EntryRemark::Weight::Error,
                             u"Source is missing"_s, advice});
    }

    const Edit &m_edit;
    const Dossier &m_dossier;
    const CodeIndex &m_codes;
    QDate m_today;
    EntryRemarks m_remarks;
};

} // namespace

QString EntryRemark::sentence() const
{
    return fail(Error::Kind::Invalid, what, advice).sentence();
}

EntryRemarks entryRemarks(const Edit &edit, const Dossier &dossier, const CodeIndex &codes,
                          QDate today)
{
    return EntryCheck(edit, dossier, codes, today).run();
}

bool hasError(const EntryRemarks &remarks)
{
    return std::ranges::any_of(remarks, [](const EntryRemark &remark) {
        return remark.weight == EntryRemark::Weight::Error;
    });
}

} // namespace servanda
