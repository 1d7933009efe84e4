// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/help/modulator.h"

#include <cmath>

namespace latency::help
{
namespace
{

constexpr double strength = 0.01;

template <class Real>
Real softplus(Real x)
{
    return x > Real(20) ? x : std::log1p(std::exp(x));
}

template <class Real>
Real softplusSlope(Real x)
{
    return Real(1) / (Real(1) + std::exp(-x));
}

/// Calls visit(weight row, place of its z) for each input of each head layer.
template <class Visit>
void forEachInput(const NetworkParameters& parameters, const Visit& visit)
{
    for (std::size_t layer = 0; layer < headLayers; ++layer)
        for (int row = 0; row < headWidth; ++row)
            visit(parameters.head()[layer].weight.rowsFrom(row, 1),
                  layer * headWidth + static_cast<std::size_t>(row));
}

} // namespace

ModulatorParameters::ModulatorParameters()
{
    const auto layer = [this](const char* name, int in, int out) {
        return Layer{layout_.dense(in, out), name, false};
    };
    hidden_ = layer("z_encoder.0", referenceCount, referenceCount);
    out_ = layer("z_encoder.2", referenceCount, 2 * modulationWidth);
}

std::vector<float> ModulatorParameters::initialValues(RandomEngine& random) const
{
    std::vector<float> values(count());
    const double bound = 1.0 / std::sqrt(double{referenceCount});
    for (float& value : values)
        value = static_cast<float>(bound * (2.0 * random.uniform() - 1.0));
    return values;
}

template <class Real>
std::vector<Real> Modulation<Real>::draw(std::span<const Real> noise) const
{
    std::vector<Real> drawn = mean;
    for (std::size_t i = 0; i < noise.size(); ++i)
        drawn[i] += deviation[i] * noise[i];
    return drawn;
}

template <class Real>
Real Modulation<Real>::divergence() const
{
    Real sum = 0;
    for (std::size_t i = 0; i < mean.size(); ++i)
        sum += mean[i] * mean[i] + deviation[i] * deviation[i] - 1 - 2 * std::log(deviation[i]);
    return sum / 2;
}

template <class Real>
Modulation<Real> modulation(const ModulatorParameters& parameters, const Real* values,
                            std::span<const Real> hardware)
{
    Modulation<Real> made;
    made.input.assign(hardware.begin(), hardware.end());
    const auto dense = [&](const Layer& layer, const std::vector<Real>& in) {
        const auto weight = layer.weight.in(values);
        std::vector<Real> out(values + layer.bias.offset,
                              values + layer.bias.offset + layer.bias.size());
        for (int row = 0; row < weight.rows; ++row)
            for (int column = 0; column < weight.columns; ++column)
                out[static_cast<std::size_t>(column)] +=
                    in[static_cast<std::size_t>(row)] * weight.data[row * weight.stride + column];
        return out;
    };
    made.hidden = dense(parameters.hidden(), made.input);
    for (Real& value : made.hidden)
        value = value > 0 ? value : Real(0);
    made.raw = dense(parameters.out(), made.hidden);
    made.mean.assign(made.raw.begin(), made.raw.begin() + modulationWidth);
    for (std::size_t i = modulationWidth; i < made.raw.size(); ++i)
        made.deviation.push_back(softplus(made.raw[i]));
    return made;
}

template <class Real>
void modulationBackward(const ModulatorParameters& parameters, const Real* values,
                        const Modulation<Real>& modulation, std::span<const Real> noise,
                        std::span<const Real> drawn, Real divergenceWeight, Real* gradient)
{
    std::vector<Real> raw(2 * modulationWidth);
    for (std::size_t i = 0; i < modulationWidth; ++i) {
        const Real deviation = modulation.deviation[i];
        raw[i] = drawn[i] + divergenceWeight * modulation.mean[i];
        const Real byDeviation = (noise.empty() ? Real(0) : drawn[i] * noise[i]) +
                                 divergenceWeight * (deviation - 1 / deviation);
        raw[modulationWidth + i] = byDeviation * softplusSlope(modulation.raw[modulationWidth + i]);
    }
    const auto backThrough = [&](const Layer& layer, const std::vector<Real>& in,
                                 const std::vector<Real>& arriving) {
        const auto weight = layer.weight.in(values);
        const auto weightGradient = layer.weight.in(gradient);
        std::vector<Real> departing(in.size());
        for (int row = 0; row < weight.rows; ++row)
            for (int column = 0; column < weight.columns; ++column) {
                const Real slope = arriving[static_cast<std::size_t>(column)];
                const auto at = static_cast<std::size_t>(row);
                weightGradient.data[row * weight.stride + column] += in[at] * slope;
                departing[at] += weight.data[row * weight.stride + column] * slope;
            }
        for (std::size_t i = 0; i < arriving.size(); ++i)
            gradient[layer.bias.offset + i] += arriving[i];
        return departing;
    };
    std::vector<Real> hidden = backThrough(parameters.out(), modulation.hidden, raw);
    for (std::size_t i = 0; i < hidden.size(); ++i)
        hidden[i] = modulation.hidden[i] > 0 ? hidden[i] : Real(0);
    backThrough(parameters.hidden(), modulation.input, hidden);
}

template <class Real>
void modulate(const NetworkParameters& parameters, std::span<const Real> drawn, Real* values)
{
    forEachInput(parameters, [&](const Parameter& row, std::size_t place) {
        const Real factor = Real(1) + Real(strength) * drawn[place];
        for (int i = 0; i < row.columns; ++i)
            values[row.offset + static_cast<std::size_t>(i)] *= factor;
    });
    for (std::size_t layer = 0; layer < headLayers; ++layer) {
        const Parameter& bias = parameters.head()[layer].bias;
        for (std::size_t i = 0; i < bias.size(); ++i)
            values[bias.offset + i] += Real(strength) * drawn[headLayers * headWidth + layer];
    }
}

template <class Real>
std::vector<Real> modulateBackward(const NetworkParameters& parameters, const Real* values,
                                   std::span<const Real> drawn, Real* gradient)
{
    std::vector<Real> drawnGradient(modulationWidth);
    forEachInput(parameters, [&](const Parameter& row, std::size_t place) {
        const Real factor = Real(1) + Real(strength) * drawn[place];
        Real sum = 0;
        for (int i = 0; i < row.columns; ++i) {
            const std::size_t at = row.offset + static_cast<std::size_t>(i);
            sum += gradient[at] * values[at];
            gradient[at] *= factor;
        }
        drawnGradient[place] = Real(strength) * sum;
    });
    for (std::size_t layer = 0; layer < headLayers; ++layer) {
        const Parameter& bias = parameters.head()[layer].bias;
        Real sum = 0;
        for (std::size_t i = 0; i < bias.size(); ++i)
            sum += gradient[bias.offset + i];
        drawnGradient[headLayers * headWidth + layer] = Real(strength) * sum;
    }
    return drawnGradient;
}

#define LATENCY_MODULATOR(Real)                                                                    \
    template struct Modulation<Real>;                                                              \
    template Modulation<Real> modulation(const ModulatorParameters&, const Real*,                  \
                                         std::span<const Real>);                                   \
    template void modulationBackward(const ModulatorParameters&, const Real*,                      \
                                     const Modulation<Real>&, std::span<const Real>,               \
                                     std::span<const Real>, Real, Real*);                          \
    template void modulate(const NetworkParameters&, std::span<const Real>, Real*);                \
    template std::vector<Real> modulateBackward(const NetworkParameters&, const Real*,             \
                                                std::span<const Real>, Real*);
LATENCY_MODULATOR(float)
LATENCY_MODULATOR(double)
#undef LATENCY_MODULATOR

} // namespace latency::help
