#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <nlohmann/json.hpp>

#include <QString>

#include <string>

namespace field
{

/// What is wrong with a CSV file that a call has written: empty when it is as expected.
///
/// expected  {file, rows, columns: {name: {filled, minimum, maximum, median, sum}},
///           cells: [{of: row's first cell, column, is, within}]}
std::string csvFault(const nlohmann::json& expected, const QString& folder);

} // namespace field
