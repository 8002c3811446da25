#include "model/dossier/editcheck.h"

#include "model/domain/rules.h"
#include "model/domain/uniquefield.h"
#include "model/dossier/rivalcheck.h"
#include "model/dossier/yardstickcheck.h"

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

/// A change with neither side names no fact.
bool hasEmptyChange(const Edit &edit)
{
    bool found = false;
    forEachFactType([&]<class Row>() {
        found = found || std::ranges::any_of(edit.of<Row>(), [](const auto &change) {
                    return !change.before && !change.after;
                });
    });
    return found;
}

class EditCheck final
{
public:
    EditCheck(const Edit &edit, const Dossier &dossier, const CodeIndex &codes)
        : m_edit(edit),
          m_dossier(dossier),
          m_codes(codes)
    {
        forEachFactType([&]<class Row>() {
            m_prints[static_cast<size_t>(Description<Row>::type)] = footprintOf<Row>(edit);
        });
    }

    Errors run()
    {
        forEachFactType([&]<class Row>() { checkChanges<Row>(); });
        forEachFactType([&]<class Row>() { checkCodes<Row>(); });
        forEachFactType([&]<class Row>() { checkCircles<Row>(); });
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
    [[nodiscard]] bool willExist(FactRef fact) const
    {
        bool exists = false;
        withFactType(fact.type, [&]<class Row>() { exists = willExist(Id<Row>{fact.id}); });
        return exists;
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
        QSet<qint64> seen;
        for (size_t i = 0; i < changes.size(); ++i) {
            if (seen.contains(changes[i].id().value))
                report<Row>(fail(Error::Kind::Invalid, u"An edit changes one fact twice"_s,
                                 u"Make one change of the two."_s),
                            i);
            seen.insert(changes[i].id().value);
            checkBefore(changes[i], i);
            if (!changes[i].after)
                continue;
            if constexpr (kMadeFromFile<Row>)
                checkSameFile(changes[i], i);
            for (auto &error : brokenRules(*changes[i].after))
                report<Row>(std::move(error), i);
            checkReferences(*changes[i].after, i);
        }
    }

    template <class Row>
    void checkBefore(const Change<Row> &change, size_t index)
    {
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

    /// What is said of a file's bytes is true of those bytes only: another file is another copy.
    void checkSameFile(const Change<ArchivedCopy> &change, size_t index)
    {
        if (!change.before)
            return;
        const auto heldBy = [](const ArchivedCopy &copy) {
            return std::tie(copy.checksum, copy.size, copy.mediaType);
        };
        if (heldBy(*change.before) != heldBy(*change.after))
            report<ArchivedCopy>(
                fail(Error::Kind::Invalid,
                     u"“%1” stays the file that was archived: its type, size and SHA-256 do not "
                     "change"_s.arg(change.before->fileName.left(80)),
                     u"Archive the other file as a copy of its own."_s),
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
            } else if constexpr (std::is_same_v<Value, FactRef>) {
                if (row.*field.member && !willExist(row.*field.member))
                    report<Row>(fail(Error::Kind::Invalid,
                                     u"%1: refers to a fact that does not exist"_s.arg(
                                         QLatin1StringView(field.label)),
                                     u"Choose an existing one."_s),
                                index);
            }
        });
    }

    /// No two facts of a type may have the same code.
    template <class Row>
    void checkCodes()
    {
        if constexpr (constexpr auto code = uniqueField<Row>(); code != nullptr) {
            const auto &changes = m_edit.of<Row>();
            QSet<QString> freed;
            for (const auto &change : changes) {
                if (change.before)
                    freed.insert(*change.before.*code);
            }
            QSet<QString> given;
            for (size_t i = 0; i < changes.size(); ++i) {
                if (!changes[i].after)
                    continue;
                const QString &text = *changes[i].after.*code;
                const bool isHeld = m_codes.find<Row>(text) && !freed.contains(text);
                if (isHeld || given.contains(text))
                    report<Row>(fail(Error::Kind::Invalid,
                                     u"“%1” is used twice"_s.arg(text.left(80)),
                                     u"Give each its own."_s),
                                i);
                given.insert(text);
            }
        }
    }

    /// Where facts of a type form a tree, none may come to stand below itself.
    template <class Row>
    void checkCircles()
    {
        forEachField<Row>([&](const auto &field) {
            using Value = typename std::decay_t<decltype(field)>::Value;
            if constexpr (std::is_same_v<Value, Id<Row>>) {
                QHash<qint64, qint64> parents;
                for (const auto &change : m_edit.of<Row>()) {
                    if (change.after)
                        parents.insert(change.id().value, (*change.after.*field.member).value);
                }
                if (parents.isEmpty())
                    return;
                const auto above = [&](qint64 id) {
                    const auto changed = parents.constFind(id);
                    if (changed != parents.constEnd())
                        return *changed;
                    const Row *row = m_dossier.find(Id<Row>{id});
                    return row ? (row->*field.member).value : 0;
                };
                for (size_t i = 0; i < m_edit.of<Row>().size(); ++i) {
                    if (m_edit.of<Row>()[i].after
                        && meetsItself(m_edit.of<Row>()[i].id().value, above))
                        report<Row>(
                            fail(Error::Kind::Invalid,
                                 u"%1: the fact would be a part of itself through others"_s.arg(
                                     QLatin1StringView(field.label)),
                                 u"Choose one that does not lie below it."_s),
                            i);
                }
            }
        });
    }

    /// Whether the way up from that id comes back to it.
    static bool meetsItself(qint64 id, const auto &above)
    {
        QSet<qint64> passed;
        for (qint64 at = above(id); at != 0 && !passed.contains(at); at = above(at)) {
            if (at == id)
                return !passed.empty(); // its own parent at once: a broken rule of the fact
            passed.insert(at);
        }
        return false;
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
                    checkStays(refOf(row.*field.member), row);
                } else if constexpr (std::is_same_v<Value, FactRef>) {
                    checkStays(row.*field.member, row);
                }
            });
        }
    }

    template <class Row>
    void checkStays(FactRef used, const Row &by)
    {
        if (!used || !print(used.type).removed.contains(used.id))
            return;
        withFactType(used.type, [&]<class Target>() {
            m_errors.push_back(fail(Error::Kind::Invalid,
                                    u"%1 is still used by %2 “%3”"_s.arg(
                                        QLatin1StringView(Description<Target>::label),
                                        QString::fromLatin1(Description<Row>::label).toLower(),
                                        Description<Row>::caption(by).left(80)),
                                    u"Remove or change that first."_s));
        });
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
            else if constexpr (std::is_same_v<Value, FactRef>)
                removes = removes || std::ranges::any_of(m_prints, [](const Footprint &print) {
                              return !print.removed.isEmpty();
                          });
        });
        return removes;
    }

    const Edit &m_edit;
    const Dossier &m_dossier;
    const CodeIndex &m_codes;
    std::array<Footprint, std::tuple_size_v<decltype(Facts::tables)>> m_prints;
    Errors m_errors;
};

} // namespace

Errors whatForbids(const Edit &edit, const Dossier &dossier, const CodeIndex &codes)
{
    if (hasEmptyChange(edit))
        return {fail(Error::Kind::Invalid, u"A change changes nothing"_s)};
    Errors errors = EditCheck(edit, dossier, codes).run();
    if (errors.empty()) // between rivals only what each fact allows is looked at
        errors = brokenRivalRules(edit, dossier);
    if (errors.empty())
        errors = brokenYardstickRules(edit, dossier);
    return errors;
}

} // namespace servanda
