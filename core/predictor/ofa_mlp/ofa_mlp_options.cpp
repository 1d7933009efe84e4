// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/ofa_mlp/ofa_mlp_options.h"

#include "core/base/option_marks.h"

namespace latency::ofa_mlp
{
namespace
{

std::vector<OptionSpec> optionSpecs()
{
    std::vector<OptionChoice> recipes;
    for (const TrainingRecipe& recipe : trainingRecipes())
        recipes.push_back({std::string(recipe.name), std::string(recipe.title)});
    return {
        choiceOption("variant", "Variant", "fine-tuned",
                     {{"fine-tuned", "fine-tuned"},
                      {"base", "base network"},
                      {"generalized", "hardware-generalised"}},
                     "A new head on a train device's network; a network of the new device's own "
                     "labels; one network of all train devices that reads hardware "
                     "specifications. Without train devices fine-tuned is the base network."),
        choiceOption("recipe", "Training", std::string(trainingRecipes().front().name), recipes,
                     "Ours, or the best settings of the published searches for a device."),
        advanced(integerOption("epochs", "Epochs", 0, 0, 10'000, "epochs",
                               "Passes over a network's labels. 0: as in the training.")),
        textOption("checkpoint", "Checkpoint",
                   "A published network to start from instead of training, such as "
                   "checkpoint_note10_ofa.pt. The base network is then used as it is."),
        textOption("specifications", "Specifications",
                   "A JSON file of hardware specifications, for devices that are not built in or "
                   "do not exist. Only the hardware-generalised variant reads it."),
        advanced(choiceOption("head", "Head", "closed-form",
                              {{"closed-form", "closed form"}, {"descent", "gradient descent"}},
                              "Method for the new head: ridge regression with the penalty of the "
                              "smallest leave-one-out error, or SGD as published.")),
        quirky(
            choiceOption("activation", "Last activation", "consistent",
                         {{"consistent", "in training and prediction"}, {"paper", "as published"}},
                         "Use of the ReLU before the head."),
            "The head learns on features without the last ReLU and predicts with it."),
        advanced(choiceOption(
            "hardware", "Hardware enters", "roofline",
            {{"roofline", "by the roofline"}, {"columns", "as inputs too"}},
            "How the hardware-generalised network uses specifications: through the latency that a "
            "data sheet promises, or also as inputs, which needs more than a few train devices.")),
    };
}

} // namespace

const MethodInfo& ofaMlpInfo()
{
    static const MethodInfo info{"ofa-mlp",
                                 "OFA network",
                                 "A dense network per device; a new device gets a new head, or is "
                                 "described by its data sheet.",
                                 "arXiv 2101.00732, methods/ofa.md",
                                 {"ofa"},
                                 optionSpecs()};
    return info;
}

OfaMlpOptions ofaMlpOptions(const nlohmann::json& options)
{
    OfaMlpOptions read;
    const auto variant = options.at("variant").get<std::string>();
    read.variant = variant == "base"          ? Variant::Base
                   : variant == "generalized" ? Variant::Generalized
                                              : Variant::FineTuned;
    read.recipe = trainingRecipe(options.at("recipe").get<std::string>());
    if (const int epochs = options.at("epochs").get<int>(); epochs > 0) {
        read.recipe.epochs = epochs;
        read.recipe.hasGivenEpochs = true;
    }
    read.checkpoint = options.at("checkpoint").get<std::string>();
    read.specifications = options.at("specifications").get<std::string>();
    read.hardware =
        options.at("hardware") == "columns" ? HardwareEntry::Columns : HardwareEntry::Roofline;
    read.headByDescent = options.at("head") == "descent";
    read.paperActivation = options.at("activation") == "paper";
    return read;
}

} // namespace latency::ofa_mlp
