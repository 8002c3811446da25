#pragma once

#include "model/analysis/groupexplanation.h"
#include "model/analysis/statussign.h"

#include <QWidget>

class QVBoxLayout;

namespace servanda {

/// What a status is and why: the sign and its line, the chain of reasons with links to the facts
/// they rest on, what would change it, and the version of the rules.
class WhyBox final : public QWidget
{
    Q_OBJECT
public:
    /// Of one pledge.
    WhyBox(const StatusExplanation &explanation, FactRef pledge, const Dossier &dossier,
           QWidget *parent = nullptr);
    /// Of a group of pledges.
    WhyBox(const GroupExplanation &explanation, const StatusRules &rules, const Dossier &dossier,
           QWidget *parent = nullptr);

Q_SIGNALS:
    void followed(servanda::FactRef fact);
    /// More facts than fit: all of them, as a list.
    void listRequested(const QString &title, const std::vector<servanda::FactRef> &facts);

private:
    struct Chain
    {
        const std::vector<StatusReason> &reasons;
        const QStringList &wouldChange;
        const QString &ruleVersion;
        FactRef about; ///< needs no link to itself
    };
    void addSign(const StatusSign &sign, const QString &headline, const QString &line);
    void addChain(const Chain &chain);
    void addReason(const StatusReason &reason, FactRef about);

    const Dossier &m_dossier;
    QVBoxLayout *m_layout;
};

} // namespace servanda
