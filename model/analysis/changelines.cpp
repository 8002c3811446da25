#include "model/analysis/changelines.h"

#include "model/analysis/acceptance.h"
#include "model/analysis/factsheet.h"
#include "model/core/amount.h"
#include "model/domain/fieldtext.h"

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

class ChangeLineMaker final
{
public:
    ChangeLineMaker(const Edit &edit, const Dossier &dossier, size_t most)
        : m_edit(edit),
          m_dossier(dossier),
          m_most(most)
    {
    }

    std::vector<ChangeLine> make()
    {
        forEachFactType([this]<class Row>() {
            for (const auto &change : m_edit.of<Row>()) {
                if (m_lines.size() >= m_most)
                    return;
                addChange(change);
            }
        });
        if (m_lines.size() > m_most)
            m_lines.resize(m_most);
        return std::move(m_lines);
    }

private:
    template <class Row>
    void addChange(const Change<Row> &change)
    {
        if (!change.before || !change.after) {
            ChangeLine &line = add(change);
            line.label = change.after ? u"Added"_s : u"Removed"_s;
            (change.after ? line.after : line.before)
                = wholeText(change.after ? *change.after : *change.before);
            return;
        }
        forEachField<Row>([&](const auto &field) {
            const auto &before = *change.before.*field.member;
            const auto &after = *change.after.*field.member;
            if (before == after)
                return;
            using Value = std::decay_t<decltype(after)>;
            if (std::is_same_v<Value, Bound> && hasOtherAmount(*change.before, *change.after))
                return; // told with the amount, as the two are read together
            ChangeLine &line = add(change);
            line.field = QLatin1StringView(field.name);
            line.label = QLatin1StringView(field.label);
            line.before = valueText(*change.before, field.member);
            line.after = valueText(*change.after, field.member);
        });
    }

    template <class Row>
    ChangeLine &add(const Change<Row> &change)
    {
        const Row &row = change.after ? *change.after : *change.before;
        ChangeLine &line = m_lines.emplace_back();
        line.fact = refOf(row);
        line.kind = QLatin1StringView(Description<Row>::label);
        line.caption = captionOf(m_dossier, line.fact);
        if (line.caption.isEmpty())
            line.caption = Description<Row>::caption(row);
        if constexpr (requires { row.code; })
            line.code = row.code;
        if constexpr (std::is_same_v<Row, Setting>) {
            if (acceptanceIn(row)) { // kept as a setting, but nobody thinks of it as one
                line.kind = u"Acceptance"_s;
                line.caption = acceptedFinding(row);
            }
        }
        return line;
    }

    template <class Row>
    [[nodiscard]] static bool hasOtherAmount(const Row &before, const Row &after)
    {
        if constexpr (requires { before.amount; })
            return before.amount != after.amount;
        else
            return false;
    }

    template <class Row, class T>
    [[nodiscard]] QString valueText(const Row &row, T Row::*member) const
    {
        if constexpr (std::is_same_v<Row, Setting>) {
            const auto acceptance = acceptanceIn(row);
            return acceptance ? acceptanceText(*acceptance) : fieldText(row.*member);
        } else if constexpr (kIsId<T> || std::is_same_v<T, FactRef>)
            return nameOf(row.*member);
        else if constexpr (std::is_same_v<T, Bound>)
            return fieldTextOf(row, &Row::amount);
        else
            return fieldTextOf(row, member);
    }

    [[nodiscard]] QString nameOf(FactRef fact) const
    {
        QString name;
        withFactType(fact.type, [&]<class Row>() { name = nameOf(Id<Row>{fact.id}); });
        return name;
    }

    template <class Row>
    [[nodiscard]] QString nameOf(Id<Row> id) const
    {
        if (!id)
            return {};
        if (const Row *row = m_dossier.find(id))
            return Description<Row>::caption(*row);
        for (const auto &change : m_edit.of<Row>()) {
            if (change.id() == id)
                return Description<Row>::caption(change.after ? *change.after : *change.before);
        }
        return u"a %1 that was removed"_s.arg(
            QString(QLatin1StringView(Description<Row>::label)).toLower());
    }

    template <class Row>
    [[nodiscard]] QString wholeText(const Row &row) const
    {
        if constexpr (std::is_same_v<Row, Setting>) {
            if (const auto acceptance = acceptanceIn(row))
                return acceptanceText(*acceptance);
        }
        QStringList parts;
        forEachField<Row>([&](const auto &field) {
            using Value = typename std::decay_t<decltype(field)>::Value;
            if constexpr (std::is_same_v<Value, Bound>)
                return; // told with the amount
            const QString text = valueText(row, field.member);
            if (!text.isEmpty())
                parts += QLatin1StringView(field.label) + u": "_s + text;
        });
        return parts.join(u"; "_s);
    }

    const Edit &m_edit;
    const Dossier &m_dossier;
    size_t m_most;
    std::vector<ChangeLine> m_lines;
};

} // namespace

std::vector<ChangeLine> changeLines(const Edit &edit, const Dossier &dossier, size_t most)
{
    return ChangeLineMaker(edit, dossier, most).make();
}

QString sizeText(const std::vector<TypeCount> &counts)
{
    QStringList parts;
    for (const auto &one : counts) {
        withFactType(one.type, [&]<class Row>() {
            const auto *name = one.count == 1 ? Description<Row>::label : Description<Row>::plural;
            parts += groupedText(one.count, 0) + u' ' + QString(QLatin1StringView(name)).toLower();
        });
    }
    return parts.isEmpty() ? u"nothing"_s : parts.join(u", "_s);
}

QString shortSizeText(const std::vector<TypeCount> &counts)
{
    constexpr qsizetype kLongest = 24;
    QString whole = sizeText(counts);
    if (counts.size() < 2 || whole.size() <= kLongest)
        return whole;
    qsizetype facts = 0;
    for (const auto &one : counts)
        facts += one.count;
    return u"%1 facts of %2 kinds"_s.arg(groupedText(facts, 0), QString::number(counts.size()));
}

} // namespace servanda
