// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/kernel/kernel_predictor.h"

#include "core/predictor/kernel/kernel_model.h"

#include <optional>

namespace latency
{
namespace
{

class KernelPredictor final : public Predictor, public ExplainsPredictions
{
public:
    Outcome<std::monostate> pretrain(const SourceData& source, Seed,
                                     const TrainingControl& control) override
    {
        if (control.stop.stop_requested())
            return Stopped{};
        model_.emplace(source.table, source.trainDevices);
        return std::monostate{};
    }

    Outcome<Prediction> adapt(const TargetSamples& samples, Seed,
                              const TrainingControl& control) override
    {
        if (control.stop.stop_requested())
            return Stopped{};
        if (!model_)
            return Error{"predictor kernel: adapt was called before pretrain."};
        labels_.reset();
        Result<KernelFit> fit = model_->fit(samples.architectures, samples.milliseconds);
        if (!fit)
            return fit.error();
        Prediction prediction;
        prediction.values = std::move(fit->belief.milliseconds);
        prediction.deviation = std::move(fit->belief.deviation);
        prediction.isMilliseconds = true;
        prediction.shares = std::move(fit->shares);
        prediction.leftOut = std::move(fit->leftOut);
        labels_ = samples;
        return prediction;
    }

    std::shared_ptr<const PredictionReasons> reasons() const override
    {
        if (!model_ || !labels_)
            return nullptr;
        auto reasons = model_->reasons(labels_->architectures, labels_->milliseconds);
        return reasons ? std::move(*reasons) : nullptr;
    }

private:
    std::optional<KernelModel> model_;
    std::optional<TargetSamples> labels_; ///< adapted to last
};

class KernelPredictorKind final : public PredictorKind
{
public:
    const MethodInfo& info() const override
    {
        static const MethodInfo info{
            "kernel",
            "Kernel",
            "A Gaussian process on source profiles, costs and layer rates; learns in milliseconds.",
            "ours",
            {},
            {}};
        return info;
    }
    bool readsWholeSourceTables() const override { return true; }
    bool isInstant() const override { return true; }
    std::unique_ptr<Predictor> create(const nlohmann::json&) const override
    {
        return std::make_unique<KernelPredictor>();
    }
};

} // namespace

const PredictorKind& kernelPredictor()
{
    static const KernelPredictorKind kind;
    return kind;
}

} // namespace latency
