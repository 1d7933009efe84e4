// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/label_scale.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace latency
{
namespace
{

struct Moments {
    double mean = 0.0;
    double deviation = 0.0;
};

struct PairMoments {
    int count = 0;
    Moments milliseconds;
    Moments known;
};

PairMoments pairMoments(std::span<const float> milliseconds, std::span<const float> known)
{
    PairMoments found;
    const auto add = [](Moments& moments, double value, double mean) {
        moments.deviation += (value - mean) * (value - mean);
    };
    const auto isPair = [&](std::size_t i) {
        return std::isfinite(milliseconds[i]) && std::isfinite(known[i]);
    };
    for (std::size_t i = 0; i < milliseconds.size(); ++i)
        if (isPair(i)) {
            found.milliseconds.mean += milliseconds[i];
            found.known.mean += known[i];
            ++found.count;
        }
    if (found.count == 0)
        return found;
    found.milliseconds.mean /= found.count;
    found.known.mean /= found.count;
    for (std::size_t i = 0; i < milliseconds.size(); ++i)
        if (isPair(i)) {
            add(found.milliseconds, milliseconds[i], found.milliseconds.mean);
            add(found.known, known[i], found.known.mean);
        }
    found.milliseconds.deviation = std::sqrt(found.milliseconds.deviation / found.count);
    found.known.deviation = std::sqrt(found.known.deviation / found.count);
    return found;
}

} // namespace

LabelScale spannedScale(std::span<const float> milliseconds)
{
    float least = std::numeric_limits<float>::infinity();
    float most = -least;
    for (const float value : milliseconds) {
        if (!std::isfinite(value))
            continue;
        least = std::min(least, value);
        most = std::max(most, value);
    }
    if (!(least <= most))
        return {};
    return {least, most > least ? most - least : 1.0F};
}

LabelScale matchedScale(std::span<const float> milliseconds, std::span<const float> known,
                        const LabelScale& fallback)
{
    const PairMoments moments = pairMoments(milliseconds, known);
    if (moments.count == 0)
        return fallback;
    // Deviations caused by rounding do not define a scale.
    const auto spreads = [](const Moments& of) { return of.deviation > 1e-6 * std::abs(of.mean); };
    double range = moments.milliseconds.mean;
    double middle = moments.known.mean;
    if (spreads(moments.milliseconds) && spreads(moments.known))
        range = moments.milliseconds.deviation / moments.known.deviation;
    else if (middle > 0.05)
        range /= middle;
    return {static_cast<float>(moments.milliseconds.mean - middle * range),
            static_cast<float>(range)};
}

LabelScale standardScale(std::span<const float> milliseconds)
{
    const Moments moments = pairMoments(milliseconds, milliseconds).milliseconds;
    return {static_cast<float>(moments.mean),
            moments.deviation > 0.0 ? static_cast<float>(moments.deviation) : 1.0F};
}

std::vector<float> scaledToOne(std::span<const float> milliseconds)
{
    const auto [least, most] = std::ranges::minmax(milliseconds);
    std::vector<float> scaled;
    if (most > least)
        for (const float value : milliseconds)
            scaled.push_back((value - least) / (most - least));
    return scaled;
}

} // namespace latency
