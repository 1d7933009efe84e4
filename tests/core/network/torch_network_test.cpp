// SPDX-License-Identifier: GPL-3.0-or-later
// LibTorch before Qt, whose keywords it does not know.
#include "core/network/torch_network.h"

#include <ATen/ops/equal.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/tensor.h>

#include <QTest>

#include <cmath>

using namespace latency;

class TorchNetworkTest : public QObject
{
    Q_OBJECT

    static TorchNetwork network(const char* space, NormalStream& numbers)
    {
        RandomEngine random(Seed{5});
        const SearchSpace& of = *findSearchSpace(space);
        return {networkPlan(of, of.random(random)), numbers, WeightStart::KaimingFanOut};
    }
    static at::Tensor images(const TorchNetwork& network)
    {
        return at::ones({2, 3, network.plan().imageSize, network.plan().imageSize});
    }

private Q_SLOTS:
    void everySpaceGivesScores_data()
    {
        QTest::addColumn<QByteArray>("space");
        for (const SearchSpace* each : searchSpaces())
            QTest::addRow("%s", each->name().c_str()) << QByteArray(each->name().c_str());
    }
    void everySpaceGivesScores()
    {
        QFETCH(QByteArray, space);
        NormalStream numbers(Seed{1});
        const TorchNetwork built = network(space, numbers);
        int seen = 0;
        const at::Tensor scores = built.forward(
            images(built), {},
            [&](const PlanLayer& layer, const at::Tensor& input, const at::Tensor& output) {
                ++seen;
                QCOMPARE(input.size(1), std::int64_t{layer.widthIn});
                QCOMPARE(output.size(1), std::int64_t{layer.widthOut});
            });
        QCOMPARE(seen, static_cast<int>(built.plan().layers.size()));
        QCOMPARE(scores.size(0), std::int64_t{2});
        QCOMPARE(scores.size(1), std::int64_t{built.plan().classes});
        QVERIFY(std::isfinite(scores.sum().item<double>()));
    }
    void weightsHaveTheAskedDeviation()
    {
        NormalStream numbers(Seed{1});
        const TorchNetwork built = network("fbnet", numbers);
        const at::Tensor head = built.weights()[built.weights().size() - 2]; // conv 1×1 to 1504
        QCOMPARE(head.size(0), std::int64_t{1504});
        const double found = std::sqrt(head.square().mean().item<double>());
        QVERIFY(std::abs(found / std::sqrt(2.0 / 1504.0) - 1.0) < 0.01);
    }
    void theSameSeedGivesTheSameScores()
    {
        NormalStream numbers(Seed{1});
        NormalStream again(Seed{1});
        again.first(10);
        const TorchNetwork one = network("nasbench201", numbers);
        const TorchNetwork other = network("nasbench201", again);
        QVERIFY(at::equal(one.forward(images(one), {}), other.forward(images(other), {})));
    }
    void poolsAreTheSameWithAndWithoutGradients()
    {
        PlanLayer pool;
        pool.kind = PlanLayer::Kind::AveragePool;
        pool.kernel = 3;
        NormalStream numbers(Seed{1});
        const std::span<const float> drawn = numbers.first(2 * 3 * 8 * 8);
        const at::Tensor input =
            at::tensor(std::vector<float>(drawn.begin(), drawn.end())).view({2, 3, 8, 8});
        const at::Tensor plain = layerOutput(pool, {}, input, {});
        const at::Tensor watched = layerOutput(pool, {}, input.clone().requires_grad_(), {});
        QVERIFY((plain - watched.detach()).abs().max().item<double>() < 1e-6);
        QVERIFY(std::abs(plain[0][0][0][0].item<double>() -
                         input[0][0].narrow(0, 0, 2).narrow(1, 0, 2).mean().item<double>()) < 1e-6);
    }
    void aStopEndsAPass()
    {
        NormalStream numbers(Seed{1});
        const TorchNetwork built = network("fbnet", numbers);
        std::stop_source stop;
        int seen = 0;
        const auto observe = [&](const PlanLayer&, const at::Tensor&, const at::Tensor&) {
            if (++seen == 5)
                stop.request_stop();
        };
        QVERIFY_EXCEPTION_THROWN(built.forward(images(built), stop.get_token(), observe),
                                 PassStopped);
        QCOMPARE(seen, 5);
    }
    void aStopEndsTheBackwardHalf()
    {
        NormalStream numbers(Seed{1});
        TorchNetwork built = network("fbnet", numbers);
        built.requireGradients();
        std::stop_source stop;
        const at::Tensor sum = built.forward(images(built), stop.get_token()).sum();
        stop.request_stop();
        QVERIFY_EXCEPTION_THROWN(sum.backward(), PassStopped);
    }
};

QTEST_GUILESS_MAIN(TorchNetworkTest)
#include "torch_network_test.moc"
