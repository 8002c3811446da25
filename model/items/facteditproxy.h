#pragma once

#include "model/dossier/entrycheck.h"

#include <QIdentityProxyModel>

namespace servanda {

class Editor;

/// A list of facts whose cells can be edited where a cell is one field of the row's fact. Values
/// cross as fieldValue() gives them (EditRole). The list below stays as read-only as it is; without
/// an Editor there is no such proxy.
class FactEditProxy final : public QIdentityProxyModel
{
    Q_OBJECT
public:
    /// `fields`: for each column of the list the described field that it shows, empty where it
    /// shows something else. Borrows editor and list; rows give their fact by FactRole.
    FactEditProxy(Editor &editor, QAbstractItemModel &list, QList<QByteArray> fields, QDate today,
                  QObject *parent = nullptr);

    [[nodiscard]] QByteArray fieldAt(const QModelIndex &index) const;
    [[nodiscard]] const Dossier &dossier() const;
    /// The edit that gives the cell's field that value; empty where it has that value already.
    [[nodiscard]] Edit editOf(const QModelIndex &index, const QVariant &value) const;
    /// What there is to say about such an edit before it is committed.
    [[nodiscard]] EntryRemarks remarksOn(const Edit &edit) const;
    /// Commits such an edit under its name.
    [[nodiscard]] Result<void, Errors> commit(Edit edit);

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    /// False, with nothing changed anywhere, where the entry check or the editor refuses it.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

private:
    [[nodiscard]] static FactRef factAt(const QModelIndex &index);

    Editor &m_editor;
    QList<QByteArray> m_fields;
    QDate m_today;
};

static_assert(!std::is_constructible_v<FactEditProxy, const Dossier &, QAbstractItemModel &,
                                       QList<QByteArray>, QDate>);

} // namespace servanda
