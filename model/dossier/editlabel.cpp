#include "model/dossier/editlabel.h"

#include "model/domain/fieldvalue.h"

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

constexpr qsizetype kLongestName = 60;

template <class Row>
QString kindAndName(const Row &row)
{
    return QString::fromLatin1(Description<Row>::label).toLower() + u' '
        + nameOfFact(row).simplified().left(kLongestName);
}

/// "amount", "amount and due", "5 fields".
template <class Row>
QString changedFields(const Row &before, const Row &after)
{
    QStringList labels;
    forEachField<Row>([&](const auto &field) {
        using Value = typename std::decay_t<decltype(field)>::Value;
        if (!(before.*field.member == after.*field.member))
            labels += kEnteredWithAmount<Value> ? u"amount"_s
                                                : QString::fromLatin1(field.label).toLower();
    });
    labels.removeDuplicates();
    if (labels.size() > 2)
        return QString::number(labels.size()) + u" fields"_s;
    return labels.join(u" and "_s);
}

template <class Row>
QString changeLabel(const Change<Row> &change)
{
    if (!change.before)
        return u"Add "_s + kindAndName(*change.after);
    if (!change.after)
        return u"Remove "_s + kindAndName(*change.before);
    return u"Change %1 of %2"_s.arg(changedFields(*change.before, *change.after),
                                    nameOfFact(*change.after).simplified().left(kLongestName));
}

} // namespace

QString editLabel(const Edit &edit)
{
    // Later types rest on earlier ones: a report that comes with its source is about the report.
    QString label;
    QString company;
    const auto copies = std::ssize(edit.of<ArchivedCopy>());
    forEachFactType([&]<class Row>() {
        if (std::is_same_v<Row, ArchivedCopy> && !label.isEmpty())
            return; // belongs to its source
        for (const auto &change : edit.of<Row>()) {
            if (label.isEmpty() && !change.before && change.after)
                company = u" with "_s + kindAndName(*change.after);
            label = changeLabel(change);
        }
    });
    if (copies > 0 && edit.size() == copies + 1)
        return label
            + (copies == 1 ? u" with its archived copy"_s
                           : u" with its %1 archived copies"_s.arg(copies));
    if (edit.size() == 2 && !company.isEmpty())
        return label + company;
    if (edit.size() > 1)
        return label + u" and %1 more"_s.arg(edit.size() - 1);
    return label;
}

} // namespace servanda
