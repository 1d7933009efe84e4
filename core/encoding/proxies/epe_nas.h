#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ATen/Tensor.h>
#include <ATen/TensorOperators.h>

#include <vector>

namespace latency
{

/// Σ over classes c of |Σ log(|R_c| + 1e-5)| with R_c the correlations of the Jacobians of that
/// class' images. With more than 100 classes in the data, the inner sums are divided by the number
/// of images of the class, and the score is the mean over c of Σ over c' of the absolute
/// differences.
///
/// jacobian    ∂(Σ scores)/∂image, [images, numbers of an image]
/// labels      class of each image
/// classCount  of the data, not of the batch
/// returns     NaN when the scores do not depend on an image
/// source      Lopes et al., EPE-NAS (2102.08099), section 3; methods/proxies.md §1
double epeNas(const at::Tensor& jacobian, const std::vector<std::int64_t>& labels, int classCount);

} // namespace latency
