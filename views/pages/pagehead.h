#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace servanda {

/// The head of a page: its title, what it counts beside it, and room for controls at the right.
class PageHead final : public QWidget
{
    Q_OBJECT
public:
    explicit PageHead(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setSubtitle(const QString &subtitle);
    [[nodiscard]] QString subtitle() const;
    /// Takes the widget; it stands at the right.
    void addControl(QWidget *control);

private:
    QLabel *m_title;
    QLabel *m_subtitle;
    QHBoxLayout *m_layout;
};

} // namespace servanda
