#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/network_search.h"
#include "core/search/open_ended_scoring.h"

#include <QString>

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace latency
{

/// A way to know the latency of any network.
struct LatencyModelChoice {
    QString title;
    const PredictorKind* kind = nullptr;
    nlohmann::json options;  ///< resolved
    bool isReadAsIs = false; ///< needs no label
};

/// Something an evolution maximises.
struct ObjectiveChoice {
    QString title;
    std::filesystem::path accuracyNetwork; ///< empty: multiply-adds
};

/// Every predictor that knows Once-For-All networks, and the published tables of layer latencies
/// that are found in the data folders.
///
/// formKind, formOptions  the experiment form's predictor keeps the options set there
std::vector<LatencyModelChoice> latencyModels(const std::vector<std::filesystem::path>& dataFolders,
                                              const std::string& formKind,
                                              const nlohmann::json& formOptions);

/// The published accuracy predictor if it is found, and multiply-adds.
std::vector<ObjectiveChoice>
evolutionObjectives(const std::vector<std::filesystem::path>& dataFolders);

/// Everything that decides the scores of an evolution.
struct EvolutionProblem {
    LatencyModelChoice model;
    ObjectiveChoice objective;
    OfaPart part = OfaPart::Ofa;
    ScoredDevice device;
    Seed seed;
};

/// True when scores of one may be taken for the other.
bool hasSameScores(const EvolutionProblem& left, const EvolutionProblem& right);

/// Models that have learned.
struct PreparedEvolution {
    std::shared_ptr<NetworkEvolution> evolution;
    std::optional<double> distillationError; ///< see TrainedScorer
};

/// Learns the latency model, once; may take as long as the predictor takes.
Outcome<PreparedEvolution> prepareEvolution(const EvolutionProblem& problem,
                                            const TrainingControl& control);

} // namespace latency
