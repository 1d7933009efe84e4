#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/learning/matrix_product.h"

#include <vector>

namespace latency
{

/// Rows that are sums of other rows: row i is the sum of members[begin[i]] … members[begin[i+1]-1].
struct RowSums {
    std::vector<int> begin{0};
    std::vector<int> members;

    [[nodiscard]] int count() const { return static_cast<int>(begin.size()) - 1; }
    void clear()
    {
        begin.assign(1, 0);
        members.clear();
    }
    void close() { begin.push_back(static_cast<int>(members.size())); }
};

/// out row i = sum of the rows of `in` listed in `sums`.
template <class Real>
void sumRows(const RowSums& sums, ReadView<Real> in, MatrixView<Real> out);

/// Gradient of sumRows: replaces `departing`.
template <class Real>
void spreadRows(const RowSums& sums, ReadView<Real> arriving, MatrixView<Real> departing);

/// Some architectures as input of the trunk. Equal nodes of cells that attend to equal nodes share
/// a row.
template <class Real>
struct ArchitectureBatch {
    int architectures = 0;
    int rows = 0;             ///< nodes, or architectures for a dense trunk
    int columns = 0;          ///< input width
    std::vector<Real> values; ///< [rows, columns]; of a node: already summed over what it sees
    RowSums neighbours;       ///< [rows]: the rows a node sees, itself included; empty when dense
    RowSums readout;          ///< [architectures]: the rows of a cell's nodes; empty when dense

    [[nodiscard]] bool isGraph() const { return readout.count() > 0; }
};

} // namespace latency
