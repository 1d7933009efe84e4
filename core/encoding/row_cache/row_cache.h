#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/encoding/row_cache/row_source.h"
#include "core/space/architecture.h"

#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace latency
{

/// A row in a file: the architecture, its numbers and a checksum, all in the machine's own byte
/// order. All records of a file are equally long.
std::string rowRecord(const RowSource& source, ArchitectureView architecture,
                      std::span<const double> values);

/// The rows of a file, read once. Damaged or truncated records are ignored.
class RowCache
{
public:
    /// A missing file has no rows.
    ///
    /// errors  it cannot be read
    static Result<RowCache> read(const RowSource& source);

    /// The numbers of an architecture; empty if missing. The first of several records of an
    /// architecture is used.
    [[nodiscard]] std::optional<std::span<const double>> find(ArchitectureView architecture) const;

    [[nodiscard]] std::size_t size() const { return places_.size(); }
    [[nodiscard]] int damagedRecords() const { return damaged_; }
    /// The file without damaged parts: header and intact records, in their order.
    [[nodiscard]] const std::string& soundBytes() const { return sound_; }
    /// True when the file is just `soundBytes`.
    [[nodiscard]] bool isSound() const { return isSound_; }

private:
    std::size_t columns_ = 0;
    std::vector<double> values_;
    std::unordered_map<std::string, std::size_t> places_; ///< row in `values_`, by architecture
    std::string sound_;
    int damaged_ = 0;
    bool isSound_ = false;
};

} // namespace latency
