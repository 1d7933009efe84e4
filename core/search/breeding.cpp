// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/breeding.h"

#include "core/search/genome.h"

namespace latency
{

Architecture Breeding::essence(ArchitectureView architecture) const
{
    return {architecture.begin(), architecture.end()};
}

Architecture SpaceBreeding::random(RandomEngine& random) const
{
    return space_.random(random);
}

Architecture SpaceBreeding::mutated(ArchitectureView parent, double probability,
                                    RandomEngine& random) const
{
    return latency::mutated(space_, parent, probability, random);
}

Architecture SpaceBreeding::crossedOver(ArchitectureView first, ArchitectureView second,
                                        RandomEngine& random) const
{
    return latency::crossedOver(first, second, paperInheritsLastGene_, random);
}

Architecture SpaceBreeding::essence(ArchitectureView architecture) const
{
    return space_.sameNetwork(architecture);
}

} // namespace latency
