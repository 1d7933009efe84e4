#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/outcome.h"
#include "core/base/random_engine.h"
#include "core/base/run_control.h"
#include "core/search/breeding.h"
#include "core/space/search_space.h"

#include <functional>
#include <stop_token>
#include <vector>

namespace latency
{

/// Larger is better; called once per architecture.
using ArchitectureObjective = std::function<double(ArchitectureView)>;
/// A number for each of many architectures at once.
using ArchitectureScorer =
    std::function<Outcome<std::vector<double>>(const std::vector<Architecture>&)>;
/// Milliseconds, one per architecture.
using LatencyScorer = ArchitectureScorer;

/// HELP's and OFA's evolution (methods/search.md §2): the best quarter breeds, half of the children
/// are mutants, half crossovers, and only children within the limit survive.
struct EvolutionOptions {
    int population = 100;
    int generations = 500;
    double parentShare = 0.25; ///< of the population
    double mutantShare = 0.5;  ///< of the population; as many crossovers fill it up
    double mutation = 0.1;     ///< probability of each group of genes
    /// Draws for each place before it stays empty. The published search has no cap and never ends
    /// under an impossible limit.
    int attempts = 50;
    bool paperInheritsLastGene = false; ///< see crossedOver
    /// paper: the same network may breed several times, so that a population in a small part of a
    /// space ends as copies of one.
    bool paperKeepsCopies = false;
};

struct EvolutionAnswer {
    Architecture architecture; ///< empty: nothing within the limit was found
    double objective = 0.0;
    double milliseconds = 0.0; ///< as scored
    int scored = 0;            ///< architectures whose latency was asked for
    /// The fastest scored network, within the limit or not; empty if none was scored.
    Architecture fastest;
    double fastestMilliseconds = 0.0;
    std::vector<double> bestByGeneration;
    bool isComplete = true; ///< false when stopped
};

struct ScoredArchitecture {
    Architecture architecture;
    double objective = 0.0;
    double milliseconds = 0.0;
};

/// Progress of an evolution after each generation.
struct EvolutionProgress {
    int generation = 0; ///< 1..generations
    int generations = 0;
    double best = 0.0; ///< objective of the best so far
    /// The generation, all within the limit: parents first, best first.
    std::vector<ScoredArchitecture> population;
    int parents = 0; ///< of the population
};

/// Evolves architectures for the largest objective within `limit` ms. Children are scored in
/// batches of which the first within the limit are kept, which is the same distribution as drawing
/// one by one. When random draws hardly meet the limit, the fastest breed until some do.
///
/// errors  options out of range, those of the scorers
Result<EvolutionAnswer> evolve(const Breeding& breeding, const ArchitectureScorer& objective,
                               const LatencyScorer& scorer, double limit,
                               const EvolutionOptions& options, Seed seed,
                               const RunControl<EvolutionProgress>& control);

/// The same over a whole space, with an objective for single architectures.
Result<EvolutionAnswer> evolve(const SearchSpace& space, const ArchitectureObjective& objective,
                               const LatencyScorer& scorer, double limit,
                               const EvolutionOptions& options, Seed seed, std::stop_token stop);

} // namespace latency
