#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/random_engine.h"
#include "core/space/search_space.h"

#include <cstdint>
#include <vector>

namespace latency
{

/// Operators of an evolution: initial architectures, mutation and crossover. Closed under a part of
/// a search space. All functions are const and may be called from any thread.
class Breeding
{
public:
    virtual ~Breeding() = default;
    [[nodiscard]] virtual Architecture random(RandomEngine& random) const = 0;
    /// A copy in which each group of genes is redrawn with the given probability.
    [[nodiscard]] virtual Architecture mutated(ArchitectureView parent, double probability,
                                               RandomEngine& random) const = 0;
    /// Each group of genes from either parent with equal probability.
    [[nodiscard]] virtual Architecture crossedOver(ArchitectureView first, ArchitectureView second,
                                                   RandomEngine& random) const = 0;
    /// The decisions with an effect on latency and accuracy, so that equal networks are equal here
    /// (SearchSpace::sameNetwork).
    [[nodiscard]] virtual Architecture essence(ArchitectureView architecture) const;
};

/// A whole search space (see genome.h).
class SpaceBreeding final : public Breeding
{
public:
    explicit SpaceBreeding(const SearchSpace& space, bool paperInheritsLastGene = false)
        : space_(space), paperInheritsLastGene_(paperInheritsLastGene)
    {
    }
    [[nodiscard]] Architecture random(RandomEngine& random) const override;
    [[nodiscard]] Architecture mutated(ArchitectureView parent, double probability,
                                       RandomEngine& random) const override;
    [[nodiscard]] Architecture crossedOver(ArchitectureView first, ArchitectureView second,
                                           RandomEngine& random) const override;
    [[nodiscard]] Architecture essence(ArchitectureView architecture) const override;

private:
    const SearchSpace& space_;
    bool paperInheritsLastGene_;
};

} // namespace latency
