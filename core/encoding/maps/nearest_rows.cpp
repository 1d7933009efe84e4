// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/maps/nearest_rows.h"

#include "core/base/joined_threads.h"

#include <Eigen/Core>

#include <algorithm>
#include <cassert>
#include <numeric>
#include <vector>

namespace latency
{

namespace
{

constexpr std::size_t kRowsAtATime = 128;
using RowMajor = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using Rows = Eigen::Map<const RowMajor>;

/// Stores the nearest rows in `found`, given the distances to all rows.
void keepNearest(std::size_t row, std::span<const float> distances,
                 std::vector<std::uint32_t>& order, NearestRows& found)
{
    const std::size_t count = found.places.columns();
    order.resize(distances.size());
    std::iota(order.begin(), order.end(), 0U);
    order.erase(order.begin() + static_cast<std::ptrdiff_t>(row));
    const auto isNearer = [distances](std::uint32_t a, std::uint32_t b) {
        return distances[a] < distances[b] || (distances[a] == distances[b] && a < b);
    };
    const auto end = order.begin() + static_cast<std::ptrdiff_t>(count);
    std::ranges::nth_element(order, end, isNearer);
    std::ranges::sort(order.begin(), end, isNearer);
    for (std::size_t i = 0; i < count; ++i) {
        found.places(row, i) = order[i];
        found.squaredDistances(row, i) = std::max(0.0F, distances[order[i]]);
    }
}

/// Every `step`-th block of rows, from block `first` on.
void fillBlocks(const Rows& rows, const Eigen::VectorXf& norms, std::size_t first, std::size_t step,
                const std::stop_token& stop, NearestRows& found)
{
    const auto count = static_cast<std::size_t>(rows.rows());
    std::vector<std::uint32_t> order;
    RowMajor products;
    for (std::size_t begin = first * kRowsAtATime; begin < count; begin += step * kRowsAtATime) {
        if (stop.stop_requested())
            return;
        const auto size = static_cast<Eigen::Index>(std::min(kRowsAtATime, count - begin));
        const auto at = static_cast<Eigen::Index>(begin);
        products.noalias() = rows.middleRows(at, size) * rows.transpose();
        for (Eigen::Index i = 0; i < size; ++i) {
            products.row(i) = (norms.transpose() - 2.0F * products.row(i)).array() + norms(at + i);
            keepNearest(begin + static_cast<std::size_t>(i),
                        {products.row(i).data(), static_cast<std::size_t>(products.cols())}, order,
                        found);
        }
    }
}

} // namespace

std::optional<NearestRows> nearestRows(const FloatMatrix& rows, std::size_t neighbours, int threads,
                                       const std::stop_token& stop)
{
    assert(neighbours < rows.rows());
    NearestRows found{{rows.rows(), neighbours}, {rows.rows(), neighbours}};
    const Rows view(rows.values().data(), static_cast<Eigen::Index>(rows.rows()),
                    static_cast<Eigen::Index>(rows.columns()));
    const Eigen::VectorXf norms = view.rowwise().squaredNorm();
    JoinedThreads workers;
    const auto step = static_cast<std::size_t>(std::max(1, threads));
    for (std::size_t first = 0; first < step; ++first)
        workers.start([&, first] { fillBlocks(view, norms, first, step, stop, found); });
    workers.join();
    if (stop.stop_requested())
        return std::nullopt;
    return found;
}

} // namespace latency
