#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/predictor/help/meta_parameters.h"

#include <filesystem>
#include <optional>

namespace latency::help
{

/// The result of meta-training in a file: one line of JSON, then raw little-endian floats.
struct Checkpoint {
    std::string space;                   ///< "fbnet", …
    std::vector<std::string> references; ///< the reference networks as texts; empty: not used
    bool isModulated = true;
    bool readsHardware = true; ///< reference latencies take part
    std::vector<float> values; ///< all of MetaParameters
};

/// Written complete or not at all.
Result<void> writeCheckpoint(const std::filesystem::path& file, const NetworkShape& shape,
                             const Checkpoint& checkpoint);

/// Reads either a file of `writeCheckpoint` or a released one (whose `references` are the published
/// ones, left empty here).
///
/// errors  no such file, neither form, another space or shape, truncated, non-finite numbers
Result<Checkpoint> readCheckpoint(const std::filesystem::path& file, const std::string& space,
                                  const MetaParameters& parameters);

} // namespace latency::help
