#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <nlohmann/json.hpp>

#include <vector>

namespace latency
{

/// A whole number from outside. The library's own `get<int>` cuts fractions off and turns numbers
/// that do not fit into any others.
///
/// throws  nlohmann::json::type_error for all but a whole number that fits
int wholeNumber(const nlohmann::json& value);
/// A list of them.
std::vector<int> wholeNumbers(const nlohmann::json& list);
/// The member of an object, or `otherwise` where it has none of that name.
int wholeNumber(const nlohmann::json& object, const char* key, int otherwise);

} // namespace latency
