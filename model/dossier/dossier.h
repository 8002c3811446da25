#pragma once

#include "model/dossier/table.h"

#include <QObject>

namespace servanda {

/// The open dossier as everybody may read it. Only an Editor changes it; one that has none may be
/// brought to a newer state of its file (newerreading.h), or to what an edit would make of it
/// (supposeddossier.h).
class Dossier final : public QObject
{
    Q_OBJECT
public:
    using Tables = FactTypes::TupleOf<Table>;

    explicit Dossier(Facts facts = {}, QObject *parent = nullptr);
    /// With the tables of another, shared until one of the two changes.
    explicit Dossier(Tables tables, QObject *parent = nullptr);

    /// For a dossier of its own that shares them, also in another thread.
    [[nodiscard]] const Tables &tables() const { return m_tables; }

    template <class Row>
    [[nodiscard]] const Table<Row> &table() const
    {
        return std::get<Table<Row>>(m_tables);
    }
    template <class Row>
    [[nodiscard]] std::span<const Row> rows() const
    {
        return table<Row>().rows();
    }
    template <class Row>
    [[nodiscard]] const Row *find(Id<Row> id) const
    {
        return table<Row>().find(id);
    }
    /// Whether that fact exists.
    [[nodiscard]] bool has(FactRef fact) const;
    /// The number of facts of all types but settings.
    [[nodiscard]] qsizetype factCount() const;
    /// Null where the dossier does not set it.
    [[nodiscard]] const Setting *findSetting(QAnyStringView key) const;
    /// The value of a setting, or the fallback where the dossier does not set it.
    [[nodiscard]] QString setting(QAnyStringView key, const QString &fallback = {}) const;

Q_SIGNALS:
    /// After the tables have changed, exactly once per edit.
    void changed(const servanda::Edit &edit);

private:
    friend class Editor;
    friend class NewerReading;
    friend class SupposedDossier;
    void apply(const Edit &edit);

    Tables m_tables;
};

} // namespace servanda
