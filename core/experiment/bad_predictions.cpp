// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/bad_predictions.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace latency
{
namespace
{

constexpr std::size_t kMostValues = 64; ///< of a decision; of more, none is shared by many
constexpr double kNoticed = 4.0;        // deviations
constexpr int kFewest = 10;             // architectures below which nothing is said
constexpr double kLeastRatio = 1e-3;    // what is predicted at 0 ms or less is as wrong as this

/// log(predicted / measured) where known.
struct Residuals {
    std::vector<int> rows;
    std::vector<double> logRatio;
};

Residuals residuals(const LatencyTable& table, int device, std::span<const float> predicted,
                    std::span<const int> labelled)
{
    const auto measured = table.milliseconds(device);
    std::vector<bool> isLabelled(measured.size());
    for (const int row : labelled)
        isLabelled[static_cast<std::size_t>(row)] = true;
    Residuals found;
    for (std::size_t row = 0; row < std::min(measured.size(), predicted.size()); ++row) {
        const double ratio = double{predicted[row]} / double{measured[row]};
        if (isLabelled[row] || !(measured[row] > 0.0F) || !std::isfinite(ratio))
            continue;
        found.rows.push_back(static_cast<int>(row));
        found.logRatio.push_back(std::log(std::max(ratio, kLeastRatio)));
    }
    return found;
}

double median(std::vector<double> values)
{
    if (values.empty())
        return 0.0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

/// Places in `residuals` of the group.
std::vector<std::size_t> groupPlaces(const Residuals& residuals, std::span<const int> group)
{
    std::vector<std::size_t> places;
    if (!group.empty()) {
        std::vector<int> wanted(group.begin(), group.end());
        std::ranges::sort(wanted);
        for (std::size_t i = 0; i < residuals.rows.size(); ++i)
            if (std::ranges::binary_search(wanted, residuals.rows[i]))
                places.push_back(i);
        return places;
    }
    places.resize(residuals.rows.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    const std::size_t worst = places.size() / 10;
    std::ranges::stable_sort(places, std::ranges::greater{},
                             [&](std::size_t i) { return std::abs(residuals.logRatio[i]); });
    places.resize(worst);
    std::ranges::sort(places);
    return places;
}

/// Compares one number per architecture between the group and all: the z score of a draw without
/// replacement.
SharedDecision compared(const Residuals& residuals, const std::vector<std::size_t>& group,
                        const std::vector<double>& amount)
{
    SharedDecision decision;
    const auto all = static_cast<double>(amount.size());
    const auto some = static_cast<double>(group.size());
    double squares = 0;
    double biased = 0;
    for (std::size_t i = 0; i < amount.size(); ++i) {
        decision.inAll += amount[i] / all;
        squares += amount[i] * amount[i] / all;
        if (amount[i] > 0) {
            ++decision.architectures;
            biased += residuals.logRatio[i];
        }
    }
    for (const std::size_t i : group)
        decision.inGroup += amount[i] / some;
    if (decision.architectures > 0)
        decision.bias = biased / decision.architectures;
    const double variance = (squares - decision.inAll * decision.inAll) * all / (all - 1);
    const double error = std::sqrt(std::max(0.0, variance) / some * (1 - some / all));
    decision.z = error > 1e-12 ? (decision.inGroup - decision.inAll) / error : 0.0;
    return decision;
}

} // namespace

BadPredictions findBadPredictions(const LatencyTable& table, int device,
                                  std::span<const float> predicted, std::span<const int> labelled,
                                  std::span<const int> group)
{
    BadPredictions pattern;
    const Residuals known = residuals(table, device, predicted, labelled);
    const std::vector<std::size_t> places = groupPlaces(known, group);
    pattern.architectures = static_cast<int>(known.rows.size());
    pattern.group = static_cast<int>(places.size());
    std::vector<double> errors;
    for (const double ratio : known.logRatio)
        errors.push_back(std::abs(ratio));
    std::vector<double> groupErrors;
    for (const std::size_t place : places) {
        pattern.rows.push_back(known.rows[place]);
        groupErrors.push_back(errors[place]);
    }
    pattern.typicalError = median(errors);
    pattern.groupError = median(std::move(groupErrors));
    if (pattern.group < kFewest || pattern.group == pattern.architectures)
        return pattern;

    const auto keep = [&](SharedDecision decision) {
        if (std::abs(decision.z) >= kNoticed && decision.architectures >= kFewest)
            pattern.decisions.push_back(std::move(decision));
    };
    // A label that occurs at several positions is also counted over all of them.
    std::map<std::string, std::vector<double>> counts;
    std::map<std::string, int> positionsOf;
    std::vector<double> amount(known.rows.size());
    const auto& positions = table.space().positions();
    for (std::size_t p = 0; p < positions.size(); ++p)
        for (std::size_t v = 0;
             positions[p].values.size() <= kMostValues && v < positions[p].values.size(); ++v) {
            for (std::size_t i = 0; i < known.rows.size(); ++i)
                amount[i] = table.architecture(known.rows[i])[p] == positions[p].values[v];
            auto& count = counts[positions[p].labels[v]];
            count.resize(amount.size());
            for (std::size_t i = 0; i < amount.size(); ++i)
                count[i] += amount[i];
            ++positionsOf[positions[p].labels[v]];
            SharedDecision decision = compared(known, places, amount);
            decision.position = static_cast<int>(p);
            decision.value = positions[p].values[v];
            decision.name = positions[p].name + ": " + positions[p].labels[v];
            keep(std::move(decision));
        }
    for (const auto& [label, count] : counts) {
        if (positionsOf[label] < 2)
            continue;
        SharedDecision decision = compared(known, places, count);
        decision.name = label;
        keep(std::move(decision));
    }
    std::ranges::stable_sort(pattern.decisions, std::ranges::greater{},
                             [](const SharedDecision& decision) { return std::abs(decision.z); });
    return pattern;
}

} // namespace latency
