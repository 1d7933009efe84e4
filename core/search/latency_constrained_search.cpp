// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/latency_constrained_search.h"

#include "core/experiment/device_evaluation.h"
#include "core/predictor/score_calibration.h"
#include "core/sampling/sampler.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <optional>

namespace latency
{
namespace
{

std::optional<Error> fault(const SearchRequest& request)
{
    if (request.measurements < 4)
        return Error{"search: " + std::to_string(request.measurements) +
                     " measurements were allowed; expected at least 4."};
    if (request.measurements >= request.table->measuredCount(request.device))
        return Error{"search: " + std::to_string(request.measurements) +
                     " measurements were allowed, but only " +
                     std::to_string(request.table->measuredCount(request.device)) +
                     " architectures are measured on " +
                     request.table->device(request.device).name + "."};
    if (!(request.confidence >= 0.5 && request.confidence <= 0.99))
        return Error{"search: the confidence is " + std::to_string(request.confidence) +
                     "; expected 0.5 to 0.99."};
    if (!(request.limit > 0.0) || !std::isfinite(request.limit))
        return Error{"search: the limit is not a positive number of milliseconds."};
    return std::nullopt;
}

double normalCumulative(double z)
{
    return 0.5 * std::erfc(-z / std::sqrt(2.0));
}

/// The state of one search: what has been measured, and what is believed of the rest.
class Search
{
public:
    Search(const SearchRequest& request, std::stop_token stop) : request_(request), stop_(stop) {}

    Result<SearchAnswer> run()
    {
        const auto begin = std::chrono::steady_clock::now();
        if (auto error = measureFirst())
            return *error;
        while (!stop_.stop_requested()) {
            if (auto error = refit())
                return *error;
            const int next = static_cast<int>(rows_.size()) < request_.measurements
                                 ? bestCandidate(0.5, true)
                                 : -1;
            if (next < 0)
                break;
            measure(next, predicted_[static_cast<std::size_t>(next)]);
        }
        answer_.isComplete = !stop_.stop_requested();
        conclude();
        answer_.seconds =
            std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        return std::move(answer_);
    }

private:
    [[nodiscard]] float hidden(int row) const
    {
        return request_.table->milliseconds(request_.device)[static_cast<std::size_t>(row)];
    }

    void measure(int row, double predicted)
    {
        rows_.push_back(row);
        answer_.steps.push_back({row, hidden(row), predicted});
    }

    std::optional<Error> measureFirst()
    {
        SamplingRequest sampling;
        sampling.table = request_.table;
        sampling.trainDevices = request_.trainDevices;
        sampling.targetDevice = request_.device;
        if (auto error = measureReferences())
            return error;
        sampling.count =
            std::max(3, (request_.measurements - static_cast<int>(references_.size())) / 2);
        sampling.options = nlohmann::json::object();
        sampling.seed = request_.seed;
        const auto picks = findSampler("kernel-greedy")->pick(sampling);
        if (!picks)
            return picks.error();
        for (const int row : *picks)
            if (std::ranges::find(rows_, row) == rows_.end())
                measure(row, std::numeric_limits<double>::quiet_NaN());
        return prepare();
    }

    /// They are part of the budget, and serve as samples too.
    std::optional<Error> measureReferences()
    {
        const auto references = request_.predictor->referenceArchitectures(
            {request_.table, request_.trainDevices,
             *resolveOptions(request_.predictor->info().options, {}, ""), request_.seed});
        if (!references)
            return references.error();
        references_ = *references;
        if (!references_.empty() &&
            request_.measurements < static_cast<int>(references_.size()) + 3)
            return Error{"search: " + std::to_string(request_.measurements) +
                         " measurements are too few for predictor " +
                         request_.predictor->info().name + "; expected at least 3 besides its " +
                         std::to_string(references_.size()) + " reference networks."};
        for (const int row : references_)
            measure(row, std::numeric_limits<double>::quiet_NaN());
        return std::nullopt;
    }

    std::optional<Error> prepare()
    {
        predictor_ =
            request_.predictor->create(*resolveOptions(request_.predictor->info().options, {}, ""));
        SourceData source;
        source.table = request_.table;
        source.trainDevices = request_.trainDevices;
        source.references = references_;
        const int all = request_.table->architectureCount();
        source.sourceArchitectures = RandomEngine(request_.seed).distinct(std::min(900, all), all);
        const auto outcome = predictor_->pretrain(source, request_.seed, {stop_, {}});
        if (const Error* error = std::get_if<Error>(&outcome))
            return *error;
        return std::nullopt;
    }

