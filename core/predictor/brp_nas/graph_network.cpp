// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/brp_nas/graph_network.h"

#include "core/learning/parallel_parts.h"
#include "core/learning/module_training.h"
#include "core/network/single_thread.h"
#include "core/predictor/brp_nas/graph_module.h"

#include <torch/utils.h>

#include <algorithm>
#include <numeric>

namespace latency::brp_nas
{
namespace
{

constexpr int nodesScoredAtOnce = 512;

class TorchGraphNetwork final : public GraphNetwork
{
public:
    TorchGraphNetwork(const NetworkOptions& options, RandomEngine& random)
        : options_(options), module_(options.operations + 1, options.width, options.layers, random)
    {
    }

    [[nodiscard]] std::unique_ptr<GraphNetwork> copy() const override
    {
        RandomEngine random(Seed{0}); // its numbers are replaced
        auto copied = std::make_unique<TorchGraphNetwork>(options_, random);
        copyParameters(*module_, *copied->module_);
        return copied;
    }

    bool train(const GraphOf& graphOf, const FloatMatrix& labels, const Schedule& schedule,
               Seed seed, const std::stop_token& stop,
               const std::function<void(const EpochResult&)>& afterEpoch) override
    {
        return trainModule(
            *module_, static_cast<int>(labels.rows()),
            [&](std::span<const int> rows, Seed drawn) {
                return errorOf(graphOf, labels, rows, drawn);
            },
            schedule, options_.weightDecay, seed, stop, afterEpoch);
    }

    std::vector<float> score(const GraphOf& graphOf, int count,
                             const std::stop_token& stop) override
    {
        std::vector<float> scores(static_cast<std::size_t>(count));
        if (count == 0)
            return scores;
        const int atOnce = std::max(1, nodesScoredAtOnce / graphOf(0).nodes);
        inShares((count + atOnce - 1) / atOnce, [&](int block) {
            if (stop.stop_requested())
                return;
            const SingleThread alone;
            const torch::NoGradGuard noGradients;
            std::vector<int> places(
                static_cast<std::size_t>(std::min(atOnce, count - block * atOnce)));
            std::iota(places.begin(), places.end(), block * atOnce);
            const torch::Tensor found = module_->forward(batchOf(graphOf, places), 0.0, 0);
            std::copy_n(found.data_ptr<float>(), places.size(),
                        scores.begin() + static_cast<std::ptrdiff_t>(places.front()));
        });
        return scores;
    }

private:
    [[nodiscard]] GraphBatch batchOf(const GraphOf& graphOf, std::span<const int> places) const
    {
        std::vector<ArchitectureGraph> graphs;
        for (const int place : places)
            graphs.push_back(graphOf(place));
        return graphBatch(graphs, options_.operations);
    }

    /// Mean absolute error over the devices, summed over `rows`.
    torch::Tensor errorOf(const GraphOf& graphOf, const FloatMatrix& labels,
                          std::span<const int> rows, Seed seed)
    {
        torch::Tensor wanted = torch::empty(
            {static_cast<std::int64_t>(rows.size()), static_cast<std::int64_t>(labels.columns())});
        auto* to = wanted.data_ptr<float>();
        for (const int row : rows)
            to = std::ranges::copy(labels.row(static_cast<std::size_t>(row)), to).out;
        const torch::Tensor scores =
            module_->forward(batchOf(graphOf, rows), options_.dropout, seed.value).unsqueeze(1);
        // What is not measured is met exactly, which leaves no error and no gradient.
        const torch::Tensor met = torch::where(wanted.isfinite(), wanted, scores.detach());
        return (scores - met).abs().mean(1).sum();
    }

    NetworkOptions options_;
    GraphModule module_;
};

} // namespace

std::unique_ptr<GraphNetwork> GraphNetwork::create(const NetworkOptions& options,
                                                   RandomEngine& random)
{
    return std::make_unique<TorchGraphNetwork>(options, random);
}

} // namespace latency::brp_nas
