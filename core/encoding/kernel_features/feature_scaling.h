#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/encoding/kernel_features/kernel_group.h"

namespace latency
{

/// Columns with mean zero and standard deviation one; columns that do not vary are left out.
Eigen::MatrixXd standardizedColumns(const Eigen::MatrixXd& values);

/// Columns with mean zero, and all of them scaled by one number so that rows have a mean squared
/// norm of one: the kernel of the rows has a unit mean diagonal. All zeros stay zeros.
FeatureMatrix unitFeatures(Eigen::MatrixXd values);

} // namespace latency
