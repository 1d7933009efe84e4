#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/option_spec.h"
#include "core/base/random_engine.h"
#include "core/base/result.h"
#include "core/dataset/table/latency_table.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace latency
{

/// Input of a sampler. Only oracles use the target device's latencies.
struct SamplingRequest {
    LatencyTablePointer table;
    std::vector<int> trainDevices;
    int targetDevice = -1;
    int count = 0;               ///< architectures to pick
    std::vector<int> handPicked; ///< what the user picked; only "by-hand" uses it
    nlohmann::json options;      ///< resolved against the sampler's specs
    Seed seed;
    std::stop_token stop; ///< once asked to stop, a slow sampler answers with what it has
};

/// Chooses the few architectures to measure on a new device.
class Sampler
{
public:
    virtual ~Sampler() = default;
    [[nodiscard]] virtual const MethodInfo& info() const = 0;

    /// True when it uses the target's own latencies, which no user has; marked in every view.
    [[nodiscard]] virtual bool isOracle() const { return false; }

    /// returns  `request.count` distinct architectures measured on the target device, in the order
    ///          picked
    /// errors   when the request cannot be met; it never falls back to another rule
    [[nodiscard]] virtual Result<std::vector<int>> pick(const SamplingRequest& request) const = 0;
};

const std::vector<const Sampler*>& samplers();
const Sampler* findSampler(std::string_view name);

/// The architectures a sampler may choose from: those measured on the target device (all when
/// `targetDevice` is -1), ascending.
std::vector<int> candidates(const SamplingRequest& request);

/// An error if `pool` is smaller than the requested count, or the count is below one.
std::optional<Error> shortage(const SamplingRequest& request, const std::vector<int>& pool);

/// The target device's name, or "the new device".
std::string targetName(const SamplingRequest& request);

} // namespace latency
