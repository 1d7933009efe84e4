// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/ofa_mlp/network_training.h"

#include "core/predictor/arithmetic/adam_w.h"
#include "core/predictor/arithmetic/parallel_parts.h"
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

constexpr double kLossFloor = 1e-6; ///< added to the mean square under the root

/// What the labels are shifted and divided by while training.
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

/// One half of a batch, one thread.
struct Part {
    explicit Part(const DenseShape& shape) : pass(shape), gradient(shape.count()) {}

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
        for (int part = 0; part < parallelParts(); ++part)
            parts_.push_back(std::make_unique<Part>(network_.shape));
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
                return Error{"predictor ofa-mlp: training left the range of numbers in epoch " +
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
        inParallel(static_cast<int>(rows.size()), [&](int part, int first, int last) {
            work(*parts_[static_cast<std::size_t>(part)],
                 rows.subspan(static_cast<std::size_t>(first),
                              static_cast<std::size_t>(last - first)),
                 static_cast<float>(rows.size()));
        });
        double square = 0.0;
        std::vector<float*> gradients;
        for (const auto& part : parts_) {
            square += part->square;
            gradients.push_back(part->gradient.data());
        }
        const double loss = std::sqrt(square / static_cast<double>(rows.size()) + kLossFloor);
        if (recipe_.isPublished) {
            std::span<float> sum = parts_.front()->gradient;
            for (std::size_t part = 1; part < parts_.size(); ++part)
                for (std::size_t i = 0; i < sum.size(); ++i)
                    sum[i] += std::exchange(parts_[part]->gradient[i], 0.0F);
            sgd_.step(network_.values, sum, 1.0 / loss);
        } else {
            adam_.step(network_.values, gradients, rate);
        }
        return loss;
    }

    /// The slope of √(Σe²/n + ε) is e/n over the loss, which nobody knows before all parts are
    /// done; SGD divides by it afterwards, and AdamW's steps do not depend on a factor.
    void work(Part& part, std::span<const int> rows, float batch)
    {
        const auto columns = static_cast<std::size_t>(inputs_.columns);
        part.inputs.resize(rows.size() * columns);
        part.slopes.resize(rows.size());
        part.square = 0.0;
        if (rows.empty())
            return;
        for (std::size_t i = 0; i < rows.size(); ++i)
            std::copy_n(inputs_.data + std::ptrdiff_t{rows[i]} * inputs_.stride, columns,
                        part.inputs.data() + i * columns);
        const auto outputs =
            part.pass.forward(network_.values.data(),
                              {part.inputs.data(), static_cast<int>(rows.size()), inputs_.columns});
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const float label = labels_[static_cast<std::size_t>(rows[i])];
            const float off = outputs[i] - (label - scale_.shift) / scale_.unit;
            part.square += double{off} * double{off};
            part.slopes[i] = off / batch;
        }
        part.pass.backward(network_.values.data(), part.slopes, part.gradient.data());
    }

    /// Lets the last layer answer in the labels' own unit.
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
    std::vector<std::unique_ptr<Part>> parts_;
};

} // namespace

Outcome<DenseNetwork> trainNetwork(MatrixView<const float> inputs, std::span<const float> labels,
                                   const TrainingRecipe& recipe, Seed seed,
                                   const TrainingControl& control)
{
    return NetworkTrainer(inputs, labels, recipe, seed).run(control);
}

} // namespace latency::ofa_mlp
