#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/experiment/experiment_result.h"

#include <string>
#include <vector>

namespace latency
{

inline constexpr char kOtherPrograms[] =
    "The runs were made by different versions of the program, which may predict differently.";
inline constexpr char kOtherData[] = "The runs read different data, whatever their names are.";
inline constexpr char kUnknownData[] =
    "Some of the runs do not record which data they read; it may differ from that of the others.";

/// Differences between results besides their options, one sentence each: the version of the program
/// and the contents of the dataset. The number of threads does not: no prediction depends on it.
std::vector<std::string> differentOrigins(const std::vector<const ExperimentResult*>& results);

} // namespace latency
