#include "views/window/whybox.h"

#include "model/analysis/factsheet.h"
#include "model/core/capitalised.h"
#include "model/items/celltext.h"
#include "views/plaintext.h"
#include "views/textstyle.h"
#include "views/window/factlink.h"
#include "views/window/statusbox.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace servanda {

namespace {

constexpr size_t kMostLinks = 3;

QLabel *heading(const QString &text)
{
    QLabel *label = plainLabel(text);
    styleText(label, TextStyle::Strong);
    return label;
}

} // namespace

WhyBox::WhyBox(const StatusExplanation &explanation, FactRef pledge, const Dossier &dossier,
               QWidget *parent)
    : QWidget(parent),
      m_dossier(dossier),
      m_layout(new QVBoxLayout(this))
{
    const StatusSign sign = signOf(explanation.status);
    addSign(sign, capitalised(stateText(explanation.status)), stateDetails(explanation.status));
    addChain({explanation.reasons, explanation.wouldChange, explanation.ruleVersion, pledge});
}

WhyBox::WhyBox(const GroupExplanation &explanation, const StatusRules &rules,
               const Dossier &dossier, QWidget *parent)
    : QWidget(parent),
      m_dossier(dossier),
      m_layout(new QVBoxLayout(this))
{
    const StatusTally &tally = explanation.tally;
    const StatusSign sign = signOf(tally);
    QString line = tally.obligations() == 0 ? u"There is no pledge here as of this day."_s
                                            : tallyLine(tally, rules);
    if (const QString levels = levelsLine(tally); !levels.isEmpty())
        line += u'\n' + levels;
    addSign(sign, capitalised(signWords(sign)), line);
    addChain({explanation.reasons, explanation.wouldChange, explanation.ruleVersion, {}});
}

void WhyBox::addSign(const StatusSign &sign, const QString &headline, const QString &line)
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
    m_layout->addWidget(new StatusBox(sign, headline, line));
}

void WhyBox::addChain(const Chain &chain)
{
    if (!chain.reasons.empty()) {
        m_layout->addSpacing(6);
        m_layout->addWidget(heading(u"Why"_s));
    }
    for (const auto &reason : chain.reasons)
        addReason(reason, chain.about);
    if (!chain.wouldChange.isEmpty()) {
        m_layout->addSpacing(6);
        m_layout->addWidget(heading(u"What would change it"_s));
    }
    for (const QString &change : chain.wouldChange)
        m_layout->addWidget(plainLabel(capitalised(change)));
    m_layout->addSpacing(4);
    QLabel *rules = plainLabel(u"By the rules, version %1"_s.arg(chain.ruleVersion));
    rules->setForegroundRole(QPalette::PlaceholderText);
    styleText(rules, TextStyle::Secondary);
    m_layout->addWidget(rules);
}

void WhyBox::addReason(const StatusReason &reason, FactRef about)
{
    m_layout->addWidget(plainLabel(capitalised(reason.text)));
    std::vector<FactRef> facts = reason.facts;
    std::erase_if(facts, [&](FactRef fact) { return fact == about || !m_dossier.has(fact); });
    for (size_t i = 0; i < facts.size() && i < kMostLinks; ++i) {
        auto *link = new FactLink(captionOf(m_dossier, facts[i]), {});
        link->setContentsMargins(12, 0, 0, 0);
        connect(link, &FactLink::clicked, this, [this, fact = facts[i]] { Q_EMIT followed(fact); });
        m_layout->addWidget(link);
    }
    if (facts.size() <= kMostLinks)
        return;
    auto *all = new QPushButton(u"Show all "_s + QString::number(facts.size()));
    all->setAutoDefault(false);
    connect(all, &QPushButton::clicked, this,
            [this, text = capitalised(reason.text), facts] { Q_EMIT listRequested(text, facts); });
    m_layout->addWidget(all, 0, Qt::AlignLeft);
}

} // namespace servanda
