#pragma once

#include "views/pages/page.h"

namespace servanda {

class DenseTree;
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

private:
    void build();
    void fitColumns(int room);
    void tellWhole();
    void showPledgesIn(const QModelIndex &index);

    ClauseTreeModel *m_model;
    PageHead *m_head;
    DenseTree *m_tree;
};

} // namespace servanda
