#pragma once

#include "views/pages/page.h"

#include <span>

namespace servanda {

/// One page of the window: how it is named, and how it is made when it is first shown.
struct PageEntry
{
    const char *name; ///< for tests and commands; its icon has the same name
    const char *title; ///< for people
    Page *(*make)(const PageContext &context);
    std::span<const FactType> listed = {}; ///< the facts it lists

    [[nodiscard]] bool lists(FactType type) const;
};

/// Every page, in the order of the list. A new page is one line here.
[[nodiscard]] std::span<const PageEntry> pageEntries();

} // namespace servanda
