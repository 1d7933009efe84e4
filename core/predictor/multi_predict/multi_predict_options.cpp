// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/multi_predict/multi_predict_options.h"

#include "core/base/option_marks.h"
#include "core/encoding/encoding_choices.h"

#include <algorithm>
#include <sstream>

namespace latency::multi_predict
{
namespace
{

std::vector<OptionSpec> inputOptions()
{
    return {
        choiceOption("variant", "Variant", "tuned",
                     {{"tuned", "tuned here"},
                      {"advanced", "published, advanced"},
                      {"baseline", "published, baseline"}},
                     "Sizes and schedules: chosen on left-out train devices, or those of the two "
                     "reference scripts."),
        choiceOption("representation", "Representation", "vec",
                     {{"vec", "architecture"},
                      {"zcp_vec", "architecture and proxies"},
                      {"hwl_vec", "architecture and latencies"}},
                     "Inputs for an architecture: its encoding; also zero-cost proxies or another "
                     "encoding; or also its latencies on train devices, which then have to be "
                     "measured for all architectures."),
        choiceOption(
            "supplement", "Supplement", "zcp", encodingChoices(),
            "Second input of architecture and proxies: any registered encoding, standardised."),
        textOption("vector_devices", "Latency vector",
                   "Train devices of the latency vector, separated by commas; empty: all."),
        choiceOption(
            "encoding", "Encoding", "auto",
            encodingChoices({{"auto", "as in the variant"}, {"published", "as published"}}),
            "Encoding of an architecture. As published: a graph on NAS-Bench-201, kernels and "
            "expansions elsewhere; tuned: elsewhere standardised one-hots."),
        choiceOption("device", "Device embedding", "learned",
                     {{"learned", "learned"}, {"index", "by number"}, {"sample", "by latencies"}},
                     "Input for a device: a learned vector, the digits of its number, or its "
                     "latencies on eight networks, which are measured on a new device as well."),
        toggleOption(
            "references_are_samples", "Count references as samples", false,
            "The eight networks are the first of the samples; otherwise they are additional."),
        advanced(choiceOption("device_start", "Start of a device", "closest",
                              {{"closest", "closest correlator"}, {"first", "first train device"}},
                              "Device whose learned vector a new device starts from.")),
    };
}

std::vector<OptionSpec> trainingOptions()
{
    const std::string asVariant = " 0: as in the variant.";
    return {
        integerOption("epochs", "Epochs", 0, 0, 1000, "epochs",
                      "Passes over the train devices." + asVariant +
                          " Tuned: 240,000 rows in all, 8 to 30 passes."),
        integerOption("transfer_epochs", "Transfer epochs", 0, 0, 1000, "epochs",
                      "Passes over the labels of a new device in each repeat." + asVariant),
        integerOption("repeats", "Repeats", 10, 1, 100, "repeats",
                      "Number of adaptations to a new device; their predictions are averaged."),
        advanced(
            realOption("learning_rate", "Learning rate", 0.0, 0.0, 1.0, "",
                       "Initial step size of pre-training; decreases along a cosine." + asVariant)),
        advanced(realOption("transfer_rate", "Transfer rate", 0.0, 0.0, 1.0, "",
                            "Initial step size on the new device." + asVariant)),
        advanced(integerOption("batch", "Batch", 0, 0, 4096, "rows",
                               "Rows per step of pre-training." + asVariant)),
        advanced(
            integerOption("width", "Width", 0, 0, 4096, "",
                          "Width of the layers that join architecture and device." + asVariant)),
        advanced(realOption("weight_decay", "Weight decay", 5e-4, 0.0, 1.0, "",
                            "Rate at which unused weights shrink.")),
    };
}

std::vector<OptionSpec> quirks()
{
    return {
        quirky(choiceOption("pairing", "Pairing", "grid",
                            {{"grid", "every device"}, {"paper", "as published"}},
                            "Devices on which a source architecture is learned."),
               "Row u of the list goes to device u mod D, so that each architecture is learned on "
               "one device only, repeatedly, if D divides their number."),
        quirky(choiceOption("source_networks", "Source architectures", "asked",
                            {{"asked", "those of the run"}, {"paper", "as published"}},
                            "Architectures that are learned on the train devices."),
               "Always the first of the table, never a random draw."),
        quirky(choiceOption("repeat_state", "State of a repeat", "restored",
                            {{"restored", "pre-trained"}, {"paper", "as published"}},
                            "Initial state of each repeat on a new device."),
               "The final state of the last repeat: nothing is restored, so ten repeats are one "
               "long training with ten warm restarts."),
        quirky(choiceOption(
                   "correlator", "Closest correlator", "own",
                   {{"own", "by its labels"}, {"paper", "as published"}},
                   "Architectures on which a new device's closest train device is determined."),
               "Those drawn for another device, on which the new device has not been measured; of "
               "equal ones the last train device."),
        quirky(
            choiceOption("label_scale", "Label scale", "matched",
                         {{"matched", "matched to the closest"}, {"paper", "as published"}},
                         "Scale of latencies: train devices by their source architectures, a new "
                         "device so that its labels spread like those of its closest correlator."),
            "The smallest and largest latency of the whole table, which nobody has measured on "
            "a new device."),
        quirky(choiceOption("latency_vector", "Use of latencies", "read",
                            {{"read", "read"}, {"paper", "as published"}},
                            "Whether the latency vector is an input of the network."),
               "The latencies are loaded and never used, so hwl_vec is the same as vec."),
    };
}

std::vector<std::string> namesIn(const std::string& list)
{
    std::vector<std::string> names;
    std::istringstream text(list);
    for (std::string name; std::getline(text, name, ',');) {
        const auto first = name.find_first_not_of(" \t");
        if (first != std::string::npos)
            names.push_back(name.substr(first, name.find_last_not_of(" \t") - first + 1));
    }
    return names;
}

/// The settings of a variant.
struct Preset {
    TrainingPlan pretraining;
    TrainingPlan transfer;
    int width;
    int hiddenLayers;
};

Preset presetOf(const std::string& variant)
{
    if (variant == "baseline")
        return {{{250, 4e-4, 128}, 0.0, false}, {{50, 1e-3, -1}, 0.0, true}, 1000, 1};
    if (variant == "advanced")
        return {{{150, 4e-4, 64}, 0.0, false}, {{50, 4e-4, 0}, 0.0, false}, 512, 2};
    return {{{0, 4e-4, 64}, 0.0, false}, {{50, 4e-4, 0}, 0.0, false}, 512, 2};
}

template <class Number>
Number chosen(const nlohmann::json& options, const char* name, Number preset)
{
    const Number given = options.at(name).get<Number>();
    return given > Number(0) ? given : preset;
}

} // namespace

int tunedEpochs(std::size_t rows)
{
    constexpr std::size_t rowsSeen = 240'000;
    return static_cast<int>(
        std::clamp(rowsSeen / std::max(rows, std::size_t{1}), std::size_t{8}, std::size_t{30}));
}

const MethodInfo& multiPredictInfo()
{
    static const MethodInfo info = [] {
        MethodInfo method;
        method.name = "multi-predict";
        method.title = "Multi-Predict";
        method.description = "One network for all train devices; a new device starts from its "
                             "closest train device and adapts.";
        method.source = "Multi-Predict (arXiv 2306.02459)";
        for (const auto& group : {inputOptions(), trainingOptions(), quirks()})
            method.options.insert(method.options.end(), group.begin(), group.end());
        return method;
    }();
    return info;
}

MultiPredictOptions multiPredictOptions(const nlohmann::json& options)
{
    const auto is = [&](const char* name, const char* value) {
        return options.at(name).get<std::string>() == value;
    };
    const Preset preset = presetOf(options.at("variant").get<std::string>());
    MultiPredictOptions typed;
    typed.readsLatencyVector = is("representation", "hwl_vec") && !is("latency_vector", "paper");
    if (is("representation", "zcp_vec"))
        typed.supplement = options.at("supplement").get<std::string>();
    typed.vectorDevices = namesIn(options.at("vector_devices").get<std::string>());
    typed.encoding = options.at("encoding").get<std::string>();
    if (typed.encoding == "auto" && !is("variant", "tuned"))
        typed.encoding = "published";
    typed.device = is("device", "index")    ? DeviceForm::Index
                   : is("device", "sample") ? DeviceForm::Sample
                                            : DeviceForm::Learned;
    typed.start = is("device_start", "first") ? DeviceStart::First : DeviceStart::Closest;
    typed.width = chosen(options, "width", preset.width);
    typed.hiddenLayers = preset.hiddenLayers;
    typed.pretraining = preset.pretraining;
    typed.pretraining.epochs = chosen(options, "epochs", preset.pretraining.epochs);
    typed.pretraining.rate = chosen(options, "learning_rate", preset.pretraining.rate);
    typed.pretraining.batch = chosen(options, "batch", preset.pretraining.batch);
    typed.transfer = preset.transfer;
    typed.transfer.epochs = chosen(options, "transfer_epochs", preset.transfer.epochs);
    typed.transfer.rate = chosen(options, "transfer_rate", preset.transfer.rate);
    typed.pretraining.weightDecay = typed.transfer.weightDecay =
        options.at("weight_decay").get<double>();
    typed.repeats = options.at("repeats").get<int>();
    typed.continuesRepeats = is("repeat_state", "paper");
    typed.pairing = is("pairing", "paper") ? Pairing::Cyclic : Pairing::Grid;
    typed.learnsFirstNetworks = is("source_networks", "paper");
    typed.comparesOtherDraw = is("correlator", "paper");
    typed.scalesByWholeTable = is("label_scale", "paper");
    return typed;
}

} // namespace latency::multi_predict
