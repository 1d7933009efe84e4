#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/belief_fit.h"
#include "core/search/measurement_source.h"
#include "core/search/objective.h"
#include "core/search/pareto_front.h"
#include "core/search/search_ledger.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace latency
{

/// What is searched for, and what may be spent on it.
struct SearchProblem {
    LatencyTablePointer table;     ///< architectures, and latencies of the train devices
    int device = -1;               ///< the target's row of the table, or -1 when it has none
    std::vector<int> trainDevices; ///< never the target; may be empty
    std::vector<int> candidates;   ///< what may be measured and answered; empty = whole table
    Objective objective;
    std::optional<double> limit; ///< ms; without one the whole front is searched for
    int measurements = 20;       ///< in all, at least kFewestMeasurements
    /// How many measurements are spread before gain is looked for; empty: a fifth of them. For one
    /// trip to the board as many as `measurements`.
    std::optional<int> firstPicks{};
    double confidence = 0.95; ///< that an unmeasured answer meets the limit; 0.5 … 0.99
    const PredictorKind* predictor = nullptr;
    nlohmann::json predictorOptions; ///< null for the predictor's defaults
    Seed seed;                       ///< of the first picks and of the predictor
    /// While the predictor learns from the train devices, before its first fit; may be empty.
    ProgressSink<TrainingProgress> learning{};

    static constexpr int kFewestMeasurements = 4;
};

/// One measurement, in the order told.
struct SearchStep {
    int architecture = -1;
    double measured = 0.0;  ///< ms
    double predicted = 0.0; ///< ms, by the fit before it; NaN for the first picks
    double deviation = 0.0; ///< ms, of that prediction; NaN likewise
};

/// The best network under a limit, as far as is known now.
struct LimitAnswer {
    int architecture = -1; ///< -1: no network is known to meet the limit
    bool isMeasured = false;
    double milliseconds = 0.0; ///< measured, else predicted
    double deviation = 0.0;    ///< ms; 0 when measured
    /// Of meeting the limit; 1 when measured, below it otherwise.
    double probability = 0.0;
    double objective = 0.0;
};

/// A network of the front as it is believed now.
struct BelievedFrontPoint : FrontPoint {
    double deviation = 0.0; ///< ms; 0 when measured
    bool isMeasured = false;
};

/// A search that buys measurements one after the other and can say at any time what it has found:
///
///     auto search = LatencySearch::create(problem);
///     while (architectures = search->next(1, stop); not empty)
///         for each: search->tell(architecture, measured ms)
///     search->answer(limit, confidence), search->front(), search->ledger()
///
/// The first measurements are spread by kernel-greedy unless there are enough of somebody's own
/// choice; each later one is the largest expected gain
/// under the limit or along the front, after a refit. `answer` and `front` only read the last
/// belief, so that a limit can be dragged. One thread at a time.
class LatencySearch
{
public:
    /// More measurements than candidates are no fault: the search ends when all are measured.
    ///
    /// errors  fewer than four measurements, a confidence outside 0.5 … 0.99, a limit that is not
    /// positive, an objective of another length, no
    ///         predictor, reference networks of the predictor that leave less than three
    ///         measurements or are no candidates
    static Result<LatencySearch> create(SearchProblem problem);

    /// Up to `count` architectures to measure next, most useful first; what was proposed and not
    /// told yet comes first. Empty: the budget is spent or nothing is left to gain. Refits if there
    /// is news, which may take as long as the predictor takes.
    ///
    /// errors  what the sampler or the predictor refuses
    Outcome<std::vector<int>> next(int count, std::stop_token stop);

    /// Takes a measurement; also of an architecture that was not proposed.
    ///
    /// milliseconds  > 0
    /// seconds       what measuring took, for the ledger
    /// errors        an architecture that is no candidate or was told before, a latency that is not
    ///               a positive number; the search is then as before
    Result<void> tell(int architecture, double milliseconds, double seconds = 0.0);

    /// The device does not run this network: it is no candidate any more, and another is proposed.
    /// Counts as no measurement.
    ///
    /// errors  an architecture that is no candidate or was measured
    Result<void> fail(int architecture);
    /// Asked for and not measured so far: others are proposed first. `tell` still takes it.
    void passOver(int architecture);

    /// Brings the belief up to date with what was told; `next` does it by itself.
    Outcome<std::monostate> refit(std::stop_token stop);

    /// No promise is made of unmeasured networks before the first picks are measured.
    ///
    /// The best network within `limit`: the better of the best measured one and the best unmeasured
    /// one that meets it with `confidence`. Microseconds; no refit.
    [[nodiscard]] LimitAnswer answer(double limit, double confidence) const;
    /// The same for the problem's own limit and confidence; nothing when it has no limit.
    [[nodiscard]] LimitAnswer answer() const;
    /// The best that was not measured; for judging how honest the confidence is.
    [[nodiscard]] LimitAnswer unmeasuredAnswer(double limit, double confidence) const;

    /// That a network takes at most `limit` ms, as answers count it: 0 or 1 where it was measured,
    /// never certain otherwise. Needs a belief.
    [[nodiscard]] double probabilityWithin(int architecture, double limit) const;

    /// Networks that no other is believed to beat; measured latencies where there are any.
    [[nodiscard]] std::vector<BelievedFrontPoint> front() const;

    [[nodiscard]] const LatencyBelief& belief() const { return belief_; } ///< empty before a fit
    [[nodiscard]] const std::vector<SearchStep>& steps() const { return steps_; }
    [[nodiscard]] const SearchLedger& ledger() const { return ledger_; }
    [[nodiscard]] const SearchProblem& problem() const { return problem_; }
    [[nodiscard]] const std::vector<int>& failed() const { return failed_; } ///< as told
    /// How many measurements are left to propose, never below 0; more than planned may be told.
    [[nodiscard]] int remaining() const;
    /// Networks that may be answered: measured or not, without those that failed.
    [[nodiscard]] int candidateCount() const
    {
        return static_cast<int>(problem_.candidates.size());
    }
    /// A new limit, or none for the front, from the next proposal on; costs no refit.
    void setLimit(std::optional<double> limit);

    static constexpr int kFewestFirst = 3; ///< below it nothing is promised
    /// How many of the first measurements are spread before the search looks for gain.
    static int firstPickCount(int measurements);
    /// The same with the reference networks of this search's predictor: no measurement changes
    /// them, so they fit on one worksheet.
    [[nodiscard]] int firstPickCount() const;

private:
    LatencySearch(SearchProblem problem, NetworkOrder order, BeliefFit fit,
                  std::vector<int> references);

    Outcome<std::monostate> pickFirst();
    [[nodiscard]] int spreadCount() const;
    [[nodiscard]] bool needsSpreadPicks() const;
    [[nodiscard]] bool hasReferences() const;
    /// Nothing is promised of unmeasured networks before the first picks were tried.
    [[nodiscard]] bool mayPromise() const;
    [[nodiscard]] bool mayPropose(int architecture) const;
    void proposeByGain(int count);
    /// While nothing is known to meet the limit, a predictor that is too sure of itself must not
    /// end the search.
    void proposeFastest();
    [[nodiscard]] bool wasTold(int architecture) const;
    [[nodiscard]] LimitAnswer describe(int architecture, double limit) const;

    SearchProblem problem_;
    NetworkOrder order_;
    std::vector<int> inOrder_; ///< the candidates, so that ties do not depend on the rows' order
    BeliefFit fit_;
    std::vector<int> references_; ///< of the predictor; the first to be measured
    LatencyBelief belief_;
    bool isBeliefCurrent_ = false;
    std::vector<int> proposed_; ///< not told yet
    std::vector<int> failed_;
    std::vector<int> passedOver_;
    std::vector<SearchStep> steps_;
    SearchLedger ledger_;
};

/// Measures with `source` until the search has no proposal left or is stopped.
///
/// returns  true when it ended by itself, false when stopped
/// errors   what the source, the sampler or the predictor refuses; what was told stays told
Result<bool> runSearch(LatencySearch& search, MeasurementSource& source, std::stop_token stop);

/// The best network that truly meets the limit, or -1; for judging an answer, never for finding it.
/// It is the optimum of the table only where `isFullyMeasured`.
int trueOptimum(const LatencyTable& table, int device, const Objective& objective, double limit);

} // namespace latency
