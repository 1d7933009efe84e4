// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/help/help_predictor.h"

#include "core/predictor/help/help_training.h"
#include "core/predictor/help/reference_networks.h"
#include "core/predictor/help/space_recipe.h"
#include "core/predictor/open_ended_predictor.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <exception>
#include <new>
#include <numeric>
#include <optional>

namespace latency
{
namespace help
{
namespace
{

/// Parts of a run's seed.
enum SeedPart : std::uint64_t { TrainingPart, AdaptationPart };

class HelpPredictor final : public OpenEndedPredictor
{
public:
    explicit HelpPredictor(nlohmann::json options) : options_(std::move(options)) {}

    Outcome<std::monostate> pretrain(const SourceData& source, Seed seed,
                                     const TrainingControl& control) override;
    Outcome<Prediction> adapt(const TargetSamples& samples, Seed seed,
                              const TrainingControl& control) override;
    Outcome<std::vector<float>>
    predictOutside(const std::vector<Architecture>& architectures) override;

private:
    Outcome<Prediction> predict(const TargetSamples& samples, Seed seed,
                                const TrainingControl& control);

    nlohmann::json options_;
    std::unique_ptr<HelpTraining> training_;
    std::unique_ptr<RowScorer> table_; ///< all architectures
    std::optional<HelpTarget> target_; ///< last adapted to
    Seed targetSeed_;
};

Outcome<std::monostate> HelpPredictor::pretrain(const SourceData& source, Seed seed,
                                                const TrainingControl& control)
{
    try {
        table_.reset();
        target_.reset();
        training_ = std::make_unique<HelpTraining>(
            source, helpOptions(options_, source.table->space().name(),
                                static_cast<int>(source.trainDevices.size())));
        const auto outcome = training_->run(seed.derive(TrainingPart), control);
        if (std::holds_alternative<Error>(outcome))
            training_.reset();
        return outcome;
    } catch (const std::bad_alloc&) {
        throw; // for the sentence of whoever asked
    } catch (const std::exception& failure) {
        return Error{std::string("predictor help: meta-training failed: ") + failure.what()};
    }
}

Outcome<Prediction> HelpPredictor::adapt(const TargetSamples& samples, Seed seed,
                                         const TrainingControl& control)
{
    if (!training_)
        return Error{"predictor help: adapt was called before pretrain."};
    try {
        return predict(samples, seed.derive(AdaptationPart), control);
    } catch (const std::bad_alloc&) {
        throw; // for the sentence of whoever asked
    } catch (const std::exception& failure) {
        return Error{"predictor help: adapting to " + samples.deviceName +
                     " failed: " + failure.what()};
    }
}

Outcome<Prediction> HelpPredictor::predict(const TargetSamples& samples, Seed seed,
                                           const TrainingControl& control)
{
    const auto target = training_->target(samples);
    if (!target)
        return target.error();
    target_ = *target;
    targetSeed_ = seed;
    const MetaParameters& parameters = training_->parameters();
    const AdaptationPlan& plan = training_->options().adaptation;
    if (!table_) {
        std::vector<int> all(
            static_cast<std::size_t>(training_->source().table->architectureCount()));
        std::iota(all.begin(), all.end(), 0);
        table_ = std::make_unique<RowScorer>(training_->catalogue(), parameters.network, all);
    }
    Prediction prediction;
    prediction.values = adaptedLabels(parameters, training_->values(), plan, target->known, *table_,
                                      seed, control.stop);
    prediction.stages =
        adaptedStages(parameters, training_->values(), plan, target->known, *table_, control.stop);
    if (control.stop.stop_requested() || prediction.values.empty())
        return Stopped{};
    const auto isFinite = [](float value) { return std::isfinite(value); };
    if (!std::ranges::all_of(prediction.values, isFinite))
        return Error{"predictor help: adapting to " + samples.deviceName +
                     " diverged (non-finite values); use fewer steps or smaller rates."};
    for (float& value : prediction.values)
        value = target->range.milliseconds(value);
    for (std::vector<float>& stage : prediction.stages)
        for (float& value : stage)
            value = target->range.milliseconds(value);
    prediction.isMilliseconds = true;
    if (training_->options().readsHardware) {
        prediction.embedding = target->known.hardware;
        prediction.sourceEmbeddings = training_->sourceHardware();
    }
    return prediction;
}

Outcome<std::vector<float>>
HelpPredictor::predictOutside(const std::vector<Architecture>& architectures)
{
    if (!target_)
        return Error{"predictor help: predict was called before adapt."};
    if (architectures.empty())
        return std::vector<float>{};
    ArchitectureMatrix matrix(architectures.size(), architectures.front().size());
    for (std::size_t i = 0; i < architectures.size(); ++i)
        std::ranges::copy(architectures[i], matrix.row(i).begin());
    const ArchitectureCatalogue catalogue(training_->source().table->space(), matrix);
    std::vector<int> all(architectures.size());
    std::iota(all.begin(), all.end(), 0);
    const MetaParameters& parameters = training_->parameters();
    RowScorer rows(catalogue, parameters.network, all);
    std::vector<float> values =
        adaptedLabels(parameters, training_->values(), training_->options().adaptation,
                      target_->known, rows, targetSeed_, {});
    for (float& value : values)
        value = target_->range.milliseconds(value);
    return values;
}

bool readsHardware(const nlohmann::json& options)
{
    const Variant variant = variantOf(options);
    return variant == Variant::Help || variant == Variant::Tuned;
}

class HelpKind final : public PredictorKind
{
public:
    [[nodiscard]] const MethodInfo& info() const override { return helpInfo(); }
    [[nodiscard]] Result<std::vector<int>>
    referenceArchitectures(const ReferenceRequest& request) const override
    {
        return readsHardware(request.options) ? referenceRows(request)
                                              : Result<std::vector<int>>(std::vector<int>{});
    }
    [[nodiscard]] int measurementsBesidesSamples(const nlohmann::json& options) const override
    {
        return readsHardware(options) && !countsReferencesAsSamples(options) ? referenceCount : 0;
    }
    [[nodiscard]] bool countsReferencesAsSamples(const nlohmann::json& options) const override
    {
        return options.at("references_are_samples").get<bool>();
    }
    [[nodiscard]] std::vector<int> validationDevices(const LatencyTable& table,
                                                     const nlohmann::json& options) const override
    {
        std::vector<int> devices;
        if (options.at("validation") == "none" ||
            !options.at("checkpoint").get<std::string>().empty())
            return devices;
        const SpaceRecipe* recipe = findRecipe(table.space().name());
        if (recipe == nullptr)
            return devices;
        for (const std::string_view name : recipe->validationDevices)
            if (table.findDevice(name) >= 0)
                devices.push_back(table.findDevice(name));
        return devices;
    }
    [[nodiscard]] bool looksAtTarget(const nlohmann::json& options) const override
    {
        return options.at("label_scale") == "paper";
    }
    [[nodiscard]] std::unique_ptr<Predictor> create(const nlohmann::json& options) const override
    {
        return std::make_unique<HelpPredictor>(options);
    }
};

} // namespace
} // namespace help

const PredictorKind& helpPredictor()
{
    static const help::HelpKind kind;
    return kind;
}

} // namespace latency
