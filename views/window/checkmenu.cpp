#include "views/window/checkmenu.h"

#include "model/core/textrules.h"
#include "views/theme/theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QStandardItemModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace servanda {

namespace {
constexpr int kKeyRole = Qt::UserRole;
constexpr int kMostRows = 12;
} // namespace

CheckMenu::CheckMenu(QWidget *parent)
    : QFrame(parent, Qt::Popup),
      m_search(new QLineEdit),
      m_list(new QListView),
      m_items(new QStandardItemModel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    m_search->setPlaceholderText(u"Search"_s);
    m_search->setAccessibleName(u"Search in this list"_s);
    m_search->setClearButtonEnabled(true);
    layout->addWidget(m_search);
    m_list->setModel(m_items);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(u"Choices"_s);
    layout->addWidget(m_list);
    auto *clear = new QPushButton(u"&Uncheck all"_s);
    layout->addWidget(clear);
    setMinimumWidth(260);

    m_search->installEventFilter(this);
    m_list->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &CheckMenu::narrow);
    connect(clear, &QPushButton::clicked, this, [this] {
        setChecked({});
        Q_EMIT checkedChanged({});
    });
    connect(m_items, &QStandardItemModel::itemChanged, this, [this] {
        if (!m_filling)
            Q_EMIT checkedChanged(checked());
    });
    // A click on the words checks too, as in any menu.
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        const auto option = m_list->visualRect(index);
        const int boxEnd = option.left() + 24;
        if (m_list->viewport()->mapFromGlobal(QCursor::pos()).x() > boxEnd) {
            auto *item = m_items->itemFromIndex(index);
            item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
        }
    });
}

void CheckMenu::setChoices(const std::vector<Choice> &choices)
{
    m_filling = true;
    m_items->clear();
    for (const Choice &choice : choices) {
        auto *item = new QStandardItem(QString(qsizetype{choice.depth} * 4, u' ')
                                       + choice.text); // model owns
        item->setCheckable(true);
        item->setData(choice.key, kKeyRole);
        m_items->appendRow(item);
    }
    m_filling = false;
    m_search->setVisible(choices.size() > 8);
    const int rows = qMin(kMostRows, qMax(1, m_items->rowCount()));
    m_list->setFixedHeight(rows * (fontMetrics().height() + 8) + 4);
}

void CheckMenu::setChecked(const std::vector<qint64> &keys)
{
    m_filling = true;
    for (int row = 0; row < m_items->rowCount(); ++row) {
        QStandardItem *item = m_items->item(row);
        const bool on = std::ranges::find(keys, item->data(kKeyRole).toLongLong()) != keys.end();
        item->setCheckState(on ? Qt::Checked : Qt::Unchecked);
    }
    m_filling = false;
}

std::vector<qint64> CheckMenu::checked() const
{
    std::vector<qint64> keys;
    for (int row = 0; row < m_items->rowCount(); ++row) {
        if (m_items->item(row)->checkState() == Qt::Checked)
            keys.push_back(m_items->item(row)->data(kKeyRole).toLongLong());
    }
    return keys;
}

void CheckMenu::popUp(const QWidget *below)
{
    m_search->clear();
    adjustSize();
    QPoint place = below->mapToGlobal(QPoint(0, below->height() + 4));
    const QRect room = below->screen()->availableGeometry();
    place.setX(qBound(room.left(), place.x(), qMax(room.left(), room.right() - width())));
    place.setY(qMin(place.y(), qMax(room.top(), room.bottom() - height())));
    move(place);
    show();
    if (m_search->isVisible())
        m_search->setFocus();
    else
        moveToList();
}

bool CheckMenu::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        close();
        return true;
    }
    if (watched == m_search && key == Qt::Key_Down) {
        moveToList();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void CheckMenu::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(Theme::current().line);
    painter.setBrush(Theme::current().card);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void CheckMenu::narrow(const QString &text)
{
    const QString sought = foldedKey(text);
    for (int row = 0; row < m_items->rowCount(); ++row)
        m_list->setRowHidden(row, !foldedKey(m_items->item(row)->text()).contains(sought));
}

void CheckMenu::moveToList()
{
    for (int row = 0; row < m_items->rowCount(); ++row) {
        if (!m_list->isRowHidden(row)) {
            m_list->setCurrentIndex(m_items->index(row, 0));
            break;
        }
    }
    m_list->setFocus();
}

} // namespace servanda
