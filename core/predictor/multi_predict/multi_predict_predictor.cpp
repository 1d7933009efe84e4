// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/multi_predict/multi_predict_predictor.h"

#include "core/predictor/multi_predict/multi_predict_training.h"
#include "core/predictor/reads_encodings.h"

#include <algorithm>
#include <cmath>
#include <exception>
#include <new>

namespace latency
{
namespace multi_predict
{
namespace
{

class MultiPredictPredictor final : public Predictor
{
public:
    explicit MultiPredictPredictor(MultiPredictOptions options) : options_(std::move(options)) {}

    Outcome<std::monostate> pretrain(const SourceData& source, Seed seed,
                                     const TrainingControl& control) override
    {
        try {
            training_.reset();
            auto made = MultiPredictTraining::create(source, options_, seed, control.stop);
            if (const Error* error = std::get_if<Error>(&made))
                return *error;
            if (std::holds_alternative<Stopped>(made))
                return Stopped{};
            training_ = std::move(std::get<std::unique_ptr<MultiPredictTraining>>(made));
            return training_->pretrain(seed, control);
        } catch (const std::bad_alloc&) {
            throw; // for the sentence of whoever asked
        } catch (const std::exception& failure) {
            return Error{std::string("predictor multi-predict: pre-training failed: ") +
                         failure.what()};
        }
    }

    Outcome<Prediction> adapt(const TargetSamples& samples, Seed seed,
                              const TrainingControl& control) override
    {
        if (!training_)
            return Error{"predictor multi-predict: adapt was called before pretrain."};
        try {
            return training_->adapt(samples, seed, control);
        } catch (const std::bad_alloc&) {
            throw; // for the sentence of whoever asked
        } catch (const std::exception& failure) {
            return Error{"predictor multi-predict: adapting to " + samples.deviceName +
                         " failed: " + failure.what()};
        }
    }

private:
    MultiPredictOptions options_;
    std::unique_ptr<MultiPredictTraining> training_;
};

/// Eight random architectures among those measured on every train device.
Result<std::vector<int>> randomReferences(const ReferenceRequest& request)
{
    const LatencyTable& table = *request.table;
    std::vector<int> rows;
    for (const int row : RandomEngine(request.seed).permutation(table.architectureCount())) {
        const auto isMeasured = [&](int device) {
            return std::isfinite(table.milliseconds(device)[static_cast<std::size_t>(row)]);
        };
        if (static_cast<int>(rows.size()) < deviceWidth &&
            std::ranges::all_of(request.trainDevices, isMeasured))
            rows.push_back(row);
    }
    if (static_cast<int>(rows.size()) < deviceWidth)
        return Error{"predictor multi-predict: " + std::to_string(rows.size()) +
                     " architectures are measured on all train devices; expected at least " +
                     std::to_string(deviceWidth) + " for a device embedding by latencies."};
    return rows;
}

class MultiPredictKind final : public PredictorKind, public ReadsEncodings
{
public:
    [[nodiscard]] const MethodInfo& info() const override { return multiPredictInfo(); }
    [[nodiscard]] Result<std::vector<int>>
    referenceArchitectures(const ReferenceRequest& request) const override
    {
        return readsReferences(request.options) ? randomReferences(request)
                                                : Result<std::vector<int>>(std::vector<int>{});
    }
    [[nodiscard]] int measurementsBesidesSamples(const nlohmann::json& options) const override
    {
        return readsReferences(options) && !countsReferencesAsSamples(options) ? deviceWidth : 0;
    }
    [[nodiscard]] bool countsReferencesAsSamples(const nlohmann::json& options) const override
    {
        return readsReferences(options) && options.at("references_are_samples").get<bool>();
    }
    [[nodiscard]] bool looksAtTarget(const nlohmann::json& options) const override
    {
        return options.at("label_scale") == "paper" || options.at("correlator") == "paper";
    }
    [[nodiscard]] std::unique_ptr<Predictor> create(const nlohmann::json& options) const override
    {
        return std::make_unique<MultiPredictPredictor>(multiPredictOptions(options));
    }
    [[nodiscard]] std::vector<const Encoding*>
    encodingsRead(const nlohmann::json& options) const override
    {
        const MultiPredictOptions typed = multiPredictOptions(options);
        std::vector<const Encoding*> read;
        for (const std::string& name : {typed.encoding, typed.supplement})
            if (const Encoding* encoding = findEncoding(name))
                read.push_back(encoding);
        return read;
    }

private:
    static bool readsReferences(const nlohmann::json& options)
    {
        return options.at("device") == "sample";
    }
};

} // namespace
} // namespace multi_predict

const PredictorKind& multiPredictPredictor()
{
    static const multi_predict::MultiPredictKind kind;
    return kind;
}

} // namespace latency
