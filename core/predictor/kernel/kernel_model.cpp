// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/kernel/kernel_model.h"

#include "core/predictor/kernel/suspicious_label.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace latency
{
namespace
{

constexpr double kSuspiciousDeviations = 4.0;
constexpr double kSuspiciousShare = 0.1; ///< of the latency; less no owner of a board would doubt
/// With fewer labels there is no majority against a wrong one.
constexpr std::size_t kLabelsToAccuse = 4;
/// Beyond this the second fit costs more than a frame.
constexpr std::size_t kLabelsToDoubt = 120;

std::optional<Error> refusal(const LatencyTable& table, std::span<const int> architectures,
                             std::span<const float> milliseconds)
{
    if (architectures.empty())
        return Error{"predictor kernel: there is no labelled architecture; expected at least one."};
    if (architectures.size() != milliseconds.size())
        return Error{"predictor kernel: " + std::to_string(architectures.size()) +
                     " architectures came with " + std::to_string(milliseconds.size()) +
                     " latencies; expected one each."};
    for (std::size_t i = 0; i < architectures.size(); ++i) {
        if (architectures[i] < 0 || architectures[i] >= table.architectureCount())
            return Error{"predictor kernel: architecture " + std::to_string(architectures[i]) +
                         " is not in " + table.title() + ", which has " +
                         std::to_string(table.architectureCount()) + "."};
        if (!std::isfinite(milliseconds[i]) || milliseconds[i] <= 0.0F)
            return Error{"predictor kernel: the latency of architecture " +
                         std::to_string(architectures[i]) + " is " +
                         std::to_string(milliseconds[i]) + "; expected a positive number of ms."};
    }
    return std::nullopt;
}

/// Belief about one label in ms, over all forms.
MillisecondBelief leftOutBelief(const std::vector<WeightedPosterior>& posteriors, Eigen::Index i)
{
    double mean = 0.0;
    double square = 0.0;
    for (const auto& [posterior, share] : posteriors) {
        const MillisecondBelief belief =
            inMilliseconds(posterior.form, posterior.leftOutMean(i), posterior.leftOutVariance(i));
        mean += share * belief.mean;
        square += share * (belief.mean * belief.mean + belief.deviation * belief.deviation);
    }
    return {mean, std::sqrt(std::max(square - mean * mean, 0.0))};
}

double deviationsOff(const LeftOutLabel& prediction)
{
    return std::abs(prediction.measured - prediction.predicted) /
           std::max(prediction.deviation, 1e-12);
}

} // namespace

KernelModel::KernelModel(LatencyTablePointer table, const std::vector<int>& trainDevices,
                         const KernelPriors& priors)
    : table_(std::move(table)), features_(kernelFeatures(table_, trainDevices)),
      priors_(priors), expected_{learnedWeights(*table_, *features_, false, priors_),
                                 learnedWeights(*table_, *features_, true, priors_)},
      logOdds_(logarithmOdds(expected_[0], expected_[1]))
{
    const auto count = static_cast<Eigen::Index>(features_->groups.size());
    squaredNorm_.resize(table_->architectureCount(), count);
    for (Eigen::Index g = 0; g < count; ++g) {
        const FeatureMatrix& features = features_->groups[static_cast<std::size_t>(g)].features;
        squaredNorm_.col(g) = features.rowwise().squaredNorm();
        secondMoment_.emplace_back(features.transpose() * features /
                                   static_cast<float>(features.rows()));
    }
}

std::vector<WeightedPosterior> KernelModel::posteriors(std::span<const int> architectures,
                                                       std::span<const float> milliseconds) const
{
    const std::vector<Eigen::MatrixXd> kernels = kernelsBetween(features_->groups, architectures);
    const Eigen::VectorXd consensus = consensusAt(features_->consensus, architectures);
    std::vector<WeightedPosterior> both;
    for (const bool isLogarithm : {false, true})
        both.push_back({kernelPosterior(expected_[isLogarithm ? 1 : 0].weights, kernels, consensus,
                                        labelForm(milliseconds, isLogarithm), priors_),
                        0.5});
    both[1].share =
        probabilityOf(both[1].posterior.logEvidence - both[0].posterior.logEvidence + logOdds_);
    both[0].share = 1.0 - both[1].share;
    return both;
}

std::vector<std::pair<std::string, double>>
KernelModel::shares(std::span<const int> architectures,
                    const std::vector<WeightedPosterior>& posteriors) const
{
    std::vector<std::pair<std::string, double>> all;
    double total = 0.0;
    for (std::size_t g = 0; g < features_->groups.size(); ++g) {
        const KernelGroup& group = features_->groups[g];
        double explained = 0.0;
        for (const auto& [posterior, share] : posteriors) {
            Eigen::RowVectorXf slope = Eigen::RowVectorXf::Zero(group.features.cols());
            for (std::size_t i = 0; i < architectures.size(); ++i)
                slope += static_cast<float>(posterior.alpha(static_cast<Eigen::Index>(i))) *
                         group.features.row(architectures[i]);
            const double weight = posterior.weights(static_cast<Eigen::Index>(g));
            const double variance = (slope * secondMoment_[g]).dot(slope);
            explained += share * weight * weight * variance;
        }
        all.emplace_back(group.title, explained);
        total += explained;
    }
    for (auto& [title, share] : all)
        share = total > 0.0 ? share / total : 1.0 / static_cast<double>(all.size());
    return all;
}

void KernelModel::markSuspicious(std::vector<LeftOutLabel>& leftOut,
                                 std::span<const int> architectures,
                                 std::span<const float> milliseconds) const
{
    if (leftOut.size() < kLabelsToAccuse || leftOut.size() > kLabelsToDoubt)
        return;
    const auto worst = std::ranges::max_element(leftOut, {}, deviationsOff);
    const auto label = static_cast<std::size_t>(worst - leftOut.begin());
    const DoubtedLabel doubted = labelWithout(
        expected_[1].weights, kernelsBetween(features_->groups, architectures),
        consensusAt(features_->consensus, architectures), milliseconds, label, priors_);
    const double off = std::abs(worst->measured - doubted.expected);
    worst->isSuspicious = doubted.deviations > kSuspiciousDeviations &&
                          off > kSuspiciousShare * std::max(worst->measured, doubted.expected);
    if (!worst->isSuspicious)
        return;
    // Shows the prediction without the label, not the milder one with weights fitted to it.
    worst->predicted = doubted.expected;
    worst->deviation = off / doubted.deviations;
}

Result<KernelFit> KernelModel::fit(std::span<const int> architectures,
                                   std::span<const float> milliseconds) const
{
    if (auto error = refusal(*table_, architectures, milliseconds))
        return *error;
    const std::vector<WeightedPosterior> both = posteriors(architectures, milliseconds);
    KernelFit fit;
    fit.belief = kernelBelief(*features_, squaredNorm_, architectures, both);
    fit.shares = shares(architectures, both);
    for (std::size_t i = 0; i < architectures.size(); ++i) {
        const MillisecondBelief belief = leftOutBelief(both, static_cast<Eigen::Index>(i));
        fit.leftOut.push_back(
            {architectures[i], milliseconds[i], belief.mean, belief.deviation, false});
    }
    for (const auto& [posterior, share] : both) {
        const MillisecondBelief noise = inMilliseconds(posterior.form, 0.0, posterior.noise);
        fit.noise += share * noise.deviation;
    }
    markSuspicious(fit.leftOut, architectures, milliseconds);
    return fit;
}

Result<std::shared_ptr<const KernelReasons>>
KernelModel::reasons(std::span<const int> architectures, std::span<const float> milliseconds) const
{
    if (auto error = refusal(*table_, architectures, milliseconds))
        return *error;
    return std::make_shared<const KernelReasons>(
        features_, std::vector<int>(architectures.begin(), architectures.end()),
        posteriors(architectures, milliseconds));
}

int KernelModel::suggestNext(const KernelFit& fit) const
{
    std::vector<bool> isTaken = features_->isConstant;
    for (const LeftOutLabel& label : fit.leftOut)
        isTaken[static_cast<std::size_t>(label.architecture)] = true;
    int best = -1;
    for (std::size_t i = 0; i < isTaken.size(); ++i)
        if (!isTaken[i] && (best < 0 || fit.belief.information[i] >
                                            fit.belief.information[static_cast<std::size_t>(best)]))
            best = static_cast<int>(i);
    return best;
}

} // namespace latency
