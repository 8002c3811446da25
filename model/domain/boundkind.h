#pragma once

#include "model/core/bound.h"
#include "model/domain/enums.h"

namespace servanda {

template <>
struct EnumNames<Bound::Kind>
{
    using Name = EnumName<Bound::Kind>;
    static constexpr std::array values{
        Name{Bound::Kind::Exact, "exact", "Exactly"},
        Name{Bound::Kind::AtLeast, "at-least", "At least"},
        Name{Bound::Kind::AtMost, "at-most", "At most"},
        Name{Bound::Kind::About, "about", "About"},
        Name{Bound::Kind::Range, "range", "Range"},
    };
};

} // namespace servanda
