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
        integerOption("vector_size", "Latency vector", 16, 1, 64, "devices",
                      "Devices whose latencies describe an architecture, the least alike the one "
                      "that is learned; every architecture has to be measured on all of them."),
        integerOption("source_samples", "Source samples", 100, 2, 5000, "architectures",
                      "Architectures of the source space measured on the device."),
        integerOption("repeats", "Repeats", 5, 1, 100, "draws",
                      "How often labels are drawn for each device."),
        advanced(integerOption("scratch_samples", "Labels from scratch", 900, 10, 5000, "labels",
                               "Labels of the network that knows no other space.")),
        advanced(integerOption("scratch_repeats", "Repeats from scratch", 1, 0, 100, "draws",
                               "In how many of the repeats it is trained.")),
        advanced(integerOption("test_networks", "Test architectures", 2000, 0, 20000,
                               "architectures",
                               "Unseen architectures ρ is counted on, at random; 0: all.")),
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
                            "What each draw and each number of labels starts from."),
               "The state the one before ended with: nothing is restored, so later numbers of "
               "labels have seen the labels of earlier ones, of every draw."),
        quirky(choiceOption("label_scale", "Label scale", "labels",
                            {{"labels", "by the labels"}, {"paper", "as published"}},
                            "What latencies of the device are scaled by."),
               "The smallest and largest latency of the whole table, which nobody has measured."),
        quirky(choiceOption("vector_order", "Choice of the vector", "source",
                            {{"source", "by source samples"}, {"paper", "as published"}},
                            "What the least correlated devices are found on."),
               "All latencies of NAS-Bench-201, also where it is the space to be predicted."),
        quirky(choiceOption("plain_vector", "Plain vector", "one-hot",
                            {{"one-hot", "one-hot"}, {"paper", "as published"}},
                            "How the network that reads no latency sees an architecture."),
               "Six numbers for a cell, as though its operations had an order; HELP's encoding "
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
