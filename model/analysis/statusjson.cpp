#include "model/analysis/statussheet.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

QJsonValue number(const std::optional<Fraction> &fraction)
{
    // Nine digits survive a double, so that it prints as they stand.
    return fraction ? QJsonValue(static_cast<double>(fraction->billionths) / Fraction::kWhole)
                    : QJsonValue(QJsonValue::Null);
}

QJsonObject objectOf(const StatusEntry &entry)
{
    QJsonObject achievement;
    achievement[u"low"_s] = number(entry.low);
    achievement[u"point"_s] = number(entry.point);
    achievement[u"high"_s] = number(entry.high);
    achievement[u"level"_s]
        = entry.level == kNoLevel ? QJsonValue(QJsonValue::Null) : QJsonValue(int{entry.level});
    QJsonObject object;
    object[u"code"_s] = entry.code;
    object[u"title"_s] = entry.title;
    object[u"applicability"_s] = entry.applicability
        ? QJsonValue(QString(enumCode(*entry.applicability)))
        : QJsonValue(QJsonValue::Null);
    object[u"achievement"_s] = achievement;
    object[u"timeliness"_s] = QString(enumCode(entry.timeliness));
    object[u"confidence"_s] = QString(enumCode(entry.confidence));
    object[u"disputed"_s] = entry.disputed;
    object[u"headline"_s] = QString(enumLabel(entry.headline));
    object[u"summary"_s] = entry.summary;
    return object;
}

QJsonValue scalesOf(const OtherScales &scales)
{
    if (!scales.applicable)
        return QJsonValue::Null;
    QJsonObject object;
    object[u"pam"_s] = scales.pam ? QJsonValue(*scales.pam) : QJsonValue(QJsonValue::Null);
    object[u"ogp"_s] = scales.ogp;
    object[u"g7"_s] = scales.g7;
    object[u"hrc"_s] = scales.hrc.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(scales.hrc);
    return object;
}

QJsonArray groups(const std::vector<StatusEntry> &entries)
{
    QJsonArray array;
    for (const auto &entry : entries) {
        QJsonObject object = objectOf(entry);
        object[u"assessed"_s] = entry.tally.assessed();
        object[u"active"_s] = entry.tally.active();
        object[u"dormant"_s] = entry.tally.dormant();
        object[u"overdue"_s] = entry.tally.overdue();
        object[u"readiness"_s] = number(entry.tally.readiness());
        QJsonArray levels;
        for (const int count : entry.tally.levels())
            levels.append(count);
        object[u"levels"_s] = levels;
        if (!entry.clause.isEmpty()) {
            object[u"clause"_s] = entry.clause;
            object[u"signatory"_s] = entry.signatory;
        }
        array.append(object);
    }
    return array;
}

QJsonArray singles(const std::vector<StatusEntry> &entries)
{
    QJsonArray array;
    for (const auto &entry : entries) {
        QJsonObject object = objectOf(entry);
        object[u"clause"_s] = entry.clause;
        object[u"signatory"_s] = entry.signatory;
        object[u"counted"_s] = entry.counted;
        object[u"preparatory"_s] = entry.preparatory;
        if (entry.scales)
            object[u"other_scales"_s] = scalesOf(*entry.scales);
        array.append(object);
    }
    return array;
}

} // namespace

QByteArray statusJson(const StatusSheet &sheet)
{
    QJsonObject all;
    all[u"as_of"_s] = sheet.asOf.toString(Qt::ISODate);
    all[u"known_on"_s] = sheet.knownOn.time == 0 ? QJsonValue(QJsonValue::Null)
                                                 : QJsonValue(isoTimeText(sheet.knownOn.time));
    all[u"rule_version"_s] = QString(kRuleVersion);
    if (sheet.withScales)
        all[u"other_scales_note"_s] = QString(kScalesNote);
    all[u"instruments"_s] = groups(sheet.instruments);
    all[u"clauses"_s] = groups(sheet.clauses);
    all[u"signatories"_s] = groups(sheet.signatories);
    all[u"cells"_s] = groups(sheet.cells);
    all[u"pledges"_s] = singles(sheet.pledges);
    return QJsonDocument(all).toJson(QJsonDocument::Indented);
}

} // namespace servanda
