#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/units/measured_quantity.h"
#include "core/experiment/evaluation_metrics.h"
#include "core/experiment/experiment_spec.h"
#include "core/predictor/left_out_label.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace latency
{

/// A prediction during adaptation.
struct AdaptationStage {
    std::vector<float> predicted; ///< ms, one per architecture of the table
    EvaluationMetrics unseen;
};

/// One test device in one trial.
struct DeviceTrial {
    int trial = 1;   ///< from 1
    int device = -1; ///< row of the table
    std::string deviceName;
    std::vector<int> samples;                           ///< labelled rows, in the order picked
    std::vector<float> predicted;                       ///< ms, one per architecture of the table
    std::vector<float> deviation;                       ///< standard deviation in ms, or empty
    std::vector<std::pair<std::string, double>> shares; ///< explanation, or empty
    std::vector<LeftOutLabel> leftOut;                  ///< one per sample, or empty
    std::vector<int> references;  ///< rows measured besides the samples, or empty
    std::vector<float> embedding; ///< what describes the device, or empty
    std::vector<std::pair<int, std::vector<float>>> sourceEmbeddings; ///< not in files
    std::vector<AdaptationStage> stages; ///< before the first step, after it, …; not in files
    EvaluationMetrics unseen; ///< on all measured architectures except labelled, references, copies
    EvaluationMetrics asked;  ///< on the protocol asked for
    int copies = 0;       ///< measured rows that are no unseen ones: copies of labelled networks
    double seconds = 0.0; ///< adapting and predicting
};

/// The result of a run, complete or stopped.
struct ExperimentResult {
    ExperimentSpec spec; ///< as planned: devices and counts filled in
    std::string datasetTitle;
    std::string datasetChecksum; ///< tableChecksum; empty in files that do not record it
    std::string spaceName;
    MeasuredQuantity quantity;           ///< what was predicted
    bool isSimulated = false;            ///< the latencies are computed, not measured
    bool isOracle = false;               ///< the sampler looked at the target's own latencies
    bool isLabelFree = false;            ///< the predictor used no label of the target
    bool readsWholeSourceTables = false; ///< source_samples did not limit it
    int referenceCount = 0; ///< networks measured on each test device on top of the samples
    std::vector<std::string> validationDevices; ///< read besides the train devices, to choose by
    std::vector<std::string>
        remarks;             ///< what a reader of the numbers should know, one sentence each
    bool isComplete = false; ///< false when stopped: some devices or trials are missing
    std::vector<DeviceTrial> trials;
    std::vector<double> pretrainSeconds; ///< one per trial
    std::vector<double> epochSeconds;    ///< every pre-training epoch of every trial
    double totalSeconds = 0.0;
    int threads = 1;
    std::string program; ///< version
    std::string machine; ///< CPU
    /// Checksum of the predictions.csv that was written with it; empty when none was, nothing when
    /// the file is from before there were any. Only of files.
    std::optional<std::string> predictionsChecksum{};
};

/// Mean over trials of one device, or over devices and trials.
struct ResultSummary {
    std::string deviceName; ///< empty for the mean over devices
    int trials = 0;
    int architectures = 0;  ///< smallest count over the trials
    int copies = 0;         ///< largest count of copies left out over the trials
    MeanDeviation spearman; ///< deviation over trials
    MeanDeviation kendall;
    MeanDeviation rmse;
    MeanDeviation meanAbsolute;
    MeanDeviation within5;
    MeanDeviation within10;
    double seconds = 0.0; ///< mean
};

/// One row per test device in the order of the experiment, then the mean over devices: its
/// deviation is that of the trials' means. `asked` selects the requested protocol instead of
/// `unseen`.
std::vector<ResultSummary> summarize(const ExperimentResult& result, bool asked);

/// Measurements per test device: "20", or "10 + 20" with additional reference networks.
std::string budgetText(const ExperimentResult& result);

/// The file format `latency-result/1`.
nlohmann::json toJson(const ExperimentResult& result);
/// Everything but the predictions themselves, which are in predictions.csv.
Result<ExperimentResult> experimentResultFromJson(const nlohmann::json& json,
                                                  const std::string& where);

} // namespace latency
