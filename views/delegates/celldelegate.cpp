#include "views/delegates/celldelegate.h"

#include "model/dossier/draft.h"
#include "model/dossier/factedit.h"
#include "model/items/facteditproxy.h"
#include "model/items/itemroles.h"
#include "views/forms/amountentry.h"
#include "views/forms/formfields.h"
#include "views/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace servanda {

namespace {

/// The entry that a field inside it, or itself, belongs to.
ValueEntry *entryOf(QObject *object)
{
    for (; object; object = object->parent()) {
        if (auto *entry = qobject_cast<ValueEntry *>(object))
            return entry;
    }
    return nullptr;
}

} // namespace

CellDelegate::CellDelegate(FactEditProxy &proxy, QObject *parent)
    : RowDelegate(parent),
      m_proxy(proxy)
{
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    RowDelegate::paint(painter, option, index);
    if (!(option.state & QStyle::State_HasFocus) || !index.flags().testFlag(Qt::ItemIsEditable))
        return;
    painter->setPen(Theme::current().accent); // where F2 would type
    painter->drawRect(option.rect.adjusted(3, 3, -4, -5));
}

QWidget *CellDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                    const QModelIndex &index) const
{
    const auto fact = index.data(FactRole).value<FactRef>();
    const FormField field = cellField(fact.type, m_proxy.fieldAt(index), m_proxy.dossier(), parent);
    if (!field.entry)
        return nullptr;
    m_cell = index;
    m_refused = false;
    m_isOpen = true;
    ValueEntry *entry = field.entry;
    if (auto *amount = qobject_cast<AmountEntry *>(entry))
        amount->setUsualUnit(usualUnit(changeOf(fact, m_proxy.dossier()), m_proxy.dossier()));
    entry->showInCell();
    // Keys go to the field inside the entry.
    entry->focusProxy()->installEventFilter(const_cast<CellDelegate *>(this));
    connect(entry, &ValueEntry::edited, this, [this, entry] { checkEntry(*entry); });
    return entry;
}

void CellDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *entry = entryOf(editor);
    if (entry && !entry->isTouched())
        entry->setValue(index.data(Qt::EditRole));
}

void CellDelegate::setModelData(QWidget *editor, QAbstractItemModel *, const QModelIndex &) const
{
    auto *entry = entryOf(editor);
    if (!entry || !m_isOpen)
        return;
    m_refused = !commit(*entry);
    m_isOpen = m_refused;
}

void CellDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                        const QModelIndex &) const
{
    // As wide as what is typed may need, and as high as a field is.
    constexpr int kLeastWidth = 160;
    QRect room = option.rect;
    room.setWidth(qMax(room.width(), kLeastWidth));
    room.setHeight(qMax(room.height(), editor->sizeHint().height()));
    room.moveTop(option.rect.center().y() - room.height() / 2);
    room.moveRight(qMin(room.right(), editor->parentWidget()->width() - 1));
    editor->setGeometry(room);
}

bool CellDelegate::eventFilter(QObject *watched, QEvent *event)
{
    ValueEntry *entry = entryOf(watched);
    if (!entry || watched == entry)
        return entry == nullptr && RowDelegate::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress)
        return handleKey(*entry, static_cast<QKeyEvent *>(event)->key());
    if (event->type() == QEvent::FocusOut && m_isOpen) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason
            && commit(*entry)) {
            m_isOpen = false;
            Q_EMIT closeEditor(entry, NoHint);
        }
    }
    return false;
}

bool CellDelegate::handleKey(ValueEntry &entry, int key)
{
    switch (key) {
    case Qt::Key_Escape:
        if (!entry.dismiss()) {
            m_refused = false;
            m_isOpen = false;
            Q_EMIT closeEditor(&entry, RevertModelCache);
        }
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        entry.settle();
        m_refused = !commit(entry);
        m_isOpen = m_refused;
        if (!m_refused)
            Q_EMIT closeEditor(&entry,
                               key == Qt::Key_Tab           ? EditNextItem
                                   : key == Qt::Key_Backtab ? EditPreviousItem
                                                            : NoHint);
        return true;
    default:
        return false;
    }
}

void CellDelegate::checkEntry(ValueEntry &entry) const
{
    QStringList errors;
    QStringList notes;
    for (const EntryRemark &remark : m_proxy.remarksOn(m_proxy.editOf(m_cell, entry.value())))
        (remark.weight == EntryRemark::Weight::Error ? errors : notes) += remark.sentence();
    entry.setRemarks(errors, notes);
}

bool CellDelegate::commit(ValueEntry &entry) const
{
    if (!entry.isTouched())
        return true;
    if (!entry.problem().isEmpty() || !m_cell.isValid())
        return false;
    Edit edit = m_proxy.editOf(m_cell, entry.value());
    checkEntry(entry);
    if (hasError(m_proxy.remarksOn(edit)))
        return false;
    if (const auto done = m_proxy.commit(std::move(edit)); !done) {
        QStringList sentences;
        for (const Error &error : done.error())
            sentences += error.sentence();
        entry.setRemarks(sentences, {});
        return false;
    }
    entry.setValue(entry.value()); // it is what the cell holds now
    return true;
}

} // namespace servanda
