#pragma once

#include "views/pages/plainheader.h"

namespace servanda {

class OverviewModel;
class Dossier;

/// Clause numbers in bold with their titles below, on up to three lines.
class MatrixColumnHeader final : public PlainHeader
{
    Q_OBJECT
public:
    explicit MatrixColumnHeader(const OverviewModel &overview, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    const OverviewModel &m_overview;
};

/// Code in the quieter tone, then the name. A click selects the signatory.
class MatrixRowHeader final : public PlainHeader
{
    Q_OBJECT
public:
    MatrixRowHeader(const OverviewModel &overview, const Dossier &dossier,
                    QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    const OverviewModel &m_overview;
    const Dossier &m_dossier;
};

} // namespace servanda
