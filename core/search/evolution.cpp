// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/evolution.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <set>

namespace latency
{
namespace
{

/// One run: the population and its generation.
class Evolution
{
public:
    Evolution(const Breeding& breeding, const ArchitectureScorer& objective,
              const LatencyScorer& scorer, double limit, const EvolutionOptions& options, Seed seed,
              const RunControl<EvolutionProgress>& control)
        : breeding_(breeding), objective_(objective), scorer_(scorer), limit_(limit),
          options_(options), random_(seed), control_(control)
    {
    }

    Result<EvolutionAnswer> run()
    {
        add(options_.population, [&] { return breeding_.random(random_); });
        if (pool_.size() < parentCount())
            descend();
        for (int generation = 0; generation < options_.generations && mayGoOn(); ++generation) {
            report(generation + 1, select());
            answer_.bestByGeneration.push_back(pool_.front().objective);
            const std::vector<ScoredArchitecture> parents = pool_;
            const auto any = [&]() -> const Architecture& {
                return parents[random_.index(parents.size())].architecture;
            };
            const int mutants = static_cast<int>(options_.mutantShare * options_.population);
            add(mutants, [&] { return breeding_.mutated(any(), options_.mutation, random_); });
            add(options_.population - mutants, [&] {
                const Architecture& first = any();
                return breeding_.crossedOver(first, any(), random_);
            });
        }
        if (error_)
            return *error_;
        answer_.isComplete = !isStopped();
        if (pool_.empty())
            return std::move(answer_);
        select();
        const ScoredArchitecture& best = pool_.front();
        answer_.architecture = best.architecture;
        answer_.objective = best.objective;
        answer_.milliseconds = best.milliseconds;
        return std::move(answer_);
    }

private:
    [[nodiscard]] bool isStopped() const { return control_.stop.stop_requested(); }
    [[nodiscard]] bool mayGoOn() const { return !error_ && !pool_.empty() && !isStopped(); }
    [[nodiscard]] std::size_t parentCount() const
    {
        return std::max<std::size_t>(
            1, static_cast<std::size_t>(options_.parentShare * options_.population));
    }

    /// Keeps the best quarter, best first, each network once, and returns the others.
    std::vector<ScoredArchitecture> select()
    {
        std::ranges::stable_sort(pool_, std::greater<>{}, &ScoredArchitecture::objective);
        std::vector<ScoredArchitecture> chosen;
        std::vector<ScoredArchitecture> others;
        std::set<Architecture> seen;
        for (ScoredArchitecture& one : pool_) {
            const bool isNew = options_.paperKeepsCopies ||
                               seen.insert(breeding_.essence(one.architecture)).second;
            (isNew && chosen.size() < parentCount() ? chosen : others).push_back(std::move(one));
        }
        pool_ = std::move(chosen);
        return others;
    }

    void report(int generation, const std::vector<ScoredArchitecture>& others)
    {
        if (!control_.report)
            return;
        EvolutionProgress progress{generation, options_.generations, pool_.front().objective, pool_,
                                   static_cast<int>(pool_.size())};
        progress.population.insert(progress.population.end(), others.begin(), others.end());
        control_.report(progress);
    }

    /// The scores of a batch; nullopt when the scorer fails or is stopped.
    std::optional<std::vector<double>> scores(const ArchitectureScorer& scorer,
                                              const std::vector<Architecture>& batch)
    {
        auto outcome = scorer(batch);
        if (const Error* error = std::get_if<Error>(&outcome))
            error_ = *error;
        if (auto* values = std::get_if<std::vector<double>>(&outcome))
            return std::move(*values);
        return std::nullopt;
    }

