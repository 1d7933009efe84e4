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

/// Goal and budget of a search.
struct SearchProblem {
    LatencyTablePointer table;     ///< architectures, and latencies of the train devices
    int device = -1;               ///< the target's row of the table, or -1 when it has none
    std::vector<int> trainDevices; ///< never the target; may be empty
    std::vector<int> candidates;   ///< what may be measured and answered; empty = whole table
    Objective objective;
    std::optional<double> limit; ///< ms; without one the whole front is searched for
    int measurements = 20;       ///< in all, at least kFewestMeasurements
    /// Number of spread measurements before picks by gain; empty: a fifth of them. `measurements`
    /// for a single trip to the board.
    std::optional<int> firstPicks{};
    double confidence = 0.95; ///< that an unmeasured answer meets the limit; 0.5 … 0.99
    const PredictorKind* predictor = nullptr;
    nlohmann::json predictorOptions; ///< null for the predictor's defaults
    Seed seed;                       ///< of the first picks and of the predictor
    /// Progress of pre-training on the train devices, before the first fit; may be empty.
    ProgressSink<TrainingProgress> learning{};

    static constexpr int kFewestMeasurements = 4;
};

/// One measurement, in order of entry.
struct SearchStep {
    int architecture = -1;
    double measured = 0.0;  ///< ms
    double predicted = 0.0; ///< ms, by the fit before it; NaN for the first picks
    double deviation = 0.0; ///< ms, of that prediction; NaN likewise
};

/// The best known network under a limit.
struct LimitAnswer {
    int architecture = -1; ///< -1: no network is known to meet the limit
    bool isMeasured = false;
    double milliseconds = 0.0; ///< measured, else predicted
    double deviation = 0.0;    ///< ms; 0 when measured
    /// Probability of meeting the limit; 1 if measured, less otherwise.
    double probability = 0.0;
    double objective = 0.0;
};

/// A network of the current front.
struct BelievedFrontPoint : FrontPoint {
    double deviation = 0.0; ///< ms; 0 when measured
    bool isMeasured = false;
};

/// A search that buys measurements one after the other, with an answer at any time:
///
///     auto search = LatencySearch::create(problem);
///     while (architectures = search->next(1, stop); not empty)
///         for each: search->tell(architecture, measured ms)
///     search->answer(limit, confidence), search->front(), search->ledger()
///
/// The first measurements are spread by kernel-greedy unless there are enough of the user's own;
/// each later one is the largest expected gain under the limit or along the front, after a refit.
/// `answer` and `front` only use the last belief, so that a limit can be dragged. One thread at a
/// time.
class LatencySearch
{
public:
    /// More measurements than candidates are allowed: the search ends when all are measured.
    ///
    /// errors  fewer than four measurements, a confidence outside 0.5 … 0.99, a limit that is not
    /// positive, an objective of another length, no
    ///         predictor, reference networks of the predictor that leave fewer than three
    ///         measurements or are not candidates
    static Result<LatencySearch> create(SearchProblem problem);

    /// Up to `count` architectures to measure next, most useful first; pending proposals come
    /// first. Empty: the budget is spent or no gain is left. Refits after new measurements, which
    /// takes as long as the predictor.
    ///
    /// errors  those of sampler and predictor
    Outcome<std::vector<int>> next(int count, std::stop_token stop);

    /// Enters a measurement, also of an architecture that was not proposed.
    ///
    /// milliseconds  > 0
    /// seconds       duration of the measurement, for the ledger
    /// errors        an architecture that is not a candidate or already measured, a latency that is
    ///               not positive; the search is then unchanged
    Result<void> tell(int architecture, double milliseconds, double seconds = 0.0);

    /// Marks a network that does not run on the device: it is no longer a candidate, and another is
    /// proposed. Does not count as a measurement.
    ///
    /// errors  an architecture that is not a candidate or was measured
    Result<void> fail(int architecture);
    /// Defers a proposed architecture: others are proposed first. `tell` still accepts it.
    void passOver(int architecture);

    /// Updates the belief with new measurements; `next` does so by itself.
    Outcome<std::monostate> refit(std::stop_token stop);

    /// Unmeasured networks cannot be answers before the first picks are measured.
    ///
    /// The best network within `limit`: the better of the best measured one and the best unmeasured
    /// one that meets it with `confidence`. Microseconds; no refit.
    [[nodiscard]] LimitAnswer answer(double limit, double confidence) const;
    /// The same for the problem's own limit and confidence; empty if it has no limit.
    [[nodiscard]] LimitAnswer answer() const;
    /// The best unmeasured network; to check whether the confidence is kept.
    [[nodiscard]] LimitAnswer unmeasuredAnswer(double limit, double confidence) const;

    /// Probability that a network takes at most `limit` ms, as used for answers: 0 or 1 if it was
    /// measured, never certain otherwise. Needs a belief.
    [[nodiscard]] double probabilityWithin(int architecture, double limit) const;

    /// The current Pareto front; with measured latencies where available.
    [[nodiscard]] std::vector<BelievedFrontPoint> front() const;

    [[nodiscard]] const LatencyBelief& belief() const { return belief_; } ///< empty before a fit
    [[nodiscard]] const std::vector<SearchStep>& steps() const { return steps_; }
    [[nodiscard]] const SearchLedger& ledger() const { return ledger_; }
    [[nodiscard]] const SearchProblem& problem() const { return problem_; }
    [[nodiscard]] const std::vector<int>& failed() const { return failed_; } ///< as told
    /// Number of measurements left to propose, ≥ 0; more than planned may be entered.
    [[nodiscard]] int remaining() const;
    /// Number of possible answers: measured or not, without failed ones.
    [[nodiscard]] int candidateCount() const
    {
        return static_cast<int>(problem_.candidates.size());
    }
    /// Sets a new limit, or none for the front, from the next proposal on; no refit.
    void setLimit(std::optional<double> limit);

    static constexpr int kFewestFirst = 3; ///< below it nothing is promised
    /// Number of first measurements that are spread before picks by gain.
    static int firstPickCount(int measurements);
    /// The same with the reference networks of this search's predictor: they are fixed, so they fit
    /// on one worksheet.
    [[nodiscard]] int firstPickCount() const;

private:
    LatencySearch(SearchProblem problem, NetworkOrder order, BeliefFit fit,
                  std::vector<int> references);

    Outcome<std::monostate> pickFirst();
    [[nodiscard]] int spreadCount() const;
    [[nodiscard]] bool needsSpreadPicks() const;
    [[nodiscard]] bool hasReferences() const;
    /// True once the first picks were tried: only then are unmeasured networks possible answers.
    [[nodiscard]] bool mayPromise() const;
    [[nodiscard]] bool mayPropose(int architecture) const;
    void proposeByGain(int count);
    /// While no network is known to meet the limit, an overconfident predictor must not end the
    /// search.
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
/// errors   those of source, sampler and predictor; measurements entered so far are kept
Result<bool> runSearch(LatencySearch& search, MeasurementSource& source, std::stop_token stop);

/// The best network that truly meets the limit, or -1; to judge an answer, never to find it. It is
/// the optimum of the table only if `isFullyMeasured`.
int trueOptimum(const LatencyTable& table, int device, const Objective& objective, double limit);

} // namespace latency
