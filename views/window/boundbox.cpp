#include "views/window/boundbox.h"

#include "model/analysis/factsheet.h"
#include "views/plaintext.h"
#include "views/textstyle.h"
#include "views/window/factlink.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

constexpr size_t kMostNamed = 12;

/// "Clause 2.1", "United Kingdom".
QString memberName(FactRef fact, const Dossier &dossier)
{
    if (fact.type == FactType::Clause) {
        const Clause *clause = dossier.find(ClauseId{fact.id});
        return clause ? (clause->number.isEmpty() ? clause->code : clause->number) : QString();
    }
    const Party *party = fact.type == FactType::Party ? dossier.find(PartyId{fact.id}) : nullptr;
    return party ? party->name : captionOf(dossier, fact);
}

QString namesOf(const BoundGroup &group, const Dossier &dossier)
{
    QStringList names;
    for (size_t i = 0; i < std::min(kMostNamed, group.members.size()); ++i)
        names += memberName(group.members[i], dossier);
    if (group.members.size() > kMostNamed)
        names += u"%1 more"_s.arg(group.members.size() - kMostNamed);
    const bool ofClauses = group.members.front().type == FactType::Clause;
    QString list = names.join(u", "_s);
    if (ofClauses)
        list.prepend(names.size() == 1 ? u"clause "_s : u"clauses "_s);
    return list;
}

} // namespace

BoundBox::BoundBox(const Clause &clause, const Feed &feed, const Bindings &bindings,
                   QWidget *parent)
    : QWidget(parent),
      m_layout(new QVBoxLayout(this))
{
    setObjectName(u"whoIsBound"_s);
    m_layout->setContentsMargins(0, 14, 0, 0);
    m_layout->setSpacing(2);
    addHeading(u"Who is bound"_s);
    const auto groups = partiesBoundBy(clause, feed, bindings);
    for (const BoundGroup &group : groups)
        addGroup(group, feed.dossier());
    if (const Trigger waits = bindings.sleepsUntil(clause); !waits.isAlways()) {
        QLabel *until
            = plainLabel(u"By what is adopted it also waits until %1."_s.arg(waits.toWords()));
        styleText(until, TextStyle::Secondary);
        m_layout->addWidget(until);
    }
    if (groups.empty())
        m_layout->addWidget(plainLabel(u"No party has a part at its instrument."_s));
}

BoundBox::BoundBox(const Party &party, const Feed &feed, const Bindings &bindings, QWidget *parent)
    : QWidget(parent),
      m_layout(new QVBoxLayout(this))
{
    setObjectName(u"partAtInstruments"_s);
    m_layout->setContentsMargins(0, 14, 0, 0);
    m_layout->setSpacing(2);
    addHeading(u"Its part, and what binds it"_s);
    const Dossier &dossier = feed.dossier();
    const auto parts = partsOf(party, feed, bindings);
    for (const PartAt &part : parts) {
        m_layout->addSpacing(4);
        QLabel *at = plainLabel(captionOf(dossier, part.instrument) + u": "_s + part.words);
        styleText(at, TextStyle::Text);
        at->setMinimumWidth(1);
        m_layout->addWidget(at);
        for (const BoundGroup &group : part.clauses)
            addGroup(group, dossier);
    }
    if (parts.empty())
        m_layout->addWidget(plainLabel(u"It has no part at any instrument here."_s));
}

void BoundBox::addHeading(const QString &text)
{
    QLabel *head = plainLabel(text);
    styleText(head, TextStyle::Strong);
    m_layout->addWidget(head);
}

void BoundBox::addGroup(const BoundGroup &group, const Dossier &dossier)
{
    auto *members = new FactLink(group.words, namesOf(group, dossier));
    connect(members, &FactLink::clicked, this, [this, group] {
        if (group.members.size() == 1)
            Q_EMIT followed(group.members.front());
        else
            Q_EMIT listRequested(group.words, group.members);
    });
    m_layout->addWidget(members);
    if (!group.reading || group.reading.type != FactType::Reading)
        return;
    auto *reading = new FactLink(captionOf(dossier, group.reading), {});
    reading->setContentsMargins(12, 0, 0, 0);
    connect(reading, &FactLink::clicked, this,
            [this, fact = group.reading] { Q_EMIT followed(fact); });
    m_layout->addWidget(reading);
}

} // namespace servanda
