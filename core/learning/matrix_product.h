#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <type_traits>

namespace latency
{

/// A non-owning row-major matrix whose rows are `stride` numbers apart.
template <class Real>
struct MatrixView {
    Real* data = nullptr;
    int rows = 0;
    int columns = 0;
    int stride = 0;

    MatrixView() = default;
    MatrixView(Real* values, int rowCount, int columnCount)
        : MatrixView(values, rowCount, columnCount, columnCount)
    {
    }
    MatrixView(Real* values, int rowCount, int columnCount, int rowStride)
        : data(values), rows(rowCount), columns(columnCount), stride(rowStride)
    {
    }
    operator MatrixView<const Real>() const { return {data, rows, columns, stride}; }
};

/// A read-only matrix; excluded from the deduction of `Real`.
template <class Real>
using ReadView = MatrixView<const std::type_identity_t<Real>>;

enum class Into { Replace, Add };

// All products are computed in the calling thread, so that they come out the same to the last bit
// with any number of threads.

/// out = a b, or out += a b. [m, n] = [m, k] [k, n]
template <class Real>
void multiply(ReadView<Real> a, ReadView<Real> b, MatrixView<Real> out, Into into = Into::Replace);

/// out = aᵀ b, or out += aᵀ b. [m, n] = [k, m]ᵀ [k, n]
template <class Real>
void multiplyTransposedLeft(ReadView<Real> a, ReadView<Real> b, MatrixView<Real> out,
                            Into into = Into::Replace);

/// out = a bᵀ, or out += a bᵀ. [m, n] = [m, k] [n, k]ᵀ
template <class Real>
void multiplyTransposedRight(ReadView<Real> a, ReadView<Real> b, MatrixView<Real> out,
                             Into into = Into::Replace);

} // namespace latency
