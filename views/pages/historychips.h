#pragma once

#include "model/items/historymodel.h"

#include <QWidget>

namespace servanda {

class CheckMenu;
class Chip;

/// Two chips that restrict the history: who made an entry, and which field it changed.
class HistoryChips final : public QWidget
{
    Q_OBJECT
public:
    /// Borrows the model.
    explicit HistoryChips(const HistoryModel &model, QWidget *parent = nullptr);

    void show(const HistoryFilter &filter);

Q_SIGNALS:
    void authorChosen(const QString &author); ///< empty: anybody
    void fieldChosen(const QString &label); ///< empty: any

private:
    [[nodiscard]] Chip *addChip(const QString &name);
    /// One of the choices, or none.
    void choose(Chip *chip, const QStringList &choices, const QString &chosen,
                void (HistoryChips::*signal)(const QString &));

    const HistoryModel &m_model;
    Chip *m_author;
    Chip *m_field;
    CheckMenu *m_menu;
    QStringList m_choices;
    void (HistoryChips::*m_signal)(const QString &) = nullptr;
    std::vector<qint64> m_checked;
};

} // namespace servanda
