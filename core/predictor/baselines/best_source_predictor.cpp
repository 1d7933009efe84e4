// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/baselines/best_source_predictor.h"

#include "core/similarity/nearest_device.h"

#include <algorithm>
#include <cmath>

namespace latency
{
namespace
{

/// Latencies of one device, with missing ones replaced by the device's median, so that every
/// architecture has a place in the ranking.
std::vector<float> filledLatencies(const LatencyTable& table, int device)
{
    const auto measured = table.milliseconds(device);
    std::vector<float> values(measured.begin(), measured.end());
    std::vector<float> known;
    std::ranges::copy_if(values, std::back_inserter(known), [](float v) { return !std::isnan(v); });
    const auto middle = known.begin() + static_cast<std::ptrdiff_t>(known.size() / 2);
    std::ranges::nth_element(known, middle);
    std::ranges::replace_if(
        values, [](float v) { return std::isnan(v); }, *middle);
    return values;
}

class BestSourcePredictor final : public Predictor
{
public:
    Outcome<std::monostate> pretrain(const SourceData& source, Seed,
                                     const TrainingControl&) override
    {
        if (source.trainDevices.empty())
            return Error{"predictor best-source: there is no train device; expected at least one."};
        source_ = source;
        return std::monostate{};
    }

    Outcome<Prediction> adapt(const TargetSamples& samples, Seed, const TrainingControl&) override
    {
        const LatencyTable& table = *source_.table;
        int nearest =
            nearestDevice(table, source_.trainDevices, samples.architectures, samples.milliseconds);
        if (nearest < 0)
            nearest = source_.trainDevices.front();
        Prediction prediction;
        if (table.measuredCount(nearest) == 0)
            return Error{"predictor best-source: train device " + table.device(nearest).name +
                         " has no measurement; expected at least one."};
        prediction.values = filledLatencies(table, nearest);
        prediction.shares = {{table.device(nearest).name, 1.0}};
        return prediction;
    }

private:
    SourceData source_;
};

class BestSourceKind final : public PredictorKind
{
public:
    const MethodInfo& info() const override
    {
        static const MethodInfo info{"best-source",
                                     "Best source",
                                     "Ranks like the train device with the most similar order of "
                                     "the labelled architectures.",
                                     "baseline, methods/baselines.md §1",
                                     {},
                                     {}};
        return info;
    }
    bool readsWholeSourceTables() const override { return true; }
    bool isInstant() const override { return true; }
    std::unique_ptr<Predictor> create(const nlohmann::json&) const override
    {
        return std::make_unique<BestSourcePredictor>();
    }
};

} // namespace

const PredictorKind& bestSourcePredictor()
{
    static const BestSourceKind kind;
    return kind;
}

} // namespace latency
