#pragma once

#include "model/domain/facts.h"

#include <QWidget>

class QLabel;
class QListView;
class QVBoxLayout;

namespace servanda {

class FactRefModel;
class LiveBoard;

/// Several facts that belong together, such as those in a cell or behind a point: what their
/// status is, and the list to go on from. A click or Return goes to the fact.
class GroupPane final : public QWidget
{
    Q_OBJECT
public:
    explicit GroupPane(const LiveBoard &board, QWidget *parent = nullptr);

    void show(const QString &title, const std::vector<FactRef> &facts, QDate asOf);

Q_SIGNALS:
    void followed(servanda::FactRef fact);
    /// Some of the facts, as a list of their own.
    void listRequested(const QString &title, const std::vector<servanda::FactRef> &facts);

private:
    void showStatus(const std::vector<FactRef> &facts, QDate asOf);

    const LiveBoard &m_board;
    FactRefModel *m_model;
    QLabel *m_title;
    QVBoxLayout *m_status;
    QLabel *m_count;
    QListView *m_list;
};

} // namespace servanda
