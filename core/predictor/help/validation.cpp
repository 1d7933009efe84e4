// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/help/validation.h"

#include "core/similarity/rank_correlation.h"

#include <algorithm>
#include <limits>

namespace latency::help
{
namespace
{

constexpr int rankedRows = 400;

} // namespace

Validation::Validation(const ArchitectureCatalogue& catalogue, const MetaParameters& parameters,
                       const AdaptationPlan& plan, const std::vector<MetaDevice>& devices,
                       int supportCount, RangeSource scale, Seed seed)
    : parameters_(parameters), plan_(plan)
{
    RandomEngine random(seed);
    for (const MetaDevice& device : devices) {
        const auto of = [&](int row) { return device.milliseconds[static_cast<std::size_t>(row)]; };
        const int available = static_cast<int>(device.pool.rows.size());
        std::vector<int> rows =
            random.distinct(std::min(supportCount + rankedRows, available), available);
        for (int& row : rows)
            row = device.pool.rows[static_cast<std::size_t>(row)];
        const auto supports =
            std::span<const int>(rows).first(static_cast<std::size_t>(supportCount));
        const auto ranked = std::span<const int>(rows).subspan(supports.size());

        Device made;
        made.known.hardware = device.hardware;
        catalogue.gather(supports, made.known.support.batch);
        std::vector<float> measured = device.references;
        for (const int row : supports)
            measured.push_back(of(row));
        const LabelRange estimate = estimatedRange(measured);
        const LabelRange& range =
            scale == RangeSource::Pool || estimate.isEmpty() ? device.pool.range : estimate;
        for (const int row : supports)
            made.known.support.labels.push_back(range.label(of(row)));
        for (const int row : ranked)
            made.measured.push_back(of(row));
        made.scorer = std::make_unique<RowScorer>(catalogue, parameters.network, ranked);
        devices_.push_back(std::move(made));
    }
}

double Validation::score(const std::vector<float>& values, std::stop_token stop)
{
    double sum = 0.0;
    for (Device& device : devices_) {
        const std::vector<float> labels =
            quickLabels(parameters_, values, plan_, device.known, *device.scorer, stop);
        if (labels.empty())
            return std::numeric_limits<double>::quiet_NaN();
        sum += spearman(labels, device.measured);
    }
    return sum / static_cast<double>(devices_.size());
}

} // namespace latency::help
