#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/matrix.h"
#include "core/dataset/table/latency_table.h"

#include <array>
#include <map>
#include <span>
#include <stop_token>
#include <vector>

namespace latency::lookup_table
{

/// Key shared by layers of equal latency up to the size of their image: position, kind, kernel,
/// groups, widths, stride and parameters.
using LayerKey = std::array<double, 8>;
LayerKey keyOf(const LayerCost& layer);

/// A table of layer latencies, learned from latencies of whole networks; works on every space.
///
/// A network's latency is the sum of its entries, each times the layer's multiply-adds relative to
/// the entry's mean, and of four rates (multiply-adds, depthwise multiply-adds, memory traffic,
/// launches) and a constant. All of them are ≥ 0, so that no layer has a negative time. The ridge
/// penalty shrinks entries towards the rates, more strongly for cheaper layers.
class LearnedTable
{
public:
    /// Collects the entries that occur in `architectures`.
    ///
    /// architectures  at least one; when stopped, the table is unusable
    LearnedTable(const SearchSpace& space, const ArchitectureMatrix& architectures,
                 const std::stop_token& stop);

    /// rows          rows of the constructor's architectures, distinct; at least one
    /// milliseconds  one each
    /// returns       false when stopped
    bool learn(std::span<const int> rows, std::span<const float> milliseconds,
               std::stop_token stop);

    [[nodiscard]] std::size_t entryCount() const { return entries_.size(); }
    /// Latencies of the constructor's architectures, ms.
    [[nodiscard]] std::vector<float> answers() const;
    /// Latency of any architecture of the space, ms; a layer without an entry is priced by the
    /// rates alone.
    [[nodiscard]] float answer(ArchitectureView architecture) const;
    /// Latency of a layer, ms, without the constant.
    [[nodiscard]] double layerMilliseconds(const LayerCost& layer) const;

private:
    struct Entry {
        std::size_t column = 0;
        double cost = 0.0;  ///< mean multiply-adds (or memory traffic) of its layers
        double share = 0.0; ///< of a mean network's cost
        double seen = 0.0;
    };
    /// Factor of an entry's weight for a layer of that size.
    static double weightOf(const Entry& entry, double size);
    /// Of the four rates.
    [[nodiscard]] std::array<double, 4> ratesOf(const Costs& costs) const;

    const SearchSpace* space_;
    std::map<LayerKey, Entry> entries_;
    Costs mean_;          ///< of a network
    FloatMatrix columns_; ///< [architectures, rates, constant and entries]
    std::vector<double> weights_;
};

} // namespace latency::lookup_table
