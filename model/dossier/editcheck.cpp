#include "model/dossier/editcheck.h"

#include "model/domain/rules.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

/// What an edit adds and removes, by type and id.
struct Footprint
{
    QSet<qint64> added;
    QSet<qint64> removed;
};

template <class Row>
Footprint footprintOf(const Edit &edit)
{
    Footprint print;
    for (const auto &change : edit.of<Row>()) {
        if (!change.before)
            print.added.insert(change.id().value);
        else if (!change.after)
            print.removed.insert(change.id().value);
    }
    return print;
}

class EditCheck final
{
public:
    EditCheck(const Edit &edit, const Dossier &dossier) : m_edit(edit), m_dossier(dossier)
    {
        forEachFactType([&]<class Row>() {
            m_prints[static_cast<size_t>(Description<Row>::type)] = footprintOf<Row>(edit);
        });
    }

    Errors run()
    {
        forEachFactType([&]<class Row>() { checkChanges<Row>(); });
        forEachFactType([&]<class Row>() { checkCodes<Row>(); });
        forEachFactType([&]<class Row>() { checkLeftBehind<Row>(); });
        return std::move(m_errors);
    }

private:
    [[nodiscard]] const Footprint &print(FactType type) const
    {
        return m_prints[static_cast<size_t>(type)];
    }
    template <class Row>
    [[nodiscard]] bool willExist(Id<Row> id) const
    {
        const auto &change = print(Description<Row>::type);
        if (change.added.contains(id.value))
            return true;
        return !change.removed.contains(id.value) && m_dossier.find(id);
    }
    template <class Row>
    void report(Error error, size_t change)
    {
        error.place
            = {QString::fromLatin1(Description<Row>::table), static_cast<int>(change) + 1, 0};
        m_errors.push_back(std::move(error));
    }

    template <class Row>
    void checkChanges()
    {
        const auto &changes = m_edit.of<Row>();
        for (size_t i = 0; i < changes.size(); ++i) {
            checkBefore(changes[i], i);
            if (!changes[i].after)
                continue;
            for (auto &error : brokenRules(*changes[i].after))
                report<Row>(std::move(error), i);
            checkReferences(*changes[i].after, i);
        }
    }

    template <class Row>
    void checkBefore(const Change<Row> &change, size_t index)
    {
        if (!change.before && !change.after) {
            report<Row>(fail(Error::Kind::Invalid, u"A change changes nothing"_s), index);
            return;
        }
        const Row *now = m_dossier.find(change.id());
        const bool same = change.before ? now && *now == *change.before : now == nullptr;
        const bool sameId
            = !change.before || !change.after || change.before->id == change.after->id;
        if (!same || !sameId || change.id().value <= 0)
            report<Row>(fail(Error::Kind::Conflict,
                             u"%1 was changed in the meantime"_s.arg(
                                 QLatin1StringView(Description<Row>::label)),
                             u"Look at it again and repeat the change."_s),
                        index);
    }

    template <class Row>
    void checkReferences(const Row &row, size_t index)
    {
        forEachField<Row>([&](const auto &field) {
            using Value = std::decay_t<decltype(row.*field.member)>;
            if constexpr (kIsId<Value>) {
                const Value id = row.*field.member;
                if (id && !willExist(id))
                    report<Row>(fail(Error::Kind::Invalid,
                                     u"%1: refers to a fact that does not exist"_s.arg(
                                         QLatin1StringView(field.label)),
                                     u"Choose an existing one."_s),
                                index);
            }
        });
    }

    /// Codes are how people and files name a fact, so no two of a type may share one. An event's
    /// code names what happened and may recur.
    template <class Row>
    void checkCodes()
    {
        if constexpr (requires(Row row) { row.code; } && !std::is_same_v<Row, Event>) {
            const auto &changes = m_edit.of<Row>();
            const bool touchesCodes = std::ranges::any_of(changes, [](const auto &change) {
                return change.after
                    && (!change.before || change.before->code != change.after->code);
            });
            if (!touchesCodes)
                return;
            QHash<QString, qint64> owners;
            for (const auto &row : m_dossier.rows<Row>())
                owners.insert(row.code, row.id.value);
            for (const auto &change : changes) {
                if (change.before)
                    owners.remove(change.before->code);
            }
            for (size_t i = 0; i < changes.size(); ++i) {
                if (!changes[i].after)
                    continue;
                if (owners.contains(changes[i].after->code))
                    report<Row>(fail(Error::Kind::Invalid,
                                     u"Code: “%1” is used twice"_s.arg(changes[i].after->code),
                                     u"Give each its own."_s),
                                i);
                owners.insert(changes[i].after->code, changes[i].id().value);
            }
        }
    }

    /// Rows of this type that stay and refer to something the edit removes.
    template <class Row>
    void checkLeftBehind()
    {
        if (!removesWhatRowsReferTo<Row>())
            return;
        QSet<qint64> changed;
        for (const auto &change : m_edit.of<Row>())
            changed.insert(change.id().value);
        for (const auto &row : m_dossier.rows<Row>()) {
            if (changed.contains(row.id.value))
                continue; // checkReferences has seen what it becomes
            forEachField<Row>([&](const auto &field) {
                using Value = std::decay_t<decltype(row.*field.member)>;
                if constexpr (kIsId<Value>) {
                    const Value id = row.*field.member;
                    using Target = typename Value::Row;
                    if (id && print(Description<Target>::type).removed.contains(id.value))
                        m_errors.push_back(
                            fail(Error::Kind::Invalid,
                                 u"%1 is still used by %2 “%3”"_s.arg(
                                     QLatin1StringView(Description<Target>::label),
                                     QString::fromLatin1(Description<Row>::label).toLower(),
                                     Description<Row>::caption(row).left(80)),
                                 u"Remove or change that first."_s));
                }
            });
        }
    }

    template <class Row>
    [[nodiscard]] bool removesWhatRowsReferTo() const
    {
        bool removes = false;
        forEachField<Row>([&](const auto &field) {
            using Value = typename std::decay_t<decltype(field)>::Value;
            if constexpr (kIsId<Value>)
                removes
                    = removes || !print(Description<typename Value::Row>::type).removed.isEmpty();
        });
        return removes;
    }

    const Edit &m_edit;
    const Dossier &m_dossier;
    std::array<Footprint, std::tuple_size_v<decltype(Facts::tables)>> m_prints;
    Errors m_errors;
};

} // namespace

Errors whatForbids(const Edit &edit, const Dossier &dossier)
{
    return EditCheck(edit, dossier).run();
}

} // namespace servanda
