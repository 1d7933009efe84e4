#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/help/network_parameters.h"

#include <span>
#include <vector>

namespace latency::help
{

/// One number for each input of the three head layers, then one for each of their biases.
inline constexpr int modulationWidth = headLayers * headWidth + headLayers;

/// Turns a device's reference latencies into a normal distribution over modulations of the head
/// (methods/help.md §2): ten inputs, ten hidden units, 603 means and 603 deviations.
class ModulatorParameters
{
public:
    ModulatorParameters();

    [[nodiscard]] std::size_t count() const { return layout_.count(); }
    [[nodiscard]] const Layer& hidden() const { return hidden_; } ///< "z_encoder.0"
    [[nodiscard]] const Layer& out() const { return out_; }       ///< "z_encoder.2"
    [[nodiscard]] std::vector<float> initialValues(RandomEngine& random) const;

private:
    Layer hidden_;
    Layer out_;
    FlatLayout layout_;
};

/// The distribution of one device's modulation, with intermediate values.
template <class Real>
struct Modulation {
    std::vector<Real> input, hidden, raw; ///< of the modulator
    std::vector<Real> mean, deviation;    ///< [modulationWidth]

    /// mean + deviation · noise; the mean when there is no noise
    [[nodiscard]] std::vector<Real> draw(std::span<const Real> noise) const;
    /// Kullback-Leibler divergence from the standard normal distribution, summed.
    [[nodiscard]] Real divergence() const;
};

template <class Real>
Modulation<Real> modulation(const ModulatorParameters& parameters, const Real* values,
                            std::span<const Real> hardware);

/// Adds to `gradient` the contributions of the gradient `drawn` of a draw with `noise`, and of
/// `divergenceWeight` times the divergence.
template <class Real>
void modulationBackward(const ModulatorParameters& parameters, const Real* values,
                        const Modulation<Real>& modulation, std::span<const Real> noise,
                        std::span<const Real> drawn, Real divergenceWeight, Real* gradient);

/// Head weights times 1 + .01 z of their input, head biases plus .01 z; `values` in place.
template <class Real>
void modulate(const NetworkParameters& parameters, std::span<const Real> drawn, Real* values);

/// Turns the gradient of modulated values into that of `values` in place.
///
/// returns  the gradient of the draw
template <class Real>
std::vector<Real> modulateBackward(const NetworkParameters& parameters, const Real* values,
                                   std::span<const Real> drawn, Real* gradient);

} // namespace latency::help
