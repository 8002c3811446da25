#pragma once

#include "model/domain/history.h"
#include "model/dossier/dossier.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace servanda {

class Browsing;
class ChangeListModel;
struct ChangeLine;
class DenseTable;

/// One entry of the history told whole: its reason, and field by field what was before and after.
/// A fact that is selected in it shows in the inspector.
class EntryCard final : public QWidget
{
    Q_OBJECT
public:
    EntryCard(const Dossier &dossier, Browsing &browsing, QWidget *parent = nullptr);

    /// None: says what to select. Shows at most kMostLines lines.
    void show(const PastEdit *past);
    [[nodiscard]] DenseTable &table() { return *m_table; }
    /// The line that is selected, or null.
    [[nodiscard]] const ChangeLine *current() const;
    /// Adds a button for the selected line.
    void addRestoring();

    static constexpr qsizetype kMostLines = 1000;

Q_SIGNALS:
    void restoreRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void select(int row);

    const Dossier &m_dossier;
    Browsing &m_browsing;
    ChangeListModel *m_model;
    DenseTable *m_table;
    QLabel *m_title;
    QLabel *m_reason;
    QPushButton *m_restore = nullptr; ///< null without an editor
};

} // namespace servanda
