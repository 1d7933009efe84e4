// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/arithmetic/flat_network.h"

#include "core/network/single_thread.h"

#include <torch/torch.h>

#include <cmath>

namespace latency
{

namespace
{

constexpr int width = 200;

torch::nn::Sequential makeLayers(int inputs)
{
    torch::nn::Sequential layers;
    for (int layer = 0; layer < 3; ++layer) {
        layers->push_back(torch::nn::Linear(layer == 0 ? inputs : width, width));
        layers->push_back(torch::nn::BatchNorm1d(width));
        layers->push_back(torch::nn::ReLU());
    }
    layers->push_back(torch::nn::Linear(width, 1));
    return layers;
}

/// Linear layers as PyTorch draws them, but from the run's own generator.
void draw(torch::nn::Sequential& layers, RandomEngine& random)
{
    const torch::NoGradGuard noGradients;
    for (const auto& module : layers->modules(false)) {
        auto* linear = module->as<torch::nn::Linear>();
        if (!linear)
            continue;
        const double bound = 1.0 / std::sqrt(static_cast<double>(linear->weight.size(1)));
        for (const torch::Tensor& values : {linear->weight, linear->bias}) {
            auto* to = values.data_ptr<float>();
            for (std::int64_t i = 0; i < values.numel(); ++i)
                to[i] = static_cast<float>(bound * (2.0 * random.uniform() - 1.0));
        }
    }
}

torch::Tensor rowsOf(const FloatMatrix& inputs)
{
    // Only read: LibTorch has no tensor over constant numbers.
    return torch::from_blob(
        const_cast<float*>(inputs.values().data()),
        {static_cast<std::int64_t>(inputs.rows()), static_cast<std::int64_t>(inputs.columns())});
}

std::vector<float> numbersOf(const torch::Tensor& scores)
{
    const torch::Tensor plain = scores.detach().contiguous();
    const auto* first = plain.data_ptr<float>();
    return {first, first + plain.numel()};
}

} // namespace

struct FlatNetwork::Layers {
    int inputs = 0;
    torch::nn::Sequential network;
    std::unique_ptr<torch::optim::AdamW> optimizer;
    torch::Tensor scores; ///< of the last forward
};

FlatNetwork::FlatNetwork(int inputs, RandomEngine& random) : layers_(std::make_unique<Layers>())
{
    layers_->inputs = inputs;
    layers_->network = makeLayers(inputs);
    draw(layers_->network, random);
}

FlatNetwork::FlatNetwork(std::unique_ptr<Layers> layers) : layers_(std::move(layers)) {}

FlatNetwork::~FlatNetwork() = default;

std::unique_ptr<FlatNetwork> FlatNetwork::copy() const
{
    auto layers = std::make_unique<Layers>();
    layers->inputs = layers_->inputs;
    layers->network = makeLayers(layers_->inputs);
    const torch::NoGradGuard noGradients;
    const auto assign = [](const std::vector<torch::Tensor>& from,
                           const std::vector<torch::Tensor>& to) {
        for (std::size_t i = 0; i < from.size(); ++i)
            to[i].copy_(from[i]);
    };
    assign(layers_->network->parameters(), layers->network->parameters());
    assign(layers_->network->buffers(), layers->network->buffers());
    return std::unique_ptr<FlatNetwork>(new FlatNetwork(std::move(layers)));
}

void FlatNetwork::startTraining(double weightDecay)
{
    layers_->optimizer = std::make_unique<torch::optim::AdamW>(
        layers_->network->parameters(), torch::optim::AdamWOptions().weight_decay(weightDecay));
}

std::vector<float> FlatNetwork::forward(const FloatMatrix& inputs, std::span<const int> rows)
{
    const SingleThread alone;
    const std::vector<std::int64_t> chosen(rows.begin(), rows.end());
    layers_->network->train();
    layers_->scores =
        layers_->network->forward(rowsOf(inputs).index_select(0, torch::tensor(chosen)));
    return numbersOf(layers_->scores);
}

void FlatNetwork::step(std::span<const float> gradient, double rate)
{
    const SingleThread alone;
    for (auto& group : layers_->optimizer->param_groups())
        group.options().set_lr(rate);
    layers_->optimizer->zero_grad();
    const std::vector<float> numbers(gradient.begin(), gradient.end());
    layers_->scores.backward(torch::tensor(numbers).view({-1, 1}));
    layers_->optimizer->step();
}

std::vector<float> FlatNetwork::score(const FloatMatrix& inputs)
{
    const SingleThread alone;
    const torch::NoGradGuard noGradients;
    layers_->network->eval();
    return numbersOf(layers_->network->forward(rowsOf(inputs)));
}

} // namespace latency
