#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/open_dataset.h"
#include "core/experiment/device_evaluation.h"
#include "core/predictor/help/device_labels.h"
#include "core/predictor/help/help_predictor.h"
#include "core/similarity/published_tasks.h"
#include "tests/core/dataset/published_data.h"

#include <numeric>

/// HELP's own experiments on its published data (methods/help.md §3), for tests and benchmarks.
namespace help_tasks
{

using namespace latency;

inline LatencyTablePointer openTable(const std::string& space)
{
    auto table = openDataset("help:" + space, {{publishedData()}, {}, {}});
    return table ? table.value() : nullptr;
}

inline nlohmann::json resolved(const nlohmann::json& given)
{
    return resolveOptions(helpPredictor().info().options, given, "help").value();
}

inline std::vector<int> rowsOf(const LatencyTable& table, const std::vector<std::string>& names)
{
    std::vector<int> rows;
    for (const std::string& name : names)
        rows.push_back(table.findDevice(name));
    return rows;
}

/// The devices HELP trains on.
inline std::vector<int> trainDevices(const LatencyTable& table)
{
    const std::string space = table.space().name();
    if (space == "ofa")
        return rowsOf(table, {"2080ti_1", "2080ti_32", "2080ti_64", "titan_xp_1", "titan_xp_32",
                              "titan_xp_64", "v100_1", "v100_32", "v100_64"});
    return rowsOf(table, findPublishedTask(space == "fbnet" ? "FD" : "ND")->trainDevices);
}

/// HELP's pool: the first 900 cells or 4000 networks.
inline std::vector<int> pool(const LatencyTable& table)
{
    std::vector<int> rows(table.space().name() == "nasbench201" ? 900 : 4000);
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

inline SourceData source(const LatencyTablePointer& table, const nlohmann::json& options)
{
    SourceData data;
    data.table = table;
    data.trainDevices = trainDevices(*table);
    data.sourceArchitectures = pool(*table);
    data.references = helpPredictor()
                          .referenceArchitectures({table, data.trainDevices, options, Seed{1}})
                          .value();
    data.validationDevices = helpPredictor().validationDevices(*table, options);
    return data;
}

/// Ten networks of the device's trimmed pool, as HELP draws them, or of the whole table.
inline TargetSamples drawSamples(const LatencyTable& table, int device,
                                 const std::vector<int>& references, bool fromPool, Seed seed)
{
    std::vector<int> rows(static_cast<std::size_t>(table.architectureCount()));
    std::iota(rows.begin(), rows.end(), 0);
    if (fromPool)
        rows = help::trimmedPool(table.milliseconds(device), pool(table)).rows;
    std::vector<int> picks;
    for (const int pick : RandomEngine(seed).distinct(10, static_cast<int>(rows.size())))
        picks.push_back(rows[static_cast<std::size_t>(pick)]);
    return targetSamples(table, device, std::move(picks), references);
}

/// Spearman's ρ on help-800 and on the unseen.
struct Scores {
    double help800 = 0.0;
    double unseen = 0.0;
};

/// Mean over `draws` draws of samples; NaN when the predictor fails.
inline Scores meanScores(Predictor& predictor, const SourceData& data, int device, bool fromPool,
                         int draws)
{
    Scores mean;
    for (int draw = 1; draw <= draws; ++draw) {
        const Seed seed = Seed{static_cast<std::uint64_t>(draw)};
        const TargetSamples samples =
            drawSamples(*data.table, device, data.references, fromPool, seed);
        const auto outcome = predictor.adapt(samples, seed, {});
        const Prediction* prediction = std::get_if<Prediction>(&outcome);
        if (!prediction)
            return {NAN, NAN};
        const DeviceTrial trial = evaluateDevice(*data.table, samples, *prediction,
                                                 EvaluationProtocol::Help800, data.references);
        mean.help800 += trial.asked.spearman / draws;
        mean.unseen += trial.unseen.spearman / draws;
    }
    return mean;
}

} // namespace help_tasks
