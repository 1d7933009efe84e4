#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <nlohmann/json.hpp>

#include <QString>

#include <string>

namespace field
{

/// True where `pattern`, a regular expression without regard to case, occurs in `text`.
bool occurs(const std::string& pattern, const std::string& text);

/// True where `pattern` matches the whole of `text`.
bool isAllOf(const std::string& pattern, const std::string& text);

/// The value at a path such as "devices[name=my board].median_ms" or "matrix[0][1]", or nullptr.
/// The last name may be the beginning of a member's: "median" finds "median_ms".
const nlohmann::json* valueAt(const nlohmann::json& root, const std::string& path);

/// Equal within `within`, relative where that is larger.
bool isNear(double value, double expected, double within = 1e-4);

/// As text for a reason, not longer than a line.
std::string shown(const nlohmann::json& value);

} // namespace field
