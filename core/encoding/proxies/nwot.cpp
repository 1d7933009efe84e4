// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/proxies/nwot.h"

#include "core/encoding/proxies/square_matrix.h"

#include <Eigen/LU>

#include <cmath>
#include <limits>

namespace latency
{

void ActivationAgreement::add(const at::Tensor& input)
{
    // Signs of ±1 agree where their product is 1, so K = (inputs + s sᵀ) / 2.
    const at::Tensor signs = input.detach().flatten(1).gt(0.0).to(at::kFloat) * 2.0 - 1.0;
    const at::Tensor agreement =
        (signs.matmul(signs.t()).to(at::kDouble) + static_cast<double>(signs.size(1))) * 0.5;
    agreement_ = agreement_.defined() ? agreement_ + agreement : agreement;
}

double ActivationAgreement::nwot() const
{
    if (!agreement_.defined())
        return -std::numeric_limits<double>::infinity();
    const Eigen::PartialPivLU<Eigen::MatrixXd> factors(eigenMatrix(agreement_));
    return factors.matrixLU().diagonal().array().abs().log().sum();
}

} // namespace latency
