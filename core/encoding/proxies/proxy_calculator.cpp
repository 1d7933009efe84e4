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

#include <algorithm>
#include <map>

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

struct ProxyCalculator::Inputs {
    Inputs(Seed seed, Seed images)
        : weights(seed.derive(WeightPart)), noise(seed.derive(NoisePart)), imageSeed(images)
    {
    }

    const ImageBatch& batch(int size)
    {
        auto found = batches.find(size);
        if (found == batches.end())
            found = batches.emplace(size, syntheticImages(size, imageSeed)).first;
        return found->second;
    }

    NormalStream weights;
    NormalStream noise;
    Seed imageSeed;
    std::map<int, ImageBatch> batches; ///< by image size
};

ProxyCalculator::ProxyCalculator(const SearchSpace& space, std::vector<ProxyId> wanted, Seed seed,
                                 Seed imageSeed)
    : space_(space), wanted_(std::move(wanted)), inputs_(std::make_unique<Inputs>(seed, imageSeed))
{
}

ProxyCalculator::~ProxyCalculator() = default;

std::optional<std::vector<double>> ProxyCalculator::compute(ArchitectureView architecture,
                                                            const std::stop_token& stop)
try {
    const NetworkPlan plan = networkPlan(space_, architecture);
    const auto wants = [this](std::initializer_list<ProxyId> any) {
        return std::ranges::any_of(
            any, [this](ProxyId id) { return std::ranges::count(wanted_, id) > 0; });
    };
    const auto startedNetwork = [&](WeightStart start) {
        return TorchNetwork(plan, inputs_->weights, start);
    };
    std::array<double, ProxyCount> values{};
    const FirstOrderParts parts{wants({Snip, GradNorm, Plain, Fisher}), wants({Nwot}),
                                wants({Jacov, EpeNas})};
    if (parts.gradients || parts.agreement || parts.jacobian) {
        const ImageBatch& batch = inputs_->batch(plan.imageSize);
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
        values[Grasp] = grasp(network, inputs_->batch(plan.imageSize), stop);
    }
    if (wants({Zen}))
        values[Zen] = zen(startedNetwork(WeightStart::StandardNormal),
                          inputs_->noise.first(2 * numbersOfImages(plan)), stop);
    if (wants({Synflow}))
        values[Synflow] = synflow(startedNetwork(WeightStart::KaimingFanOut), stop);
    if (wants({L2Norm})) {
        NetworkPlan whole = networkPlan(space_, architecture, DeadParts::Kept);
        values[L2Norm] =
            l2Norm(TorchNetwork(std::move(whole), inputs_->weights, WeightStart::KaimingFanOut));
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

} // namespace latency
