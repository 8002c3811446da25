#include "app/commands/figurewords.h"

#include "model/dossier/dossier.h"

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

Error unknown(const QString &option, const QString &value, const QString &advice)
{
    return fail(Error::Kind::Invalid, u"--%1: “%2” is not known"_s.arg(option, value), advice);
}

template <class E>
Result<E> enumOption(const Words &words, const QString &option, E fallback)
{
    if (!words.has(option))
        return fallback;
    if (const auto value = enumFromCode<E>(words.value(option)))
        return *value;
    return unknown(option, words.value(option), u"Choose one of: %1."_s.arg(enumCodes<E>()));
}

/// The facts that a repeatable option names by their codes.
template <class Row>
Result<std::vector<Id<Row>>> codesOption(const Words &words, const QString &option,
                                         const Dossier &dossier)
{
    std::vector<Id<Row>> ids;
    for (const QString &code : words.values(option)) {
        const auto rows = dossier.rows<Row>();
        const auto at = std::ranges::find_if(
            rows, [&](const Row &row) { return row.code.compare(code, Qt::CaseInsensitive) == 0; });
        if (at == rows.end())
            return unknown(option, code,
                           u"Use a code that the dossier holds, such as %1."_s.arg(
                               rows.empty() ? u"-"_s : rows.front().code));
        ids.push_back(at->id);
    }
    return ids;
}

/// One of the stages that the subject has, the first unless another is asked for.
Result<CurveStage> stageOption(const Words &words, Subject subject)
{
    const auto possible = stagesOf(subject);
    if (!words.has(u"stage"_s))
        return possible.front();
    const auto stage = enumFromCode<CurveStage>(words.value(u"stage"_s));
    if (stage && std::ranges::find(possible, *stage) != possible.end())
        return *stage;
    QStringList codes;
    for (const CurveStage one : possible)
        codes += enumCode(one);
    return unknown(u"stage"_s, words.value(u"stage"_s),
                   u"Choose one of: %1."_s.arg(codes.join(u", "_s)));
}

Result<std::vector<PledgeKind>> kindsOption(const Words &words)
{
    std::vector<PledgeKind> kinds;
    for (const QString &code : words.values(u"kind"_s)) {
        const auto kind = enumFromCode<PledgeKind>(code);
        if (!kind)
            return unknown(u"kind"_s, code, u"Choose from: %1."_s.arg(enumCodes<PledgeKind>()));
        kinds.push_back(*kind);
    }
    return kinds;
}

Result<QDate> dayOption(const Words &words, const QString &option, bool last, QDate fallback)
{
    return words.has(option) ? dayOf(words.value(option), last) : Result<QDate>(fallback);
}

Result<Unit> unitOption(const Words &words, Subject subject, const Dossier &dossier)
{
    const std::vector<Unit> possible = unitsFor(subject, dossier);
    QString option = words.has(u"unit"_s) ? u"unit"_s : u"currency"_s;
    if (!words.has(option))
        return possible.front();
    QStringList codes;
    for (const Unit &unit : possible) {
        if (unit.toText().compare(words.value(option), Qt::CaseInsensitive) == 0)
            return unit;
        codes += unit.toText();
    }
    return unknown(option, words.value(option),
                   u"This chart can be shown in: %1."_s.arg(codes.join(u", "_s)));
}

Result<Filter> filterFrom(const Words &words, const Dossier &dossier)
{
    auto signatories = codesOption<Party>(words, u"signatory"_s, dossier);
    if (!signatories)
        return signatories.error();
    auto clauses = codesOption<Clause>(words, u"clause"_s, dossier);
    if (!clauses)
        return clauses.error();
    auto kinds = kindsOption(words);
    if (!kinds)
        return kinds.error();
    const auto from = dayOption(words, u"from"_s, false, {});
    if (!from)
        return from.error();
    const auto to = dayOption(words, u"to"_s, true, {});
    if (!to)
        return to.error();
    if (!from->isNull() && !to->isNull() && *from > *to)
        return fail(Error::Kind::Invalid, u"--from lies after --to"_s, u"Swap them."_s);
    return Filter{*std::move(signatories), *std::move(clauses), *std::move(kinds), {}, *from, *to};
}

} // namespace

QList<QCommandLineOption> figureOptions()
{
    QList<QCommandLineOption> options;
    for (const auto *name :
         {"chart", "as-of", "known-on", "by", "split", "stage", "currency", "unit", "signatory",
          "clause", "kind", "from", "to", "title", "size", "dpi", "out"})
        options += valued(QString::fromLatin1(name));
    return options;
}

Result<FigureSpec> figureSpecFrom(const Words &words, const Dossier &dossier, QDate today)
{
    FigureSpec spec;
    const auto subject = enumOption(words, u"chart"_s, Subject::Funding);
    if (!subject)
        return subject.error();
    spec.subject = *subject;
    const auto period = enumOption(words, u"by"_s, Period::Month);
    if (!period)
        return period.error();
    spec.period = *period;
    const auto stage = stageOption(words, spec.subject);
    if (!stage)
        return stage.error();
    spec.splitStage = *stage;
    if (words.has(u"split"_s) && words.value(u"split"_s) != u"signatory")
        return unknown(u"split"_s, words.value(u"split"_s), u"Write --split signatory."_s);
    spec.split = words.has(u"split"_s) ? Split::BySignatory : Split::Whole;
    const auto unit = unitOption(words, spec.subject, dossier);
    if (!unit)
        return unit.error();
    spec.unit = *unit;
    auto filter = filterFrom(words, dossier);
    if (!filter)
        return filter.error();
    spec.filter = *std::move(filter);
    const auto asOf = dayOption(words, u"as-of"_s, true, today);
    if (!asOf)
        return asOf.error();
    spec.asOf = *asOf;
    spec.title = words.value(u"title"_s);
    return spec;
}

Result<ExportOptions> exportOptionsFrom(const Words &words)
{
    ExportOptions options;
    const auto format = figureFormatOf(words.value(u"out"_s));
    if (!format)
        return format.error();
    options.format = *format;

    static const std::array kSizes{std::pair{u"slide"_s, FigureSize::Slide},
                                   std::pair{u"half"_s, FigureSize::SlideHalf},
                                   std::pair{u"text"_s, FigureSize::TextWidth},
                                   std::pair{u"landscape"_s, FigureSize::Landscape},
                                   std::pair{u"square"_s, FigureSize::Square}};
    if (words.has(u"size"_s)) {
        const auto *const size = std::ranges::find(kSizes, words.value(u"size"_s),
                                                   [](const auto &pair) { return pair.first; });
        if (size == kSizes.end())
            return unknown(u"size"_s, words.value(u"size"_s),
                           u"Choose one of: slide, half, text, landscape, square."_s);
        options.size = size->second;
    }
    if (words.has(u"dpi"_s)) {
        bool isNumber = false;
        options.dpi = words.value(u"dpi"_s).toInt(&isNumber);
        if (!isNumber || options.dpi < 48 || options.dpi > 1200)
            return unknown(u"dpi"_s, words.value(u"dpi"_s), u"Write a number from 48 to 1200."_s);
    }
    return options;
}

} // namespace servanda
