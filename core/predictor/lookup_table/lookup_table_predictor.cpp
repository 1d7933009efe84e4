// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/lookup_table/lookup_table_predictor.h"

#include "core/predictor/lookup_table/learned_table.h"
#include "core/predictor/lookup_table/published_table.h"
#include "core/predictor/open_ended_predictor.h"

#include <cmath>
#include <optional>

namespace latency
{
namespace lookup_table
{
namespace
{

/// An error with layers missing for some networks, or nullopt.
template <class ArchitectureAt>
std::optional<Error> gaps(const PublishedTable& table, const std::string& folder, int count,
                          ArchitectureAt architectureAt)
{
    constexpr std::size_t mostNamed = 3;
    std::set<std::string> missing;
    int uncovered = 0;
    for (int i = 0; i < count; ++i) {
        const std::set<std::string> names = table.missing(architectureAt(i));
        uncovered += names.empty() ? 0 : 1;
        missing.insert(names.begin(), names.end());
    }
    if (uncovered == 0)
        return std::nullopt;
    std::string list;
    std::size_t named = 0;
    for (const std::string& name : missing)
        if (++named <= mostNamed)
            list += (named == 1 ? "" : ", ") + name;
    if (missing.size() > mostNamed)
        list += " and " + std::to_string(missing.size() - mostNamed) + " more";
    return Error{"predictor lookup-table: " + folder + " does not cover " +
                 std::to_string(uncovered) + " of " + std::to_string(count) +
                 " networks; expected entries for " + list + "."};
}

class LookupTablePredictor final : public OpenEndedPredictor
{
public:
    explicit LookupTablePredictor(std::string folder) : folder_(std::move(folder)) {}

    Outcome<std::monostate> pretrain(const SourceData& source, Seed,
                                     const TrainingControl& control) override
    {
        if (control.stop.stop_requested())
            return Stopped{};
        table_ = source.table;
        isLearned_ = false;
        if (folder_.empty()) {
            learned_.emplace(table_->space(), table_->architectures(), control.stop);
            if (control.stop.stop_requested()) {
                learned_.reset();
                return Stopped{};
            }
            return std::monostate{};
        }
        if (!PublishedTable::isFor(table_->space()))
            return Error{"predictor lookup-table: " + folder_ + " is for OFA-MobileNetV3, not " +
                         table_->space().title() + "; expected no folder, to learn a table."};
        auto read = PublishedTable::read(folder_);
        if (!read)
            return read.error();
        published_ = std::move(read).value();
        return std::monostate{};
    }

    Outcome<Prediction> adapt(const TargetSamples& samples, Seed,
                              const TrainingControl& control) override
    {
        Prediction prediction;
        prediction.isMilliseconds = true;
        if (published_) {
            const int count = table_->architectureCount();
            const auto at = [this](int i) { return table_->architecture(i); };
            if (auto error = gaps(*published_, folder_, count, at))
                return *error;
            for (int i = 0; i < count; ++i)
                prediction.values.push_back(published_->milliseconds(at(i)));
            return prediction;
        }
        if (!learned_)
            return Error{"predictor lookup-table: adapt was called before pretrain."};
        if (samples.architectures.empty())
            return Error{"predictor lookup-table: device " + samples.deviceName +
                         " has no labelled network; expected at least one."};
        isLearned_ = learned_->learn(samples.architectures, samples.milliseconds, control.stop);
        if (!isLearned_)
            return Stopped{};
        prediction.values = learned_->answers();
        return prediction;
    }

    [[nodiscard]] bool needsAdaptation() const override { return folder_.empty(); }

    Outcome<std::vector<float>>
    predictOutside(const std::vector<Architecture>& architectures) override
    {
        std::vector<float> values;
        if (published_) {
            for (const Architecture& one : architectures) {
                values.push_back(published_->milliseconds(one));
                if (std::isnan(values.back()))
                    return *gaps(*published_, folder_, 1,
                                 [&](int) { return ArchitectureView(one); });
            }
            return values;
        }
        if (!isLearned_)
            return Error{"predictor lookup-table: predict was called before adapt."};
        for (const Architecture& one : architectures)
            values.push_back(learned_->answer(one));
        return values;
    }

private:
    std::string folder_;
    LatencyTablePointer table_;
    std::optional<PublishedTable> published_;
    std::optional<LearnedTable> learned_;
    bool isLearned_ = false;
};

class LookupTableKind final : public PredictorKind
{
public:
    [[nodiscard]] const MethodInfo& info() const override
    {
        static const MethodInfo info{
            "lookup-table",
            "Lookup table",
            "Sums layer latencies, learned from whole networks or from a published table.",
            "methods/ofa.md §6",
            spacesWith(&SpaceFacts::hasLayers),
            {textOption("table", "Published table",
                        "A folder of per-layer tables such as 160_lookup_table.yaml (.json, .csv, "
                        ".txt, .pickle), for OFA-MobileNetV3; without one, a table is learned from "
                        "the labels.")}};
        return info;
    }
    [[nodiscard]] std::unique_ptr<Predictor> create(const nlohmann::json& options) const override
    {
        return std::make_unique<LookupTablePredictor>(options.at("table").get<std::string>());
    }
};

} // namespace
} // namespace lookup_table

const PredictorKind& lookupTablePredictor()
{
    static const lookup_table::LookupTableKind kind;
    return kind;
}

} // namespace latency
