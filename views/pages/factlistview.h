#pragma once

#include "model/items/factlistmodel.h"
#include "views/pages/listcard.h"

#include <functional>

namespace servanda {

class Browsing;
class DenseTable;
class Editor;

/// One list of facts of a simple type in a card, as the Sources page or a tab of Events shows it.
class FactListView final : public QWidget
{
    Q_OBJECT
public:
    /// A described field that is shown, and its width in characters (0: the room that is left).
    struct Shown
    {
        QLatin1StringView field;
        int characters = 0;
    };

    /// Takes the model. `recorded` counts the facts without filter.
    FactListView(FactListModel *model, Browsing &browsing, const std::vector<Shown> &columns,
                 ListCard::EmptyWords words, std::function<qsizetype()> recorded,
                 QWidget *parent = nullptr);

    [[nodiscard]] DenseTable &table() { return m_card->table(); }
    [[nodiscard]] FactListModel &model() { return *m_model; }
    /// Makes the cells of the list editable.
    void addEditing(Editor &editor, QDate today);
    [[nodiscard]] QString searchText() const { return m_search; }
    void setSearch(const QString &text);
    void setView(const ViewState &view);
    void focusTable();
    /// Makes the fact current; false where it is not shown.
    bool showFact(FactRef fact);
    /// "19", or "12 of 19" while search or filter hide some.
    [[nodiscard]] QString countText() const;

Q_SIGNALS:
    void countChanged();

private:
    void tellCount();

    FactListModel *m_model;
    Browsing &m_browsing;
    ListCard *m_card;
    std::function<qsizetype()> m_recorded;
    QString m_search;
};

} // namespace servanda