    std::optional<Error> refit()
    {
        const TargetSamples samples =
            targetSamples(*request_.table, request_.device, rows_, references_);
        const auto outcome = predictor_->adapt(samples, request_.seed, {stop_, {}});
        if (const Error* error = std::get_if<Error>(&outcome))
            return *error;
        if (const Prediction* prediction = std::get_if<Prediction>(&outcome)) {
            predicted_ = calibratedMilliseconds(*prediction, samples);
            deviation_ = prediction->deviation;
            if (deviation_.empty())
                deviation_.assign(predicted_.size(), residualDeviation(samples));
        }
        return std::nullopt;
    }

    /// A predictor that does not know its uncertainty is given that of its labels.
    [[nodiscard]] float residualDeviation(const TargetSamples& samples) const
    {
        double squares = 0.0;
        for (std::size_t i = 0; i < samples.architectures.size(); ++i) {
            const auto row = static_cast<std::size_t>(samples.architectures[i]);
            squares += std::pow(predicted_[row] - samples.milliseconds[i], 2);
        }
        return static_cast<float>(
            std::sqrt(squares / static_cast<double>(samples.architectures.size())));
    }

    [[nodiscard]] double probability(int row) const
    {
        const auto i = static_cast<std::size_t>(row);
        const double spread = std::max(1e-9F, deviation_[i]);
        return normalCumulative((request_.limit - predicted_[i]) / spread);
    }

    /// The unmeasured network with the best objective that meets the limit with `confidence`.
    [[nodiscard]] int bestCandidate(double confidence, bool mustImprove) const
    {
        int best = -1;
        const int known = bestMeasured();
        float bestValue = mustImprove && known >= 0
                              ? request_.objective.values[static_cast<std::size_t>(known)]
                              : -std::numeric_limits<float>::infinity();
        for (int row = 0; row < request_.table->architectureCount(); ++row) {
            const float value = request_.objective.values[static_cast<std::size_t>(row)];
            if (!(value > bestValue) || std::isnan(hidden(row)) ||
                std::ranges::find(rows_, row) != rows_.end() || probability(row) < confidence)
                continue;
            best = row;
            bestValue = value;
        }
        return best;
    }

    [[nodiscard]] int bestMeasured() const
    {
        int best = -1;
        for (const int row : rows_)
            if (hidden(row) <= request_.limit &&
                (best < 0 || request_.objective.values[static_cast<std::size_t>(row)] >
                                 request_.objective.values[static_cast<std::size_t>(best)]))
                best = row;
        return best;
    }

    void conclude()
    {
        if (predicted_.empty())
            return;
        const int measured = bestMeasured();
        const int unmeasured = bestCandidate(request_.confidence, true);
        answer_.architecture = unmeasured >= 0 ? unmeasured : measured;
        answer_.isMeasured = unmeasured < 0 && measured >= 0;
        if (answer_.architecture < 0)
            return;
        const auto i = static_cast<std::size_t>(answer_.architecture);
        answer_.predicted = answer_.isMeasured ? hidden(answer_.architecture) : predicted_[i];
        answer_.probability = answer_.isMeasured ? 1.0 : probability(answer_.architecture);
        answer_.objective = request_.objective.values[i];
    }

    const SearchRequest& request_;
    std::stop_token stop_;
    std::unique_ptr<Predictor> predictor_;
    std::vector<int> rows_;
    std::vector<int> references_; ///< of the predictor; measured first
    std::vector<float> predicted_;
    std::vector<float> deviation_;
    SearchAnswer answer_;
};

} // namespace

Result<SearchAnswer> searchUnderLimit(const SearchRequest& request, std::stop_token stop)
{
    if (auto error = fault(request))
        return *error;
    return Search(request, stop).run();
}

int trueOptimum(const SearchRequest& request)
{
    const auto measured = request.table->milliseconds(request.device);
    int best = -1;
    for (int row = 0; row < request.table->architectureCount(); ++row) {
        const auto i = static_cast<std::size_t>(row);
        if (measured[i] <= request.limit && !std::isnan(request.objective.values[i]) &&
            (best < 0 || request.objective.values[i] >
                             request.objective.values[static_cast<std::size_t>(best)]))
            best = row;
    }
    return best;
}

} // namespace latency
