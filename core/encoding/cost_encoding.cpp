// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/cost_encoding.h"

#include "core/encoding/encode_rows.h"
#include "core/encoding/one_hot_columns.h"
#include "core/space/columns/column_space.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace latency
{

namespace
{

struct CostColumn {
    const char* name;
    double Costs::*part;
};
constexpr std::array<CostColumn, 6> kCostColumns{{{"log flops", &Costs::flops},
                                                  {"log parameters", &Costs::parameters},
                                                  {"log memory traffic", &Costs::memoryTraffic},
                                                  {"log launches", &Costs::launches},
                                                  {"log depthwise flops", &Costs::depthwiseFlops},
                                                  {"log pooling flops", &Costs::poolingFlops}}};

constexpr std::size_t kUncounted = static_cast<std::size_t>(-1);

// Which one-hot columns are counted together.
struct ChoiceCounts {
    std::vector<std::string> labels; // in order of first appearance
    std::vector<std::size_t> target; // for each one-hot column, place in `labels` or kUncounted

    explicit ChoiceCounts(const SearchSpace& space)
    {
        if (asColumnSpace(space) != nullptr) { // shares of ranges, which nothing is counted of
            target.assign(static_cast<std::size_t>(space.oneHotWidth()), kUncounted);
            return;
        }
        std::vector<std::string> own;
        for (const OneHotColumn& column : oneHotColumns(space))
            own.push_back(space.positions()[column.position].labels[column.value]);
        for (const std::string& label : own) {
            // A choice of a single position, such as the resolution, is not counted.
            if (std::ranges::count(own, label) < 2) {
                target.push_back(kUncounted);
                continue;
            }
            const auto known = std::ranges::find(labels, label);
            target.push_back(static_cast<std::size_t>(known - labels.begin()));
            if (known == labels.end())
                labels.push_back(label);
        }
    }

    void add(std::span<const float> oneHot, std::span<float> counts) const
    {
        for (std::size_t column = 0; column < oneHot.size(); ++column)
            if (target[column] != kUncounted)
                counts[target[column]] += oneHot[column];
    }
};

} // namespace

const MethodInfo& CostEncoding::info() const
{
    static const MethodInfo info{.name = "costs",
                                 .title = "Analytic costs",
                                 .description = "Logarithms of FLOPs, parameters, memory traffic "
                                                "and launches, and counts of each operation.",
                                 .source = "ours",
                                 .spaces = {},
                                 .options = {}};
    return info;
}

Outcome<FloatMatrix> CostEncoding::encode(const LatencyTable& table,
                                          const RunControl<EncodingProgress>& control) const
{
    const SearchSpace& space = table.space();
    const ChoiceCounts choices(space);
    std::vector<float> oneHot(static_cast<std::size_t>(space.oneHotWidth()));
    return encodeRows(table, kCostColumns.size() + choices.labels.size(), control,
                      [&](ArchitectureView architecture, std::span<float> row) {
                          const Costs costs = space.costs(architecture);
                          for (std::size_t i = 0; i < kCostColumns.size(); ++i)
                              row[i] = static_cast<float>(std::log1p(costs.*kCostColumns[i].part));
                          space.oneHot(architecture, oneHot);
                          choices.add(oneHot, row.subspan(kCostColumns.size()));
                      });
}

std::vector<std::string> CostEncoding::columns(const SearchSpace& space) const
{
    std::vector<std::string> names;
    for (const CostColumn& column : kCostColumns)
        names.emplace_back(column.name);
    for (std::string& label : ChoiceCounts(space).labels)
        names.push_back("count of " + label);
    return names;
}

} // namespace latency
