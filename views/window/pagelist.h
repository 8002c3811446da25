#pragma once

#include <QListWidget>

namespace servanda {

/// The pages by name at the left: rows of 32 px, each with its icon.
class PageList final : public QListWidget
{
    Q_OBJECT
public:
    explicit PageList(QWidget *parent = nullptr);

    void addPage(const QString &icon, const QString &title, const QString &shortcut);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
};

} // namespace servanda
