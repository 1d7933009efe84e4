// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/kernel/label_form.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace latency
{
namespace
{

constexpr double kLeastOfMedian = 0.05;
/// Relative spread assumed for labels without any, such as a single one.
constexpr double kUnknownSpread = 0.2;
/// Bounds the exponential for architectures far from every label.
constexpr double kLargestLogOff = 5.0;

} // namespace

LabelForm labelForm(std::span<const float> milliseconds, bool isLogarithm)
{
    std::vector<double> labels(milliseconds.begin(), milliseconds.end());
    std::vector<double> sorted = labels;
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
    std::ranges::nth_element(sorted, middle);
    const double least = kLeastOfMedian * *middle;

    LabelForm form;
    form.isLogarithm = isLogarithm;
    const auto count = static_cast<Eigen::Index>(labels.size());
    form.values.resize(count);
    for (Eigen::Index i = 0; i < count; ++i) {
        const double label = labels[static_cast<std::size_t>(i)];
        form.values(i) = isLogarithm ? std::log(std::max(label, least)) : label;
    }
    form.centre = form.values.mean();
    form.values.array() -= form.centre;
    const double deviation = std::sqrt(form.values.squaredNorm() / static_cast<double>(count));
    const double typical = isLogarithm ? 1.0 : std::abs(form.centre);
    form.scale = deviation > 1e-6 * typical ? deviation : kUnknownSpread * typical;
    form.values /= form.scale;
    form.logJacobian = -static_cast<double>(count) * std::log(form.scale);
    if (isLogarithm)
        for (const double label : labels)
            form.logJacobian -= std::log(std::max(label, least));
    return form;
}

MillisecondBelief inMilliseconds(const LabelForm& form, double mean, double variance)
{
    const double deviation = form.scale * std::sqrt(variance);
    if (!form.isLogarithm)
        return {form.centre + form.scale * mean, deviation};
    const double off = std::clamp(form.scale * mean, -kLargestLogOff, kLargestLogOff);
    const double median = std::exp(form.centre + off);
    return {median, median * std::min(deviation, kLargestLogOff)};
}

} // namespace latency
