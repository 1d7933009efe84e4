// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/brp_nas/brp_nas_predictor.h"

#include "core/base/option_marks.h"
#include "core/learning/label_scale.h"
#include "core/predictor/brp_nas/graph_network.h"

#include <algorithm>
#include <cmath>
#include <exception>

namespace latency
{
namespace brp_nas
{
namespace
{

const std::string who = "predictor brp-nas: ";

/// Parts of a run's seed.
enum SeedPart : std::uint64_t { InitialValues, Batches };

struct Options {
    NetworkOptions network;
    Schedule pretraining;
    Schedule transfer;
};

class BrpNasPredictor final : public Predictor
{
public:
    explicit BrpNasPredictor(const Options& options) : options_(options) {}

    Outcome<std::monostate> pretrain(const SourceData& source, Seed seed,
                                     const TrainingControl& control) override;
    Outcome<Prediction> adapt(const TargetSamples& samples, Seed seed,
                              const TrainingControl& control) override;

private:
    [[nodiscard]] FloatMatrix sourceLabels() const;
    bool train(GraphNetwork& network, const std::vector<int>& rows, const FloatMatrix& labels,
               const Schedule& schedule, Seed seed, const TrainingControl& control) const;
    Outcome<Prediction> adaptNetwork(const TargetSamples& samples, Seed seed,
                                     const TrainingControl& control);
    [[nodiscard]] ArchitectureGraph graphOf(int row) const
    {
        const LatencyTable& table = *source_.table;
        return table.space().graph(table.architecture(row), GraphForm::Corrected);
    }

