#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/files/ofanas_csv.h"
#include "tests/core/dataset/published_data.h"

#include <algorithm>
#include <cmath>
#include <numeric>

/// The published OFANAS tables and what is measured of predictions for them (methods/ofa.md §7).
namespace ofanas_tables
{

using namespace latency;

inline constexpr int kTrainRows = 7000; ///< the first of a table
inline constexpr int kTestRows = 1500;  ///< the last of a table
inline constexpr int kRtx = 0;
inline constexpr int kP40 = 1;
inline constexpr int kNote10 = 2;

inline std::filesystem::path folder()
{
    return publishedData() / "ofanas";
}

/// RTX 2080 Ti, Tesla P40 and Note 10 over the same 10 000 OFA networks, or nothing.
inline LatencyTablePointer openTable()
{
    auto parts = readOfanasFiles({folder() / "RTX_2080_Ti_GPU/RTX_2080_Ti_GPU_ofa.csv",
                                  folder() / "Tesla_P40_GPU/Tesla_P40_GPU_ofa.csv",
                                  folder() / "Note10_LookupTable/note10_lookuptable_ofa.csv"},
                                 "ofanas");
    if (!parts)
        return nullptr;
    auto table = LatencyTable::create(std::move(parts).value());
    return table ? table.value() : nullptr;
}

inline std::vector<int> firstRows(int count)
{
    std::vector<int> rows(static_cast<std::size_t>(count));
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

/// Mean absolute error (what the reference prints as RMSE) and root mean squared error, ms.
struct TestError {
    double meanAbsolute = 0.0;
    double rootMeanSquare = 0.0;
};

/// On the last `count` architectures of the table.
inline TestError testError(std::span<const float> predicted, std::span<const float> measured,
                           int count = kTestRows)
{
    TestError error;
    for (std::size_t i = measured.size() - static_cast<std::size_t>(count); i < measured.size();
         ++i) {
        const double off = double{predicted[i]} - double{measured[i]};
        error.meanAbsolute += std::abs(off) / count;
        error.rootMeanSquare += off * off / count;
    }
    error.rootMeanSquare = std::sqrt(error.rootMeanSquare);
    return error;
}

} // namespace ofanas_tables
