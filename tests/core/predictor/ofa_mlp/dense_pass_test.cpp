// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/ofa_mlp/dense_pass.h"

#include <QTest>

#include <cmath>

using namespace latency;
using namespace latency::ofa_mlp;

class DensePassTest : public QObject
{
    Q_OBJECT

    static std::vector<float> numbers(std::size_t count, RandomEngine& random)
    {
        std::vector<float> values(count);
        for (float& value : values)
            value = static_cast<float>(random.normal());
        return values;
    }

    /// One row through the layers, by the definition.
    static double naive(const DenseNetwork& network, const float* row)
    {
        std::vector<double> in(row, row + network.shape.inputs(0));
        for (int layer = 0; layer < network.shape.layers(); ++layer) {
            std::vector<double> out;
            for (int o = 0; o < network.shape.outputs(layer); ++o) {
                double sum = network.values[network.shape.bias(layer) + std::size_t(o)];
                for (std::size_t i = 0; i < in.size(); ++i)
                    sum += in[i] * double{network.values[network.shape.weight(layer) +
                                                         std::size_t(o) * in.size() + i]};
                out.push_back(layer + 1 < network.shape.layers() ? std::max(sum, 0.0) : sum);
            }
            in = out;
        }
        return in[0];
    }

private Q_SLOTS:
    void agreesWithTheDefinition()
    {
        RandomEngine random(Seed{3});
        const DenseNetwork network = DenseNetwork::random(DenseShape({5, 7, 6, 1}), random);
        const std::vector<float> inputs = numbers(1100 * 5, random);
        const auto outputs = outputsOf(network, {inputs.data(), 1100, 5});
        for (const std::size_t row : {0U, 1U, 700U, 1099U})
            QVERIFY(std::abs(outputs[row] - naive(network, inputs.data() + 5 * row)) < 1e-5);
    }
    void slopesAreThoseOfFiniteDifferences()
    {
        RandomEngine random(Seed{4});
        DenseNetwork network = DenseNetwork::random(DenseShape({4, 6, 5, 1}), random);
        const std::vector<float> inputs = numbers(3 * 4, random);
        const std::vector<float> slopes{0.5F, -1.0F, 2.0F};
        const auto loss = [&] {
            double sum = 0.0;
            for (std::size_t row = 0; row < 3; ++row)
                sum += double{slopes[row]} * naive(network, inputs.data() + 4 * row);
            return sum;
        };
        DensePass pass(network.shape);
        pass.forward(network.values.data(), {inputs.data(), 3, 4});
        std::vector<float> gradient(network.shape.count());
        pass.backward(network.values.data(), slopes, gradient.data());
        for (std::size_t i = 0; i < gradient.size(); ++i) {
            const float kept = network.values[i];
            constexpr float step = 1e-3F;
            network.values[i] = kept + step;
            const double above = loss();
            network.values[i] = kept - step;
            const double below = loss();
            network.values[i] = kept;
            QVERIFY2(std::abs((above - below) / (2.0 * double{step}) - double{gradient[i]}) < 2e-3,
                     qPrintable(QString::number(i)));
        }
    }
    void featuresAndLastLayerMakeTheOutput()
    {
        RandomEngine random(Seed{6});
        const DenseNetwork network = DenseNetwork::random(DenseShape({4, 6, 5, 1}), random);
        const std::vector<float> inputs = numbers(2 * 4, random);
        const auto features = featuresOf(network, {inputs.data(), 2, 4}, true);
        const auto raw = featuresOf(network, {inputs.data(), 2, 4}, false);
        const auto outputs = outputsOf(network, {inputs.data(), 2, 4});
        for (std::size_t row = 0; row < 2; ++row) {
            double sum = network.values[network.shape.bias(2)];
            for (std::size_t i = 0; i < 5; ++i) {
                QCOMPARE(features[5 * row + i], std::max(raw[5 * row + i], 0.0F));
                sum += double{network.values[network.shape.weight(2) + i]} *
                       double{features[5 * row + i]};
            }
            QVERIFY(std::abs(outputs[row] - sum) < 1e-5);
        }
    }
};

QTEST_GUILESS_MAIN(DensePassTest)
#include "dense_pass_test.moc"
