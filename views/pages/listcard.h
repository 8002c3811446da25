#pragma once

#include <QWidget>

class QAbstractItemModel;
class QStackedWidget;

namespace servanda {

class DenseTable;
class EmptyNote;

/// A table in a card, with a note in its place while it is empty.
class ListCard final : public QWidget
{
    Q_OBJECT
public:
    /// What an empty list means: nothing recorded at all, or nothing that the view lets pass.
    struct EmptyWords
    {
        QString nothingRecorded;
        QString whatToDo;
        QString plural; ///< "pledges"
    };

    ListCard(EmptyWords words, QWidget *parent = nullptr);

    [[nodiscard]] DenseTable &table() { return *m_table; }
    /// Takes the model with one width in characters per column; 0 takes the room that is left.
    void show(QAbstractItemModel *model, const QList<int> &characters);
    /// Table or note, by the model's rows. `recorded`: how many there are without filter.
    void update(qsizetype recorded, bool isFiltered, const QString &search);

Q_SIGNALS:
    void clearFilterRequested();
    void clearSearchRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    EmptyWords m_words;
    QStackedWidget *m_stack;
    DenseTable *m_table;
    EmptyNote *m_note;
    bool m_searching = false;
};

} // namespace servanda
