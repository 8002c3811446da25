#pragma once

#include <QLabel>

namespace servanda {

/// A label that shows exactly its text: never rich text, wrapped, selectable by mouse and keyboard.
[[nodiscard]] QLabel *plainLabel(const QString &text = {}, QWidget *parent = nullptr);
/// The same on one line, which never asks for more room than it gets: what does not fit is elided,
/// and the tool tip tells it whole. Not selectable.
class ElidedLabel final : public QLabel
{
    Q_OBJECT
public:
    explicit ElidedLabel(const QString &text = {}, QWidget *parent = nullptr);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
};

/// Text for a tool tip, which Qt would otherwise interpret as HTML. Long texts are wrapped.
[[nodiscard]] QString escapedToolTip(const QString &text);
/// Text for menus, buttons and tabs, where a single & would vanish.
[[nodiscard]] QString menuText(const QString &text);

} // namespace servanda
