// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/layer_pass.h"

namespace latency
{

template <class Real>
MatrixView<const Real> LayerPass<Real>::forward(const Real* values, MatrixView<const Real> in)
{
    in_ = in;
    const int columns = layer_.weight.columns;
    const MatrixView<Real> out(out_.need(in.rows, columns), in.rows, columns);
    stage(values).forward(in, out);
    return out;
}

template <class Real>
MatrixView<Real> LayerPass<Real>::arriving()
{
    return {arriving_.need(in_.rows, layer_.weight.columns), in_.rows, layer_.weight.columns};
}

template <class Real>
void LayerPass<Real>::backward(const Real* values, Real* gradient, MatrixView<Real> departing)
{
    const MatrixView<const Real> out(out_.get(), in_.rows, layer_.weight.columns);
    stage(values).backward(in_, out, arriving(), layer_.weight.in(gradient),
                           gradient + layer_.bias.offset, departing);
}

template class LayerPass<float>;
template class LayerPass<double>;

} // namespace latency
