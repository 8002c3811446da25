#pragma once

#include <QAbstractButton>

namespace servanda {

/// A fact one can go to: caption on up to two lines, detail below, the whole in the tool tip.
/// Return and space follow it.
class FactLink final : public QAbstractButton
{
    Q_OBJECT
public:
    FactLink(const QString &caption, const QString &detail, QWidget *parent = nullptr);

    void setLineAbove(bool on);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {40, sizeHint().height()}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QRect textRect(const QRect &whole) const;

    QString m_caption;
    QString m_detail;
    bool m_lineAbove = false;
};

} // namespace servanda
