#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/option_spec.h"
#include "core/base/outcome.h"
#include "core/base/random_engine.h"
#include "core/base/run_control.h"
#include "core/dataset/table/hardware_specification.h"
#include "core/dataset/table/latency_table.h"
#include "core/predictor/left_out_label.h"

#include <nlohmann/json.hpp>

#include <limits>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace latency
{

/// The few measurements of one new device.
struct TargetSamples {
    std::string deviceName;
    int device = -1;                 ///< its row in the table, for labelling progress only
    std::vector<int> architectures;  ///< distinct rows of the table
    std::vector<float> milliseconds; ///< one each; > 0
    /// SourceData::references as measured on this device; empty if the predictor needs none.
    std::vector<float> referenceMilliseconds{};
    /// Specification of a device that differs from its name, such as a hypothetical one.
    std::optional<HardwareSpecification> specification{};
};

/// Source data of a predictor, before a new device. The predictor reads the table's architectures
/// and the latencies of `trainDevices` and `validationDevices`, never those of other devices
/// (unless PredictorKind::looksAtTarget).
struct SourceData {
    LatencyTablePointer table;
    std::vector<int> trainDevices;         ///< may be empty
    std::vector<int> sourceArchitectures;  ///< those measured on the train devices
    std::vector<int> references;           ///< PredictorKind::referenceArchitectures
    std::vector<int> validationDevices;    ///< for choosing among states; no train or test device
    SpecificationsByDevice specifications; ///< that a user gave; built-in ones are not among them
    /// For the live view only: after each epoch of pre-training the predictor may score
    /// `previewArchitectures` for these devices as at the start of their adaptation. Never changes
    /// the run.
    std::vector<TargetSamples> previewTargets;
    std::vector<int> previewArchitectures;
};

/// Scores of one device over some architectures, for the live view.
struct PredictionPreview {
    int device = -1;
    std::shared_ptr<const std::vector<float>> scores; ///< over SourceData::previewArchitectures
};

/// State after one epoch.
struct TrainingProgress {
    int epoch = 0;                           ///< 1..epochs
    int epochs = 0;                          ///< as asked for
    double loss = 0.0;                       ///< mean over the epoch, no unit
    double seconds = 0.0;                    ///< this epoch alone
    std::vector<PredictionPreview> previews; ///< may be empty
    /// Mean Spearman ρ on the validation devices; NaN without.
    double validation = std::numeric_limits<double>::quiet_NaN();
};
using TrainingControl = RunControl<TrainingProgress>;

/// The prediction of an adapted predictor for a device.
struct Prediction {
    std::vector<float> values;    ///< one per architecture of the table; ascending with latency
    bool isMilliseconds = false;  ///< values are ms; otherwise a score of unknown scale
    std::vector<float> deviation; ///< standard deviation in ms, one each, or empty
    /// Parts of an explanation ("source profiles" 0.4, …), summing to one, or empty.
    std::vector<std::pair<std::string, double>> shares;
    std::vector<LeftOutLabel> leftOut; ///< one per label, or empty
    /// The predictor's embedding of the device, such as its scaled reference latencies, or empty.
    std::vector<float> embedding;
    /// The same of train devices, (row of the table, embedding), or empty.
    std::vector<std::pair<int, std::vector<float>>> sourceEmbeddings;
    /// `values` before the first step of adaptation and after each step, or empty.
    std::vector<std::vector<float>> stages;
    /// Values after each of the last epochs, over which rank correlations are averaged as in some
    /// papers; empty to use `values`.
    std::vector<std::vector<float>> lastEpochs;
};

/// Learns latency from source devices and adapts to new ones from a few measurements. One object
/// serves one run; `adapt` starts from the pre-trained state each time and may be called in any
/// order.
class Predictor
{
public:
    virtual ~Predictor() = default;

    /// Same data and seed: same state, with any number of threads. Checks `control.stop` often
    /// enough to return within 0.1 s; when stopped, the state remains usable.
    virtual Outcome<std::monostate> pretrain(const SourceData& source, Seed seed,
                                             const TrainingControl& control) = 0;

    /// The prediction for every architecture of the table after learning `samples`.
    virtual Outcome<Prediction> adapt(const TargetSamples& samples, Seed seed,
                                      const TrainingControl& control) = 0;
};

/// Request for reference networks.
struct ReferenceRequest {
    LatencyTablePointer table;
    std::vector<int> trainDevices;
    nlohmann::json options; ///< of the predictor, resolved
    Seed seed;
};

/// A registered kind of predictor.
class PredictorKind
{
public:
    virtual ~PredictorKind() = default;
    [[nodiscard]] virtual const MethodInfo& info() const = 0;
    /// True when it needs no labels from the target (its row shows "–" samples).
    [[nodiscard]] virtual bool isLabelFree() const { return false; }
    /// True when it reads all latencies of the train devices, independent of the number of source
    /// samples.
    [[nodiscard]] virtual bool readsWholeSourceTables() const { return false; }
    /// True if learning and predicting take a frame or two, so that the window can refit on every
    /// click.
    [[nodiscard]] virtual bool isInstant() const { return false; }
    /// Rows to be measured on every device, including new ones, in addition to the samples.
    [[nodiscard]] virtual Result<std::vector<int>>
    referenceArchitectures(const ReferenceRequest&) const
    {
        return std::vector<int>{};
    }
    /// Number of reference networks a new device has to measure in addition to its samples; cheap.
    [[nodiscard]] virtual int measurementsBesidesSamples(const nlohmann::json&) const { return 0; }
    /// True when the references are the first of the samples instead of additional ones.
    [[nodiscard]] virtual bool countsReferencesAsSamples(const nlohmann::json&) const
    {
        return false;
    }
    /// Devices used to select its best state; train and test devices are excluded.
    [[nodiscard]] virtual std::vector<int> validationDevices(const LatencyTable&,
                                                             const nlohmann::json&) const
    {
        return {};
    }
    /// True when it reads unmeasured latencies of the target, as a quirk of its paper.
    [[nodiscard]] virtual bool looksAtTarget(const nlohmann::json&) const { return false; }
    /// `options` are resolved against info().options.
    [[nodiscard]] virtual std::unique_ptr<Predictor>
    create(const nlohmann::json& options) const = 0;
};

const std::vector<const PredictorKind*>& predictors();
const PredictorKind* findPredictor(std::string_view name);

} // namespace latency
