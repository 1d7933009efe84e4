// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/proxies/epe_nas.h"

#include "core/encoding/proxies/jacobian_correlation.h"

#include <ATen/ops/tensor.h>

#include <cmath>
#include <map>

namespace latency
{

namespace
{

constexpr int kFewClasses = 100;

double meanDistance(const std::vector<double>& scores)
{
    double sum = 0.0;
    for (const double one : scores)
        for (const double other : scores)
            sum += std::abs(one - other);
    return sum / static_cast<double>(scores.size());
}

} // namespace

double epeNas(const at::Tensor& jacobian, const std::vector<std::int64_t>& labels, int classCount)
{
    std::map<std::int64_t, std::vector<std::int64_t>> imagesOf;
    for (std::size_t i = 0; i < labels.size(); ++i)
        imagesOf[labels[i]].push_back(static_cast<std::int64_t>(i));
    std::vector<double> scores;
    double sum = 0.0;
    for (const auto& [label, images] : imagesOf) {
        const at::Tensor correlations =
            rowCorrelations(jacobian.index_select(0, at::tensor(images)));
        const double score = (correlations.abs() + 1e-5).log().sum().item<double>();
        scores.push_back(score / static_cast<double>(images.size()));
        sum += std::abs(score);
    }
    return classCount > kFewClasses ? meanDistance(scores) : sum;
}

} // namespace latency
