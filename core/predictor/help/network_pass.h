#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/learning/architecture_batch.h"
#include "core/learning/dense_stage.h"
#include "core/learning/scratch.h"
#include "core/predictor/help/network_parameters.h"

#include <array>
#include <span>
#include <vector>

namespace latency::help
{

/// A forward and backward pass of HELP's network over a batch, with the intermediate values for the
/// second derivative (methods/help.md §2). The hardware trunk is computed once per device and
/// enters fc3 as a bias.
///
/// Call `forward`, then `backward`, then `hessianProduct`, all with the same values and batch.
template <class Real>
class NetworkPass
{
public:
    explicit NetworkPass(const NetworkParameters& parameters);

    /// hardware  the device's reference latencies, scaled; ten numbers
    /// returns   one prediction per architecture, valid until the next call
    std::span<const Real> forward(const Real* values, const ArchitectureBatch<Real>& batch,
                                  std::span<const Real> hardware);

    /// Adds to `gradient` the gradient of the parameters, given the gradient `arriving` of the
    /// predictions.
    void backward(const Real* values, const ArchitectureBatch<Real>& batch,
                  std::span<const Real> arriving, Real* gradient);

    /// Adds H · direction to `product`, where H is the Hessian of a loss whose second derivative
    /// with respect to each prediction is `curvature`, and whose gradient was passed to `backward`.
    void hessianProduct(const Real* values, const ArchitectureBatch<Real>& batch,
                        const Real* direction, Real curvature, Real* product);

private:
    enum class Sums { None, Neighbours, Readout };
    /// Input and output of one layer, with tangents and gradients.
    struct Step {
        Parameter weight;
        Parameter bias;
        bool hasRelu = true;
        Sums sums = Sums::None;
        int rows = 0;
        MatrixView<const Real> in, inTangent;
        Scratch<Real> summed, out, arriving; ///< [rows, in], [rows, out], [rows, out]
        Scratch<Real> summedTangent, outTangent, arrivingTangent;
    };

    [[nodiscard]] DenseStage<Real> stage(const Step& step, const Real* values) const;
    [[nodiscard]] bool isJoin(const Step& step) const { return &step == &main_[joinStep_]; }
    void run(Step& step, const Real* values, const ArchitectureBatch<Real>& batch,
             MatrixView<const Real> in);
    [[nodiscard]] static const RowSums* sumsOf(const Step& step,
                                               const ArchitectureBatch<Real>& batch);
    void backThrough(std::vector<Step>& chain, const Real* values,
                     const ArchitectureBatch<Real>& batch, Real* gradient);
    void tangentThrough(std::vector<Step>& chain, const Real* values,
                        const ArchitectureBatch<Real>& batch, const Real* direction);
    void tangentBackThrough(std::vector<Step>& chain, const Real* values,
                            const ArchitectureBatch<Real>& batch, const Real* direction,
                            Real* product);

    const NetworkParameters& parameters_;
    std::vector<Step> main_;     ///< trunk, then head
    std::vector<Step> hardware_; ///< hardware trunk, then its half of fc3
    std::size_t joinStep_ = 0;   ///< fc3 in main_
    std::array<Real, referenceCount> hardwareInput_{};
    Scratch<Real> departing_;
};

} // namespace latency::help
