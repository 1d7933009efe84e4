// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/maps/neighbour_map.h"

#include "core/base/joined_threads.h"
#include "core/encoding/maps/distinct_rows.h"
#include "core/encoding/maps/neighbour_affinities.h"
#include "core/encoding/maps/repulsion_tree.h"
#include "core/encoding/principal_components.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numeric>

namespace latency
{

namespace
{

using Clock = std::chrono::steady_clock;
constexpr std::size_t kFewestRows = 5;
constexpr int kMostColumns = 50; // more are first made fewer, as usual
constexpr double kNeighboursAUnitOfPerplexity = 3.0;
constexpr double kExaggeration = 12.0;
constexpr double kOpenness = 0.5;
constexpr double kStartWidth = 1e-4;
constexpr double kSmallestGain = 0.01;
constexpr auto kShowAgain = std::chrono::milliseconds(40);

FloatMatrix spreadOver(const FloatMatrix& distinct, const std::vector<std::size_t>& places)
{
    FloatMatrix all(places.size(), distinct.columns());
    for (std::size_t i = 0; i < places.size(); ++i)
        std::ranges::copy(distinct.row(places[i]), all.row(i).begin());
    return all;
}

double squaredDistance(PlanePoint a, PlanePoint b)
{
    return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y);
}

/// Points under gradient descent until neighbours are close together.
class Wanderers
{
public:
    Wanderers(NeighbourAffinities affinities, const FloatMatrix& start, int threads)
        : affinities_(std::move(affinities)), points_(start.rows()), moves_(start.rows()),
          gains_(start.rows(), {1.0, 1.0}), forces_(start.rows()), repulsions_(start.rows()),
          threads_(static_cast<std::size_t>(std::max(1, threads)))
    {
        double square = 0.0;
        for (std::size_t i = 0; i < points_.size(); ++i)
            square += std::pow(static_cast<double>(start(i, 0)), 2.0);
        const double width = std::sqrt(square / static_cast<double>(points_.size()));
        const double scale = width > 0.0 ? kStartWidth / width : 1.0;
        for (std::size_t i = 0; i < points_.size(); ++i)
            points_[i] = {static_cast<double>(start(i, 0)) * scale,
                          static_cast<double>(start(i, 1)) * scale};
    }

    /// False when stopped; the points are then unchanged.
    bool step(double exaggeration, double momentum, double rate, const std::stop_token& stop)
    {
        const RepulsionTree tree(points_);
        forEachPart([&](std::size_t begin, std::size_t end) { push(tree, begin, end, stop); });
        if (stop.stop_requested())
            return false;
        double sum = 0.0;
        for (const Repulsion& repulsion : repulsions_)
            sum += repulsion.similarity;
        forEachPart(
            [&](std::size_t begin, std::size_t end) { attract(exaggeration, sum, begin, end); });
        for (std::size_t i = 0; i < points_.size(); ++i) {
            move(points_[i].x, moves_[i].x, gains_[i].x, forces_[i].x, momentum, rate);
            move(points_[i].y, moves_[i].y, gains_[i].y, forces_[i].y, momentum, rate);
        }
        centre();
        return true;
    }

    [[nodiscard]] FloatMatrix points() const
    {
        FloatMatrix made(points_.size(), 2);
        for (std::size_t i = 0; i < points_.size(); ++i) {
            made(i, 0) = static_cast<float>(points_[i].x);
            made(i, 1) = static_cast<float>(points_[i].y);
        }
        return made;
    }

private:
    template <class Work>
    void forEachPart(Work work)
    {
        JoinedThreads workers;
        for (std::size_t part = 0; part < threads_; ++part)
            workers.start([&, part] {
                work(points_.size() * part / threads_, points_.size() * (part + 1) / threads_);
            });
        workers.join();
    }

    void push(const RepulsionTree& tree, std::size_t begin, std::size_t end,
              const std::stop_token& stop)
    {
        constexpr std::size_t kLookAt = 512;
        for (std::size_t i = begin; i < end; ++i) {
            if (i % kLookAt == 0 && stop.stop_requested())
                return;
            repulsions_[i] = tree.at(points_[i], kOpenness);
        }
    }

