// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/help/help_options.h"

#include "core/base/option_marks.h"
#include "core/predictor/help/space_recipe.h"

namespace latency::help
{
namespace
{

std::vector<OptionSpec> deviceOptions()
{
    return {
        choiceOption("variant", "Variant", "help",
                     {{"help", "HELP"},
                      {"tuned", "HELP, tuned"},
                      {"meta-sgd", "Meta-SGD"},
                      {"maml", "MAML"}},
                     "HELP; HELP as tuned by NASFLAT's authors; Meta-SGD, without a hardware "
                     "vector; MAML, also with fixed inner rates."),
        choiceOption(
            "references", "Reference networks", "auto",
            {{"auto", "published, if available"},
             {"published", "the published ten"},
             {"kernel-greedy", "kernel-greedy's ten"},
             {"random", "ten at random"},
             {"params", "ten by parameters"},
             {"by-hand", "by hand"}},
            "The ten networks whose latencies describe a device; they are measured on a new device "
            "as well. If the table lacks the published ones, Kernel greedy chooses them."),
        textOption("reference_list", "Reference list",
                   "Ten architecture numbers separated by commas, for references by hand."),
        toggleOption(
            "references_are_samples", "Count references as samples", false,
            "The ten references are the first of the samples; otherwise they are additional."),
        fileOption("checkpoint", "Checkpoint", OptionSpec::FileRole::Opened,
                   "A file to start from instead of meta-training: one saved here or a released "
                   "help_max_corr.pt."),
        fileOption("save", "Save as", OptionSpec::FileRole::Saved,
                   "File for the result of meta-training."),
    };
}

std::vector<OptionSpec> trainingOptions()
{
    const std::string asVariant = " 0: as in the variant.";
    return {
        integerOption("episodes", "Episodes", 0, 0, 1'000'000, "episodes",
                      "Steps of meta-training. 0: 2000, on FBNet 4000. Curves and progress "
                      "count 50 of them as an epoch."),
        integerOption("test_steps", "Steps on a new device", 0, 0, 200, "steps",
                      "Inner steps on the samples of a new device." + asVariant),
        advanced(integerOption("inner_steps", "Inner steps", 0, 0, 10, "steps",
                               "Inner steps in meta-training." + asVariant)),
        advanced(integerOption("monte_carlo_samples", "Modulator samples", 0, 0, 200, "samples",
                               "Adaptations whose predictions are averaged." + asVariant)),
        advanced(integerOption("devices", "Devices per episode", 0, 0, 1000, "devices",
                               "Train devices drawn for each episode." + asVariant)),
        advanced(integerOption("supports", "Support networks", 10, 1, 1000, "networks",
                               "Labels per device for the inner steps of an episode.")),
        advanced(integerOption("queries", "Query networks", 200, 1, 10'000, "networks",
                               "Labels per device for the loss of an episode.")),
        advanced(realOption("meta_rate", "Meta rate", 0.0, 0.0, 1.0, "",
                            "Step size of meta-training." + asVariant)),
        advanced(realOption("inner_rate", "Inner rate", 0.0, 0.0, 1.0, "",
                            "Initial value of the inner rates." + asVariant)),
        advanced(realOption(
            "divergence_weight", "Divergence weight", 0.1, 0.0, 10.0, "",
            "Penalty on the modulator's divergence from the standard normal distribution.")),
        advanced(choiceOption("validation", "Validation", "published",
                              {{"published", "published devices"}, {"none", "none"}},
                              "Devices used to select the best state: titanx and gold_6240, except "
                              "test devices; without any, the last state is kept.")),
    };
}

std::vector<OptionSpec> quirks()
{
    return {
        quirky(choiceOption("label_scale", "Label scale", "measured",
                            {{"measured", "measurements"}, {"paper", "as published"}},
                            "Scale of a new device's latencies: the 10th and 90th percentile of "
                            "its measured networks."),
               "A new device is scaled by the range of its whole trimmed pool, which nobody has "
               "measured."),
        quirky(choiceOption("divergence", "Divergence", "mean",
                            {{"mean", "mean of the devices"}, {"paper", "as published"}},
                            "Divergence in the loss of an episode."),
               "Only the last device's, times the number of devices."),
        quirky(choiceOption("best_state", "Best state", "validation",
                            {{"validation", "by validation devices"},
                             {"average", "mean of the second half"},
                             {"paper", "as published"}},
                            "State of meta-training to keep."),
               "One maximum over train and validation devices, so that a good score on train "
               "devices can block later states that validate better."),
        quirky(choiceOption("monte_carlo", "Modulator average", "mean",
                            {{"mean", "mean of all samples"}, {"paper", "as published"}},
                            "Predictions that are evaluated."),
               "Only those of the last sample."),
    };
}

/// The settings of a variant, used where an option is 0.
struct Preset {
    double metaRate = 1e-4;
    double innerRate = 1e-3;
    int testSteps = 2;
    int samples = 10;
    int devices = 8;
};

template <class Number>
Number chosen(const nlohmann::json& options, const char* name, Number preset)
{
    const Number given = options.at(name).get<Number>();
    return given > Number(0) ? given : preset;
}

} // namespace

const MethodInfo& helpInfo()
{
    static const MethodInfo info = [] {
        MethodInfo method;
        method.name = "help";
        method.title = "HELP";
        method.description =
            "Meta-learned; adapts to a device described by ten reference latencies.";
        method.source = "HELP (arXiv 2106.08630)";
        method.spaces = spacesWithRecipe();
        for (const auto& group : {deviceOptions(), trainingOptions(), quirks()})
            method.options.insert(method.options.end(), group.begin(), group.end());
        return method;
    }();
    return info;
}

Variant variantOf(const nlohmann::json& options)
{
    const auto name = options.at("variant").get<std::string>();
    return name == "tuned"      ? Variant::Tuned
           : name == "meta-sgd" ? Variant::MetaSgd
           : name == "maml"     ? Variant::Maml
                                : Variant::Help;
}

HelpOptions helpOptions(const nlohmann::json& options, const std::string& space, int trainDevices)
{
    const auto isPaper = [&](const char* name) {
        return options.at(name).get<std::string>() == "paper";
    };
    HelpOptions typed;
    typed.variant = variantOf(options);
    const bool isTuned = typed.variant == Variant::Tuned;
    const Preset preset = isTuned ? Preset{1.01e-3, 3.1e-4, 16, 15, trainDevices} : Preset{};
    typed.readsHardware = typed.variant == Variant::Help || isTuned;
    typed.innerRate = static_cast<float>(chosen(options, "inner_rate", preset.innerRate));

    const SpaceRecipe* recipe = findRecipe(space);
    MetaSchedule& schedule = typed.schedule;
    schedule.episodes = chosen(options, "episodes", recipe != nullptr ? recipe->episodes : 2000);
    schedule.devices = chosen(options, "devices", preset.devices);
    schedule.supports = options.at("supports").get<int>();
    schedule.queries = options.at("queries").get<int>();
    schedule.innerSteps = chosen(options, "inner_steps", 2);
    schedule.rate = chosen(options, "meta_rate", preset.metaRate);
    schedule.divergenceWeight = options.at("divergence_weight").get<double>();
    schedule.weighsLastDivergence = isPaper("divergence");
    schedule.isModulated = typed.variant == Variant::Help;
    schedule.learnsRates = typed.variant != Variant::Maml;
    typed.scale = isPaper("label_scale") ? RangeSource::Pool : RangeSource::Measured;

    typed.adaptation.steps = chosen(options, "test_steps", preset.testSteps);
    typed.adaptation.samples = chosen(options, "monte_carlo_samples", preset.samples);
    typed.adaptation.isModulated = schedule.isModulated;
    typed.adaptation.takesLastSample = isPaper("monte_carlo");
    typed.best = isPaper("best_state")                   ? BestState::Mixed
                 : options.at("best_state") == "average" ? BestState::Average
                                                         : BestState::Validation;
    typed.checkpoint = options.at("checkpoint").get<std::string>();
    typed.saveTo = options.at("save").get<std::string>();
    return typed;
}

} // namespace latency::help
