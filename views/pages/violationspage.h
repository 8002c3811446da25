#pragma once

#include "model/analysis/figurespec.h"
#include "views/pages/page.h"

class QComboBox;
class QLabel;

namespace servanda {

class FactListView;
class FigureView;
class PageHead;

/// The register of violations of the Special Commission: how many were reported, established and
/// remedied over time, and below it the entries. Attributions are claims and called so.
class ViolationsPage final : public Page
{
    Q_OBJECT
public:
    explicit ViolationsPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString searchHint() const override;
    [[nodiscard]] QString searchText() const override;
    void setSearch(const QString &text) override;
    void focusContent() override;
    void addEditing(Editor &editor, QDate today) override;
    bool showFact(FactRef fact) override;
    bool exportFigure() override;

protected:
    void refresh(const ViewState &view) override;
    void follow(const Edit &edit) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] FactListView *makeList();
    [[nodiscard]] QWidget *makeFigureCard();
    [[nodiscard]] FigureSpec spec() const;
    void showFigure();
    void tellCount();

    PageHead *m_head;
    FigureView *m_figure;
    QComboBox *m_lines = nullptr;
    QComboBox *m_period = nullptr;
    FactListView *m_list;
    QWidget *m_card;
    QLabel *m_notes;
};

} // namespace servanda