    void attract(double exaggeration, double similaritySum, std::size_t begin, std::size_t end)
    {
        for (std::size_t i = begin; i < end; ++i) {
            PlanePoint sum;
            for (std::size_t k = affinities_.starts[i]; k < affinities_.starts[i + 1]; ++k) {
                const PlanePoint other = points_[affinities_.others[k]];
                const double pull = static_cast<double>(affinities_.values[k]) * exaggeration /
                                    (1.0 + squaredDistance(points_[i], other));
                sum.x += pull * (points_[i].x - other.x);
                sum.y += pull * (points_[i].y - other.y);
            }
            forces_[i] = {4.0 * (sum.x - repulsions_[i].force.x / similaritySum),
                          4.0 * (sum.y - repulsions_[i].force.y / similaritySum)};
        }
    }

    static void move(double& place, double& move, double& gain, double force, double momentum,
                     double rate)
    {
        const bool goesOn = (force > 0.0) != (move > 0.0);
        gain = std::max(kSmallestGain, goesOn ? gain + 0.2 : gain * 0.8);
        move = momentum * move - rate * gain * force;
        place += move;
    }

    void centre()
    {
        PlanePoint sum;
        for (const PlanePoint& point : points_) {
            sum.x += point.x;
            sum.y += point.y;
        }
        const auto count = static_cast<double>(points_.size());
        for (PlanePoint& point : points_) {
            point.x -= sum.x / count;
            point.y -= sum.y / count;
        }
    }

    NeighbourAffinities affinities_;
    std::vector<PlanePoint> points_;
    std::vector<PlanePoint> moves_;
    std::vector<PlanePoint> gains_;
    std::vector<PlanePoint> forces_;
    std::vector<Repulsion> repulsions_;
    std::size_t threads_;
};

/// Reports progress, and the map a few times per second.
class Reports
{
public:
    Reports(const RunControl<NeighbourMapProgress>& control, int iterations)
        : control_(control), iterations_(iterations)
    {
    }

    void tell(int done, const Wanderers& points, const std::vector<std::size_t>& places)
    {
        const auto now = Clock::now();
        if (!control_.report || now - shown_ < kShowAgain)
            return;
        shown_ = now;
        const double seconds = std::chrono::duration<double>(now - begun_).count();
        control_.report({done, iterations_, seconds / done * (iterations_ - done),
                         spreadOver(points.points(), places)});
    }

private:
    const RunControl<NeighbourMapProgress>& control_;
    int iterations_;
    Clock::time_point begun_ = Clock::now();
    Clock::time_point shown_{};
};

Outcome<FloatMatrix> wander(Wanderers& points, const std::vector<std::size_t>& places,
                            const NeighbourMapOptions& options,
                            const RunControl<NeighbourMapProgress>& control, std::size_t rows)
{
    const int early = options.iterations / 4;
    const double rate = std::max(50.0, static_cast<double>(rows) / kExaggeration);
    Reports reports(control, options.iterations);
    for (int iteration = 0; iteration < options.iterations; ++iteration) {
        const bool isEarly = iteration < early;
        if (!points.step(isEarly ? kExaggeration : 1.0, isEarly ? 0.5 : 0.8, rate, control.stop))
            return Stopped{};
        reports.tell(iteration + 1, points, places);
    }
    return spreadOver(points.points(), places);
}

} // namespace

Outcome<FloatMatrix> neighbourMap(const FloatMatrix& rows, const NeighbourMapOptions& options,
                                  const RunControl<NeighbourMapProgress>& control)
{
    const DistinctRows distinct = distinctRows(rows);
    const int columns = std::clamp(static_cast<int>(rows.columns()), 2, kMostColumns);
    auto components = principalComponents(distinct.rows, columns, control.stop);
    if (const Error* error = std::get_if<Error>(&components))
        return Error{"Neighbour map: " + error->message};
    if (std::holds_alternative<Stopped>(components))
        return Stopped{};
    const FloatMatrix& scores = std::get<PrincipalComponents>(components).scores;
    const std::size_t count = scores.rows();
    if (count < kFewestRows) {
        FloatMatrix start(count, 2);
        for (std::size_t i = 0; i < count; ++i)
            std::copy_n(scores.row(i).begin(), 2, start.row(i).begin());
        return spreadOver(start, distinct.places);
    }
    const double most = static_cast<double>(count - 1) / kNeighboursAUnitOfPerplexity;
    const double perplexity = std::clamp(options.perplexity, 1.0, most);
    const auto neighbours = std::min(
        count - 1, static_cast<std::size_t>(std::ceil(perplexity * kNeighboursAUnitOfPerplexity)));
    const auto nearest = nearestRows(scores, neighbours, options.threads, control.stop);
    if (!nearest)
        return Stopped{};
    Wanderers points(neighbourAffinities(*nearest, perplexity), scores, options.threads);
    return wander(points, distinct.places, options, control, count);
}

} // namespace latency
