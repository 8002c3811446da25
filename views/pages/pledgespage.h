#pragma once

#include "views/pages/page.h"

namespace servanda {

class ListCard;
class PageHead;
class PledgeListModel;

/// Every pledge in view: searched as one types, sorted by any column.
class PledgesPage final : public Page
{
    Q_OBJECT
public:
    explicit PledgesPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString searchHint() const override;
    [[nodiscard]] QString searchText() const override;
    void setSearch(const QString &text) override;
    void focusContent() override;
    void addEditing(Editor &editor, QDate today) override;
    bool showFact(FactRef fact) override;

protected:
    void refresh(const ViewState &view) override;

private:
    void tellCounts();

    PledgeListModel *m_model;
    PageHead *m_head;
    ListCard *m_card;
};

} // namespace servanda
