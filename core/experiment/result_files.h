#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/latency_table.h"
#include "core/experiment/experiment_result.h"

#include <filesystem>

namespace latency
{

/// Writes `folder`/result.json and `folder`/predictions.csv, each complete or not at all.
/// The CSV has one row a trial, device and measured architecture: trial, device, architecture
/// (row), text form, measured ms, predicted ms, deviation ms (empty if none), labelled 0/1.
Result<void> writeResultFiles(const ExperimentResult& result, const LatencyTable& table,
                              const std::filesystem::path& folder);

Result<ExperimentResult> readResultFile(const std::filesystem::path& file);

} // namespace latency
