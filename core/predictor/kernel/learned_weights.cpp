// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/kernel/learned_weights.h"

#include "core/base/random_engine.h"
#include "core/predictor/kernel/kernel_posterior.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

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

Seed derived(Seed seed, auto&& values)
{
    for (const auto value : values)
        seed = seed.derive(static_cast<std::uint64_t>(value));
    return seed;
}

/// A random choice that does not depend on the order of the table's rows and devices.
Labels labelsOf(const LatencyTable& table, const std::vector<bool>& isConstant, int device)
{
    const auto measured = table.milliseconds(device);
    const Seed seed = derived(kSeed, table.device(device).name);
    std::vector<std::pair<std::uint64_t, int>> keyed;
    for (int i = 0; i < table.architectureCount(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        if (!isConstant[at] && measured[at] > 0.0F)
            keyed.emplace_back(derived(seed, table.architecture(i)).value, i);
    }
    const auto end = keyed.begin() + static_cast<std::ptrdiff_t>(std::min(kLabels, keyed.size()));
    std::ranges::partial_sort(keyed, end);
    Labels labels;
    for (auto entry = keyed.begin(); entry != end; ++entry) {
        labels.architectures.push_back(entry->second);
        labels.milliseconds.push_back(measured[static_cast<std::size_t>(entry->second)]);
    }
    return labels;
}

/// The kernel of the source profiles of all devices but one, between some rows.
Eigen::MatrixXd profileKernelWithout(const KernelFeatures& features, int device,
                                     const std::vector<int>& rows)
{
    std::vector<Eigen::Index> others;
    for (std::size_t column = 0; column < features.profileDevices.size(); ++column)
        if (features.profileDevices[column] != device)
            others.push_back(static_cast<Eigen::Index>(column));
    const auto count = static_cast<Eigen::Index>(rows.size());
    if (others.empty())
        return Eigen::MatrixXd::Zero(count, count);
    const auto scale = std::sqrt(static_cast<float>(features.profileDevices.size()) /
                                 static_cast<float>(others.size()));
    const FeatureMatrix part = scale * features.groups.front().features(rows, others);
    const Eigen::MatrixXd wide = part.cast<double>();
    return wide * wide.transpose();
}

/// One train device fitted as a new one.
struct FittedDevice {
    Eigen::VectorXd logWeights; ///< the noise last
    double logEvidence = 0.0;
};
std::optional<FittedDevice> fittedDevice(const LatencyTable& table, const KernelFeatures& features,
                                         int device, bool isLogarithm, const WeightPrior& expected,
                                         const KernelPriors& priors)
{
    const Labels labels = labelsOf(table, features.isConstant, device);
    if (labels.architectures.size() < kLabels)
        return std::nullopt;
    std::vector<Eigen::MatrixXd> kernels = kernelsBetween(features.groups, labels.architectures);
    kernels.front() = profileKernelWithout(features, device, labels.architectures);
    const KernelPosterior fit =
        kernelPosterior(expected, kernels, consensusAt(features.consensus, labels.architectures),
                        labelForm(labels.milliseconds, isLogarithm), priors);
    Eigen::VectorXd weights(expected.mean.size());
    weights << fit.weights.array().log().matrix(), std::log(fit.noise);
    return FittedDevice{std::move(weights), fit.logEvidence};
}

} // namespace

LearnedForm learnedWeights(const LatencyTable& table, const KernelFeatures& features,
                           bool isLogarithm, const KernelPriors& priors)
{
    const WeightPrior expected = expectedWeights(features.groups, priors);
    LearnedForm form{expected, {}};
    std::vector<int> devices = features.profileDevices;
    devices.erase(std::ranges::unique(devices).begin(), devices.end());
    if (devices.size() < 2)
        return form;

    std::vector<Eigen::VectorXd> seen;
    for (const int device : devices)
        if (auto fit = fittedDevice(table, features, device, isLogarithm, expected, priors)) {
            seen.push_back(fit->logWeights.cwiseMax(kLeastLogWeight));
            form.logEvidence.push_back(fit->logEvidence);
        }
    const double count = kOwnExpectation + static_cast<double>(seen.size());
    WeightPrior& learned = form.weights;
    learned = {kOwnExpectation * expected.mean, kOwnExpectation * expected.deviation.cwiseAbs2()};
    for (const Eigen::VectorXd& weights : seen)
        learned.mean += weights;
    learned.mean /= count;
    for (const Eigen::VectorXd& weights : seen)
        learned.deviation += (weights - learned.mean).cwiseAbs2();
    learned.deviation = (learned.deviation / count).cwiseSqrt().cwiseMax(kLeastDeviation);
    return form;
}

double logarithmOdds(const LearnedForm& inMilliseconds, const LearnedForm& inLogarithms)
{
    double logarithms = 1.0;
    double milliseconds = 1.0;
    for (std::size_t i = 0; i < inMilliseconds.logEvidence.size(); ++i) {
        const double share =
            probabilityOf(inLogarithms.logEvidence[i] - inMilliseconds.logEvidence[i]);
        logarithms += share;
        milliseconds += 1.0 - share;
    }
    return std::log(logarithms / milliseconds);
}

double probabilityOf(double logOdds)
{
    return 1.0 / (1.0 + std::exp(std::clamp(-logOdds, -50.0, 50.0)));
}

} // namespace latency
