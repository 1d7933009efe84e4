// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/kernel/learned_weights.h"

#include "core/base/random_engine.h"
#include "core/predictor/kernel/kernel_posterior.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace latency
{
namespace
{

constexpr std::size_t kLabels = 60;
constexpr double kOwnExpectation = 5.0; ///< devices that the groups' expectation counts as
constexpr double kLeastDeviation = 1.0;
constexpr double kLeastLogWeight = -9.0; ///< a group without any use; less says nothing more
constexpr Seed kSeed{7};

struct Labels {
    std::vector<int> architectures;
    std::vector<float> milliseconds;
};

Labels labelsOf(const LatencyTable& table, const std::vector<bool>& isConstant, int device)
{
    const auto measured = table.milliseconds(device);
    Labels labels;
    RandomEngine random(kSeed.derive(static_cast<std::uint64_t>(device)));
    for (const int i : random.permutation(table.architectureCount())) {
        const auto at = static_cast<std::size_t>(i);
        if (isConstant[at] || !(measured[at] > 0.0F))
            continue;
        labels.architectures.push_back(i);
        labels.milliseconds.push_back(measured[at]);
        if (labels.architectures.size() == kLabels)
            break;
    }
    return labels;
}

/// The source profiles without those of one device.
KernelGroup profilesWithout(const KernelFeatures& features, int device)
{
    std::vector<Eigen::Index> others;
    for (std::size_t column = 0; column < features.profileDevices.size(); ++column)
        if (features.profileDevices[column] != device)
            others.push_back(static_cast<Eigen::Index>(column));
    KernelGroup group = features.groups.front();
    if (others.empty()) {
        group.features = FeatureMatrix::Zero(group.features.rows(), 1);
        return group;
    }
    const auto scale = std::sqrt(static_cast<float>(features.profileDevices.size()) /
                                 static_cast<float>(others.size()));
    group.features = FeatureMatrix(scale * group.features(Eigen::all, others));
    return group;
}

/// Logarithms of the weights and the noise of one train device taken for a new one.
std::optional<Eigen::VectorXd> fittedWeights(const LatencyTable& table,
                                             const KernelFeatures& features, int device,
                                             bool isLogarithm, const WeightPrior& expected,
                                             const KernelPriors& priors)
{
    const Labels labels = labelsOf(table, features.isConstant, device);
    if (labels.architectures.size() < kLabels)
        return std::nullopt;
    std::vector<Eigen::MatrixXd> kernels =
        kernelsBetween({profilesWithout(features, device)}, labels.architectures);
    std::vector<KernelGroup> rest(features.groups.begin() + 1, features.groups.end());
    for (Eigen::MatrixXd& kernel : kernelsBetween(rest, labels.architectures))
        kernels.push_back(std::move(kernel));
    const KernelPosterior fit =
        kernelPosterior(expected, kernels, consensusAt(features.consensus, labels.architectures),
                        labelForm(labels.milliseconds, isLogarithm), priors);
    Eigen::VectorXd weights(expected.mean.size());
    weights << fit.weights.array().log().matrix(), std::log(fit.noise);
    return weights;
}

} // namespace

WeightPrior learnedWeights(const LatencyTable& table, const KernelFeatures& features,
                           bool isLogarithm, const KernelPriors& priors)
{
    const WeightPrior expected = expectedWeights(features.groups, priors);
    std::vector<int> devices = features.profileDevices;
    devices.erase(std::ranges::unique(devices).begin(), devices.end());
    if (devices.size() < 2)
        return expected;

    std::vector<Eigen::VectorXd> seen;
    for (const int device : devices)
        if (auto weights = fittedWeights(table, features, device, isLogarithm, expected, priors))
            seen.push_back(weights->cwiseMax(kLeastLogWeight));
    const double count = kOwnExpectation + static_cast<double>(seen.size());
    WeightPrior learned{kOwnExpectation * expected.mean,
                        kOwnExpectation * expected.deviation.cwiseAbs2()};
    for (const Eigen::VectorXd& weights : seen)
        learned.mean += weights;
    learned.mean /= count;
    for (const Eigen::VectorXd& weights : seen)
        learned.deviation += (weights - learned.mean).cwiseAbs2();
    learned.deviation = (learned.deviation / count).cwiseSqrt().cwiseMax(kLeastDeviation);
    return learned;
}

} // namespace latency
