#pragma once

#include <QPointer>
#include <QWidget>

#include <functional>

class QAction;
class QHBoxLayout;
class QLabel;
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
    /// The same, in the place of the one before it; an empty sentence takes that away.
    void setPassing(const QString &sentence, const QString &action,
                    const std::function<void()> &run);
    /// A sentence that holds for as long as it is true, with what can be done about it, below the
    /// others; no person dismisses it. An empty one takes it away. The actions are borrowed.
    void setStanding(const QString &sentence, const QList<QAction *> &actions);
    [[nodiscard]] int count() const; ///< of those to be dismissed

private:
    QWidget *addRow(Tone tone, const QString &sentence, const QString &action,
                    const std::function<void()> &run);

    QVBoxLayout *m_layout;
    QPointer<QWidget> m_passing; ///< the row of the passing sentence, unless it was dismissed
    QWidget *m_standing; ///< the row of the standing sentence; hidden where there is none
    QLabel *m_standingText;
    QHBoxLayout *m_standingActions;
    QList<QAction *> m_standingFor;
};

} // namespace servanda
