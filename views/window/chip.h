#pragma once

#include <QAbstractButton>

namespace servanda {

/// A rounded button that opens a choice and tells what is chosen. Framed in the accent colour
/// while it restricts what is shown; its text says so too.
class Chip final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit Chip(QWidget *parent = nullptr);

    /// The text as it is; long ones are elided and told whole in the tool tip.
    void show(const QString &text, bool restricts);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QString shownText() const;

    bool m_restricts = false;
};

} // namespace servanda
