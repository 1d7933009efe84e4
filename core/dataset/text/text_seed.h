#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/random_engine.h"

#include <string_view>

namespace latency
{

/// A seed that depends on a name only (FNV-1a), the same on every machine.
constexpr Seed textSeed(std::string_view text)
{
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char letter : text)
        hash = (hash ^ static_cast<unsigned char>(letter)) * 0x100000001b3U;
    return Seed{hash};
}

} // namespace latency
