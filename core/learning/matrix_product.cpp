// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/matrix_product.h"

#include "core/network/single_thread.h"

#include <ATen/core/Tensor.h>
#include <ATen/ops/addmm.h>
#include <ATen/ops/from_blob.h>

namespace latency
{

namespace
{

template <class Real>
at::Tensor borrow(ReadView<Real> view)
{
    // ATen has no tensor of const numbers; operands are only read.
    return at::from_blob(const_cast<Real*>(view.data), {view.rows, view.columns}, {view.stride, 1},
                         at::CppTypeToScalarType<Real>::value);
}

template <class Real>
void product(const at::Tensor& a, const at::Tensor& b, MatrixView<Real> out, Into into)
{
    // How BLAS groups the sums depends on its number of threads.
    const SingleThread alone;
    at::Tensor result = borrow<Real>(out);
    at::addmm_out(result, result, a, b, into == Into::Add ? 1 : 0, 1);
}

} // namespace

template <class Real>
void multiply(ReadView<Real> a, ReadView<Real> b, MatrixView<Real> out, Into into)
{
    product<Real>(borrow<Real>(a), borrow<Real>(b), out, into);
}

template <class Real>
void multiplyTransposedLeft(ReadView<Real> a, ReadView<Real> b, MatrixView<Real> out, Into into)
{
    product<Real>(borrow<Real>(a).t(), borrow<Real>(b), out, into);
}

template <class Real>
void multiplyTransposedRight(ReadView<Real> a, ReadView<Real> b, MatrixView<Real> out, Into into)
{
    product<Real>(borrow<Real>(a), borrow<Real>(b).t(), out, into);
}

#define LATENCY_PRODUCTS(Real)                                                                     \
    template void multiply(ReadView<Real>, ReadView<Real>, MatrixView<Real>, Into);                \
    template void multiplyTransposedLeft(ReadView<Real>, ReadView<Real>, MatrixView<Real>, Into);  \
    template void multiplyTransposedRight(ReadView<Real>, ReadView<Real>, MatrixView<Real>, Into);
LATENCY_PRODUCTS(float)
LATENCY_PRODUCTS(double)
#undef LATENCY_PRODUCTS

} // namespace latency
