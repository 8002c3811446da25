#include "model/items/facteditproxy.h"

#include "model/dossier/editlabel.h"
#include "model/dossier/editor.h"
#include "model/dossier/factedit.h"
#include "model/items/itemroles.h"

namespace servanda {

FactEditProxy::FactEditProxy(Editor &editor, QAbstractItemModel &list, QList<QByteArray> fields,
                             QDate today, QObject *parent)
    : QIdentityProxyModel(parent),
      m_editor(editor),
      m_fields(std::move(fields)),
      m_today(today)
{
    setSourceModel(&list);
}

QByteArray FactEditProxy::fieldAt(const QModelIndex &index) const
{
    return m_fields.value(index.column());
}

const Dossier &FactEditProxy::dossier() const
{
    return m_editor.dossier();
}

FactRef FactEditProxy::factAt(const QModelIndex &index)
{
    return index.data(FactRole).value<FactRef>();
}

Edit FactEditProxy::editOf(const QModelIndex &index, const QVariant &value) const
{
    const FactRef fact = factAt(index);
    Edit edit = changeOf(fact, m_editor.dossier());
    setValueAfter(edit, fact, fieldAt(index), value);
    dropUnchanged(edit);
    edit.label = editLabel(edit);
    return edit;
}

EntryRemarks FactEditProxy::remarksOn(const Edit &edit) const
{
    return entryRemarks(edit, m_editor.dossier(), m_editor.codes(), m_today);
}

Result<void, Errors> FactEditProxy::commit(Edit edit)
{
    return m_editor.commit(std::move(edit));
}

Qt::ItemFlags FactEditProxy::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QIdentityProxyModel::flags(index);
    return fieldAt(index).isEmpty() || !factAt(index) ? flags : flags | Qt::ItemIsEditable;
}

QVariant FactEditProxy::data(const QModelIndex &index, int role) const
{
    if (role != Qt::EditRole)
        return QIdentityProxyModel::data(index, role);
    const FactRef fact = factAt(index);
    return valueAfter(changeOf(fact, m_editor.dossier()), fact, fieldAt(index));
}

bool FactEditProxy::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const Edit edit = editOf(index, value);
    return !hasError(remarksOn(edit)) && commit(edit).has_value();
}

} // namespace servanda
