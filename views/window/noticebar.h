#pragma once

#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace servanda {

/// Sentences the person must see, above the page, each until it is dismissed.
class NoticeBar final : public QWidget
{
    Q_OBJECT
public:
    enum class Tone { Notice, Fault };

    explicit NoticeBar(QWidget *parent = nullptr);

    void add(Tone tone, const QString &sentence);
    /// With a button that runs something, such as "Show list".
    void addWithAction(Tone tone, const QString &sentence, const QString &action,
                       const std::function<void()> &run);
    [[nodiscard]] int count() const;

private:
    QVBoxLayout *m_layout;
};

} // namespace servanda
