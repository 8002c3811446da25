#pragma once

#include "model/domain/history.h"
#include "model/dossier/dossier.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace servanda {

/// The entries of the history that touched one fact, the newest first, below the rest of what the
/// inspector shows of it. Read when asked for: in a large dossier that takes a moment.
class FactHistory final : public QWidget
{
    Q_OBJECT
public:
    FactHistory(HistoryReader &history, const Dossier &dossier, FactRef fact,
                QWidget *parent = nullptr);

private:
    void read();
    void addEntry(const PastEdit &past);
    void addQuiet(const QString &text);

    HistoryReader &m_history;
    const Dossier &m_dossier;
    FactRef m_fact;
    QVBoxLayout *m_layout;
    QPushButton *m_show;
};

} // namespace servanda
