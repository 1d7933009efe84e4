// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/baselines/ridge_predictor.h"

#include <Eigen/Dense>

#include <limits>

namespace latency
{
namespace
{

using RowMajorMatrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

RowMajorMatrix oneHots(const LatencyTable& table)
{
    const SearchSpace& space = table.space();
    RowMajorMatrix rows(table.architectureCount(), space.oneHotWidth());
    for (int i = 0; i < table.architectureCount(); ++i)
        space.oneHot(table.architecture(i),
                     {rows.row(i).data(), static_cast<std::size_t>(rows.cols())});
    return rows;
}

/// Kernel ridge with a linear kernel: with n labels and far more features, the n×n form is smaller.
/// Returns feature weights for the penalty with the smallest leave-one-out error.
Eigen::VectorXd ridgeWeights(const Eigen::MatrixXd& features, const Eigen::VectorXd& target)
{
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> eigen(features * features.transpose());
    const Eigen::VectorXd projected = eigen.eigenvectors().transpose() * target;
    double least = std::numeric_limits<double>::infinity();
    Eigen::VectorXd best = Eigen::VectorXd::Zero(target.size());
    for (double penalty = 1e-3; penalty < 2e3; penalty *= 10.0) {
        const Eigen::VectorXd shrink =
            (eigen.eigenvalues().array().max(0.0) + penalty).inverse().matrix();
        const Eigen::VectorXd dual = eigen.eigenvectors() * shrink.cwiseProduct(projected);
        const Eigen::VectorXd leverage =
            (eigen.eigenvectors().array().square().matrix() * shrink).eval();
        const double error = dual.cwiseQuotient(leverage).squaredNorm();
        if (error < least) {
            least = error;
            best = dual;
        }
    }
    return features.transpose() * best;
}

class RidgePredictor final : public Predictor
{
public:
    Outcome<std::monostate> pretrain(const SourceData& source, Seed,
                                     const TrainingControl&) override
    {
        rows_ = oneHots(*source.table);
        return std::monostate{};
    }

    Outcome<Prediction> adapt(const TargetSamples& samples, Seed, const TrainingControl&) override
    {
        const auto count = static_cast<Eigen::Index>(samples.architectures.size());
        if (count == 0)
            return Error{"predictor ridge: device " + samples.deviceName +
                         " has no labelled architecture; expected at least one."};
        Eigen::MatrixXd features(count, rows_.cols());
        Eigen::VectorXd target(count);
        for (Eigen::Index i = 0; i < count; ++i) {
            const auto sample = static_cast<std::size_t>(i);
            features.row(i) = rows_.row(samples.architectures[sample]).cast<double>();
            target(i) = samples.milliseconds[sample];
        }
        const Eigen::RowVectorXd center = features.colwise().mean();
        const double mean = target.mean();
        features.rowwise() -= center;
        target.array() -= mean;
        const Eigen::VectorXd weights = ridgeWeights(features, target);
        const Eigen::VectorXf values =
            (rows_ * weights.cast<float>()).array() + static_cast<float>(mean - center * weights);
        Prediction prediction;
        prediction.values.assign(values.begin(), values.end());
        prediction.isMilliseconds = true;
        return prediction;
    }

private:
    RowMajorMatrix rows_; // [architectures, one-hot width]
};

class RidgeKind final : public PredictorKind
{
public:
    const MethodInfo& info() const override
    {
        static const MethodInfo info{
            "ridge",
            "Ridge on one-hots",
            "Linear in the decisions, from the labelled architectures alone.",
            "baseline, methods/baselines.md §2",
            {},
            {}};
        return info;
    }
    bool isInstant() const override { return true; }
    std::unique_ptr<Predictor> create(const nlohmann::json&) const override
    {
        return std::make_unique<RidgePredictor>();
    }
};

} // namespace

const PredictorKind& ridgePredictor()
{
    static const RidgeKind kind;
    return kind;
}

} // namespace latency
