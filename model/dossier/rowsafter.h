#pragma once

#include "model/dossier/dossier.h"

#include <QMap>

namespace servanda {

/// The rows of a type as they will be after an edit.
template <class Row>
class RowsAfter final
{
public:
    RowsAfter(const Edit &edit, const Dossier &dossier) : m_dossier(dossier)
    {
        for (const auto &change : edit.of<Row>())
            m_changed.insert(change.id().value, change.after ? &*change.after : nullptr);
    }

    [[nodiscard]] const Row *find(Id<Row> id) const
    {
        const auto changed = m_changed.constFind(id.value);
        return changed != m_changed.cend() ? *changed : m_dossier.find(id);
    }
    void forEach(const auto &visit) const
    {
        for (const auto &row : m_dossier.rows<Row>()) {
            if (!m_changed.contains(row.id.value))
                visit(row);
        }
        for (const Row *row : m_changed) {
            if (row)
                visit(*row);
        }
    }

private:
    const Dossier &m_dossier;
    QMap<qint64, const Row *> m_changed; ///< in order, so that errors are too; null: removed
};

} // namespace servanda
