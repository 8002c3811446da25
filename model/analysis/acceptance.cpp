#include "model/analysis/acceptance.h"

#include "model/dossier/findsetting.h"

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
    const auto object = QJsonDocument::fromJson(value->toUtf8()).object();
    return Acceptance{object[u"about"].toString(), object[u"by"].toString(),
                      QDate::fromString(object[u"on"].toString(), Qt::ISODate),
                      object[u"reason"].toString()};
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
    if (const Setting *before = findSetting(dossier, key))
        edit.of<Setting>().push_back({*before, Setting{before->id, key, value}});
    else
        edit.add(Setting{fresh, key, value});
    return edit;
}

Edit withdrawAcceptance(const Dossier &dossier, const Finding &finding)
{
    Edit edit;
    edit.label = u"Take back an acceptance"_s;
    if (const Setting *setting = findSetting(dossier, keyOf(dossier, finding)))
        edit.of<Setting>().push_back({*setting, std::nullopt});
    return edit;
}

} // namespace servanda
