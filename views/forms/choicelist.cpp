#include "views/forms/choicelist.h"

#include "model/items/itemroles.h"
#include "views/delegates/factdelegate.h"

#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace servanda {

ChoiceList::ChoiceList(QWidget &field)
    : QListView(field.window()),
      m_field(field),
      m_model(new QStandardItemModel(this))
{
    setObjectName(u"choiceList"_s);
    setModel(m_model);
    setItemDelegate(new FactDelegate(this)); // owned by this
    setFocusPolicy(Qt::NoFocus);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setAutoFillBackground(true);
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) {
        setCurrentIndex(index);
        Q_EMIT chosen();
    });
    hide();
}

void ChoiceList::offer(const std::vector<FactChoice> &choices, const QString &offer)
{
    m_model->clear();
    const auto add = [this](const QString &caption, const QString &detail, FactRef fact) {
        auto *item = new QStandardItem(caption); // the model takes it
        item->setData(detail, SecondaryTextRole);
        item->setData(QVariant::fromValue(fact), FactRole);
        m_model->appendRow(item);
    };
    for (const FactChoice &choice : choices)
        add(choice.caption, choice.detail, choice.fact);
    if (!offer.isEmpty())
        add(offer, {}, {});
    if (m_model->rowCount() == 0) {
        hide();
        return;
    }
    setCurrentIndex(m_model->index(0, 0));
    standBelowField();
    show();
    raise();
}

void ChoiceList::step(int rows)
{
    const int row = qBound(0, currentIndex().row() + rows, m_model->rowCount() - 1);
    setCurrentIndex(m_model->index(row, 0));
}

FactRef ChoiceList::marked() const
{
    return currentIndex().data(FactRole).value<FactRef>();
}

bool ChoiceList::isOfferMarked() const
{
    return currentIndex().isValid() && !marked();
}

bool ChoiceList::hasFacts() const
{
    return m_model->rowCount() > 0 && m_model->index(0, 0).data(FactRole).value<FactRef>();
}

void ChoiceList::standBelowField()
{
    constexpr int kMostRows = 7;
    constexpr int kLeastWidth = 280;
    const int width = qMax(m_field.width(), kLeastWidth);
    // How high a row is follows from the width it is given.
    setVerticalScrollBarPolicy(m_model->rowCount() > kMostRows ? Qt::ScrollBarAlwaysOn
                                                               : Qt::ScrollBarAlwaysOff);
    resize(width, this->height());
    doItemsLayout();
    int height = 2 * frameWidth() + 2;
    for (int row = 0; row < qMin(kMostRows, m_model->rowCount()); ++row)
        height += sizeHintForRow(row);
    const QWidget *window = m_field.window();
    QPoint at = m_field.mapTo(window, QPoint(0, m_field.height() + 1));
    at.setX(qMax(0, qMin(at.x(), window->width() - width)));
    if (at.y() + height > window->height())
        at.setY(qMax(0, at.y() - m_field.height() - 2 - height));
    setGeometry(QRect(at, QSize(width, height)));
}

} // namespace servanda
