#pragma once

#include "model/items/factlist.h"

#include <QHash>

namespace servanda {

/// The list of sources, with a column more: how many archived copies each has.
class SourceList final : public FactList<Source>
{
    Q_OBJECT
public:
    /// The name of the column, in the place of a field's.
    static constexpr auto kCopies = "archived_copies";

    SourceList(const Dossier &dossier, const ViewState &view, QObject *parent = nullptr);

    [[nodiscard]] int columnOf(QLatin1StringView fieldName) const override;
    [[nodiscard]] QList<QByteArray> fields() const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] QString text(qint64 id, int column) const override;
    [[nodiscard]] Qt::Alignment alignment(int column) const override;
    [[nodiscard]] SortKey sortKey(qint64 id, int column) const override;

private:
    [[nodiscard]] bool isCopies(int column) const;
    void followCopies(const Edit &edit);

    QHash<qint64, int> m_copies; ///< by source, where there are any
};

} // namespace servanda
