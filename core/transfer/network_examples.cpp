// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/network_examples.h"

#include "core/learning/adam_w.h"

#include <algorithm>
#include <array>

namespace latency
{
namespace
{

constexpr double weightDecay = 5e-4;
constexpr std::size_t scoredAtOnce = 500;

} // namespace

ExampleLearner::ExampleLearner(const SigmoidNetwork& network)
    : pass_(network), gradient_(network.count()), columns_(network.inputs())
{
}

void ExampleLearner::gather(const FloatMatrix& features, std::span<const int> rows)
{
    inputs_.clear();
    for (const int row : rows) {
        const std::span<const float> from = features.row(static_cast<std::size_t>(row));
        inputs_.insert(inputs_.end(), from.begin(), from.end());
    }
}

MatrixView<const float> ExampleLearner::gathered() const
{
    return {inputs_.data(), static_cast<int>(inputs_.size()) / columns_, columns_};
}

bool ExampleLearner::learn(std::vector<float>& values, const FloatMatrix& features,
                           std::span<const int> rows, std::span<const float> labels,
                           const LearningSchedule& schedule, Seed seed, const std::stop_token& stop)
{
    AdamW optimizer(values.size(), weightDecay);
    const std::array<float*, 1> gradients{gradient_.data()};
    std::ranges::fill(gradient_, 0.0F);
    const std::size_t batch =
        schedule.batch > 0 ? static_cast<std::size_t>(schedule.batch) : rows.size();
    std::vector<int> chosen;
    for (int epoch = 0; epoch < schedule.epochs; ++epoch) {
        const std::vector<int> order = RandomEngine(seed.derive(static_cast<std::uint64_t>(epoch)))
                                           .permutation(static_cast<int>(rows.size()));
        const double rate = cosineRate(schedule.rate, epoch, schedule.period);
        for (std::size_t first = 0; first < rows.size(); first += batch) {
            if (stop.stop_requested())
                return false;
            const std::size_t last = std::min(first + batch, rows.size());
            chosen.clear();
            for (std::size_t i = first; i < last; ++i)
                chosen.push_back(rows[static_cast<std::size_t>(order[i])]);
            gather(features, chosen);
            const std::span<const float> found = pass_.forward(values.data(), gathered());
            arriving_.resize(found.size());
            for (std::size_t i = 0; i < found.size(); ++i) {
                const float error = found[i] - labels[static_cast<std::size_t>(order[first + i])];
                arriving_[i] = error > 0.0F ? 1.0F : error < 0.0F ? -1.0F : 0.0F;
            }
            pass_.backward(values.data(), arriving_, gradient_.data());
            optimizer.step(values, gradients, rate);
        }
    }
    return true;
}

std::vector<float> ExampleLearner::score(const std::vector<float>& values,
                                         const FloatMatrix& features, std::span<const int> rows)
{
    std::vector<float> labels;
    for (std::size_t first = 0; first < rows.size(); first += scoredAtOnce) {
        gather(features, rows.subspan(first, std::min(scoredAtOnce, rows.size() - first)));
        const std::span<const float> found = pass_.forward(values.data(), gathered());
        labels.insert(labels.end(), found.begin(), found.end());
    }
    return labels;
}

} // namespace latency
