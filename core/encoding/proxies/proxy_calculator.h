#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/encoding/proxies/labelled_images.h"
#include "core/encoding/proxies/zero_cost_proxy.h"
#include "core/space/search_space.h"

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace latency
{

/// Settings common to all networks of a space.
struct ProxyInputs {
    Seed seed{1};                                 ///< of weights and noise
    Seed imageSeed{1};                            ///< of synthetic images
    std::shared_ptr<const LabelledImages> images; ///< null for synthetic ones
};

/// Computes zero-cost proxies of the architectures of one space, each on its own network with the
/// same initial numbers and the same images. One thread at a time, and only that thread.
class ProxyCalculator
{
public:
    /// wanted  proxies, in the order of the values
    ProxyCalculator(const SearchSpace& space, std::vector<ProxyId> wanted, ProxyInputs inputs = {});
    ~ProxyCalculator();

    /// The values; not finite if the proxy is undefined for this network. nullopt when stopped,
    /// within 0.1 s.
    ///
    /// A proxy's value does not depend on the other requested proxies.
    ///
    /// job  0 for the one batch of the space; otherwise a batch of that job's own
    std::optional<std::vector<double>> compute(ArchitectureView architecture,
                                               const std::stop_token& stop, int job = 0);

private:
    struct Numbers;

    const SearchSpace& space_;
    std::vector<ProxyId> wanted_;
    std::unique_ptr<Numbers> numbers_;
};

/// `compute` of a calculator of its own.
using ProxyFunction = std::function<std::optional<std::vector<double>>(
    ArchitectureView architecture, const std::stop_token& stop, int job)>;
ProxyFunction proxyFunction(const SearchSpace& space, std::vector<ProxyId> wanted,
                            ProxyInputs inputs);

} // namespace latency
