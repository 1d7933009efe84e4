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
    choices.push_back({"all", "all that are there at once, side by side"});
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
                      "Passes over the train devices; the paper takes 150, of which 30 do most. "
                      "With 0 a device is learned from scratch."),
        integerOption("transfer_epochs", "Transfer epochs", 30, 0, 1000, "epochs",
                      "Passes over the few labels of a new device."),
        realOption("learning_rate", "Learning rate", 1e-3, 1e-6, 1.0, "",
                   "First step size of pre-training; it falls along a cosine."),
        realOption("transfer_rate", "Transfer rate", 1e-3, 1e-6, 1.0, "",
                   "First step size on the new device; the paper takes 0.003 on NAS-Bench-201."),
        advanced(integerOption("batch", "Batch", 128, 2, 4096, "architectures",
                               "Rows a step of pre-training looks at, at most; all steps look at "
                               "equally many.")),
        advanced(integerOption("transfer_batch", "Transfer batch", 16, 2, 4096, "architectures",
                               "Rows a step on the new device looks at, at most; all steps look at "
                               "equally many.")),
        advanced(realOption("weight_decay", "Weight decay", 1e-5, 0.0, 1.0, "",
                            "How fast weights without use shrink.")),
        advanced(realOption("dropout", "Dropout", 0.1, 0.0, 0.9, "",
                            "Share of the head's numbers silenced in training.")),
        advanced(toggleOption("dropout_per_pair", "Dropout per pair", true,
                              "Whether both sides of every pair have a dropout of their own, as "
                              "published, or every architecture one per step, which is quicker.")),
        advanced(choiceOption("loss", "Loss", "hinge",
                              {{"hinge", "pairwise hinge"}, {"mse", "squared error"}},
                              "Ranking pairs, as published, or meeting the scaled latency.")),
    };
}

std::vector<OptionSpec> networkOptions()
{
    return {
        choiceOption("network", "Network", "graph",
                     {{"graph", "graph network"}, {"flat", "plain network on an encoding"}},
                     "The plain network is the paper's baseline: it sees the encoding chosen as "
                     "supplement and knows no graph."),
        choiceOption("layers", "Graph layers", "ensemble",
                     {{"ensemble", "ensemble"},
                      {"dense", "gated sums"},
                      {"gat", "attention"},
                      {"gat_mh", "attention with four heads"}},
                     "What a graph layer does; the ensemble joins gated sums and attention."),
        choiceOption("supplement", "Supplement", "none", supplementChoices(),
                     "An encoding that the network is told besides the graph."),
        advanced(choiceOption("fusion", "Fusion", "add", {{"add", "mean"}, {"mlp", "dense layers"}},
                              "How the two parts of an ensemble layer become one.")),
        advanced(choiceOption(
            "hardware", "Device enters", "operations",
            {{"operations", "beside every operation"}, {"mlp", "once, behind the graph"}},
            "Where the network is told of the device.")),
        toggleOption("hardware_transfer", "Hardware transfer", true,
                     "Starts a new device from the embedding of the train device that ranks its "
                     "labels most alike; otherwise from noise."),
        quirky(
            choiceOption("fbnet_graph", "FBNet graph", "chain",
                         {{"chain", "chain of layers"},
                          {"isolated", "layers without edges"},
                          {"paper", "as published"}},
                         "Which edges the graph of a FBNet network has."),
            "Layers have an edge to themselves only, so their order is unseen, and the first and "
            "the last layer are lost."),
        quirky(choiceOption("node_features", "Node features", "position",
                            {{"position", "by place in the graph"}, {"paper", "as published"}},
                            "What the network knows of a node besides operation and device."),
               "All nodes but the first share one row of features, so a layer's place in the "
               "network, and with it its width and resolution, is unseen."),
        quirky(choiceOption("attention_mask", "Attention", "paper",
                            {{"predecessors", "to predecessors"}, {"paper", "as published"}},
                            "Which nodes a node attends to; as published it ranks better, held-out "
                            "train devices say."),
               "Nodes without an edge take part with a score of 0, so every node sees all others."),
        quirky(choiceOption("pairs", "Pairs", "device",
                            {{"device", "within a device"}, {"paper", "as published"}},
                            "Which rows of a batch are ranked against each other."),
               "Rows of different devices are ranked too, by latencies scaled device by device."),
        quirky(choiceOption("label_scale", "Label scale", "samples",
                            {{"samples", "source samples"}, {"paper", "as published"}},
                            "What a device's latencies are scaled to 0…1 by."),
               "The smallest and largest latency of a train device over the whole table, also of "
               "architectures that are no source samples."),
        quirky(choiceOption("supplement_scale", "Supplement scale", "standardized",
                            {{"standardized", "standardised columns"}, {"paper", "as published"}},
                            "Whether every column of the supplement counts alike."),
               "Columns of the supplement keep their units."),
        quirky(choiceOption("flat_device", "Device of the plain network", "one-hot",
                            {{"one-hot", "one of many"}, {"paper", "as published"}},
                            "How the plain network is told of the device."),
               "The device is its number in the list, eight times, as if devices stood on a line."),
        quirky(
            choiceOption("weights", "Weights", "restore",
                         {{"restore", "pre-trained for every device"}, {"paper", "as published"}},
                         "What a new device starts from."),
            "A device goes on from the weights that the device before it has left behind."),
        quirky(choiceOption("metric", "Metric", "final",
                            {{"final", "after the last epoch"}, {"paper", "as published"}},
                            "Which prediction ρ and τ are counted on."),
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
