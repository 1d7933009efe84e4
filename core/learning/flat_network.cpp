// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/flat_network.h"

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

/// Linear layers with PyTorch's initial distribution, but from the run's own generator.
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
    // The cast is safe because the tensor is only read; LibTorch has no tensor over constant
    // numbers.
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

class TorchFlatNetwork : public FlatNetwork
{
public:
    explicit TorchFlatNetwork(int inputs) : inputs_(inputs), network_(makeLayers(inputs)) {}

    void drawWeights(RandomEngine& random) { draw(network_, random); }

    [[nodiscard]] std::unique_ptr<FlatNetwork> copy() const override
    {
        auto other = std::make_unique<TorchFlatNetwork>(inputs_);
        const torch::NoGradGuard noGradients;
        const auto assign = [](const std::vector<torch::Tensor>& from,
                               const std::vector<torch::Tensor>& to) {
            for (std::size_t i = 0; i < from.size(); ++i)
                to[i].copy_(from[i]);
        };
        assign(network_->parameters(), other->network_->parameters());
        assign(network_->buffers(), other->network_->buffers());
        return other;
    }

    void startTraining(double weightDecay) override
    {
        optimizer_ = std::make_unique<torch::optim::AdamW>(
            network_->parameters(), torch::optim::AdamWOptions().weight_decay(weightDecay));
    }

    std::vector<float> forward(const FloatMatrix& inputs, std::span<const int> rows) override
    {
        const SingleThread alone;
        const std::vector<std::int64_t> chosen(rows.begin(), rows.end());
        network_->train();
        scores_ = network_->forward(rowsOf(inputs).index_select(0, torch::tensor(chosen)));
        return numbersOf(scores_);
    }

    void step(std::span<const float> gradient, double rate) override
    {
        const SingleThread alone;
        for (auto& group : optimizer_->param_groups())
            group.options().set_lr(rate);
        optimizer_->zero_grad();
        const std::vector<float> numbers(gradient.begin(), gradient.end());
        scores_.backward(torch::tensor(numbers).view({-1, 1}));
        optimizer_->step();
    }

    std::vector<float> score(const FloatMatrix& inputs) override
    {
        const SingleThread alone;
        const torch::NoGradGuard noGradients;
        network_->eval();
        return numbersOf(network_->forward(rowsOf(inputs)));
    }

private:
    int inputs_;
    torch::nn::Sequential network_;
    std::unique_ptr<torch::optim::AdamW> optimizer_;
    torch::Tensor scores_; ///< of the last forward
};

} // namespace

std::unique_ptr<FlatNetwork> FlatNetwork::create(int inputs, RandomEngine& random)
{
    auto network = std::make_unique<TorchFlatNetwork>(inputs);
    network->drawWeights(random);
    return network;
}

} // namespace latency
