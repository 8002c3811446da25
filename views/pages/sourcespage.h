#pragma once

#include "views/pages/page.h"

class QPushButton;

namespace servanda {

class FactListView;
class PageHead;

/// Every document that facts rest on. Return or the button asks to open its address.
class SourcesPage final : public Page
{
    Q_OBJECT
public:
    explicit SourcesPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString searchHint() const override;
    [[nodiscard]] QString searchText() const override;
    void setSearch(const QString &text) override;
    void focusContent() override;
    void addEditing(Editor &editor, QDate today) override;
    bool showFact(FactRef fact) override;

protected:
    void refresh(const ViewState &view) override;

private:
    [[nodiscard]] const Source *current() const;
    void openCurrent();

    PageHead *m_head;
    FactListView *m_list;
    QPushButton *m_open;
};

} // namespace servanda
