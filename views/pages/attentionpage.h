#pragma once

#include "views/pages/page.h"

class QPushButton;
class QStackedWidget;

namespace servanda {

class AttentionModel;
class DenseTree;
class EmptyNote;
class PageHead;

/// What is overdue, due soon, disputed, contradictory or without source, and what of it a person
/// has accepted. Return goes to the fact in the inspector; where there is an editor a finding can
/// be accepted with a reason, and an acceptance be taken back.
class AttentionPage final : public Page
{
    Q_OBJECT
public:
    explicit AttentionPage(const PageContext &context, QWidget *parent = nullptr);

    void focusContent() override;
    void addEditing(Editor &editor, QDate today) override;
    bool showFact(FactRef fact) override;

protected:
    void refresh(const ViewState &view) override;
    void setWatched(bool watched) override;

private:
    void build();
    void fitColumns(int room);
    void tellCounts();
    void showAll();
    void choose(const QModelIndex &index);
    void acceptCurrent();
    void tellAction();

    AttentionModel *m_model;
    PageHead *m_head;
    QStackedWidget *m_stack;
    DenseTree *m_tree;
    EmptyNote *m_note;
    QPushButton *m_accept = nullptr; ///< null in a review
    Editor *m_editor = nullptr;
    QDate m_today;
    FactRef m_chosen; ///< kept over a reset
};

} // namespace servanda
