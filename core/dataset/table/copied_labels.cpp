// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/table/copied_labels.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

namespace latency
{
namespace
{

constexpr double kNearlyAll = 0.95; ///< of the pairs of isomorphic cells
constexpr double kFinest = 0.01;    ///< of the median; numbers on a coarser grid prove nothing
constexpr double kFewNumbers = 0.5; ///< different numbers for one network

/// Agreement between isomorphic cells.
struct Agreement {
    int pairs = 0; ///< of a cell and the first measured one that is isomorphic
    int equal = 0;
    int networks = 0;
};

/// networks  the number of the network behind each row, by one notion
Agreement agreementOf(const std::vector<int>& networks, const ArchitectureMatrix& architectures,
                      std::span<const float> milliseconds)
{
    std::unordered_map<int, std::size_t> first;
    Agreement agreement;
    for (std::size_t row = 0; row < networks.size(); ++row) {
        if (std::isnan(milliseconds[row]))
            continue;
        const auto [known, isNew] = first.try_emplace(networks[row], row);
        if (isNew) {
            ++agreement.networks;
        } else if (!std::ranges::equal(architectures.row(known->second), architectures.row(row))) {
            // A cell listed twice proves nothing.
            ++agreement.pairs;
            agreement.equal += milliseconds[known->second] == milliseconds[row] ? 1 : 0;
        }
    }
    return agreement;
}

/// True when every number is a multiple of a step above 1 % of the median.
bool isCoarse(std::vector<float> measured)
{
    std::ranges::sort(measured);
    const double median = double{measured[measured.size() / 2]};
    const double least = kFinest * median;
    if (!(least > 0.0))
        return true;
    const double decade = std::pow(10.0, std::floor(std::log10(least)));
    for (const double step : {decade, 2.0 * decade, 2.5 * decade, 5.0 * decade, 10.0 * decade,
                              20.0 * decade, 25.0 * decade, 50.0 * decade, 100.0 * decade})
        if (step >= least && std::ranges::all_of(measured, [step](float value) {
                const double share = double{value} / step;
                return std::abs(share - std::round(share)) <= 1e-6 * std::max(1.0, share);
            }))
            return true;
    return false;
}

bool isFine(std::span<const float> milliseconds, int networks)
{
    std::vector<float> measured;
    for (const float value : milliseconds)
        if (!std::isnan(value))
            measured.push_back(value);
    const std::unordered_set<float> distinct(measured.begin(), measured.end());
    return static_cast<double>(distinct.size()) >= kFewNumbers * networks && !isCoarse(measured);
}

} // namespace

CopiedLabels::CopiedLabels(const SearchSpace& space, const ArchitectureMatrix& architectures,
                           std::span<const float> milliseconds)
{
    for (const NetworkNotion& notion : space.facts().copyNotions) {
        std::vector<int> networks;
        networks.reserve(architectures.rows());
        for (std::size_t row = 0; row < architectures.rows(); ++row)
            networks.push_back(notion(architectures.row(row)));
        const Agreement agreement = agreementOf(networks, architectures, milliseconds);
        if (agreement.pairs == 0 || agreement.equal < kNearlyAll * agreement.pairs ||
            !isFine(milliseconds, agreement.networks))
            continue;
        networks_ = networks_ == 0 ? agreement.networks : std::min(networks_, agreement.networks);
        std::unordered_map<std::uint64_t, int> numbers;
        std::vector<int> keys;
        keys.reserve(networks.size());
        for (std::size_t row = 0; row < networks.size(); ++row) {
            const std::uint64_t label = std::bit_cast<std::uint32_t>(milliseconds[row]);
            const auto network = static_cast<std::uint64_t>(networks[row]);
            keys.push_back(
                std::isnan(milliseconds[row])
                    ? -1
                    : numbers.try_emplace(network << 32U | label, static_cast<int>(numbers.size()))
                          .first->second);
        }
        keys_.push_back(std::move(keys));
    }
}

} // namespace latency
