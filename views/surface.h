#pragma once

#include <QWidget>

namespace servanda {

/// A plain area in one of the theme's backgrounds, with hairlines where asked for. Follows the
/// theme by itself.
class Surface final : public QWidget
{
    Q_OBJECT
public:
    enum class Kind { Page, Card /*rounded, framed*/, Bar, Panel /*card colour, no frame*/ };

    explicit Surface(Kind kind, Qt::Edges lines = {}, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kind m_kind;
    Qt::Edges m_lines;
};

} // namespace servanda
