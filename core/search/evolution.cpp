// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/evolution.h"

#include "core/search/genome.h"

#include <algorithm>
#include <optional>

namespace latency
{
namespace
{

struct Individual {
    Architecture architecture;
    double objective = 0.0;
    double milliseconds = 0.0;
};

/// One run: the population, and what it takes to fill it.
class Evolution
{
public:
    Evolution(const SearchSpace& space, const ArchitectureObjective& objective,
              const LatencyScorer& scorer, double limit, const EvolutionOptions& options, Seed seed,
              std::stop_token stop)
        : space_(space), objective_(objective), scorer_(scorer), limit_(limit), options_(options),
          random_(seed), stop_(std::move(stop))
    {
    }

    Result<EvolutionAnswer> run()
    {
        add(options_.population, [&] { return space_.random(random_); });
        for (int generation = 0; generation < options_.generations && mayGoOn(); ++generation) {
            select();
            answer_.bestByGeneration.push_back(pool_.front().objective);
            const std::vector<Individual> parents = pool_;
            const auto any = [&]() -> const Architecture& {
                return parents[random_.index(parents.size())].architecture;
            };
            const int mutants = static_cast<int>(options_.mutantShare * options_.population);
            add(mutants, [&] { return mutated(space_, any(), options_.mutation, random_); });
            add(options_.population - mutants, [&] {
                const Architecture& first = any();
                return crossedOver(first, any(), options_.paperInheritsLastGene, random_);
            });
        }
        if (error_)
            return *error_;
        answer_.isComplete = !stop_.stop_requested();
        if (pool_.empty())
            return std::move(answer_);
        select();
        const Individual& best = pool_.front();
        answer_.architecture = best.architecture;
        answer_.objective = best.objective;
        answer_.milliseconds = best.milliseconds;
        return std::move(answer_);
    }

private:
    [[nodiscard]] bool mayGoOn() const
    {
        return !error_ && !pool_.empty() && !stop_.stop_requested();
    }

    /// Leaves the best quarter, best first.
    void select()
    {
        std::ranges::stable_sort(pool_, std::greater<>{}, &Individual::objective);
        const auto parents = std::max<std::size_t>(
            1, static_cast<std::size_t>(options_.parentShare * options_.population));
        if (pool_.size() > parents)
            pool_.resize(parents);
    }

    /// Draws until `count` are within the limit or the attempts are spent.
    template <class Draw>
    void add(int count, Draw draw)
    {
        for (int attempt = 0; attempt < options_.attempts && count > 0; ++attempt) {
            if (error_ || stop_.stop_requested())
                return;
            std::vector<Architecture> batch;
            // The last few places are filled from a whole batch too: a batch costs little more.
            for (int i = 0; i < options_.population; ++i)
                batch.push_back(draw());
            const auto outcome = scorer_(batch);
            if (const Error* error = std::get_if<Error>(&outcome))
                error_ = *error;
            const auto* scores = std::get_if<std::vector<double>>(&outcome);
            if (!scores)
                return;
            answer_.scored += static_cast<int>(batch.size());
            for (std::size_t i = 0; i < batch.size() && count > 0; ++i) {
                if (!((*scores)[i] <= limit_))
                    continue;
                const double value = objective_(batch[i]);
                pool_.push_back({std::move(batch[i]), value, (*scores)[i]});
                --count;
            }
        }
    }

    const SearchSpace& space_;
    const ArchitectureObjective& objective_;
    const LatencyScorer& scorer_;
    double limit_;
    EvolutionOptions options_;
    RandomEngine random_;
    std::stop_token stop_;
    std::vector<Individual> pool_;
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

Result<EvolutionAnswer> evolve(const SearchSpace& space, const ArchitectureObjective& objective,
                               const LatencyScorer& scorer, double limit,
                               const EvolutionOptions& options, Seed seed, std::stop_token stop)
{
    if (auto error = fault(options))
        return *error;
    return Evolution(space, objective, scorer, limit, options, seed, std::move(stop)).run();
}

} // namespace latency
