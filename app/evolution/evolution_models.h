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

/// A latency model for any network.
struct LatencyModelChoice {
    QString title;
    const PredictorKind* kind = nullptr;
    nlohmann::json options;  ///< resolved
    bool isReadAsIs = false; ///< needs no label
};

/// An objective of an evolution.
struct ObjectiveChoice {
    QString title;
    std::filesystem::path accuracyNetwork; ///< empty: multiply-adds
};

/// Every predictor for Once-For-All networks, and the published tables of layer latencies in the
/// data folders.
///
/// formKind, formOptions  the experiment form's predictor keeps the options set there
std::vector<LatencyModelChoice> latencyModels(const std::vector<std::filesystem::path>& dataFolders,
                                              const std::string& formKind,
                                              const nlohmann::json& formOptions);

/// The published accuracy predictor, if available, and multiply-adds.
std::vector<ObjectiveChoice>
evolutionObjectives(const std::vector<std::filesystem::path>& dataFolders);

/// Everything on which the scores of an evolution depend.
struct EvolutionProblem {
    LatencyModelChoice model;
    ObjectiveChoice objective;
    OfaPart part = OfaPart::Ofa;
    ScoredDevice device;
    Seed seed;
};

/// True if the scores of both are interchangeable.
bool hasSameScores(const EvolutionProblem& left, const EvolutionProblem& right);

/// Trained models.
struct PreparedEvolution {
    std::shared_ptr<NetworkEvolution> evolution;
    std::optional<double> distillationError; ///< see TrainedScorer
};

/// Trains the latency model, once; takes as long as the predictor.
Outcome<PreparedEvolution> prepareEvolution(const EvolutionProblem& problem,
                                            const TrainingControl& control);

} // namespace latency
