// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/module_training.h"

#include "core/learning/parallel_parts.h"
#include "core/network/single_thread.h"

#include <torch/csrc/autograd/autograd.h>
#include <torch/optim/adamw.h>

#include <array>

namespace latency
{
namespace
{

constexpr int sharesOfABatch = 2; ///< see inShares

/// Puts the gradient of the mean loss of `rows` into `parameters`.
///
/// returns  the sum of the losses
double differentiate(const std::vector<torch::Tensor>& parameters, std::span<const int> rows,
                     const ModuleLoss& lossOf, Seed seed)
{
    std::array<std::vector<torch::Tensor>, sharesOfABatch> gradients;
    std::array<double, sharesOfABatch> losses{};
    const int count = static_cast<int>(rows.size());
    inShares(sharesOfABatch, [&](int share) {
        const auto first = static_cast<std::size_t>(shareBegin(count, share, sharesOfABatch));
        const auto last = static_cast<std::size_t>(shareBegin(count, share + 1, sharesOfABatch));
        if (first == last)
            return;
        const auto at = static_cast<std::size_t>(share);
        const torch::Tensor loss = lossOf(rows.subspan(first, last - first), seed.derive(at));
        losses[at] = loss.item<double>();
        gradients[at] = torch::autograd::grad({loss}, parameters);
    });
    double sum = 0.0;
    for (const double loss : losses)
        sum += loss;
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        torch::Tensor gradient = torch::zeros_like(parameters[i]);
        for (const std::vector<torch::Tensor>& share : gradients)
            if (!share.empty())
                gradient.add_(share[i], 1.0 / count);
        parameters[i].mutable_grad() = gradient;
    }
    return sum;
}

} // namespace

bool trainModule(const torch::nn::Module& module, int count, const ModuleLoss& loss,
                 const Schedule& schedule, double weightDecay, Seed seed,
                 const std::stop_token& stop,
                 const std::function<void(const EpochResult&)>& afterEpoch)
{
    const std::vector<torch::Tensor> parameters = module.parameters();
    torch::optim::AdamW optimizer(
        parameters, torch::optim::AdamWOptions(schedule.rate).weight_decay(weightDecay));
    const auto step = [&](std::span<const int> rows, double rate, RandomEngine& random) {
        const double sum = differentiate(parameters, rows, loss, Seed{random.index(SIZE_MAX)});
        const SingleThread alone;
        for (torch::optim::OptimizerParamGroup& group : optimizer.param_groups())
            group.options().set_lr(rate);
        optimizer.step();
        return sum;
    };
    return trainEpochs(count, schedule, BatchSizes::Full, seed, stop, step, afterEpoch);
}

void copyParameters(const torch::nn::Module& from, const torch::nn::Module& to)
{
    const torch::NoGradGuard noGradients;
    const std::vector<torch::Tensor> values = from.parameters();
    const std::vector<torch::Tensor> places = to.parameters();
    for (std::size_t i = 0; i < values.size(); ++i)
        places[i].copy_(values[i]);
}

} // namespace latency
