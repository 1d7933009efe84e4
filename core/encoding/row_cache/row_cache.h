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

/// One row as it stands in a file: the architecture, its numbers and a checksum, all in the
/// machine's own byte order. All records of a file are equally long.
std::string rowRecord(const RowSource& source, ArchitectureView architecture,
                      std::span<const double> values);

/// The rows of a file, read once. A record that is damaged or cut short does not count.
class RowCache
{
public:
    /// A file that is missing has no rows.
    ///
    /// errors  it cannot be read
    static Result<RowCache> read(const RowSource& source);

    /// The numbers of an architecture; nothing when they are not there. Of two records of one
    /// architecture the first counts.
    [[nodiscard]] std::optional<std::span<const double>> find(ArchitectureView architecture) const;

    [[nodiscard]] std::size_t size() const { return places_.size(); }
    [[nodiscard]] int damagedRecords() const { return damaged_; }
    /// The file without what is damaged: header and whole records, in their order.
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
