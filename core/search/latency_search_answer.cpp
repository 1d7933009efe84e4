// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/latency_search.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace latency
{
namespace
{

/// The best of thousands of predictions tends to be too optimistic; with this factor on the
/// deviation the confidence holds on left-out train devices.
constexpr double kChosenWidening = 1.5;
/// Upper limit of an unmeasured network's probability.
constexpr double kSurest = 0.99;

} // namespace

bool LatencySearch::mayPromise() const
{
    const std::size_t tried = steps_.size() + failed_.size() + passedOver_.size();
    return static_cast<int>(steps_.size()) >= std::min(kFewestFirst, candidateCount()) &&
           static_cast<int>(tried) >= firstPickCount();
}

double LatencySearch::probabilityWithin(int architecture, double limit) const
{
    const double believed = belief_.probabilityWithin(architecture, limit, kChosenWidening);
    return belief_.isMeasured(architecture) ? believed : std::min(kSurest, believed);
}

LimitAnswer LatencySearch::describe(int architecture, double limit) const
{
    LimitAnswer answer;
    answer.architecture = architecture;
    if (architecture < 0)
        return answer;
    const auto i = static_cast<std::size_t>(architecture);
    answer.objective = problem_.objective.values[i];
    const auto step = std::ranges::find(steps_, architecture, &SearchStep::architecture);
    answer.isMeasured = step != steps_.end();
    answer.milliseconds = answer.isMeasured ? step->measured : belief_.milliseconds()[i];
    answer.deviation = answer.isMeasured ? 0.0 : belief_.deviation()[i];
    answer.probability = answer.isMeasured ? 1.0 : probabilityWithin(architecture, limit);
    return answer;
}

LimitAnswer LatencySearch::unmeasuredAnswer(double limit, double confidence) const
{
    int best = -1;
    double bestValue = -std::numeric_limits<double>::infinity();
    if (!belief_.isEmpty() && mayPromise())
        for (const int i : inOrder_) {
            const double value = problem_.objective.values[static_cast<std::size_t>(i)];
            if (value > bestValue && !belief_.isMeasured(i) && !wasTold(i) &&
                belief_.probabilityWithin(i, limit, kChosenWidening) >= confidence) {
                best = i;
                bestValue = value;
            }
        }
    return describe(best, limit);
}

LimitAnswer LatencySearch::answer(double limit, double confidence) const
{
    LimitAnswer best = unmeasuredAnswer(limit, confidence);
    for (const SearchStep& step : steps_) {
        const double value = problem_.objective.values[static_cast<std::size_t>(step.architecture)];
        if (step.measured <= limit && !std::isnan(value) &&
            (best.architecture < 0 || value > best.objective ||
             (value >= best.objective && !best.isMeasured)))
            best = describe(step.architecture, limit);
    }
    return best;
}

LimitAnswer LatencySearch::answer() const
{
    return problem_.limit ? answer(*problem_.limit, problem_.confidence) : LimitAnswer{};
}

std::vector<BelievedFrontPoint> LatencySearch::front() const
{
    std::vector<FrontPoint> points;
    if (!belief_.isEmpty())
        for (const int i : inOrder_) {
            const auto at = static_cast<std::size_t>(i);
            if (!std::isnan(problem_.objective.values[at]))
                points.push_back({i, belief_.milliseconds()[at], problem_.objective.values[at]});
        }
    std::vector<BelievedFrontPoint> front;
    for (const FrontPoint& point : paretoFront(std::move(points)))
        front.push_back({point, belief_.deviation()[static_cast<std::size_t>(point.architecture)],
                         belief_.isMeasured(point.architecture)});
    return front;
}

int trueOptimum(const LatencyTable& table, int device, const Objective& objective, double limit)
{
    const auto measured = table.milliseconds(device);
    int best = -1;
    for (int row = 0; row < table.architectureCount(); ++row) {
        const auto i = static_cast<std::size_t>(row);
        if (measured[i] <= limit && !std::isnan(objective.values[i]) &&
            (best < 0 || objective.values[i] > objective.values[static_cast<std::size_t>(best)]))
            best = row;
    }
    return best;
}

} // namespace latency
