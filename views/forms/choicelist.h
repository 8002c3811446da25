#pragma once

#include "model/items/factfinder.h"

#include <QListView>

class QStandardItemModel;

namespace servanda {

/// The facts that a text may mean, floating below the field in which it is typed. It never has the
/// focus: the field hands on its arrow keys.
class ChoiceList final : public QListView
{
    Q_OBJECT
public:
    /// Floats above everything in the field's window.
    explicit ChoiceList(QWidget &field);

    /// Opens with the first choice marked; closes where there is none. `offer` is a last line that
    /// names no fact, such as "New source"; empty: none.
    void offer(const std::vector<FactChoice> &choices, const QString &offer);
    void step(int rows);
    /// What is marked; no fact for the offer, and where nothing is.
    [[nodiscard]] FactRef marked() const;
    [[nodiscard]] bool isOfferMarked() const;
    /// Whether more is to choose from than the offer.
    [[nodiscard]] bool hasFacts() const;

Q_SIGNALS:
    void chosen();

private:
    void standBelowField();

    QWidget &m_field;
    QStandardItemModel *m_model;
};

} // namespace servanda
