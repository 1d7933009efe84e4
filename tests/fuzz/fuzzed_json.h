#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/json_depth.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string_view>

namespace latency::fuzz
{

/// Bytes as the JSON that readers of values are given: no deeper than their callers let through.
template <class Json>
std::optional<Json> jsonOf(std::string_view bytes)
{
    constexpr int kDeepest = 64;
    if (jsonDepth(bytes) > kDeepest)
        return std::nullopt;
    Json json = Json::parse(bytes, nullptr, false);
    if (json.is_discarded())
        return std::nullopt;
    return json;
}

} // namespace latency::fuzz
