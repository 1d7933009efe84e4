#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/help/help_options.h"
#include "core/predictor/help/validation.h"
#include "core/predictor/predictor.h"

namespace latency::help
{

/// A new device, prepared for adaptation.
struct HelpTarget {
    KnownDevice known;
    LabelRange range;
};

/// Meta-training on the devices of a table, or loading its result from a file; holds the resulting
/// values.
class HelpTraining
{
public:
    HelpTraining(const SourceData& source, const HelpOptions& options);

    /// When stopped, the best state so far is kept.
    Outcome<std::monostate> run(Seed seed, const TrainingControl& control);

    /// errors  reference latencies missing or all equal, labels all equal
    [[nodiscard]] Result<HelpTarget> target(const TargetSamples& samples) const;

    /// The hardware vectors of the train devices that have one, (row of the table, vector).
    [[nodiscard]] std::vector<std::pair<int, std::vector<float>>> sourceHardware() const;

    [[nodiscard]] const SourceData& source() const { return source_; }
    [[nodiscard]] const HelpOptions& options() const { return options_; }
    [[nodiscard]] const ArchitectureCatalogue& catalogue() const { return catalogue_; }
    [[nodiscard]] const MetaParameters& parameters() const { return parameters_; }
    [[nodiscard]] const std::vector<float>& values() const { return values_; }

private:
    [[nodiscard]] Result<std::vector<MetaDevice>>
    metaDevices(const std::vector<int>& devices) const;
    [[nodiscard]] Result<std::vector<float>> hardware(std::span<const float> milliseconds,
                                                      const std::string& device) const;
    [[nodiscard]] std::vector<std::string> referenceTexts() const;
    Outcome<std::monostate> load();
    Outcome<std::monostate> train(Seed seed, const TrainingControl& control);
    [[nodiscard]] std::vector<PredictionPreview> previews(const TrainingControl& control);

    SourceData source_;
    HelpOptions options_;
    ArchitectureCatalogue catalogue_;
    MetaParameters parameters_;
    std::vector<float> values_;
    std::unique_ptr<RowScorer> previewRows_;
};

} // namespace latency::help
