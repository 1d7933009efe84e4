// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/baselines/cost_predictor.h"

#include "core/space/columns/column_space.h"

namespace latency
{
namespace
{

using CostOf = double (*)(const Costs&);

class CostPredictor final : public Predictor
{
public:
    explicit CostPredictor(CostOf cost) : cost_(cost) {}

    Outcome<std::monostate> pretrain(const SourceData& source, Seed,
                                     const TrainingControl&) override
    {
        if (!hasCosts(source.table->space()))
            return Error{"predictor: " + source.table->title() +
                         " says no costs of its networks; expected a column such as macs or "
                         "params."};
        scores_.clear();
        for (int i = 0; i < source.table->architectureCount(); ++i)
            scores_.push_back(static_cast<float>(
                cost_(source.table->space().costs(source.table->architecture(i)))));
        return std::monostate{};
    }

    Outcome<Prediction> adapt(const TargetSamples&, Seed, const TrainingControl&) override
    {
        Prediction prediction;
        prediction.values = scores_;
        return prediction;
    }

private:
    CostOf cost_;
    std::vector<float> scores_;
};

class CostPredictorKind final : public PredictorKind
{
public:
    CostPredictorKind(MethodInfo info, CostOf cost) : info_(std::move(info)), cost_(cost) {}
    const MethodInfo& info() const override { return info_; }
    bool isLabelFree() const override { return true; }
    bool isInstant() const override { return true; }
    std::unique_ptr<Predictor> create(const nlohmann::json&) const override
    {
        return std::make_unique<CostPredictor>(cost_);
    }

private:
    MethodInfo info_;
    CostOf cost_;
};

} // namespace

const PredictorKind& flopsPredictor()
{
    static const CostPredictorKind kind(
        {"flops",
         "FLOPs",
         "Ranks by multiply-adds; the labels only set the scale in milliseconds.",
         "baseline of every paper",
         {},
         {}},
        [](const Costs& costs) { return costs.flops; });
    return kind;
}

const PredictorKind& paramsPredictor()
{
    static const CostPredictorKind kind(
        {"params",
         "Parameters",
         "Ranks by parameter count; the labels only set the scale in milliseconds.",
         "baseline of every paper",
         {},
         {}},
        [](const Costs& costs) { return costs.parameters; });
    return kind;
}

} // namespace latency
