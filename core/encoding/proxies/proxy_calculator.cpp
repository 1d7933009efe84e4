// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/proxies/proxy_calculator.h"

#include "core/encoding/proxies/epe_nas.h"
#include "core/encoding/proxies/first_order_pass.h"
#include "core/encoding/proxies/grad_norm.h"
#include "core/encoding/proxies/grasp.h"
#include "core/encoding/proxies/jacov.h"
#include "core/encoding/proxies/l2_norm.h"
#include "core/encoding/proxies/plain.h"
#include "core/encoding/proxies/snip.h"
#include "core/encoding/proxies/synflow.h"
#include "core/encoding/proxies/zen.h"
#include "core/network/single_thread.h"

#include <algorithm>

namespace latency
{

namespace
{

enum SeedPart : std::uint64_t { WeightPart, NoisePart };

std::size_t numbersOfImages(const NetworkPlan& plan)
{
    return static_cast<std::size_t>(kBatchImages) * 3U * static_cast<std::size_t>(plan.imageSize) *
           static_cast<std::size_t>(plan.imageSize);
}

} // namespace

struct ProxyCalculator::Numbers {
    explicit Numbers(ProxyInputs given)
        : inputs(std::move(given)), weights(inputs.seed.derive(WeightPart)),
          noise(inputs.seed.derive(NoisePart))
    {
    }

    /// The batch a network is computed on; the last one is kept.
    const ImageBatch& batchFor(const NetworkPlan& plan, int job)
    {
        if (batch.labels.empty() || size != plan.imageSize || batchJob != job)
            batch = newBatch(plan, job);
        size = plan.imageSize;
        batchJob = job;
        return batch;
    }
    [[nodiscard]] ImageBatch newBatch(const NetworkPlan& plan, int job) const
    {
        if (job > 0)
            return randomlyLabelledImages(plan.imageSize, plan.classes,
                                          inputs.imageSeed.derive(static_cast<unsigned>(job)));
        return inputs.images ? batchOf(*inputs.images)
                             : syntheticImages(plan.imageSize, inputs.imageSeed);
    }

    ProxyInputs inputs;
    NormalStream weights;
    NormalStream noise;
    ImageBatch batch;
    int size = 0;
    int batchJob = 0;
};

ProxyCalculator::ProxyCalculator(const SearchSpace& space, std::vector<ProxyId> wanted,
                                 ProxyInputs inputs)
    : space_(space), wanted_(std::move(wanted)),
      numbers_(std::make_unique<Numbers>(std::move(inputs)))
{
}

ProxyCalculator::~ProxyCalculator() = default;

std::optional<std::vector<double>> ProxyCalculator::compute(ArchitectureView architecture,
                                                            const std::stop_token& stop, int job)
try {
    const SingleThread alone;
    const NetworkPlan plan = networkPlan(space_, architecture);
    const auto wants = [this](std::initializer_list<ProxyId> any) {
        return std::ranges::any_of(
            any, [this](ProxyId id) { return std::ranges::count(wanted_, id) > 0; });
    };
    const auto startedNetwork = [&](WeightStart start) {
        return TorchNetwork(plan, numbers_->weights, start, stop);
    };
    std::array<double, ProxyCount> values{};
    const FirstOrderParts parts{wants({Snip, GradNorm, Plain, Fisher}), wants({Nwot}),
                                wants({Jacov, EpeNas})};
    if (parts.gradients || parts.agreement || parts.jacobian) {
        const ImageBatch& batch = numbers_->batchFor(plan, job);
        TorchNetwork network = startedNetwork(WeightStart::KaimingFanOut);
        const FirstOrderPass pass = firstOrderPass(network, batch, parts, stop);
        values[Snip] = snip(pass.gradients);
        values[GradNorm] = gradNorm(pass.gradients);
        values[Plain] = plain(pass.gradients);
        values[Fisher] = pass.fisher.fisher();
        values[Nwot] = pass.agreement.nwot();
        if (parts.jacobian) {
            values[Jacov] = jacov(pass.jacobian);
            values[EpeNas] = epeNas(pass.jacobian, batch.labels, plan.classes);
        }
    }
    if (wants({Grasp})) {
        TorchNetwork network = startedNetwork(WeightStart::KaimingFanOut);
        values[Grasp] = grasp(network, numbers_->batchFor(plan, job), stop);
    }
    if (wants({Zen}))
        values[Zen] = zen(startedNetwork(WeightStart::StandardNormal),
                          numbers_->noise.first(2 * numbersOfImages(plan), stop), stop);
    if (wants({Synflow}))
        values[Synflow] = synflow(startedNetwork(WeightStart::KaimingFanOut), stop);
    if (wants({L2Norm})) {
        NetworkPlan whole = networkPlan(space_, architecture, DeadParts::Kept);
        values[L2Norm] = l2Norm(
            TorchNetwork(std::move(whole), numbers_->weights, WeightStart::KaimingFanOut, stop));
    }
    const Costs costs = space_.costs(architecture);
    values[Params] = costs.parameters;
    values[Flops] = costs.flops;
    std::vector<double> row;
    for (const ProxyId id : wanted_)
        row.push_back(values[id]);
    return row;
} catch (const PassStopped&) {
    return std::nullopt;
}

ProxyFunction proxyFunction(const SearchSpace& space, std::vector<ProxyId> wanted,
                            ProxyInputs inputs)
{
    auto calculator =
        std::make_shared<ProxyCalculator>(space, std::move(wanted), std::move(inputs));
    return [calculator = std::move(calculator)](ArchitectureView architecture,
                                                const std::stop_token& stop, int job) {
        return calculator->compute(architecture, stop, job);
    };
}

} // namespace latency
