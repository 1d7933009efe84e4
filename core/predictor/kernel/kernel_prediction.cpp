// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/kernel/kernel_prediction.h"

#include <algorithm>
#include <cmath>

namespace latency
{
namespace
{

/// Architectures per block, so that their part of every matrix stays in the cache.
constexpr Eigen::Index kBlock = 256;
constexpr float kLeastVariance = 1e-9F;
/// Means below this share of the typical latency are bent to stay positive.
constexpr double kLeastOfCentre = 0.02;
/// Compensates for the uncertainty of the weights; about 95 % of the measurements of left-out train
/// devices are then within two deviations.
constexpr double kWidening = 1.15;

/// A posterior in single precision, for the inner loop.
struct Projection {
    Eigen::VectorXf weights;
    Eigen::VectorXf alpha;
    Eigen::MatrixXf inverseRoot;
    float trendSlope;
    float trendCentre;
};

Projection projection(const KernelPosterior& posterior)
{
    return {posterior.weights.cast<float>(), posterior.alpha.cast<float>(),
            posterior.inverseRoot.cast<float>(), static_cast<float>(posterior.trendSlope),
            static_cast<float>(posterior.trendCentre)};
}

std::vector<FeatureMatrix> labelledFeatures(const std::vector<KernelGroup>& groups,
                                            std::span<const int> rows)
{
    std::vector<FeatureMatrix> labelled;
    for (const KernelGroup& group : groups) {
        FeatureMatrix part(static_cast<Eigen::Index>(rows.size()), group.features.cols());
        for (std::size_t i = 0; i < rows.size(); ++i)
            part.row(static_cast<Eigen::Index>(i)) = group.features.row(rows[i]);
        labelled.push_back(std::move(part));
    }
    return labelled;
}

double centreMilliseconds(const std::vector<WeightedPosterior>& posteriors)
{
    double centre = 0.0;
    for (const auto& [posterior, share] : posteriors)
        centre += share * inMilliseconds(posterior.form, 0.0, 0.0).mean;
    return centre;
}

/// First and second moments, in ms, of the mixture of the forms, for a block of architectures.
struct Moments {
    Eigen::ArrayXd mean = Eigen::ArrayXd::Zero(kBlock);
    Eigen::ArrayXd square = Eigen::ArrayXd::Zero(kBlock);
    Eigen::ArrayXd information = Eigen::ArrayXd::Zero(kBlock);
};

void addForm(Moments& moments, const WeightedPosterior& weighted, const Eigen::RowVectorXf& means,
             const Eigen::RowVectorXf& variances)
{
    const KernelPosterior& posterior = weighted.posterior;
    for (Eigen::Index i = 0; i < means.size(); ++i) {
        const double variance = std::max(variances(i), kLeastVariance);
        const MillisecondBelief belief =
            inMilliseconds(posterior.form, means(i), variance + posterior.noise);
        moments.mean(i) += weighted.share * belief.mean;
        moments.square(i) +=
            weighted.share * (belief.mean * belief.mean + belief.deviation * belief.deviation);
        moments.information(i) += weighted.share * variance;
    }
}

/// Keeps means positive and in order where the belief in ms becomes negative.
double positive(double milliseconds, double least)
{
    return milliseconds >= least ? milliseconds : least * std::exp(milliseconds / least - 1.0);
}

void store(const Moments& moments, Eigen::Index begin, Eigen::Index size, double least,
           KernelBelief& belief)
{
    for (Eigen::Index i = 0; i < size; ++i) {
        const auto at = static_cast<std::size_t>(begin + i);
        const double variance = moments.square(i) - moments.mean(i) * moments.mean(i);
        belief.milliseconds[at] = static_cast<float>(positive(moments.mean(i), least));
        belief.deviation[at] = static_cast<float>(kWidening * std::sqrt(std::max(variance, 0.0)));
        belief.information[at] = static_cast<float>(moments.information(i));
    }
}

} // namespace

KernelBelief kernelBelief(const KernelFeatures& features, const FeatureMatrix& squaredNorm,
                          std::span<const int> rows,
                          const std::vector<WeightedPosterior>& posteriors)
{
    const std::vector<KernelGroup>& groups = features.groups;
    const Eigen::Index count = squaredNorm.rows();
    const auto labels = static_cast<Eigen::Index>(rows.size());
    KernelBelief belief;
    for (auto* values : {&belief.milliseconds, &belief.deviation, &belief.information})
        values->resize(static_cast<std::size_t>(count));

    const double least = kLeastOfCentre * centreMilliseconds(posteriors);
    const std::vector<FeatureMatrix> labelled = labelledFeatures(groups, rows);
    std::vector<Projection> projections;
    for (const WeightedPosterior& weighted : posteriors)
        projections.push_back(projection(weighted.posterior));
    std::vector<Eigen::MatrixXf> cross(posteriors.size());
    Eigen::MatrixXf kernel;
    for (Eigen::Index begin = 0; begin < count; begin += kBlock) {
        const Eigen::Index size = std::min(kBlock, count - begin);
        for (std::size_t f = 0; f < cross.size(); ++f)
            cross[f].setConstant(labels, size, projections[f].weights.tail<1>()(0));
        for (std::size_t g = 0; g < groups.size(); ++g) {
            kernel.noalias() = labelled[g] * groups[g].features.middleRows(begin, size).transpose();
            for (std::size_t f = 0; f < cross.size(); ++f)
                cross[f] += projections[f].weights(static_cast<Eigen::Index>(g)) * kernel;
        }
        Moments moments;
        for (std::size_t f = 0; f < cross.size(); ++f) {
            const Projection& p = projections[f];
            Eigen::RowVectorXf means = p.alpha.transpose() * cross[f];
            means +=
                p.trendSlope * (features.consensus.segment(begin, size).array() - p.trendCentre)
                                   .matrix()
                                   .transpose();
            kernel.noalias() = p.inverseRoot * cross[f];
            Eigen::RowVectorXf variances =
                (squaredNorm.middleRows(begin, size) * p.weights.head(squaredNorm.cols()))
                    .transpose();
            variances.array() += p.weights.tail<1>()(0);
            variances -= kernel.colwise().squaredNorm();
            addForm(moments, posteriors[f], means, variances);
        }
        store(moments, begin, size, least, belief);
    }
    return belief;
}

} // namespace latency
