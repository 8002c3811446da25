#pragma once

#include "views/pages/page.h"

class QTabWidget;

namespace servanda {

class FactListView;
class PageHead;

/// What happened, what was said and what is unresolved, a tab for each.
class EventsPage final : public Page
{
    Q_OBJECT
public:
    explicit EventsPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString searchHint() const override;
    [[nodiscard]] QString searchText() const override;
    void setSearch(const QString &text) override;
    void focusContent() override;
    void addEditing(Editor &editor, QDate today) override;
    bool showFact(FactRef fact) override;

protected:
    void refresh(const ViewState &view) override;

private:
    void addTab(const QString &title, FactListView *list);
    [[nodiscard]] FactListView *current() const;

    PageHead *m_head;
    QTabWidget *m_tabs;
    std::vector<FactListView *> m_lists; ///< one per tab; the tabs own them
};

} // namespace servanda
