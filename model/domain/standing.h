#pragma once

#include "model/domain/enums.h"

namespace servanda {

/// Whether a fact is put forward, or only noted down by one of us and not yet to be counted.
enum class Standing : quint8 { Reported, Draft };

template <>
struct EnumNames<Standing>
{
    static constexpr std::array values{
        EnumName<Standing>{Standing::Reported, "reported", "Reported"},
        EnumName<Standing>{Standing::Draft, "draft", "Draft"},
    };
};

} // namespace servanda
