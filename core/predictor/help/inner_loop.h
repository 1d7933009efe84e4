#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/help/meta_parameters.h"
#include "core/predictor/help/network_pass.h"

#include <span>
#include <vector>

namespace latency::help
{

/// Architectures with labels on one device.
template <class Real>
struct LabelledBatch {
    ArchitectureBatch<Real> batch;
    std::vector<Real> labels; ///< one per architecture
};

/// Mean squared error of `predictions`; `arriving` becomes its gradient.
template <class Real>
Real squaredError(std::span<const Real> predictions, std::span<const Real> labels,
                  std::vector<Real>& arriving);

/// Adapts the network to one device by a few full-batch steps θ ← θ − α ∘ ∇, with one rate α per
/// parameter (methods/help.md §3). First order, sufficient for test devices.
template <class Real>
class InnerLoop
{
public:
    explicit InnerLoop(const MetaParameters& parameters)
        : parameters_(parameters), pass_(parameters.network)
    {
    }

    /// Sets the initial values: the network's, modulated if `drawn` is not empty.
    ///
    /// meta  all learned values
    void start(const Real* meta, std::span<const Real> drawn);
    /// One step on `support`.
    ///
    /// returns  the loss before it
    Real step(const Real* meta, const LabelledBatch<Real>& support, std::span<const Real> hardware);
    /// Predictions with the current values; valid until the next call.
    std::span<const Real> predict(const ArchitectureBatch<Real>& batch,
                                  std::span<const Real> hardware)
    {
        return pass_.forward(values_.data(), batch, hardware);
    }
    [[nodiscard]] const std::vector<Real>& values() const { return values_; }

private:
    const MetaParameters& parameters_;
    NetworkPass<Real> pass_;
    std::vector<Real> values_, gradient_, arriving_;
};

} // namespace latency::help
