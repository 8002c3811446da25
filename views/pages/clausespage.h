#pragma once

#include "views/pages/page.h"

namespace servanda {

class ClauseTreeView;
class ClauseTreeModel;
class PageHead;

/// Instruments, their clauses and parts of clauses as a tree. Return goes to the pledges below.
class ClausesPage final : public Page
{
    Q_OBJECT
public:
    explicit ClausesPage(const PageContext &context, QWidget *parent = nullptr);

    void focusContent() override;
    bool showFact(FactRef fact) override;

protected:
    void refresh(const ViewState &view) override;
    void setWatched(bool watched) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void fitColumns();
    void tellWhole();
    void showPledgesIn(const QModelIndex &index);

    ClauseTreeModel *m_model;
    PageHead *m_head;
    ClauseTreeView *m_tree;
};

} // namespace servanda
