// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/latency_search.h"

#include "core/sampling/sampler.h"
#include "core/search/acquisition.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <numeric>

namespace latency
{
namespace
{

constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();
/// Gains below this part of the objective's standard deviation, or of the front's hypervolume, do
/// not justify a measurement.
constexpr double kLeastGain = 1e-4;
constexpr double kLeastFrontGain = 1e-5;
/// Share of the budget for spread picks before picks by gain; chosen by leaving train devices out.
constexpr double kFirstShare = 0.2;
constexpr int kFewestFirst = LatencySearch::kFewestFirst;

std::optional<Error> fault(const SearchProblem& problem)
{
    if (!problem.table->quantity().isLatency())
        return Error{"search: " + problem.table->title() +
                     " contains no latencies; expected a table of latencies."};
    const auto asked = std::to_string(problem.measurements);
    if (problem.measurements < SearchProblem::kFewestMeasurements)
        return Error{"search: " + asked + " measurements were allowed; expected at least " +
                     std::to_string(SearchProblem::kFewestMeasurements) + "."};
    if (!(problem.confidence >= 0.5 && problem.confidence <= 0.99))
        return Error{"search: the confidence is " + std::to_string(problem.confidence) +
                     "; expected 0.5 to 0.99."};
    if (problem.limit && (!(*problem.limit > 0.0) || !std::isfinite(*problem.limit)))
        return Error{"search: the limit is not a positive number of milliseconds."};
    if (problem.objective.values.size() !=
        static_cast<std::size_t>(problem.table->architectureCount()))
        return Error{"search: the objective has " +
                     std::to_string(problem.objective.values.size()) + " values; expected " +
                     std::to_string(problem.table->architectureCount()) +
                     ", one per architecture."};
    if (problem.predictor == nullptr)
        return Error{"search: there is no predictor; expected a registered one."};
    return std::nullopt;
}

double standardDeviation(std::span<const float> values, std::span<const int> rows)
{
    double count = 0.0;
    double sum = 0.0;
    double squares = 0.0;
    for (const int row : rows) {
        const double value = values[static_cast<std::size_t>(row)];
        if (std::isnan(value))
            continue;
        count += 1.0;
        sum += value;
        squares += value * value;
    }
    const double mean = sum / std::max(count, 1.0);
    return std::sqrt(std::max(squares / std::max(count, 1.0) - mean * mean, 0.0));
}

/// Reference networks of the predictor, to be measured on every device.
Result<std::vector<int>> referencesOf(const SearchProblem& problem, const NetworkOrder& order,
                                      const nlohmann::json& options)
{
    auto references = problem.predictor->referenceArchitectures(
        {order.table(), problem.trainDevices, options, problem.seed});
    if (!references || references->empty())
        return references;
    references = order.rows(std::move(*references));
    const std::string name = problem.predictor->info().name;
    const auto count = static_cast<int>(references->size());
    if (problem.measurements < count + kFewestFirst)
        return Error{"search: " + std::to_string(problem.measurements) +
                     " measurements are too few for predictor " + name + "; expected at least " +
                     std::to_string(kFewestFirst) + " besides its " + std::to_string(count) +
                     " reference networks."};
    for (const int reference : *references)
        if (!std::ranges::binary_search(problem.candidates, reference))
            return Error{"search: architecture " + std::to_string(reference) +
                         ", a reference network of predictor " + name +
                         ", is not among the candidates; it has to be measured."};
    return references;
}

} // namespace

int LatencySearch::firstPickCount(int measurements)
{
    return std::max(kFewestFirst, static_cast<int>(std::lround(kFirstShare * measurements)));
}

Result<LatencySearch> LatencySearch::create(SearchProblem problem)
{
    if (problem.candidates.empty()) {
        problem.candidates.resize(static_cast<std::size_t>(problem.table->architectureCount()));
        std::iota(problem.candidates.begin(), problem.candidates.end(), 0);
    }
    if (auto error = fault(problem))
        return *error;
    std::ranges::sort(problem.candidates);
    auto options = resolveOptions(problem.predictor->info().options,
                                  problem.predictorOptions.is_null() ? nlohmann::json::object()
                                                                     : problem.predictorOptions,
                                  "search");
    if (!options)
        return options.error();
    NetworkOrder order(problem.table);
    auto references = referencesOf(problem, order, *options);
    if (!references)
        return references.error();
    BeliefFit fit(*problem.predictor, *options, order, problem.trainDevices, problem.device,
                  problem.seed, *references);
    fit.reportLearning(problem.learning);
    return LatencySearch(std::move(problem), std::move(order), std::move(fit),
                         std::move(*references));
}

LatencySearch::LatencySearch(SearchProblem problem, NetworkOrder order, BeliefFit fit,
                             std::vector<int> references)
    : problem_(std::move(problem)), order_(std::move(order)), inOrder_(problem_.candidates),
      fit_(std::move(fit)), references_(std::move(references))
{
    std::ranges::sort(inOrder_, {}, [this](int row) { return order_.rank(row); });
}

int LatencySearch::firstPickCount() const
{
    const auto count = static_cast<int>(references_.size());
    return std::min(count + firstPickCount(problem_.measurements - count), candidateCount());
}

int LatencySearch::spreadCount() const
{
    const auto references = static_cast<int>(references_.size());
    const int wanted = problem_.firstPicks
                           ? references + std::max(*problem_.firstPicks - references, kFewestFirst)
                           : firstPickCount();
    return std::min({wanted, problem_.measurements, candidateCount()});
}

int LatencySearch::remaining() const
{
    const auto told = static_cast<int>(steps_.size());
    return std::max(std::min(problem_.measurements, candidateCount()) - told, 0);
}

bool LatencySearch::wasTold(int architecture) const
{
    return std::ranges::find(steps_, architecture, &SearchStep::architecture) != steps_.end();
}

bool LatencySearch::mayPropose(int architecture) const
{
    const auto isAmong = [architecture](const std::vector<int>& list) {
        return std::ranges::find(list, architecture) != list.end();
    };
    return !wasTold(architecture) && !isAmong(passedOver_) && !isAmong(proposed_) &&
           std::ranges::binary_search(problem_.candidates, architecture);
}

bool LatencySearch::hasReferences() const
{
    return std::ranges::all_of(references_, [this](int reference) { return wasTold(reference); });
}

/// The user's own measurements count: with enough of them the fit starts without spread picks.
bool LatencySearch::needsSpreadPicks() const
{
    const auto told = static_cast<int>(steps_.size());
    return told < kFewestFirst || 2 * told < firstPickCount();
}

Outcome<std::monostate> LatencySearch::pickFirst()
{
    LedgerClock clock(ledger_.searchingSeconds);
    for (const int reference : references_)
        if (mayPropose(reference))
            proposed_.push_back(reference);
    const int missing =
        needsSpreadPicks() ? spreadCount() - static_cast<int>(steps_.size() + proposed_.size()) : 0;
    if (missing <= 0)
        return std::monostate{};
    const auto spared = static_cast<int>(steps_.size() + failed_.size() + passedOver_.size());
    SamplingRequest sampling;
    sampling.table = order_.table();
    sampling.trainDevices = problem_.trainDevices;
    sampling.targetDevice = problem_.device;
    sampling.options = nlohmann::json::object();
    sampling.seed = problem_.seed;
    sampling.count = std::min(missing + spared, static_cast<int>(candidates(sampling).size()));
    const auto picks = findSampler("kernel-greedy")->pick(sampling);
    if (!picks)
        return picks.error();
    int left = missing;
    for (const int pick : order_.rows(*picks))
        if (left > 0 && mayPropose(pick)) {
            proposed_.push_back(pick);
            --left;
        }
    return std::monostate{};
}

Outcome<std::monostate> LatencySearch::refit(std::stop_token stop)
{
    if (isBeliefCurrent_ || steps_.empty() || !hasReferences())
        return std::monostate{};
    LedgerClock clock(ledger_.fittingSeconds);
    std::vector<std::pair<int, double>> measured;
    for (const SearchStep& step : steps_)
        measured.emplace_back(step.architecture, step.measured);
    auto outcome = fit_.fit(measured, stop);
    if (const Error* error = std::get_if<Error>(&outcome))
        return *error;
    if (std::holds_alternative<Stopped>(outcome))
        return Stopped{};
    belief_ = std::move(std::get<LatencyBelief>(outcome));
    isBeliefCurrent_ = true;
    ++ledger_.fits;
    return std::monostate{};
}

void LatencySearch::proposeByGain(int count)
{
    LedgerClock clock(ledger_.searchingSeconds);
    const std::span<const float> objective = problem_.objective.values;
    std::vector<Gain> gains =
        problem_.limit ? constrainedImprovement(belief_, objective, inOrder_, *problem_.limit)
                       : frontImprovement(belief_, objective, inOrder_);
    const double least =
        problem_.limit ? kLeastGain * standardDeviation(objective, inOrder_) : kLeastFrontGain;
    std::erase_if(gains, [&](const Gain& gain) { return !(gain.expected > least); });
    // Networks passed over return only when no other gain is left.
    if (std::ranges::none_of(gains,
                             [this](const Gain& gain) { return mayPropose(gain.architecture); }))
        passedOver_.clear();
    std::erase_if(gains, [this](const Gain& gain) { return !mayPropose(gain.architecture); });
    for (Gain& gain : gains)
        gain.architecture = order_.rank(gain.architecture);
    for (const Gain& gain : largestGains(std::move(gains), count))
        proposed_.push_back(order_.row(gain.architecture));
    if (proposed_.empty() && problem_.limit && answer().architecture < 0)
        proposeFastest();
}

void LatencySearch::proposeFastest()
{
    int fastest = -1;
    for (const int i : inOrder_)
        if (!belief_.isMeasured(i) && mayPropose(i) &&
            (fastest < 0 || belief_.milliseconds()[static_cast<std::size_t>(i)] <
                                belief_.milliseconds()[static_cast<std::size_t>(fastest)]))
            fastest = i;
    if (fastest >= 0)
        proposed_.push_back(fastest);
}

Outcome<std::vector<int>> LatencySearch::next(int count, std::stop_token stop)
{
    if (proposed_.empty() && remaining() > 0 && (needsSpreadPicks() || !hasReferences())) {
        const auto outcome = pickFirst();
        if (const Error* error = std::get_if<Error>(&outcome))
            return *error;
    }
    if (proposed_.empty()) {
        const auto outcome = refit(stop);
        if (const Error* error = std::get_if<Error>(&outcome))
            return *error;
        if (std::holds_alternative<Stopped>(outcome))
            return Stopped{};
        if (remaining() > 0 && !belief_.isEmpty())
            proposeByGain(std::min(count, remaining()));
    }
    const int allowed = std::min({count, remaining(), static_cast<int>(proposed_.size())});
    return std::vector<int>(proposed_.begin(), proposed_.begin() + std::max(allowed, 0));
}

Result<void> LatencySearch::tell(int architecture, double milliseconds, double seconds)
{
    const std::string where = "search: architecture " + std::to_string(architecture);
    if (!std::ranges::binary_search(problem_.candidates, architecture))
        return Error{where + " is not among the candidates."};
    if (wasTold(architecture))
        return Error{where + " was measured already."};
    if (!std::isfinite(milliseconds) || milliseconds <= 0.0)
        return Error{where + " came with a latency of " + std::to_string(milliseconds) +
                     "; expected a positive number of ms."};
    SearchStep step{architecture, milliseconds, kNothing, kNothing};
    const auto i = static_cast<std::size_t>(architecture);
    if (!belief_.isEmpty() && !belief_.isMeasured(architecture)) {
        step.predicted = belief_.milliseconds()[i];
        step.deviation = belief_.deviation()[i];
    }
    steps_.push_back(step);
    std::erase(proposed_, architecture);
    std::erase(passedOver_, architecture);
    isBeliefCurrent_ = false;
    ++ledger_.measurements;
    ledger_.measuringSeconds += seconds;
    return {};
}

Result<void> LatencySearch::fail(int architecture)
{
    const std::string where = "search: architecture " + std::to_string(architecture);
    if (std::ranges::find(failed_, architecture) != failed_.end())
        return {};
    if (!std::ranges::binary_search(problem_.candidates, architecture))
        return Error{where + " is not among the candidates."};
    if (wasTold(architecture))
        return Error{where + " was measured already; it cannot have failed."};
    if (std::ranges::find(references_, architecture) != references_.end())
        return Error{where + " failed, but predictor " + problem_.predictor->info().name +
                     " needs it measured as a reference network; expected another predictor."};
    std::erase(problem_.candidates, architecture);
    std::erase(inOrder_, architecture);
    std::erase(proposed_, architecture);
    std::erase(passedOver_, architecture);
    failed_.push_back(architecture);
    return {};
}

void LatencySearch::passOver(int architecture)
{
    if (wasTold(architecture) || !std::ranges::binary_search(problem_.candidates, architecture) ||
        std::ranges::find(passedOver_, architecture) != passedOver_.end())
        return;
    std::erase(proposed_, architecture);
    passedOver_.push_back(architecture);
}

void LatencySearch::setLimit(std::optional<double> limit)
{
    problem_.limit = limit;
    if (static_cast<int>(steps_.size()) >= firstPickCount())
        proposed_.clear();
}

Result<bool> runSearch(LatencySearch& search, MeasurementSource& source, std::stop_token stop)
{
    while (!stop.stop_requested()) {
        const bool isInstant = search.problem().predictor->isInstant();
        const auto outcome = search.next(isInstant ? 1 : std::max(1, search.remaining() / 3), stop);
        if (const Error* error = std::get_if<Error>(&outcome))
            return *error;
        const auto* proposals = std::get_if<std::vector<int>>(&outcome);
        if (!proposals)
            return false;
        if (proposals->empty())
            return true;
        for (const int architecture : *proposals) {
            const auto begin = std::chrono::steady_clock::now();
            const auto measured = source.measure(architecture);
            if (!measured)
                return measured.error();
            const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
            if (auto told = search.tell(architecture, *measured, took.count()); !told)
                return told.error();
        }
    }
    return false;
}

} // namespace latency
