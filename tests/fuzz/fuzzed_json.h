#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/json_text.h"

#include <optional>
#include <string_view>

namespace latency::fuzz
{

/// Bytes as the JSON that readers of values are given.
template <class Json>
std::optional<Json> jsonOf(std::string_view bytes)
{
    auto json = parseJson<Json>(bytes, "input.json");
    if (!json)
        return std::nullopt;
    return std::move(*json);
}

} // namespace latency::fuzz
