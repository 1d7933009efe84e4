#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/field/program.h"

#include <nlohmann/json.hpp>

#include <QString>

#include <string>
#include <vector>

namespace field
{

/// What is wrong with a refusal: empty when it is one sentence with each of the words.
std::string faultOfRefusal(const Ended& ended, const nlohmann::json& words);

/// What is wrong with the values printed: empty when all are as `expected` (see Step).
///
/// earlier  what the steps before printed, for "same"
/// folder   the entry's own, for "csv"
std::string faultOfValues(const Ended& ended, const nlohmann::json& expected,
                          const std::vector<std::string>& earlier, const QString& folder);

} // namespace field
