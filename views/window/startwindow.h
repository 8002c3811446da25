#pragma once

#include <QWidget>

namespace servanda {

/// What the program shows when no dossier is named: open one, see the example, recent ones.
class StartWindow final : public QWidget
{
    Q_OBJECT
public:
    explicit StartWindow(const QStringList &recentFiles, QWidget *parent = nullptr);

Q_SIGNALS:
    void openRequested(const QString &path);
    void exampleRequested();
    /// The person has closed the window.
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;
};

} // namespace servanda
