// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/kernel/kernel_reasons.h"

#include <cmath>

namespace latency
{

double PredictionForm::milliseconds() const
{
    double sum = centre;
    for (const PredictionPart& part : parts)
        sum += part.amount;
    return isLogarithm ? std::exp(sum) : sum;
}

double PredictionReason::milliseconds() const
{
    double sum = 0.0;
    for (const PredictionForm& form : forms)
        sum += form.trust * form.milliseconds();
    return sum;
}

KernelReasons::KernelReasons(std::shared_ptr<const KernelFeatures> features, std::vector<int> rows,
                             std::vector<WeightedPosterior> posteriors)
    : features_(std::move(features)), rows_(std::move(rows)), posteriors_(std::move(posteriors))
{
}

PredictionForm KernelReasons::inForm(const WeightedPosterior& weighted, int architecture) const
{
    const KernelPosterior& posterior = weighted.posterior;
    const double scale = posterior.form.scale;
    PredictionForm form;
    form.isLogarithm = posterior.form.isLogarithm;
    form.trust = weighted.share;
    form.centre = posterior.form.centre;
    form.parts.push_back(
        {"slow in general",
         scale * posterior.trendSlope *
             (double{features_->consensus(architecture)} - posterior.trendCentre)});
    for (const int row : rows_)
        form.pulls.push_back({row, 0.0});
    const auto add = [&](const std::string& title, double weight, auto&& kernel) {
        PredictionPart part{title, 0.0};
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            const double amount =
                scale * weight * posterior.alpha(static_cast<Eigen::Index>(i)) * kernel(rows_[i]);
            part.amount += amount;
            form.pulls[i].amount += amount;
        }
        form.parts.push_back(std::move(part));
    };
    for (std::size_t g = 0; g < features_->groups.size(); ++g) {
        const FeatureMatrix& values = features_->groups[g].features;
        add(features_->groups[g].title, posterior.weights(static_cast<Eigen::Index>(g)),
            [&](int row) {
                return values.row(row).cast<double>().dot(values.row(architecture).cast<double>());
            });
    }
    add("level of the device", posterior.weights(posterior.weights.size() - 1),
        [](int) { return 1.0; });
    return form;
}

PredictionReason KernelReasons::of(int architecture) const
{
    PredictionReason reason;
    for (const WeightedPosterior& weighted : posteriors_)
        reason.forms.push_back(inForm(weighted, architecture));
    return reason;
}

} // namespace latency
