#pragma once

#include <QFrame>

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace servanda {

/// A popup list in which several choices can be checked, with a field to search in it. Down goes
/// from the field to the list, space checks, Return closes, Escape closes.
class CheckMenu final : public QFrame
{
    Q_OBJECT
public:
    struct Choice
    {
        QString text;
        qint64 key = 0;
        int depth = 0; ///< how far it is indented
        friend bool operator==(const Choice &, const Choice &) = default;
    };

    explicit CheckMenu(QWidget *parent = nullptr);

    void setChoices(const std::vector<Choice> &choices);
    void setChecked(const std::vector<qint64> &keys);
    [[nodiscard]] std::vector<qint64> checked() const;
    /// Below a widget, inside its screen.
    void popUp(const QWidget *below);

Q_SIGNALS:
    void checkedChanged(const std::vector<qint64> &keys);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void narrow(const QString &text);
    void moveToList();

    QLineEdit *m_search;
    QListView *m_list;
    QStandardItemModel *m_items;
    bool m_filling = false;
};

} // namespace servanda
