#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <filesystem>
#include <initializer_list>
#include <vector>

namespace latency
{

/// Published accuracies of NAS-Bench-201; rows follow the official order of cells.
inline constexpr const char* kAccuracyFile = "nb201_accuracy.csv";

/// The first of `names` in the first of `folders` that contains any of them; empty if none does.
std::filesystem::path findDataFile(const std::vector<std::filesystem::path>& folders,
                                   std::initializer_list<const char*> names);

} // namespace latency
