#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/table/latency_table.h"
#include "core/dataset/table/network_index.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace latency
{

/// Rows of an embedding with the networks they belong to, while a file is read.
class EmbeddingRows
{
public:
    /// width  numbers of a row
    /// where  names the file in an error
    EmbeddingRows(const LatencyTable& table, std::size_t width, std::string where);

    /// name   an architecture in any spelling, or digits: its number
    /// place  place in the file, such as "FILE, line 3"
    /// errors a row of another width; an unknown name is ignored, since no row of the table can
    /// have it
    Result<void> add(std::string_view name, std::span<const float> row, const std::string& place);
    Result<void> add(int number, std::span<const float> row, const std::string& place);

    /// Determines the meaning of numbers, if any: networks of `numberedNetworks`; the table's rows
    /// if the file has exactly as many and does not cover the whole space.
    ///
    /// errors  numbers beyond the list, or without a known list
    Result<void> resolveNumbers();
    [[nodiscard]] bool countsTableRows() const { return countsTableRows_; }

    /// The rows of the table's architectures. [architectures, width]
    ///
    /// errors  architectures without a row, with their number
    [[nodiscard]] Result<FloatMatrix> ofTable() const;

private:
    Result<void> checkWidth(std::span<const float> row, const std::string& place) const;
    void keep(ArchitectureView network, std::span<const float> row);
    [[nodiscard]] bool areTableRows(std::size_t networksKnown) const;

    const LatencyTable& table_;
    std::size_t width_;
    std::string where_;
    NetworkIndex index_;
    std::vector<float> values_;         ///< row after row, by index_
    std::vector<int> numbers_;          ///< of rows without names
    std::vector<float> numberedValues_; ///< of those, row after row
    bool countsTableRows_ = false;
};

} // namespace latency
