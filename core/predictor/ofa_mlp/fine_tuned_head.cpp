// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/ofa_mlp/fine_tuned_head.h"

#include "core/predictor/ofa_mlp/sgd.h"

#include <Eigen/Dense>

#include <cmath>
#include <limits>

namespace latency::ofa_mlp
{
namespace
{

using RowMajorMatrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using Strides = Eigen::Stride<Eigen::Dynamic, 1>;
using Rows = Eigen::Map<const RowMajorMatrix, 0, Strides>;

constexpr double kSourceWeight = 30.0; ///< of the last feature against the others
constexpr int kEpochs = 100;
constexpr int kBatch = 32;

Rows rowsOf(MatrixView<const float> view)
{
    return {view.data, view.rows, view.columns, Strides(view.stride, 1)};
}

/// Centre and scale of each feature; constant features are removed by a scale of zero.
struct FeatureScale {
    Eigen::RowVectorXd centre;
    Eigen::RowVectorXd factor;

    explicit FeatureScale(const Eigen::MatrixXd& features) : centre(features.colwise().mean())
    {
        const Eigen::MatrixXd centred = features.rowwise() - centre;
        const Eigen::RowVectorXd deviation =
            (centred.colwise().squaredNorm() / static_cast<double>(features.rows())).cwiseSqrt();
        factor = deviation.unaryExpr([](double d) { return d > 1e-6 ? 1.0 / d : 0.0; });
        // Scales all features together to the variance of one.
        factor /= std::sqrt(static_cast<double>(features.cols()));
        factor(factor.size() - 1) *= kSourceWeight;
    }
};

struct PenalisedFit {
    Eigen::VectorXd weights;
    double leaveOneOut = std::numeric_limits<double>::infinity(); ///< mean square
};

/// Ridge regression with the penalty of the smallest leave-one-out error, using the smaller of XᵀX
/// and XXᵀ.
PenalisedFit bestRidge(const Eigen::MatrixXd& x, const Eigen::VectorXd& y)
{
    const bool isWide = x.cols() > x.rows();
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> eigen(
        isWide ? Eigen::MatrixXd(x * x.transpose()) : Eigen::MatrixXd(x.transpose() * x));
    const Eigen::ArrayXd values = eigen.eigenvalues().array().max(0.0);
    // Left singular vectors times singular values, [labels, values].
    const Eigen::MatrixXd scores =
        isWide ? Eigen::MatrixXd(eigen.eigenvectors() * values.sqrt().matrix().asDiagonal())
               : Eigen::MatrixXd(x * eigen.eigenvectors());
    const Eigen::VectorXd projected = scores.transpose() * y;
    const auto labels = static_cast<double>(y.size());
    PenalisedFit best;
    for (double penalty = 1e-5; penalty < 1e4; penalty *= 2.0) {
        const Eigen::VectorXd shrink = (values + penalty).inverse().matrix();
        const Eigen::VectorXd fitted = scores * shrink.cwiseProduct(projected);
        // The mean is fitted as well, hence 1/labels.
        const Eigen::ArrayXd leverage =
            (scores.array().square().matrix() * shrink).array() + 1.0 / labels;
        const double error = ((y - fitted).array() / (1.0 - leverage).max(1e-6)).square().mean();
        if (error >= best.leaveOneOut)
            continue;
        best.leaveOneOut = error;
        best.weights =
            isWide
                ? Eigen::VectorXd(
                      x.transpose() *
                      (eigen.eigenvectors() *
                       (shrink.array() * (eigen.eigenvectors().transpose() * y).array()).matrix()))
                : Eigen::VectorXd(eigen.eigenvectors() * shrink.cwiseProduct(projected));
    }
    return best;
}

} // namespace

std::vector<float> LinearHead::answers(MatrixView<const float> features) const
{
    const Eigen::Map<const Eigen::VectorXf> slope(weights.data(),
                                                  static_cast<Eigen::Index>(weights.size()));
    const Eigen::VectorXf values = (rowsOf(features) * slope).array() + bias;
    return {values.begin(), values.end()};
}

LinearHead ridgeHead(MatrixView<const float> features, std::span<const float> labels)
{
    Eigen::MatrixXd x = rowsOf(features).cast<double>();
    Eigen::VectorXd y = Eigen::Map<const Eigen::VectorXf>(labels.data(), x.rows()).cast<double>();
    const FeatureScale scale(x);
    const double mean = y.mean();
    x = (x.rowwise() - scale.centre) * scale.factor.asDiagonal();
    y.array() -= mean;
    LinearHead head;
    head.weights.assign(static_cast<std::size_t>(x.cols()), 0.0F);
    head.bias = static_cast<float>(mean);
    head.leaveOneOut = std::numeric_limits<double>::quiet_NaN();
    if (labels.size() < 2)
        return head;
    const PenalisedFit fit = bestRidge(x, y);
    const Eigen::VectorXd weights = fit.weights.cwiseProduct(scale.factor.transpose());
    for (Eigen::Index i = 0; i < weights.size(); ++i)
        head.weights[static_cast<std::size_t>(i)] = static_cast<float>(weights(i));
    head.bias = static_cast<float>(mean - scale.centre * weights);
    head.leaveOneOut = std::sqrt(fit.leaveOneOut);
    return head;
}

Outcome<LinearHead> descentHead(MatrixView<const float> features, std::span<const float> labels,
                                Seed seed, std::stop_token stop)
{
    const Rows rows = rowsOf(features);
    const Eigen::Index count = rows.cols();
    RandomEngine random(seed);
    std::vector<float> values(static_cast<std::size_t>(count) + 1); // weights, then the bias
    const double bound = 1.0 / std::sqrt(static_cast<double>(count));
    for (float& value : values)
        value = static_cast<float>(bound * (2.0 * random.uniform() - 1.0));
    std::vector<float> gradient(values.size());
    Eigen::Map<Eigen::VectorXf> weights(values.data(), count);
    Eigen::Map<Eigen::VectorXf> slope(gradient.data(), count);
    Sgd sgd(values.size(), 0.1, 1e-3, 0.9);
    for (int epoch = 0; epoch < kEpochs; ++epoch) {
        const std::vector<int> order = random.permutation(features.rows);
        for (int first = 0; first < features.rows; first += kBatch) {
            if (stop.stop_requested())
                return Stopped{};
            const int size = std::min(kBatch, features.rows - first);
            double square = 0.0;
            for (int i = first; i < first + size; ++i) {
                const int row = order[static_cast<std::size_t>(i)];
                const float off = rows.row(row).dot(weights) + values.back() -
                                  labels[static_cast<std::size_t>(row)];
                square += double{off} * double{off} / size;
                slope += off / static_cast<float>(size) * rows.row(row).transpose();
                gradient.back() += off / static_cast<float>(size);
            }
            sgd.step(values, gradient, 1.0 / std::sqrt(square + 1e-6));
        }
    }
    if (!weights.allFinite() || !std::isfinite(values.back()))
        return Error{"predictor ofa-mlp: the head's gradient descent diverged; use the head in "
                     "closed form, or a source network with smaller features."};
    LinearHead head;
    head.bias = values.back();
    values.pop_back();
    head.weights = std::move(values);
    head.leaveOneOut = std::numeric_limits<double>::quiet_NaN();
    return head;
}

} // namespace latency::ofa_mlp
