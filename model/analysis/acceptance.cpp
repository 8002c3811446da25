#include "model/analysis/acceptance.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

/// What a fact is known by; an event, whose code may recur, by its code and date.
QString nameOf(const Dossier &dossier, FactRef fact)
{
    QString name;
    withFactType(fact.type, [&]<class Row>() {
        const Row *row = dossier.find(Id<Row>{fact.id});
        if constexpr (requires { row->code; })
            name = row ? row->code : QString();
        if constexpr (std::is_same_v<Row, Event>)
            name += row ? u'@' + row->date.toIso() : QString();
    });
    return name;
}

QString keyOf(const Dossier &dossier, const Finding &finding)
{
    return settingkey::kAccepted + enumCode(finding.kind) + u':' + nameOf(dossier, finding.fact);
}

QString written(const Acceptance &acceptance)
{
    const QJsonObject object{{u"about"_s, acceptance.about},
                             {u"by"_s, acceptance.by},
                             {u"on"_s, acceptance.on.toString(Qt::ISODate)},
                             {u"reason"_s, acceptance.reason}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

std::optional<Acceptance> acceptanceIn(const Setting &setting)
{
    if (!setting.key.startsWith(settingkey::kAccepted))
        return {};
    const auto object = QJsonDocument::fromJson(setting.value.toUtf8()).object();
    Acceptance acceptance{object[u"about"].toString(), object[u"by"].toString(),
                          QDate::fromString(object[u"on"].toString(), Qt::ISODate),
                          object[u"reason"].toString()};
    return acceptance.by.isEmpty() ? std::nullopt : std::optional(std::move(acceptance));
}

QString acceptedFinding(const Setting &acceptance)
{
    const QString finding = acceptance.key.sliced(settingkey::kAccepted.size());
    QString kind = finding.section(u':', 0, 0);
    for (const auto &name : enumNames<FindingKind>()) {
        if (kind == QLatin1StringView(name.code))
            kind = QString::fromLatin1(name.label).toLower();
    }
    return kind + u", "_s + finding.section(u':', 1);
}

QString acceptanceText(const Acceptance &acceptance)
{
    QString text = u"by %1 on %2: %3"_s.arg(acceptance.by, PartialDate(acceptance.on).toText(),
                                            acceptance.reason);
    if (!acceptance.reason.endsWith(u'.'))
        text += u'.';
    return text + u" It was: "_s + acceptance.about;
}

Acceptances::Acceptances(const Dossier &dossier) : m_dossier(dossier)
{
    for (const auto &setting : dossier.rows<Setting>()) {
        if (setting.key.startsWith(settingkey::kAccepted))
            m_values.insert(setting.key, setting.value);
    }
}

std::optional<Acceptance> Acceptances::about(const Finding &finding) const
{
    const auto value = m_values.constFind(keyOf(m_dossier, finding));
    if (value == m_values.cend())
        return {};
    return acceptanceIn({{}, value.key(), value.value()});
}

Result<Edit> acceptFinding(const Feed &feed, const Finding &finding, const QString &by,
                           const QString &reason, QDate on, Id<Setting> fresh)
{
    if (by.trimmed().isEmpty() || reason.trimmed().isEmpty())
        return fail(Error::Kind::Invalid, u"An acceptance needs a name and a reason"_s,
                    u"Say who accepts it, and why."_s);
    const Dossier &dossier = feed.dossier();
    const QString key = keyOf(dossier, finding);
    const QString value
        = written({findingSubstance(feed, finding), by.trimmed(), on, reason.trimmed()});
    Edit edit;
    edit.label = u"Accept: %1, %2"_s.arg(enumLabel(finding.kind).toString().toLower(),
                                         nameOf(dossier, finding.fact));
    edit.reason = reason.trimmed();
    if (const Setting *before = dossier.findSetting(key))
        edit.of<Setting>().push_back({*before, Setting{before->id, key, value}});
    else
        edit.add(Setting{fresh, key, value});
    return edit;
}

Edit withdrawAcceptance(const Dossier &dossier, const Finding &finding)
{
    Edit edit;
    edit.label = u"Take back an acceptance"_s;
    if (const Setting *setting = dossier.findSetting(keyOf(dossier, finding)))
        edit.of<Setting>().push_back({*setting, std::nullopt});
    return edit;
}

} // namespace servanda
