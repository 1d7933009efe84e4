#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"

#include <array>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace latency::lookup_table
{

/// Mean milliseconds of layers by their name in the file.
using LayerTimes = std::map<std::string, double, std::less<>>;

/// File endings of layer tables.
inline constexpr std::array<std::string_view, 9> kTableEndings = {
    ".yaml", ".yml", ".json", ".csv", ".tsv", ".txt", ".pickle", ".pkl", ".p"};

/// Reads a table in YAML: for each layer its name, then count, mean and std, indented; or its name
/// and the mean behind the colon.
///
/// where   names the text in an error
/// errors  with the line: no mean after a name, other values than numbers ≥ 0, no layer at all
Result<LayerTimes> readLayerTimes(std::string_view text, const std::string& where);

/// Reads a table according to its ending: YAML; JSON or a pickle, {layer: mean}, {layer: {"mean":
/// …}}, {layer: [repeats]} or [{"name": layer, "mean": …}, …]; CSV with columns of names and means;
/// or lines of a name and a mean. A mean may be called latency, time, average or median, with its
/// unit as a suffix: latency_us.
///
/// errors  with the file: another form, no layer, an invalid time
Result<LayerTimes> readLayerFile(const std::filesystem::path& file);

} // namespace latency::lookup_table
