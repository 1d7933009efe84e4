// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/maps/neighbour_affinities.h"

#include <cmath>
#include <limits>

namespace latency
{

namespace
{

/// Shares of a Gaussian of precision `beta`, and their entropy in nats. Distances are relative to
/// the nearest row: this changes no share and prevents all from vanishing.
double fillShares(std::span<const float> squaredDistances, double beta, std::vector<double>& shares)
{
    const double nearest = static_cast<double>(squaredDistances.front());
    double sum = 0.0;
    double weighted = 0.0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const double distance = static_cast<double>(squaredDistances[i]) - nearest;
        shares[i] = std::exp(-beta * distance);
        sum += shares[i];
        weighted += distance * shares[i];
    }
    for (double& share : shares)
        share /= sum;
    return std::log(sum) + beta * weighted / sum;
}

void findShares(std::span<const float> squaredDistances, double perplexity,
                std::vector<double>& shares)
{
    constexpr int kSteps = 100;
    constexpr double kClose = 1e-5;
    const double wanted = std::log(perplexity);
    double low = 0.0;
    double high = std::numeric_limits<double>::infinity();
    double beta = 1.0;
    for (int step = 0; step < kSteps; ++step) {
        const double surplus = fillShares(squaredDistances, beta, shares) - wanted;
        if (std::abs(surplus) < kClose)
            return;
        (surplus > 0.0 ? low : high) = beta;
        beta = std::isinf(high) ? beta * 2.0 : (low + high) / 2.0;
    }
}

} // namespace

NeighbourAffinities neighbourAffinities(const NearestRows& nearest, double perplexity)
{
    const std::size_t rows = nearest.places.rows();
    const std::size_t count = nearest.places.columns();
    std::vector<std::vector<std::pair<std::uint32_t, float>>> entries(rows);
    std::vector<double> shares(count);
    const double half = 0.5 / static_cast<double>(rows);
    for (std::size_t row = 0; row < rows; ++row) {
        findShares(nearest.squaredDistances.row(row), perplexity, shares);
        for (std::size_t i = 0; i < count; ++i) {
            const std::uint32_t other = nearest.places(row, i);
            const auto part = static_cast<float>(shares[i] * half);
            entries[row].emplace_back(other, part);
            entries[other].emplace_back(static_cast<std::uint32_t>(row), part);
        }
    }
    NeighbourAffinities made;
    made.starts.push_back(0);
    for (auto& row : entries) {
        for (const auto& [other, value] : row) {
            made.others.push_back(other);
            made.values.push_back(value);
        }
        made.starts.push_back(made.others.size());
        row = {};
    }
    return made;
}

} // namespace latency
