// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/ofa_mlp/network_training.h"

#include "core/learning/adam_w.h"
#include "core/learning/parallel_parts.h"
#include "core/predictor/ofa_mlp/dense_pass.h"
#include "core/predictor/ofa_mlp/sgd.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numeric>

namespace latency::ofa_mlp
{
namespace
{

constexpr int kSharesOfABatch = 2;  ///< see inShares
constexpr double kLossFloor = 1e-6; ///< added to the mean square under the root

/// Shift and scale of the labels during training.
struct LabelScale {
    float shift = 0.0F;
    float unit = 1.0F;
};

LabelScale standardScale(std::span<const float> labels)
{
    const auto count = static_cast<double>(labels.size());
    const double mean = std::accumulate(labels.begin(), labels.end(), 0.0) / count;
    double square = 0.0;
    for (const float label : labels)
        square += (label - mean) * (label - mean) / count;
    return {static_cast<float>(mean), square > 0.0 ? static_cast<float>(std::sqrt(square)) : 1.0F};
}

/// Some rows of a batch, which one thread at a time computes.
struct Share {
    explicit Share(const DenseShape& shape) : pass(shape), gradient(shape.count()) {}

    DensePass pass;
    std::vector<float> gradient;
    std::vector<float> inputs; ///< gathered rows
    std::vector<float> slopes;
    double square = 0.0; ///< sum of squared errors
};

class NetworkTrainer
{
public:
    NetworkTrainer(MatrixView<const float> inputs, std::span<const float> labels,
                   const TrainingRecipe& recipe, Seed seed)
        : inputs_(inputs), labels_(labels), recipe_(recipe),
          scale_(recipe.isPublished ? LabelScale{} : standardScale(labels)), random_(seed),
          network_(DenseNetwork::random(DenseShape::published(inputs.columns), random_)),
          adam_(network_.shape.count(), recipe.weightDecay),
          sgd_(network_.shape.count(), recipe.rate, recipe.weightDecay, recipe.momentum)
    {
        for (int share = 0; share < kSharesOfABatch; ++share)
            shares_.push_back(std::make_unique<Share>(network_.shape));
    }

    Outcome<DenseNetwork> run(const TrainingControl& control)
    {
        using Clock = std::chrono::steady_clock;
        for (int epoch = 0; epoch < recipe_.epochs; ++epoch) {
            const auto begin = Clock::now();
            const std::vector<int> order = random_.permutation(inputs_.rows);
            double loss = 0.0;
            int batches = 0;
            for (int first = 0; first < inputs_.rows; first += recipe_.batch, ++batches) {
                if (control.stop.stop_requested())
                    return Stopped{};
                const int last = std::min(first + recipe_.batch, inputs_.rows);
                loss += step(std::span(order).subspan(static_cast<std::size_t>(first),
                                                      static_cast<std::size_t>(last - first)),
                             cosineRate(recipe_.rate, epoch, recipe_.epochs));
            }
            loss = loss / batches * scale_.unit;
            if (!std::isfinite(loss))
                return Error{"predictor ofa-mlp: training diverged (non-finite weights) in epoch " +
                             std::to_string(epoch + 1) + "; expected a smaller rate."};
            TrainingProgress progress;
            progress.epoch = epoch + 1;
            progress.epochs = recipe_.epochs;
            progress.loss = loss;
            progress.seconds = std::chrono::duration<double>(Clock::now() - begin).count();
            if (control.report)
                control.report(progress);
        }
        takeScaleIn();
        return std::move(network_);
    }

private:
    /// Returns the loss of the batch before the step.
    double step(std::span<const int> rows, double rate)
    {
        const auto begin = [&](int share) {
            return static_cast<std::size_t>(
                shareBegin(static_cast<int>(rows.size()), share, kSharesOfABatch));
        };
        inShares(kSharesOfABatch, [&](int share) {
            work(*shares_[static_cast<std::size_t>(share)],
                 rows.subspan(begin(share), begin(share + 1) - begin(share)),
                 static_cast<float>(rows.size()));
        });
        double square = 0.0;
        std::vector<float*> gradients;
        for (const auto& share : shares_) {
            square += share->square;
            gradients.push_back(share->gradient.data());
        }
        const double loss = std::sqrt(square / static_cast<double>(rows.size()) + kLossFloor);
        if (recipe_.isPublished) {
            std::span<float> sum = shares_.front()->gradient;
            for (std::size_t share = 1; share < shares_.size(); ++share)
                for (std::size_t i = 0; i < sum.size(); ++i)
                    sum[i] += std::exchange(shares_[share]->gradient[i], 0.0F);
            sgd_.step(network_.values, sum, 1.0 / loss);
        } else {
            adam_.step(network_.values, gradients, rate);
        }
        return loss;
    }

    /// The slope of √(Σe²/n + ε) is e/n over the loss, which is not known before all shares are
    /// done; SGD divides by it afterwards, and AdamW's steps do not depend on a factor.
    void work(Share& share, std::span<const int> rows, float batch)
    {
        const auto columns = static_cast<std::size_t>(inputs_.columns);
        share.inputs.resize(rows.size() * columns);
        share.slopes.resize(rows.size());
        share.square = 0.0;
        if (rows.empty())
            return;
        for (std::size_t i = 0; i < rows.size(); ++i)
            std::copy_n(inputs_.data + std::ptrdiff_t{rows[i]} * inputs_.stride, columns,
                        share.inputs.data() + i * columns);
        const auto outputs = share.pass.forward(
            network_.values.data(),
            {share.inputs.data(), static_cast<int>(rows.size()), inputs_.columns});
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const float label = labels_[static_cast<std::size_t>(rows[i])];
            const float off = outputs[i] - (label - scale_.shift) / scale_.unit;
            share.square += double{off} * double{off};
            share.slopes[i] = off / batch;
        }
        share.pass.backward(network_.values.data(), share.slopes, share.gradient.data());
    }

    /// Rescales the last layer to the labels' unit.
    void takeScaleIn()
    {
        const int last = network_.shape.layers() - 1;
        for (std::size_t i = network_.shape.weight(last); i < network_.shape.count(); ++i)
            network_.values[i] *= scale_.unit;
        network_.values.back() += scale_.shift;
    }

    MatrixView<const float> inputs_;
    std::span<const float> labels_;
    TrainingRecipe recipe_;
    LabelScale scale_;
    RandomEngine random_;
    DenseNetwork network_;
    AdamW adam_;
    Sgd sgd_;
    std::vector<std::unique_ptr<Share>> shares_;
};

} // namespace

Outcome<DenseNetwork> trainNetwork(MatrixView<const float> inputs, std::span<const float> labels,
                                   const TrainingRecipe& recipe, Seed seed,
                                   const TrainingControl& control)
{
    return NetworkTrainer(inputs, labels, recipe, seed).run(control);
}

} // namespace latency::ofa_mlp
