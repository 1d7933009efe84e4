// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/help/network_pass.h"

#include <algorithm>

namespace latency::help
{

template <class Real>
NetworkPass<Real>::NetworkPass(const NetworkParameters& parameters) : parameters_(parameters)
{
    const auto add = [](std::vector<Step>& chain, const Parameter& weight, const Parameter& bias,
                        bool hasRelu) -> Step& {
        chain.emplace_back();
        chain.back().weight = weight;
        chain.back().bias = bias;
        chain.back().hasRelu = hasRelu;
        return chain.back();
    };
    const std::vector<Layer>& trunk = parameters.trunk();
    for (std::size_t i = 0; i < trunk.size(); ++i) {
        Step& step = add(main_, trunk[i].weight, trunk[i].bias, true);
        // The first sum is part of the batch; the last layer is only needed at the global node.
        if (trunk[i].isGraph && i > 0)
            step.sums = i + 1 == trunk.size() ? Sums::Readout : Sums::Neighbours;
    }
    joinStep_ = main_.size();
    const auto& head = parameters.head();
    add(main_, head[0].weight.rowsFrom(0, trunkWidth), head[0].bias, true);
    add(main_, head[1].weight, head[1].bias, true);
    add(main_, head[2].weight, head[2].bias, false);
    for (const Layer& layer : parameters.hardware())
        add(hardware_, layer.weight, layer.bias, true);
    add(hardware_, head[0].weight.rowsFrom(trunkWidth, trunkWidth), head[0].bias, false);
}

template <class Real>
const RowSums* NetworkPass<Real>::sumsOf(const Step& step, const ArchitectureBatch<Real>& batch)
{
    return step.sums == Sums::None         ? nullptr
           : step.sums == Sums::Neighbours ? &batch.neighbours
                                           : &batch.readout;
}

template <class Real>
DenseStage<Real> NetworkPass<Real>::stage(const Step& step, const Real* values) const
{
    return {step.weight.in(values), values + step.bias.offset, step.hasRelu};
}

template <class Real>
void NetworkPass<Real>::run(Step& step, const Real* values, const ArchitectureBatch<Real>& batch,
                            MatrixView<const Real> in)
{
    if (const RowSums* sums = sumsOf(step, batch)) {
        const MatrixView<Real> summed(step.summed.need(sums->count(), in.columns), sums->count(),
                                      in.columns);
        sumRows<Real>(*sums, in, summed);
        in = summed;
    }
    step.in = in;
    step.rows = in.rows;
    const int columns = step.weight.columns;
    DenseStage<Real> dense = stage(step, values);
    if (isJoin(step))
        dense.bias = hardware_.back().out.get();
    dense.forward(in, {step.out.need(in.rows, columns), in.rows, columns});
}

template <class Real>
std::span<const Real> NetworkPass<Real>::forward(const Real* values,
                                                 const ArchitectureBatch<Real>& batch,
                                                 std::span<const Real> hardware)
{
    std::ranges::copy(hardware, hardwareInput_.begin());
    MatrixView<const Real> in(hardwareInput_.data(), 1, referenceCount);
    for (Step& step : hardware_) {
        run(step, values, batch, in);
        in = {step.out.get(), 1, step.weight.columns};
    }
    in = {batch.values.data(), batch.rows, batch.columns};
    for (Step& step : main_) {
        run(step, values, batch, in);
        in = {step.out.get(), step.rows, step.weight.columns};
    }
    return {main_.back().out.get(), static_cast<std::size_t>(batch.architectures)};
}

template <class Real>
void NetworkPass<Real>::backThrough(std::vector<Step>& chain, const Real* values,
                                    const ArchitectureBatch<Real>& batch, Real* gradient)
{
    for (std::size_t i = chain.size(); i-- > 0;) {
        Step& step = chain[i];
        const int columns = step.weight.columns;
        const MatrixView<const Real> out(step.out.get(), step.rows, columns);
        const MatrixView<Real> arriving(step.arriving.get(), step.rows, columns);
        Real* biasGradient = gradient + step.bias.offset;
        if (isJoin(step)) {
            biasGradient = hardware_.back().arriving.need(1, columns);
            std::fill_n(biasGradient, columns, Real(0));
        }
        MatrixView<Real> departing;
        const RowSums* sums = sumsOf(step, batch);
        if (i > 0) {
            Step& before = chain[i - 1];
            Real* to = before.arriving.need(before.rows, before.weight.columns);
            departing = {sums ? departing_.need(step.rows, step.weight.rows) : to, step.rows,
                         step.weight.rows};
        }
        stage(step, values)
            .backward(step.in, out, arriving, step.weight.in(gradient), biasGradient, departing);
        if (i > 0 && sums)
            spreadRows<Real>(*sums, departing,
                             {chain[i - 1].arriving.get(), chain[i - 1].rows, step.weight.rows});
    }
}

template <class Real>
void NetworkPass<Real>::backward(const Real* values, const ArchitectureBatch<Real>& batch,
                                 std::span<const Real> arriving, Real* gradient)
{
    std::ranges::copy(arriving, main_.back().arriving.need(arriving.size()));
    backThrough(main_, values, batch, gradient);
    backThrough(hardware_, values, batch, gradient);
}

template <class Real>
void NetworkPass<Real>::tangentThrough(std::vector<Step>& chain, const Real* values,
                                       const ArchitectureBatch<Real>& batch, const Real* direction)
{
    MatrixView<const Real> tangent;
    for (Step& step : chain) {
        if (const RowSums* sums = sumsOf(step, batch); sums && tangent.data) {
            const MatrixView<Real> summed(step.summedTangent.need(step.rows, step.weight.rows),
                                          step.rows, step.weight.rows);
            sumRows<Real>(*sums, tangent, summed);
            tangent = summed;
        }
        step.inTangent = tangent;
        const int columns = step.weight.columns;
        DenseStage<Real> along = stage(step, direction);
        if (isJoin(step))
            along.bias = hardware_.back().outTangent.get();
        const MatrixView<Real> outTangent(step.outTangent.need(step.rows, columns), step.rows,
                                          columns);
        stage(step, values)
            .forwardTangent(along, step.in, tangent, {step.out.get(), step.rows, columns},
                            outTangent);
        tangent = outTangent;
    }
}

template <class Real>
void NetworkPass<Real>::tangentBackThrough(std::vector<Step>& chain, const Real* values,
                                           const ArchitectureBatch<Real>& batch,
                                           const Real* direction, Real* product)
{
    for (std::size_t i = chain.size(); i-- > 0;) {
        Step& step = chain[i];
        const int columns = step.weight.columns;
        Real* biasTangent = product + step.bias.offset;
        if (isJoin(step)) {
            biasTangent = hardware_.back().arrivingTangent.need(1, columns);
            std::fill_n(biasTangent, columns, Real(0));
        }
        MatrixView<Real> departing;
        const RowSums* sums = sumsOf(step, batch);
        if (i > 0) {
            Step& before = chain[i - 1];
            Real* to = before.arrivingTangent.need(before.rows, before.weight.columns);
            departing = {sums ? departing_.need(step.rows, step.weight.rows) : to, step.rows,
                         step.weight.rows};
        }
        stage(step, values)
            .backwardTangent(stage(step, direction), step.in, step.inTangent,
                             {step.out.get(), step.rows, columns},
                             {step.arriving.get(), step.rows, columns},
                             {step.arrivingTangent.get(), step.rows, columns},
                             step.weight.in(product), biasTangent, departing);
        if (i > 0 && sums)
            spreadRows<Real>(
                *sums, departing,
                {chain[i - 1].arrivingTangent.get(), chain[i - 1].rows, step.weight.rows});
    }
}

template <class Real>
void NetworkPass<Real>::hessianProduct(const Real* values, const ArchitectureBatch<Real>& batch,
                                       const Real* direction, Real curvature, Real* product)
{
    tangentThrough(hardware_, values, batch, direction);
    tangentThrough(main_, values, batch, direction);
    Step& last = main_.back();
    Real* arriving = last.arrivingTangent.need(last.rows, 1);
    for (int row = 0; row < last.rows; ++row)
        arriving[row] = curvature * last.outTangent.get()[row];
    tangentBackThrough(main_, values, batch, direction, product);
    tangentBackThrough(hardware_, values, batch, direction, product);
}

template class NetworkPass<float>;
template class NetworkPass<double>;

} // namespace latency::help
