#pragma once

#include <QWidget>

namespace servanda {

/// Frames what a drop would fall on, and says what it would do. Lies above everything else and lets
/// the mouse through.
class DropMark final : public QWidget
{
    Q_OBJECT
public:
    explicit DropMark(QWidget &window);

    /// `place` is in coordinates of the window.
    void show(const QRect &place, const QString &words);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_words;
};

} // namespace servanda
