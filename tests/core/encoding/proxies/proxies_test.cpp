// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/proxies/epe_nas.h"
#include "core/encoding/proxies/first_order_pass.h"
#include "core/encoding/proxies/grad_norm.h"
#include "core/encoding/proxies/grasp.h"
#include "core/encoding/proxies/jacobian_correlation.h"
#include "core/encoding/proxies/jacov.h"
#include "core/encoding/proxies/l2_norm.h"
#include "core/encoding/proxies/loss.h"
#include "core/encoding/proxies/plain.h"
#include "core/encoding/proxies/snip.h"
#include "core/encoding/proxies/synflow.h"
#include "core/encoding/proxies/zen.h"

#include <ATen/ops/equal.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/tensor.h>

#include <QTest>

#include <cmath>

using namespace latency;

/// Each proxy against its definition, written out plainly or by finite differences.
class ProxiesTest : public QObject
{
    Q_OBJECT

    NormalStream numbers_{Seed{1}};

    TorchNetwork network(const char* space)
    {
        RandomEngine random(Seed{6});
        const SearchSpace& of = *findSearchSpace(space);
        return {networkPlan(of, of.random(random)), numbers_, WeightStart::KaimingFanOut};
    }
    TorchNetwork smallCell()
    {
        return {networkPlan(*findSearchSpace("nasbench201"), Architecture{3, 1, 2, 0, 4, 3}),
                numbers_, WeightStart::KaimingFanOut};
    }
    /// The same with activations whose slope does not jump.
    TorchNetwork smoothCell()
    {
        NetworkPlan plan =
            networkPlan(*findSearchSpace("nasbench201"), Architecture{3, 1, 2, 0, 4, 3});
        for (PlanLayer& layer : plan.layers)
            if (layer.kind == PlanLayer::Kind::Relu)
                layer.kind = PlanLayer::Kind::HardSwish;
        return {plan, numbers_, WeightStart::KaimingFanOut};
    }
    /// Finite differences ask for more digits than floats have.
    static TorchNetwork exact(TorchNetwork network, double factor = 1.0)
    {
        for (const TorchNetwork::Layer& layer : network.layers())
            for (at::Tensor numbers :
                 {layer.weight, layer.bias, layer.runningMean, layer.runningVariance})
                if (numbers.defined())
                    numbers.set_data(numbers.to(at::kDouble));
        for (at::Tensor weight : network.weights())
            weight.mul_(factor);
        return network;
    }
    static ImageBatch exactImages()
    {
        ImageBatch batch = syntheticImages(32, Seed{2});
        batch.images = batch.images.to(at::kDouble);
        return batch;
    }
    static double lossOf(const TorchNetwork& network, const ImageBatch& batch)
    {
        return crossEntropy(network.forward(batch.images, {}), batch).item<double>();
    }
    static bool isNear(double found, double expected, double share)
    {
        if (std::abs(found - expected) <= share * std::abs(expected))
            return true;
        qWarning("%.9g instead of %.9g", found, expected);
        return false;
    }
    /// Σ |W ∘ ∂R/∂W| by LibTorch's backward pass.
    static double synflowBackward(const TorchNetwork& network)
    {
        std::vector<TorchNetwork::Layer> layers = network.layers();
        std::vector<at::Tensor> values{
            at::ones({1, 3, network.plan().imageSize, network.plan().imageSize},
                     at::TensorOptions(at::kDouble))};
        for (std::size_t i = 0; i < layers.size(); ++i) {
            const PlanLayer& layer = network.plan().layers[i];
            const at::Tensor& input = values[static_cast<std::size_t>(layer.input)];
            if (layer.kind == PlanLayer::Kind::Normalisation) {
                values.push_back(input);
                continue;
            }
            if (hasWeight(layer))
                layers[i].weight = layers[i].weight.to(at::kDouble).abs().requires_grad_();
            if (layer.hasBias)
                layers[i].bias = layers[i].bias.to(at::kDouble);
            values.push_back(layerOutput(
                layer, layers[i], input,
                layer.secondInput < 0 ? at::Tensor()
                                      : values[static_cast<std::size_t>(layer.secondInput)]));
        }
        values.back().sum().backward();
        double sum = 0.0;
        for (const TorchNetwork::Layer& layer : layers)
            if (layer.weight.defined() && layer.weight.grad().defined())
                sum += (layer.weight * layer.weight.grad()).abs().sum().item<double>();
        return sum;
    }

private Q_SLOTS:
    void synflowIsThatOfTheBackwardPass_data()
    {
        QTest::addColumn<QByteArray>("space");
        for (const SearchSpace* each : searchSpaces())
            QTest::addRow("%s", each->name().c_str()) << QByteArray(each->name().c_str());
    }
    void synflowIsThatOfTheBackwardPass()
    {
        QFETCH(QByteArray, space);
        const TorchNetwork built = network(space);
        QVERIFY(isNear(synflow(built, {}), synflowBackward(built), 1e-9));
    }
    void l2NormIsTheSumOfTheNorms()
    {
        const TorchNetwork built = smallCell();
        double expected = 0.0;
        for (const at::Tensor& weight : built.weights())
            expected += std::sqrt(weight.to(at::kDouble).square().sum().item<double>());
        QVERIFY(isNear(l2Norm(built), expected, 1e-6));
    }
    void plainIsTheSlopeAlongTheWeights()
    {
        TorchNetwork built = exact(smoothCell());
        const ImageBatch batch = exactImages();
        const auto pass = firstOrderPass(built, batch, {.gradients = true}, {});
        // Σ W ∂L/∂W = dL/dt for weights (1 + t) W.
        const double slope = (lossOf(exact(smoothCell(), 1.0 + 1e-6), batch) -
                              lossOf(exact(smoothCell(), 1.0 - 1e-6), batch)) /
                             2e-6;
        QVERIFY(isNear(plain(pass.gradients), slope, 1e-4));
    }
    void gradientsAreSummedAsDefined()
    {
        WeightGradients two;
        two.weights = {at::tensor({1.0F, -2.0F}), at::tensor({3.0F})};
        two.gradients = {at::tensor({3.0F, 4.0F}), at::tensor({-2.0F})};
        QCOMPARE(snip(two), 3.0 + 8.0 + 6.0);
        QCOMPARE(plain(two), 3.0 - 8.0 - 6.0);
        QCOMPARE(gradNorm(two), 5.0 + 2.0);
    }
    void graspIsTheCurvatureAlongWeightsAndGradient()
    {
        TorchNetwork built = exact(smoothCell());
        const ImageBatch batch = exactImages();
        const auto gradients = [&](double factor) {
            TorchNetwork scaled = exact(smoothCell(), factor);
            return firstOrderPass(scaled, batch, {.gradients = true}, {}).gradients.gradients;
        };
        // −Wᵀ H g = −gᵀ dg/dt for weights (1 + t) W.
        const auto middle = gradients(1.0);
        const auto up = gradients(1.0 + 1e-6);
        const auto down = gradients(1.0 - 1e-6);
        double expected = 0.0;
        for (std::size_t i = 0; i < middle.size(); ++i)
            expected -= (middle[i] * (up[i] - down[i]) / 2e-6).sum().item<double>();
        QVERIFY(isNear(grasp(built, batch, {}), expected, 1e-4));
    }
    void fisherCountsEveryWeightOfAChannel()
    {
        TorchNetwork built = smallCell();
        const ImageBatch batch = syntheticImages(32, Seed{2});
        const auto pass = firstOrderPass(built, batch, {.gradients = true}, {});
        double expected = 0.0;
        std::vector<std::pair<PlanLayer, at::Tensor>> outputs;
        const at::Tensor scores =
            built.forward(batch.images, {},
                          [&](const PlanLayer& layer, const at::Tensor&, const at::Tensor& output) {
                              if (hasWeight(layer)) {
                                  output.retain_grad();
                                  outputs.emplace_back(layer, output);
                              }
                          });
        crossEntropy(scores, batch).backward();
        for (const auto& [layer, output] : outputs) {
            const at::Tensor products = (output * output.grad()).detach();
            for (std::int64_t channel = 0; channel < layer.widthOut; ++channel) {
                double mean = 0.0;
                for (std::int64_t image = 0; image < kBatchImages; ++image) {
                    const double sum = products[image][channel].sum().item<double>();
                    mean += sum * sum / kBatchImages;
                }
                expected += 0.5 * mean * layer.kernel * layer.kernel * layer.widthIn;
            }
        }
        QVERIFY(isNear(pass.fisher.fisher(), expected, 1e-3));
    }
    void nwotIsTheDeterminantOfTheAgreement()
    {
        ActivationAgreement agreement;
        agreement.add(at::tensor({1.0F, -1.0F, 2.0F, 1.0F, 1.0F, -2.0F}).view({2, 3}));
        agreement.add(at::tensor({-1.0F, -1.0F}).view({2, 1}));
        // Both agree with themselves 4 times, with each other twice: 16 − 4.
        QVERIFY(isNear(agreement.nwot(), std::log(12.0), 1e-12));
        ActivationAgreement same;
        same.add(at::ones({2, 3}));
        QCOMPARE(same.nwot(), -std::numeric_limits<double>::infinity());
    }
    void jacovOfTwoImages()
    {
        const at::Tensor jacobian = at::tensor({1.0, 2.0, 4.0, 2.0, 1.0, 5.0}).view({2, 3});
        const double r = 48.0 / std::sqrt(42.0 * 78.0); // sums of centred rows, times nine
        double expected = 0.0;
        for (const double v : {1.0 + r, 1.0 - r})
            expected -= std::log(v + 1e-5) + 1.0 / (v + 1e-5);
        QVERIFY(isNear(jacov(jacobian), expected, 1e-9));
        QVERIFY(std::isnan(jacov(at::ones({2, 3}))));
    }
    void epeNasSumsTheClasses()
    {
        const at::Tensor jacobian =
            at::tensor({1.0, 2.0, 4.0, 2.0, 1.0, 5.0, 3.0, 1.0, 0.0}).view({3, 3});
        const double r = rowCorrelations(jacobian)[0][1].item<double>();
        const double pair = 2.0 * std::log(1.0 + 1e-5) + 2.0 * std::log(std::abs(r) + 1e-5);
        const double alone = std::log(1.0 + 1e-5);
        QVERIFY(isNear(epeNas(jacobian, {4, 4, 7}, 10), std::abs(pair) + std::abs(alone), 1e-9));
        QVERIFY(isNear(epeNas(jacobian, {4, 4, 7}, 1000), std::abs(pair / 2.0 - alone), 1e-9));
    }
    void theJacobianIsTheSlopeOfTheScores()
    {
        TorchNetwork built = exact(smoothCell());
        const ImageBatch batch = exactImages();
        const auto pass = firstOrderPass(built, batch, {.jacobian = true}, {});
        QCOMPARE(pass.jacobian.size(0), std::int64_t{kBatchImages});
        QCOMPARE(pass.jacobian.size(1), std::int64_t{3 * 32 * 32});
        const at::Tensor direction = syntheticImages(32, Seed{3}).images.to(at::kDouble);
        const auto sumAt = [&](double step) {
            return built.forward(batch.images + step * direction, {}).sum().item<double>();
        };
        const double slope = (sumAt(1e-8) - sumAt(-1e-8)) / 2e-8;
        QVERIFY(isNear((pass.jacobian * direction.flatten(1)).sum().item<double>(), slope, 1e-4));
    }
    void zenIsTheSpreadAndTheHiddenScales()
    {
        const auto started = [this] {
            return TorchNetwork(networkPlan(*findSearchSpace("nasbench201"), Architecture(6, 3)),
                                numbers_, WeightStart::StandardNormal);
        };
        std::vector<float> noise(2 * 16 * 3 * 32 * 32);
        RandomEngine random(Seed{1});
        for (float& value : noise)
            value = static_cast<float>(random.normal());
        const at::Tensor both = at::tensor(noise).view({2, 16, 3, 32, 32});
        const TorchNetwork network = started();
        std::array<at::Tensor, 2> features;
        std::vector<double> runningVariances;
        for (const std::size_t side : {0, 1}) {
            std::size_t next = 0;
            network.forward(
                side == 0 ? both[0] : both[0] + 0.01 * both[1], {},
                [&](const PlanLayer& layer, const at::Tensor& input, const at::Tensor&) {
                    if (layer.kind == PlanLayer::Kind::GlobalPool)
                        features[side] = input;
                    if (layer.kind != PlanLayer::Kind::Normalisation)
                        return;
                    const double variance =
                        input.transpose(0, 1).flatten(1).var(1).mean().item<double>();
                    if (side == 0)
                        runningVariances.push_back(0.9 + 0.1 * variance);
                    else
                        runningVariances[next] = 0.9 * runningVariances[next] + 0.1 * variance;
                    ++next;
                });
        }
        double expected = std::log((features[0] - features[1]).abs().sum().item<double>() / 16.0);
        for (const double variance : runningVariances)
            expected += std::log(std::sqrt(variance));
        QVERIFY(isNear(zen(started(), noise, {}), expected, 1e-4));
    }
    void imagesAreLabelledPairs()
    {
        const ImageBatch batch = syntheticImages(32, Seed{2});
        QCOMPARE(batch.images.size(0), std::int64_t{kBatchImages});
        QVERIFY(batch.images.abs().max().item<double>() <= 1.0);
        const at::Tensor alike = rowCorrelations(batch.images.flatten(1));
        double within = 0.0;
        double across = 0.0;
        for (std::int64_t i = 0; i < 16; ++i)
            for (std::int64_t j = 0; j < i; ++j)
                (batch.labels[static_cast<std::size_t>(i)] ==
                         batch.labels[static_cast<std::size_t>(j)]
                     ? within
                     : across) += alike[i][j].item<double>();
        QVERIFY(within / 8.0 > across / 112.0 + 0.1);
        QVERIFY(at::equal(batch.images, syntheticImages(32, Seed{2}).images));
    }
};

QTEST_GUILESS_MAIN(ProxiesTest)
#include "proxies_test.moc"
