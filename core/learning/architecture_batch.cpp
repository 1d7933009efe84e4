// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/architecture_batch.h"

#include <algorithm>

namespace latency
{

template <class Real>
void sumRows(const RowSums& sums, ReadView<Real> in, MatrixView<Real> out)
{
    for (int row = 0; row < out.rows; ++row) {
        Real* __restrict to = out.data + row * out.stride;
        const auto first = sums.begin[static_cast<std::size_t>(row)];
        const auto last = sums.begin[static_cast<std::size_t>(row) + 1];
        const auto member = [&](int i) {
            return in.data + sums.members[static_cast<std::size_t>(i)] * in.stride;
        };
        if (first == last)
            std::fill_n(to, out.columns, Real(0));
        else
            std::copy_n(member(first), out.columns, to);
        for (int i = first + 1; i < last; ++i) {
            const Real* from = member(i);
            for (int column = 0; column < out.columns; ++column)
                to[column] += from[column];
        }
    }
}

template <class Real>
void spreadRows(const RowSums& sums, ReadView<Real> arriving, MatrixView<Real> departing)
{
    for (int row = 0; row < departing.rows; ++row)
        std::fill_n(departing.data + row * departing.stride, departing.columns, Real(0));
    for (int row = 0; row < arriving.rows; ++row) {
        const Real* __restrict from = arriving.data + row * arriving.stride;
        const auto first = sums.begin[static_cast<std::size_t>(row)];
        const auto last = sums.begin[static_cast<std::size_t>(row) + 1];
        for (int i = first; i < last; ++i) {
            Real* to =
                departing.data + sums.members[static_cast<std::size_t>(i)] * departing.stride;
            for (int column = 0; column < arriving.columns; ++column)
                to[column] += from[column];
        }
    }
}

#define LATENCY_SUMS(Real)                                                                         \
    template void sumRows(const RowSums&, ReadView<Real>, MatrixView<Real>);                       \
    template void spreadRows(const RowSums&, ReadView<Real>, MatrixView<Real>);
LATENCY_SUMS(float)
LATENCY_SUMS(double)
#undef LATENCY_SUMS

} // namespace latency
