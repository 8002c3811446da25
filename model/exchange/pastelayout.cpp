#include "model/exchange/pastelayout.h"

#include "model/core/textrules.h"
#include "model/exchange/fieldentry.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

/// "Due date", "due_on" and "DUE ON" are one heading.
QString headingKey(QStringView heading)
{
    QString key = foldedKey(heading);
    key.replace(u'_', u' ').replace(u'-', u' ');
    return key.simplified();
}

struct Heading
{
    QString key;
    QString unit;
};

/// "Amount (EUR m)" is the heading "amount" with the unit "EUR m".
Heading headingOf(const QString &text)
{
    const qsizetype open = text.indexOf(u'(');
    if (open <= 0 || !text.endsWith(u')'))
        return {headingKey(text), {}};
    return {headingKey(QStringView(text).first(open)), text.sliced(open + 1).chopped(1).trimmed()};
}

/// Every heading that names a field: its label, its name in files, with and without "date".
QStringList headingsOf(const TypedField &field, const char *csvHeading)
{
    const QString label = headingKey(field.label);
    QStringList keys{label, headingKey(QString::fromLatin1(field.name)),
                     headingKey(QString::fromLatin1(csvHeading)), label + u" date"_s};
    if (keys[1].endsWith(u" id"))
        keys += keys[1].chopped(3);
    if (field.isCode)
        keys += u"code"_s;
    if (field.name == "party_id")
        keys += {u"party"_s, u"country"_s};
    return keys;
}

template <class Row>
std::vector<QStringList> headingsOfType(const std::vector<TypedField> &targets)
{
    std::vector<QStringList> headings;
    for (const auto &target : targets) {
        const char *csvHeading = target.name.constData();
        forEachField<Row>([&](const auto &field) {
            if (field.name == QByteArrayView(target.name))
                csvHeading = field.csvHeading();
        });
        headings.push_back(headingsOf(target, csvHeading));
    }
    return headings;
}

/// The layout by the first row, if at least half of its cells name a field.
std::optional<PasteLayout> layoutByHeadings(const PastedTable &table, FactType type,
                                            const std::vector<TypedField> &targets)
{
    std::vector<QStringList> headings;
    withFactType(type, [&]<class Row>() { headings = headingsOfType<Row>(targets); });
    PasteLayout layout{type, true, {}};
    qsizetype known = 0;
    for (const QString &cell : table.rows.front()) {
        const Heading heading = headingOf(cell);
        PasteColumn column;
        for (size_t i = 0; i < targets.size(); ++i) {
            const auto isTaken
                = [&](const PasteColumn &other) { return other.field == targets[i].name; };
            if (headings[i].contains(heading.key)
                && std::ranges::none_of(layout.columns, isTaken)) {
                column = {targets[i].name, heading.unit};
                ++known;
                break;
            }
        }
        layout.columns.push_back(std::move(column));
    }
    const qsizetype named = std::ranges::count_if(
        table.rows.front(), [](const QString &cell) { return !cell.isEmpty(); });
    return known > 0 && known * 2 >= named ? std::optional(std::move(layout)) : std::nullopt;
}

/// How much it says that a cell can be read as a field of that type: nearly every text is a text.
template <class T>
constexpr int kWeight = kIsId<T>                                                     ? 6
    : std::is_enum_v<T> || std::is_same_v<T, PledgeKinds> || std::is_same_v<T, Unit> ? 5
    : std::is_same_v<T, PartialDate>                                                 ? 4
    : std::is_same_v<T, Amount> || std::is_same_v<T, Decimal>                        ? 3
                                                                                     : 1;

/// How well the first rows of each column read as one field; 0: not at all.
template <class Row, class T>
std::vector<int> scoresOf(const Field<Row, T> &field, const PastedTable &table,
                          EntryContext &context)
{
    constexpr size_t kRows = 20;
    std::vector<int> scores;
    for (qsizetype column = 0; column < table.width; ++column) {
        int filled = 0;
        int read = 0;
        for (size_t row = 0; row < std::min(kRows, table.rows.size()); ++row) {
            const QString &cell = table.rows[row][column];
            if (cell.isEmpty())
                continue;
            Row scratch;
            ++filled;
            read += enterInto(scratch, field, cell, context) ? 1 : 0;
        }
        // One slip in ten is a slip, not another kind of column.
        scores.push_back(filled > 0 && read * 10 >= filled * 9 ? kWeight<T> : 0);
    }
    return scores;
}

/// Gives the strongest field to each column; the first of equal ones.
PasteLayout strongest(FactType type, const std::vector<TypedField> &targets,
                      const std::vector<std::vector<int>> &scores, qsizetype width)
{
    PasteLayout layout{type, false, std::vector<PasteColumn>(static_cast<size_t>(width))};
    std::vector<bool> taken(targets.size(), false);
    for (int weight = kWeight<Id<Party>>; weight > 0; --weight) {
        for (size_t column = 0; column < layout.columns.size(); ++column) {
            for (size_t field = 0; field < targets.size(); ++field) {
                if (!layout.columns[column].field.isEmpty() || taken[field]
                    || scores[field][column] != weight)
                    continue;
                layout.columns[column].field = targets[field].name;
                taken[field] = true;
            }
        }
    }
    return layout;
}

template <class Row>
PasteLayout layoutByCells(const PastedTable &table, const std::vector<TypedField> &targets,
                          const Dossier &dossier, const CodeIndex &codes, const QLocale &locale)
{
    NamedFacts names(dossier, &codes);
    EntryContext context{names, locale, kEuro}; // any unit tells figures from other texts
    std::vector<std::vector<int>> scores(targets.size(),
                                         std::vector<int>(static_cast<size_t>(table.width), 0));
    for (size_t target = 0; target < targets.size(); ++target) {
        forEachField<Row>([&](const auto &field) {
            using Value = typename std::decay_t<decltype(field)>::Value;
            if constexpr (kCanBeTyped<Value>) {
                // Codes are proposed where there is no column of them.
                if (field.name == QByteArrayView(targets[target].name) && !targets[target].isCode)
                    scores[target] = scoresOf(field, table, context);
            }
        });
    }
    return strongest(Description<Row>::type, targets, scores, table.width);
}

} // namespace

std::vector<TypedField> pasteTargets(FactType type)
{
    std::vector<TypedField> targets;
    withFactType(type, [&]<class Row>() {
        const auto fields = typedFields(type);
        targets = fields;
        forEachField<Row>([&](const auto &field) {
            using Value = typename std::decay_t<decltype(field)>::Value;
            if constexpr (std::is_same_v<Value, Amount>) {
                const auto amount = std::ranges::find(targets, field.name, &TypedField::name);
                targets.insert(amount + 1,
                               {kUnitColumn, QStringLiteral("Unit of the amount"), false, false});
            }
        });
    });
    return targets;
}

PasteLayout proposedLayout(const PastedTable &table, FactType type, const Dossier &dossier,
                           const CodeIndex &codes, const QLocale &locale)
{
    const auto targets = pasteTargets(type);
    if (auto named = layoutByHeadings(table, type, targets))
        return *named;
    PasteLayout layout;
    withFactType(type, [&]<class Row>() {
        layout = layoutByCells<Row>(table, targets, dossier, codes, locale);
    });
    return layout;
}

} // namespace servanda
