#include "model/dossier/dossier.h"

namespace servanda {

Dossier::Dossier(Facts facts, QObject *parent) : QObject(parent)
{
    forEachFactType([&]<class Row>() {
        std::get<Table<Row>>(m_tables) = Table<Row>(std::move(facts.rows<Row>()));
    });
}

Dossier::Dossier(Tables tables, QObject *parent) : QObject(parent), m_tables(std::move(tables)) {}

bool Dossier::has(FactRef fact) const
{
    bool found = false;
    withFactType(fact.type, [&]<class Row>() { found = find(Id<Row>{fact.id}) != nullptr; });
    return found;
}

qsizetype Dossier::factCount() const
{
    qsizetype count = 0;
    forEachFactType([&]<class Row>() {
        if constexpr (!std::is_same_v<Row, Setting>)
            count += table<Row>().size();
    });
    return count;
}

const Setting *Dossier::findSetting(QAnyStringView key) const
{
    const auto settings = rows<Setting>();
    const auto at = std::ranges::find_if(
        settings, [key](const Setting &setting) { return QAnyStringView(setting.key) == key; });
    return at != settings.end() ? &*at : nullptr;
}

QString Dossier::setting(QAnyStringView key, const QString &fallback) const
{
    const Setting *found = findSetting(key);
    return found ? found->value : fallback;
}

void Dossier::apply(const Edit &edit)
{
    forEachFactType([&]<class Row>() { std::get<Table<Row>>(m_tables).apply(edit.of<Row>()); });
    Q_EMIT changed(edit);
}

} // namespace servanda
