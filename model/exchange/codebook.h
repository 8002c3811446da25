#pragma once

#include "model/domain/facts.h"

#include <QHash>

#include <array>

namespace servanda {

/// Which fact each code of a folder names. A type whose file could not be read is set blind, so
/// that its absence is told once and not again by every row that refers to it.
class Codebook final
{
public:
    /// False where the type already has that code.
    [[nodiscard]] bool add(FactType type, const QString &code, qint64 id);
    /// 0 where no fact has that code.
    [[nodiscard]] qint64 find(FactType type, const QString &code) const;
    void setBlind(FactType type) { page(type).blind = true; }
    [[nodiscard]] bool isBlind(FactType type) const { return page(type).blind; }

private:
    struct Page
    {
        QHash<QString, qint64> ids;
        bool blind = false;
    };
    [[nodiscard]] Page &page(FactType type) { return m_pages[static_cast<size_t>(type)]; }
    [[nodiscard]] const Page &page(FactType type) const
    {
        return m_pages[static_cast<size_t>(type)];
    }

    std::array<Page, std::tuple_size_v<decltype(Facts::tables)>> m_pages;
};

} // namespace servanda
