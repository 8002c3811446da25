#pragma once

#include <QWidget>

class QLabel;

namespace servanda {

/// A sentence below a field: how it was understood, what is wrong with it, or what is worth a
/// second look. Told by a mark and in words, never by colour alone. Hidden while it says nothing.
class MessageLine final : public QWidget
{
    Q_OBJECT
public:
    enum class Tone { Understood, Note, Error };

    explicit MessageLine(QWidget *parent = nullptr);

    void say(Tone tone, const QString &text);
    [[nodiscard]] QString text() const;
    [[nodiscard]] Tone tone() const { return m_tone; }
    /// Floats below a cell instead of standing in a layout: with a ground of its own.
    void setFloating(bool on);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int markRoom() const;

    QLabel *m_text;
    Tone m_tone = Tone::Understood;
    bool m_floating = false;
};

} // namespace servanda
