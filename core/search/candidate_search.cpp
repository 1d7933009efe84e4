// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/candidate_search.h"

#include "core/predictor/score_calibration.h"
#include "core/search/belief_fit.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace latency
{
namespace
{

struct Range {
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();
    void include(double value)
    {
        low = std::min(low, value);
        high = std::max(high, value);
    }
};

std::vector<double> milliseconds(const CandidateSearchProblem& problem,
                                 const Prediction& prediction, const TargetSamples& samples)
{
    std::vector<double> scaled;
    if (problem.scale == CandidateScale::Calibrated) {
        const std::vector<float> all = calibratedMilliseconds(prediction, samples);
        for (const SearchCandidate& one : problem.candidates)
            scaled.push_back(all[static_cast<std::size_t>(one.architecture)]);
        return scaled;
    }
    const auto score = [&](int row) -> double {
        return prediction.values[static_cast<std::size_t>(row)];
    };
    Range predicted;
    Range measured;
    for (std::size_t i = 0; i < samples.architectures.size(); ++i) {
        measured.include(samples.milliseconds[i]);
        if (problem.scale == CandidateScale::SupportRange)
            predicted.include(score(samples.architectures[i]));
    }
    if (problem.scale == CandidateScale::CandidateRange)
        for (const SearchCandidate& one : problem.candidates)
            predicted.include(score(one.architecture));
    const double width = predicted.high - predicted.low;
    const double slope = width > 0.0 ? (measured.high - measured.low) / width : 0.0;
    for (const SearchCandidate& one : problem.candidates)
        scaled.push_back(measured.low + slope * (score(one.architecture) - predicted.low));
    return scaled;
}

CandidateAnswer scan(const CandidateSearchProblem& problem, const std::vector<double>& predicted)
{
    CandidateAnswer answer;
    const SearchCandidate* best = nullptr;
    int kept = 0;
    for (std::size_t i = 0; i < problem.candidates.size() && kept < problem.kept; ++i) {
        if (predicted[i] > problem.limit)
            continue;
        ++kept;
        const SearchCandidate& one = problem.candidates[i];
        const bool isBetter =
            best == nullptr || (problem.paperComparesText ? one.accuracyText > best->accuracyText
                                                          : one.accuracy > best->accuracy);
        if (!isBetter)
            continue;
        best = &one;
        answer.architecture = one.architecture;
        answer.accuracy = one.accuracy;
        answer.predicted = predicted[i];
    }
    return answer;
}

} // namespace

std::pair<int, int> extremeArchitectures(const LatencyTable& table,
                                         const std::vector<int>& trainDevices,
                                         bool paperTakesPositionsForRanks)
{
    const auto count = static_cast<std::size_t>(table.architectureCount());
    std::vector<double> sum(count, 0.0);
    std::vector<int> order(count);
    for (const int device : trainDevices) {
        const auto measured = table.milliseconds(device);
        std::iota(order.begin(), order.end(), 0);
        std::ranges::stable_sort(order, [&](int left, int right) {
            return measured[static_cast<std::size_t>(left)] <
                   measured[static_cast<std::size_t>(right)];
        });
        for (std::size_t place = 0; place < count; ++place) {
            if (paperTakesPositionsForRanks)
                sum[place] += order[place];
            else
                sum[static_cast<std::size_t>(order[place])] += static_cast<double>(place);
        }
    }
    const auto [fastest, slowest] = std::ranges::minmax_element(sum);
    return {static_cast<int>(fastest - sum.begin()), static_cast<int>(slowest - sum.begin())};
}

Outcome<CandidateAnswer> searchCandidates(const CandidateSearchProblem& problem,
                                          MeasurementSource& source, std::stop_token stop)
{
    if (problem.samples < 2 || problem.samples > problem.table->architectureCount())
        return Error{"candidate search: " + std::to_string(problem.samples) +
                     " samples were requested; expected 2 to " +
                     std::to_string(problem.table->architectureCount()) + "."};
    if (problem.candidates.empty() || problem.predictor == nullptr)
        return Error{"candidate search: there is no candidate or no predictor; expected both."};
    std::vector<int> rows =
        RandomEngine(problem.seed).distinct(problem.samples, problem.table->architectureCount());
    if (problem.measuresExtremes) {
        const auto [fastest, slowest] = extremeArchitectures(*problem.table, problem.trainDevices,
                                                             problem.paperTakesPositionsForRanks);
        for (const int extreme : {fastest, slowest})
            if (std::ranges::find(rows, extreme) == rows.end())
                rows.push_back(extreme);
    }
    std::vector<std::pair<int, double>> measured;
    for (const int row : rows) {
        const auto value = source.measure(row);
        if (!value)
            return value.error();
        measured.emplace_back(row, *value);
    }
    const auto options =
        resolveOptions(problem.predictor->info().options, nlohmann::json::object(), "search");
    if (!options)
        return options.error();
    BeliefFit fit(*problem.predictor, *options, problem.table, problem.trainDevices, problem.device,
                  problem.seed);
    const TargetSamples samples = fit.samplesOf(measured);
    const auto outcome = fit.predict(samples, stop);
    if (const Error* error = std::get_if<Error>(&outcome))
        return *error;
    const Prediction* prediction = std::get_if<Prediction>(&outcome);
    if (!prediction)
        return Stopped{};
    CandidateAnswer answer = scan(problem, milliseconds(problem, *prediction, samples));
    answer.measurements = static_cast<int>(rows.size());
    return answer;
}

} // namespace latency
