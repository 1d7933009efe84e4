#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/random_engine.h"
#include "core/encoding/proxies/zero_cost_proxy.h"
#include "core/space/search_space.h"

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace latency
{

/// Computes zero-cost proxies of the architectures of one space, each on its own network with the
/// same initial numbers and the same images. One thread at a time, and only that thread.
class ProxyCalculator
{
public:
    /// wanted      proxies, in the order of the values
    /// seed        of weights and noise
    /// imageSeed   of the synthetic images
    ProxyCalculator(const SearchSpace& space, std::vector<ProxyId> wanted, Seed seed,
                    Seed imageSeed);
    ~ProxyCalculator();

    /// The values; not finite where the proxy has none for this network. Nothing when stopped,
    /// which takes less than 0.1 s.
    ///
    /// A proxy's value does not depend on which others are wanted.
    std::optional<std::vector<double>> compute(ArchitectureView architecture,
                                               const std::stop_token& stop);

private:
    struct Inputs;

    const SearchSpace& space_;
    std::vector<ProxyId> wanted_;
    std::unique_ptr<Inputs> inputs_;
};

} // namespace latency
