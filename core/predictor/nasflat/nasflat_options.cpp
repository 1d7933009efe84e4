// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/nasflat/nasflat_options.h"

#include "core/base/option_marks.h"
#include "core/encoding/encoding_choices.h"
#include "core/space/search_space.h"

namespace latency::nasflat
{

namespace
{

std::vector<OptionChoice> supplementChoices()
{
    std::vector<OptionChoice> choices = encodingChoices({{"none", "none"}});
    choices.push_back({"all", "all that are available at once, side by side"});
    return choices;
}

/// The settings of the published runs (methods/nasflat.md §5), with every quirk.
OptionPreset published(const std::string& space, int sourceSamples, nlohmann::json settings,
                       const std::vector<OptionSpec>& specs)
{
    settings.update(paperQuirks(specs));
    settings["epochs"] = 150;
    return {"paper", "as published", {space}, std::move(settings), sourceSamples};
}

std::vector<OptionPreset> presets(const std::vector<OptionSpec>& specs)
{
    OptionPreset withProxies = published("fbnet", 800, {{"supplement", "zcp"}}, specs);
    withProxies.name = "paper-zcp";
    withProxies.title = "as published, with proxies";
    return {
        {"fast", "fast", {}, nlohmann::json::object(), 0},
        published("nasbench201", 16, {{"transfer_epochs", 40}, {"transfer_rate", 0.003}}, specs),
        published("fbnet", 800, nlohmann::json::object(), specs),
        std::move(withProxies)};
}

std::vector<OptionSpec> trainingOptions()
{
    return {
        integerOption("epochs", "Epochs", 30, 0, 1000, "epochs",
                      "Passes over the train devices. The paper uses 150, of which the first 30 "
                      "matter most; 0 learns a device from scratch."),
        integerOption("transfer_epochs", "Transfer epochs", 30, 0, 1000, "epochs",
                      "Passes over the few labels of a new device."),
        realOption("learning_rate", "Learning rate", 1e-3, 1e-6, 1.0, "",
                   "Initial step size of pre-training; decreases along a cosine."),
        realOption("transfer_rate", "Transfer rate", 1e-3, 1e-6, 1.0, "",
                   "Initial step size on the new device; the paper uses 0.003 on NAS-Bench-201."),
        advanced(integerOption(
            "batch", "Batch", 128, 2, 4096, "architectures",
            "Maximum number of rows per step of pre-training; all steps have equally many.")),
        advanced(integerOption(
            "transfer_batch", "Transfer batch", 16, 2, 4096, "architectures",
            "Maximum number of rows per step on the new device; all steps have equally many.")),
        advanced(realOption("weight_decay", "Weight decay", 1e-5, 0.0, 1.0, "",
                            "Rate at which unused weights shrink.")),
        advanced(realOption("dropout", "Dropout", 0.1, 0.0, 0.9, "",
                            "Share of the head's activations dropped during training.")),
        advanced(toggleOption("dropout_per_pair", "Dropout per pair", true,
                              "Separate dropout for both sides of every pair, as published, or one "
                              "per architecture and step, which is faster.")),
        advanced(choiceOption("loss", "Loss", "hinge",
                              {{"hinge", "pairwise hinge"}, {"mse", "squared error"}},
                              "Rank pairs, as published, or fit the scaled latency.")),
    };
}

std::vector<OptionSpec> networkOptions()
{
    return {
        choiceOption("network", "Network", "graph",
                     {{"graph", "graph network"}, {"flat", "plain network on an encoding"}},
                     "The plain network is the paper's baseline: it uses the encoding chosen as "
                     "supplement and no graph."),
        choiceOption("layers", "Graph layers", "ensemble",
                     {{"ensemble", "ensemble"},
                      {"dense", "gated sums"},
                      {"gat", "attention"},
                      {"gat_mh", "attention with four heads"}},
                     "Operation of a graph layer; the ensemble combines gated sums and attention."),
        choiceOption("supplement", "Supplement", "none", supplementChoices(),
                     "An encoding fed to the network besides the graph."),
        advanced(choiceOption("fusion", "Fusion", "add", {{"add", "mean"}, {"mlp", "dense layers"}},
                              "How the two parts of an ensemble layer are combined.")),
        advanced(choiceOption(
            "hardware", "Device enters", "operations",
            {{"operations", "beside every operation"}, {"mlp", "once, after the graph"}},
            "Where the device enters the network.")),
        toggleOption("hardware_transfer", "Hardware transfer", true,
                     "Starts a new device from the embedding of the train device with the most "
                     "similar order of its labels; otherwise from a random one."),
        quirky(choiceOption("fbnet_graph", "FBNet graph", "chain",
                            {{"chain", "chain of layers"},
                             {"isolated", "layers without edges"},
                             {"paper", "as published"}},
                            "Edges of an FBNet network's graph."),
               "Layers have an edge to themselves only, so their order is lost, as are the first "
               "and the last layer."),
        quirky(choiceOption("node_features", "Node features", "position",
                            {{"position", "by place in the graph"}, {"paper", "as published"}},
                            "Features of a node besides operation and device."),
               "All nodes but the first share one row of features, so a layer's place in the "
               "network, and with it its width and resolution, is lost."),
        quirky(choiceOption("attention_mask", "Attention", "paper",
                            {{"predecessors", "to predecessors"}, {"paper", "as published"}},
                            "Nodes a node attends to; the published form ranks better on left-out "
                            "train devices."),
               "Nodes without an edge take part with a score of 0, so every node attends to all "
               "others."),
        quirky(choiceOption("pairs", "Pairs", "device",
                            {{"device", "within a device"}, {"paper", "as published"}},
                            "Rows of a batch that are ranked against each other."),
               "Rows of different devices are ranked as well, by latencies scaled per device."),
        quirky(choiceOption("label_scale", "Label scale", "samples",
                            {{"samples", "source samples"}, {"paper", "as published"}},
                            "Range used to scale a device's latencies to 0…1."),
               "The smallest and largest latency of a train device in the whole table, beyond the "
               "source samples."),
        quirky(choiceOption("supplement_scale", "Supplement scale", "standardized",
                            {{"standardized", "standardised columns"}, {"paper", "as published"}},
                            "Whether every column of the supplement has the same weight."),
               "Columns of the supplement keep their units."),
        quirky(choiceOption("flat_device", "Device of the plain network", "one-hot",
                            {{"one-hot", "one of many"}, {"paper", "as published"}},
                            "How the device enters the plain network."),
               "The device is its number in the list, eight times, as if devices had an order."),
        quirky(
            choiceOption("weights", "Weights", "restore",
                         {{"restore", "pre-trained for every device"}, {"paper", "as published"}},
                         "Initial weights for a new device."),
            "Each device continues from the weights of the previous one."),
        quirky(choiceOption("metric", "Metric", "final",
                            {{"final", "after the last epoch"}, {"paper", "as published"}},
                            "Prediction on which ρ and τ are evaluated."),
               "ρ and τ are means over the last four epochs of the adaptation."),
    };
}

} // namespace

const MethodInfo& nasflatInfo()
{
    static const MethodInfo info = [] {
        MethodInfo method;
        method.name = "nasflat";
        method.title = "NASFLAT";
        method.description =
            "A graph network with a learned vector for each device, pre-trained on "
            "the train devices and adapted to the new one.";
        method.source = "On Latency Predictors for NAS (arXiv 2403.02446)";
        method.spaces = spacesWith(&SpaceFacts::hasGraph);
        method.options = networkOptions();
        for (OptionSpec& option : trainingOptions())
            method.options.push_back(std::move(option));
        method.presets = presets(method.options);
        return method;
    }();
    return info;
}

NasflatOptions nasflatOptions(const nlohmann::json& options)
{
    const auto text = [&](const char* name) { return options.at(name).get<std::string>(); };
    NasflatOptions typed;
    typed.network = text("network") == "flat" ? NetworkKind::Flat : NetworkKind::Graph;
    typed.layers = text("layers") == "dense"    ? GraphLayerKind::Flow
                   : text("layers") == "gat"    ? GraphLayerKind::Attention
                   : text("layers") == "gat_mh" ? GraphLayerKind::MultiHead
                                                : GraphLayerKind::Ensemble;
    typed.fusion = text("fusion") == "mlp" ? Fusion::Mlp : Fusion::Mean;
    typed.hardware = text("hardware") == "mlp" ? HardwarePlace::Head : HardwarePlace::Nodes;
    typed.supplement = text("supplement") == "none" ? "" : text("supplement");
    typed.scalesSupplement = text("supplement_scale") != "paper";
    typed.numbersDevices = text("flat_device") == "paper";
    typed.continuesWeights = text("weights") == "paper";
    typed.averagesLastEpochs = text("metric") == "paper";
    typed.transfersHardware = options.at("hardware_transfer").get<bool>();
    typed.pretraining = {options.at("epochs").get<int>(), options.at("learning_rate").get<double>(),
                         options.at("batch").get<int>()};
    typed.transfer = {options.at("transfer_epochs").get<int>(),
                      options.at("transfer_rate").get<double>(),
                      options.at("transfer_batch").get<int>()};
    typed.weightDecay = options.at("weight_decay").get<double>();
    typed.dropout = options.at("dropout").get<double>();
    typed.dropsOutPerPair = options.at("dropout_per_pair").get<bool>();
    typed.loss = text("loss") == "mse" ? Loss::Squared : Loss::Hinge;
    typed.fbnetGraph = text("fbnet_graph") == "paper"      ? FbnetGraph::Paper
                       : text("fbnet_graph") == "isolated" ? FbnetGraph::Isolated
                                                           : FbnetGraph::Chain;
    typed.nodeFeatures =
        text("node_features") == "paper" ? NodeFeatures::Shared : NodeFeatures::Position;
    typed.mask =
        text("attention_mask") == "paper" ? AttentionMask::Everyone : AttentionMask::Predecessors;
    typed.pairsAcrossDevices = text("pairs") == "paper";
    typed.scalesByWholeTable = text("label_scale") == "paper";
    return typed;
}

} // namespace latency::nasflat
