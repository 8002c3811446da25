#pragma once

#include "views/pages/page.h"

namespace servanda {

class ListCard;
class PageHead;
class SignatoryModel;

/// Everybody who signed or took part, with what they pledged. Return goes to their pledges.
class SignatoriesPage final : public Page
{
    Q_OBJECT
public:
    explicit SignatoriesPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString searchHint() const override;
    [[nodiscard]] QString searchText() const override { return m_search; }
    void setSearch(const QString &text) override;
    void focusContent() override;
    void addEditing(Editor &editor, QDate today) override;
    bool showFact(FactRef fact) override;

protected:
    void refresh(const ViewState &view) override;
    void setWatched(bool watched) override;

private:
    void tellCounts();
    void showPledgesOf(int row);

    SignatoryModel *m_model;
    PageHead *m_head;
    ListCard *m_card;
    QString m_search;
};

} // namespace servanda
