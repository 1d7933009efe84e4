#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/network/network_weights.h"

#include <memory>
#include <string>
#include <vector>

namespace latency
{

/// How a runtime runs a network; part of the device's name.
struct RuntimeSettings {
    int threads = 1;
    int batch = 1;
    std::string precision = "fp32"; ///< "fp32" or "bf16"
    bool isChannelsLast = false;    ///< memory format of images: NHWC
    bool operator==(const RuntimeSettings&) const = default;
};

/// A network ready to run. Its functions may throw what the runtime throws.
class BuiltNetwork
{
public:
    virtual ~BuiltNetwork() = default;
    virtual void run() = 0; ///< one pass over the same images
    /// Result of the last pass, [batch, classes].
    [[nodiscard]] virtual std::vector<float> scores() const = 0;
};

/// What runs networks on this machine.
class Runtime
{
public:
    virtual ~Runtime() = default;
    [[nodiscard]] virtual std::string version() const = 0;
    /// errors  settings it does not offer; a layer it cannot run. May throw.
    [[nodiscard]] virtual Result<std::unique_ptr<BuiltNetwork>>
    build(const NetworkPlan& plan, const std::vector<LayerNumbers>& weights,
          const RuntimeSettings& settings) const = 0;
    /// The network as a file of the runtime's own.
    ///
    /// errors  a runtime without such files. May throw.
    [[nodiscard]] virtual Result<std::string> fileBytes(const NetworkPlan&,
                                                        const std::vector<LayerNumbers>&,
                                                        const RuntimeSettings&) const
    {
        return Error{"This runtime has no files of its own."};
    }
};

/// What a runtime's module exports: a function that gives the runtime of a name, or nullptr.
inline constexpr const char* kRuntimeGetterName = "latencyRuntime";
using RuntimeGetter = const Runtime* (*)(const char* name);

/// Images that all runtimes are given.
inline constexpr Seed kImageSeed{7};

} // namespace latency
