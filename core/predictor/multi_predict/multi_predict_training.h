#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/multi_predict/multi_predict_options.h"
#include "core/predictor/multi_predict/repeat_trainers.h"
#include "core/predictor/multi_predict/table_scorer.h"
#include "core/predictor/predictor.h"

#include <memory>
#include <optional>

namespace latency::multi_predict
{

/// One run: the network pre-trained on the train devices, and its adaptation.
class MultiPredictTraining
{
public:
    /// errors  a latency vector without train devices or with an unknown one; reference networks
    ///         that are not measured or all equal
    static Outcome<std::unique_ptr<MultiPredictTraining>> create(const SourceData& source,
                                                                 const MultiPredictOptions& options,
                                                                 Seed seed,
                                                                 const std::stop_token& stop);

    Outcome<std::monostate> pretrain(Seed seed, const TrainingControl& control);
    Outcome<Prediction> adapt(const TargetSamples& samples, Seed seed,
                              const TrainingControl& control);

private:
    MultiPredictTraining(const SourceData& source, const MultiPredictOptions& options,
                         std::vector<LabelScale> scales, ArchitectureRows architectures,
                         const NetworkShape& shape, std::vector<float> codes);

    [[nodiscard]] int newDevice() const { return static_cast<int>(source_.trainDevices.size()); }
    [[nodiscard]] std::optional<Error> refusal(const TargetSamples& samples) const;
    [[nodiscard]] int closest(const TargetSamples& samples, Seed seed) const;
    [[nodiscard]] LabelScale scaleOf(const TargetSamples& samples, int closest) const;
    void startDevice(std::vector<float>& values, int closest) const;
    std::vector<PredictionPreview> previews(const std::stop_token& stop);
    Outcome<Prediction> learn(const TargetSamples& samples, Seed seed,
                              const TrainingControl& control);

    SourceData source_;
    MultiPredictOptions options_;
    std::vector<LabelScale> scales_; ///< one per train device
    std::vector<int> vectorDevices_; ///< rows of the table: those of the latency vector
    ArchitectureRows architectures_;
    NetworkParameters parameters_;
    std::vector<float> codes_; ///< [devices, 8], or empty
    Trainer trainer_;
    RepeatTrainers repeats_;
    std::vector<float> values_;                          ///< as pre-trained
    std::unique_ptr<TableScorer> table_;                 ///< all architectures on the new device
    std::vector<std::unique_ptr<TableScorer>> previews_; ///< one a preview target
};

} // namespace latency::multi_predict
