#pragma once

#include "model/analysis/figurespec.h"
#include "views/pages/page.h"

class QLabel;

namespace servanda {

class FigureView;
class MatrixCard;
class PageHead;

/// The home: the matrix signatory x clause beside the three curves that matter.
class OverviewPage final : public Page
{
    Q_OBJECT
public:
    explicit OverviewPage(const PageContext &context, QWidget *parent = nullptr);

    void focusContent() override;

protected:
    void refresh(const ViewState &view) override;
    void follow(const Edit &edit) override;
    void setWatched(bool watched) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makeFigureCard(FigureView *view, const QString &name);
    [[nodiscard]] FigureSpec specOf(size_t figure, const ViewState &view) const;
    void chooseUnits();
    void tellSummary();
    void shareHeight();

    PageHead *m_head;
    QLabel *m_summary;
    MatrixCard *m_matrix;
    QWidget *m_curves;
    std::vector<FigureView *> m_figures; ///< one per subject, owned by their cards
    std::vector<Unit> m_units; ///< of each
};

} // namespace servanda