    Options options_;
    SourceData source_;
    std::unique_ptr<GraphNetwork> pretrained_;
};

/// [source architectures, train devices], standardised per device.
FloatMatrix BrpNasPredictor::sourceLabels() const
{
    const std::vector<int>& devices = source_.trainDevices;
    FloatMatrix labels(source_.sourceArchitectures.size(), devices.size());
    for (std::size_t device = 0; device < devices.size(); ++device) {
        const std::span<const float> all = source_.table->milliseconds(devices[device]);
        std::vector<float> measured;
        for (const int row : source_.sourceArchitectures)
            measured.push_back(all[static_cast<std::size_t>(row)]);
        const LabelScale scale = standardScale(measured);
        for (std::size_t i = 0; i < measured.size(); ++i)
            labels(i, device) = scale.label(measured[i]);
    }
    return labels;
}

bool BrpNasPredictor::train(GraphNetwork& network, const std::vector<int>& rows,
                            const FloatMatrix& labels, const Schedule& schedule, Seed seed,
                            const TrainingControl& control) const
{
    if (labels.isEmpty())
        return !control.stop.stop_requested();
    return network.train(
        [&](int place) { return graphOf(rows[static_cast<std::size_t>(place)]); }, labels, schedule,
        seed, control.stop,
        [&](const EpochResult& done) {
            if (control.report)
                control.report({done.epoch, schedule.epochs, done.loss, done.seconds, {}});
        });
}

Outcome<std::monostate> BrpNasPredictor::pretrain(const SourceData& source, Seed seed,
                                                  const TrainingControl& control)
{
    const SearchSpace& space = source.table->space();
    if (!space.facts().hasGraph)
        return Error{who + space.title() +
                     " has no graphs of its networks; expected another predictor, such as kernel."};
    try {
        source_ = source;
        NetworkOptions network = options_.network;
        network.operations = space.graphOperationCount(GraphForm::Corrected);
        RandomEngine random(seed.derive(InitialValues));
        pretrained_ = GraphNetwork::create(network, random);
        if (!train(*pretrained_, source_.sourceArchitectures, sourceLabels(), options_.pretraining,
                   seed.derive(Batches), control))
            return Stopped{};
        return std::monostate{};
    } catch (const std::exception& failure) {
        return Error{who + "pre-training failed: " + failure.what()};
    }
}

Outcome<Prediction> BrpNasPredictor::adapt(const TargetSamples& samples, Seed seed,
                                           const TrainingControl& control)
{
    if (!pretrained_)
        return Error{who + "asked to adapt before it was pre-trained."};
    try {
        return adaptNetwork(samples, seed, control);
    } catch (const std::exception& failure) {
        return Error{who + "adapting to " + samples.deviceName + " failed: " + failure.what()};
    }
}

Outcome<Prediction> BrpNasPredictor::adaptNetwork(const TargetSamples& samples, Seed seed,
                                                  const TrainingControl& control)
{
    const std::unique_ptr<GraphNetwork> network = pretrained_->copy();
    const LabelScale scale = standardScale(samples.milliseconds);
    FloatMatrix labels(samples.milliseconds.size(), 1);
    for (std::size_t i = 0; i < samples.milliseconds.size(); ++i)
        labels(i, 0) = scale.label(samples.milliseconds[i]);
    if (!train(*network, samples.architectures, labels, options_.transfer, seed.derive(Batches),
               control))
        return Stopped{};
    Prediction prediction;
    prediction.values = network->score([this](int row) { return graphOf(row); },
                                       source_.table->architectureCount(), control.stop);
    if (control.stop.stop_requested())
        return Stopped{};
    if (!std::ranges::all_of(prediction.values, [](float value) { return std::isfinite(value); }))
        return Error{who + "adapting to " + samples.deviceName +
                     " left the range of numbers; expected a smaller transfer rate."};
    prediction.isMilliseconds = !labels.isEmpty();
    for (float& value : prediction.values)
        value = scale.milliseconds(value);
    return prediction;
}

class BrpNasKind final : public PredictorKind
{
public:
    [[nodiscard]] const MethodInfo& info() const override
    {
        static const MethodInfo method{
            .name = "brp-nas",
            .title = "BRP-NAS",
            .description = "A graph network learns what the train devices have in common and goes "
                           "on learning on the new device.",
            .source = "BRP-NAS (arXiv 2007.08668)",
            .spaces = {},
            .options = options()};
        return method;
    }
    [[nodiscard]] std::unique_ptr<Predictor> create(const nlohmann::json& options) const override
    {
        Options typed;
        typed.network.width = options.at("width").get<int>();
        const int batch = options.at("batch").get<int>();
        typed.pretraining = {options.at("epochs").get<int>(),
                             options.at("learning_rate").get<double>(), batch};
        typed.transfer = {options.at("transfer_epochs").get<int>(),
                          options.at("transfer_rate").get<double>(), batch};
        typed.network.weightDecay = options.at("weight_decay").get<double>();
        typed.network.dropout = options.at("dropout").get<double>();
        return std::make_unique<BrpNasPredictor>(typed);
    }

private:
    static std::vector<OptionSpec> options()
    {
        return {integerOption("epochs", "Epochs", 40, 0, 1000, "epochs",
                              "Passes over the train devices; with 0 a device is learned from "
                              "scratch, as the paper does with 900 labels."),
                integerOption("transfer_epochs", "Transfer epochs", 40, 0, 1000, "epochs",
                              "Passes over the labels of a new device."),
                realOption("learning_rate", "Learning rate", 4e-4, 1e-6, 1.0, "",
                           "First step size of pre-training; it falls along a cosine."),
                realOption("transfer_rate", "Transfer rate", 4e-4, 1e-6, 1.0, "",
                           "First step size on the new device; it falls along a cosine."),
                advanced(integerOption("width", "Width", 600, 8, 4096, "",
                                       "Numbers per node in each graph layer.")),
                advanced(integerOption("batch", "Batch", 16, 1, 4096, "architectures",
                                       "Architectures per step; the paper takes one.")),
                advanced(realOption("weight_decay", "Weight decay", 5e-4, 0.0, 1.0, "",
                                    "How fast weights without use shrink.")),
                advanced(realOption("dropout", "Dropout", 0.002, 0.0, 0.9, "",
                                    "Share of each layer's numbers silenced in training."))};
    }
};

} // namespace
} // namespace brp_nas

const PredictorKind& brpNasPredictor()
{
    static const brp_nas::BrpNasKind kind;
    return kind;
}

} // namespace latency
