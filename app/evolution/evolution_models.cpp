// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/evolution/evolution_models.h"

#include "core/dataset/files/data_file.h"
#include "widgets/panels/core_text.h"

#include <QCoreApplication>

namespace latency
{
std::vector<LatencyModelChoice> latencyModels(const std::vector<std::filesystem::path>& dataFolders,
                                              const std::string& formKind,
                                              const nlohmann::json& formOptions)
{
    std::vector<LatencyModelChoice> choices;
    for (const PredictorKind* kind : predictors()) {
        if (!kind->info().supportsSpace(evolvedSpace().name()))
            continue;
        const bool isOfForm = kind->info().name == formKind;
        const auto options = resolveOptions(kind->info().options,
                                            isOfForm ? formOptions : nlohmann::json::object(), "");
        if (options)
            choices.push_back({coreText(kind->info().title), kind, *options, false});
    }
    const auto folder =
        findDataFile(dataFolders, {"ofanas/latency_table@note10", "latency_table@note10"});
    if (const PredictorKind* kind = findPredictor("lookup-table"); kind && !folder.empty())
        if (const auto options =
                resolveOptions(kind->info().options, {{"table", folder.string()}}, ""))
            choices.push_back({QCoreApplication::translate("latency::EvolutionModels",
                                                           "Published table of the Note 10"),
                               kind, *options, true});
    return choices;
}

std::vector<ObjectiveChoice>
evolutionObjectives(const std::vector<std::filesystem::path>& dataFolders)
{
    std::vector<ObjectiveChoice> choices;
    if (const auto file = findAccuracyNetwork(dataFolders); !file.empty())
        choices.push_back({QCoreApplication::translate("latency::EvolutionModels",
                                                       "predicted top-1 accuracy (%)"),
                           file});
    choices.push_back(
        {QCoreApplication::translate("latency::EvolutionModels", "multiply-adds (millions)"), {}});
    return choices;
}

bool hasSameScores(const EvolutionProblem& left, const EvolutionProblem& right)
{
    return left.model.kind == right.model.kind && left.model.options == right.model.options &&
           left.objective.accuracyNetwork == right.objective.accuracyNetwork &&
           left.part == right.part && left.device.table == right.device.table &&
           left.device.trainDevices == right.device.trainDevices &&
           left.device.samples.device == right.device.samples.device &&
           left.device.samples.architectures == right.device.samples.architectures &&
           left.device.specifications == right.device.specifications &&
           left.seed.value == right.seed.value;
}

Outcome<PreparedEvolution> prepareEvolution(const EvolutionProblem& problem,
                                            const TrainingControl& control)
{
    ArchitectureScorer objective = multiplyAddsScorer();
    if (!problem.objective.accuracyNetwork.empty()) {
        auto network = AccuracyNetwork::read(problem.objective.accuracyNetwork);
        if (!network)
            return network.error();
        objective = [network = std::move(*network)](const std::vector<Architecture>& batch) {
            std::vector<double> percent = network.accuracies(batch);
            for (double& value : percent)
                value *= 100.0;
            return Outcome<std::vector<double>>(std::move(percent));
        };
    }
    auto latency =
        scorerOf(*problem.model.kind, problem.model.options, problem.device, problem.seed, control);
    if (const Error* error = std::get_if<Error>(&latency))
        return *error;
    if (std::holds_alternative<Stopped>(latency))
        return Stopped{};
    auto& trained = std::get<TrainedScorer>(latency);
    return PreparedEvolution{
        std::make_shared<NetworkEvolution>(problem.part, publishedResolutions(),
                                           std::move(objective), std::move(trained.scorer)),
        trained.distillationError};
}

} // namespace latency
