// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/proxies/jacobian_correlation.h"

namespace latency
{

at::Tensor rowCorrelations(const at::Tensor& rows)
{
    const at::Tensor exact = rows.to(at::kDouble);
    const at::Tensor centred = exact - exact.mean(1, true);
    const at::Tensor products = centred.matmul(centred.t());
    const at::Tensor deviations = products.diagonal().sqrt();
    return (products / deviations.unsqueeze(1) / deviations.unsqueeze(0)).clamp(-1.0, 1.0);
}

} // namespace latency
