#pragma once

#include "model/analysis/boundparties.h"

#include <QWidget>

class QVBoxLayout;

namespace servanda {

/// Who is bound by a clause, or what a party is at each instrument and which clauses bind it, and
/// why: the role, or the adopted reading.
class BoundBox final : public QWidget
{
    Q_OBJECT
public:
    BoundBox(const Clause &clause, const Feed &feed, const Bindings &bindings,
             QWidget *parent = nullptr);
    BoundBox(const Party &party, const Feed &feed, const Bindings &bindings,
             QWidget *parent = nullptr);

Q_SIGNALS:
    void followed(servanda::FactRef fact);
    void listRequested(const QString &title, const std::vector<servanda::FactRef> &facts);

private:
    void addHeading(const QString &text);
    void addGroup(const BoundGroup &group, const Dossier &dossier);

    QVBoxLayout *m_layout;
};

} // namespace servanda
