#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/learning/flat_network.h"
#include "core/predictor/nasflat/nasflat_options.h"
#include "core/predictor/nasflat/training_rows.h"
#include "core/predictor/predictor.h"

#include <memory>

namespace latency::nasflat
{

/// The paper's baseline: a plain network on an encoding and the device, trained like the graph
/// network (methods/nasflat.md §2).
class FlatPredictor final : public Predictor
{
public:
    explicit FlatPredictor(const NasflatOptions& options) : options_(options) {}

    Outcome<std::monostate> pretrain(const SourceData& source, Seed seed,
                                     const TrainingControl& control) override;
    Outcome<Prediction> adapt(const TargetSamples& samples, Seed seed,
                              const TrainingControl& control) override;

private:
    [[nodiscard]] int newDevice() const { return static_cast<int>(source_.trainDevices.size()); }
    [[nodiscard]] FloatMatrix inputsOf(const std::vector<Sample>& samples) const;
    bool train(FlatNetwork& network, const TrainingRows& rows, const Schedule& schedule, Seed seed,
               const TrainingControl& control);

    NasflatOptions options_;
    SourceData source_;
    FloatMatrix encoding_; ///< [architectures, columns]
    std::unique_ptr<FlatNetwork> network_;
};

} // namespace latency::nasflat