    /// Draws a batch and adds its first `count` networks within the limit to the pool.
    ///
    /// returns  the number added; nullopt when the search has to end
    template <class Draw>
    std::optional<int> drawBatch(int count, Draw draw)
    {
        if (error_ || isStopped())
            return std::nullopt;
        std::vector<Architecture> batch;
        // The last few places are also filled from a whole batch, which costs little more.
        for (int i = 0; i < options_.population; ++i)
            batch.push_back(draw());
        const auto milliseconds = scores(scorer_, batch);
        if (!milliseconds)
            return std::nullopt;
        answer_.scored += static_cast<int>(batch.size());
        std::vector<Architecture> taken;
        std::vector<double> takenMilliseconds;
        for (std::size_t i = 0; i < batch.size(); ++i) {
            const double value = (*milliseconds)[i];
            if (answer_.fastest.empty() || value < answer_.fastestMilliseconds) {
                answer_.fastest = batch[i];
                answer_.fastestMilliseconds = value;
            }
            if (value <= limit_ && static_cast<int>(taken.size()) < count) {
                taken.push_back(batch[i]);
                takenMilliseconds.push_back(value);
            }
            if (keepsFastest_)
                fastest_.push_back({std::move(batch[i]), 0.0, value});
        }
        if (taken.empty())
            return 0;
        const auto values = scores(objective_, taken);
        if (!values)
            return std::nullopt;
        for (std::size_t i = 0; i < taken.size(); ++i)
            pool_.push_back({std::move(taken[i]), (*values)[i], takenMilliseconds[i]});
        return static_cast<int>(taken.size());
    }

    /// Draws until `count` are within the limit or the attempts are exhausted.
    template <class Draw>
    void add(int count, Draw draw)
    {
        for (int attempt = 0; attempt < options_.attempts && count > 0; ++attempt) {
            const auto taken = drawBatch(count, draw);
            if (!taken)
                return;
            count -= *taken;
        }
    }

    /// Breeds for speed until the population is complete or the attempts are exhausted.
    void descend()
    {
        keepsFastest_ = true;
        const auto first = drawBatch(0, [&] { return breeding_.random(random_); });
        for (int attempt = 0; first && attempt < options_.attempts; ++attempt) {
            const int wanted = options_.population - static_cast<int>(pool_.size());
            std::ranges::stable_sort(fastest_, {}, &ScoredArchitecture::milliseconds);
            fastest_.resize(std::min(fastest_.size(), parentCount()));
            const std::vector<ScoredArchitecture> parents = fastest_;
            const auto any = [&]() -> const Architecture& {
                return parents[random_.index(parents.size())].architecture;
            };
            const auto child = [&] {
                const Architecture& one = any();
                return random_.uniform() < options_.mutantShare
                           ? breeding_.mutated(one, options_.mutation, random_)
                           : breeding_.crossedOver(one, any(), random_);
            };
            if (wanted <= 0 || !drawBatch(wanted, child))
                break;
        }
        keepsFastest_ = false;
    }

    const Breeding& breeding_;
    const ArchitectureScorer& objective_;
    const LatencyScorer& scorer_;
    double limit_;
    EvolutionOptions options_;
    RandomEngine random_;
    RunControl<EvolutionProgress> control_;
    std::vector<ScoredArchitecture> pool_;
    bool keepsFastest_ = false;
    std::vector<ScoredArchitecture> fastest_; ///< what `descend` breeds from
    std::optional<Error> error_;
    EvolutionAnswer answer_;
};

std::optional<Error> fault(const EvolutionOptions& options)
{
    if (options.population < 2 || options.generations < 1 || options.attempts < 1)
        return Error{"evolution: expected a population of at least 2, one generation and one "
                     "attempt."};
    const auto isShare = [](double value) { return value > 0.0 && value <= 1.0; };
    if (!isShare(options.parentShare) || !isShare(options.mutantShare) ||
        !isShare(options.mutation))
        return Error{"evolution: the shares of parents and mutants and the mutation probability "
                     "are expected above 0 and up to 1."};
    return std::nullopt;
}

} // namespace

Result<EvolutionAnswer> evolve(const Breeding& breeding, const ArchitectureScorer& objective,
                               const LatencyScorer& scorer, double limit,
                               const EvolutionOptions& options, Seed seed,
                               const RunControl<EvolutionProgress>& control)
{
    if (auto error = fault(options))
        return *error;
    return Evolution(breeding, objective, scorer, limit, options, seed, control).run();
}

Result<EvolutionAnswer> evolve(const SearchSpace& space, const ArchitectureObjective& objective,
                               const LatencyScorer& scorer, double limit,
                               const EvolutionOptions& options, Seed seed, std::stop_token stop)
{
    const SpaceBreeding breeding(space, options.paperInheritsLastGene);
    const auto each = [&](const std::vector<Architecture>& batch) {
        std::vector<double> values;
        for (const Architecture& one : batch)
            values.push_back(objective(one));
        return Outcome<std::vector<double>>(std::move(values));
    };
    return evolve(breeding, each, scorer, limit, options, seed, {std::move(stop), {}});
}

} // namespace latency
