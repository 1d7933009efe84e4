// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/transfer_options.h"

#include "core/base/option_marks.h"

namespace latency
{
namespace
{

std::vector<OptionSpec> sizes()
{
    return {
        integerOption(
            "vector_size", "Latency vector", 16, 1, 64, "devices",
            "Devices whose latencies describe an architecture, those least correlated with the "
            "predicted one; every architecture has to be measured on all of them."),
        integerOption("source_samples", "Source samples", 100, 2, 5000, "architectures",
                      "Architectures of the source space measured on the device."),
        integerOption("repeats", "Repeats", 5, 1, 100, "draws",
                      "Number of draws of labels per device."),
        advanced(integerOption("scratch_samples", "Labels from scratch", 900, 10, 5000, "labels",
                               "Labels of the network trained from scratch.")),
        advanced(integerOption("scratch_repeats", "Repeats from scratch", 1, 0, 100, "draws",
                               "Number of repeats in which it is trained.")),
        advanced(integerOption("test_networks", "Test architectures", 2000, 0, 20000,
                               "architectures",
                               "Random unseen architectures on which ρ is evaluated; 0: all.")),
        advanced(integerOption("epochs", "Epochs", 250, 1, 2000, "epochs",
                               "Passes over the source space, and from scratch.")),
        advanced(integerOption("transfer_epochs", "Transfer epochs", 50, 1, 1000, "epochs",
                               "Passes over the labels.")),
    };
}

std::vector<OptionSpec> quirks()
{
    return {
        quirky(choiceOption("state", "State", "restored",
                            {{"restored", "pre-trained"}, {"paper", "as published"}},
                            "Initial state of each draw and number of labels."),
               "The final state of the previous one: nothing is restored, so larger numbers of "
               "labels have seen the labels of smaller ones, of every draw."),
        quirky(choiceOption("label_scale", "Label scale", "labels",
                            {{"labels", "by the labels"}, {"paper", "as published"}},
                            "Scale of the device's latencies."),
               "The smallest and largest latency of the whole table, which nobody has measured."),
        quirky(choiceOption("vector_order", "Choice of the vector", "source",
                            {{"source", "by source samples"}, {"paper", "as published"}},
                            "Latencies that determine the least correlated devices."),
               "All latencies of NAS-Bench-201, even if it is the predicted space."),
        quirky(choiceOption("plain_vector", "Plain vector", "one-hot",
                            {{"one-hot", "one-hot"}, {"paper", "as published"}},
                            "Encoding of an architecture for the network without latencies."),
               "Six numbers for a cell, as if its operations had an order; HELP's encoding "
               "elsewhere."),
    };
}

} // namespace

const std::vector<OptionSpec>& transferOptionSpecs()
{
    static const std::vector<OptionSpec> specs = [] {
        std::vector<OptionSpec> all = sizes();
        for (OptionSpec& quirk : quirks())
            all.push_back(std::move(quirk));
        return all;
    }();
    return specs;
}

TransferOptions transferOptions(const nlohmann::json& options)
{
    const auto number = [&](const char* name) { return options.at(name).get<int>(); };
    const auto isPaper = [&](const char* name) { return options.at(name) == "paper"; };
    TransferOptions typed;
    typed.vectorSize = number("vector_size");
    typed.sourceSamples = number("source_samples");
    typed.repeats = number("repeats");
    typed.scratchSamples = number("scratch_samples");
    typed.scratchRepeats = number("scratch_repeats");
    typed.testNetworks = number("test_networks");
    typed.epochs = number("epochs");
    typed.transferEpochs = number("transfer_epochs");
    typed.continuesState = isPaper("state");
    typed.scalesByWholeTable = isPaper("label_scale");
    typed.choosesByCells = isPaper("vector_order");
    typed.readsPlainNumbers = isPaper("plain_vector");
    return typed;
}

} // namespace latency
