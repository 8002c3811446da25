#pragma once

#include "model/domain/description.h"

#include <QAbstractButton>

namespace servanda {

/// A fact one can go to: caption on up to two lines, detail below, the whole in the tool tip.
/// Return and space follow it.
class FactLink final : public QAbstractButton
{
    Q_OBJECT
public:
    FactLink(const QString &caption, const QString &detail, QWidget *parent = nullptr);

    /// The fact it leads to, for whoever finds the link on the screen.
    void setFact(FactRef fact) { m_fact = fact; }
    [[nodiscard]] FactRef fact() const { return m_fact; }
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
    FactRef m_fact;
    bool m_lineAbove = false;
};

} // namespace servanda
