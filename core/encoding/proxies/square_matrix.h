#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ATen/Tensor.h>
#include <Eigen/Core>

namespace latency
{

/// The same numbers for Eigen. [n, n]
inline Eigen::MatrixXd eigenMatrix(const at::Tensor& square)
{
    const at::Tensor plain = square.to(at::kDouble).contiguous();
    return Eigen::Map<const Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>>(
        plain.data_ptr<double>(), plain.size(0), plain.size(1));
}

} // namespace latency
