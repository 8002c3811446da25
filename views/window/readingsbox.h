#pragma once

#include "model/analysis/readinglist.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace servanda {

class HistoryReader;

/// The readings of a clause or an instrument: each with its author and whom it binds, which one is
/// adopted, since when and by whom. With editing, buttons to adopt one, to go by the roles again and
/// to add one.
class ReadingsBox final : public QWidget
{
    Q_OBJECT
public:
    /// Borrows both; `history` may be null.
    ReadingsBox(FactRef fact, const Dossier &dossier, HistoryReader *history, bool canEdit,
                QWidget *parent = nullptr);
    /// Whether there is nothing to see: no reading, and nobody who could add one.
    [[nodiscard]] bool isEmpty() const { return m_isEmpty; }

Q_SIGNALS:
    void followed(servanda::FactRef fact);
    void adoptRequested(servanda::FactRef reading);
    void rolesRequested(const QString &key);
    void addRequested();

private:
    void addRivals(const RivalReadings &rivals, bool several);
    void addReading(const Reading &reading, const RivalReadings &rivals);
    void addAdoption(const RivalReadings &rivals);
    QPushButton *addButton(const QString &text, const QString &name, const QString &accessible);

    const Dossier &m_dossier;
    HistoryReader *m_history;
    bool m_canEdit;
    bool m_isEmpty = false;
    QVBoxLayout *m_layout;
};

} // namespace servanda
