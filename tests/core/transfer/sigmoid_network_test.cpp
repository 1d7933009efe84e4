// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/sigmoid_network.h"

#include <QTest>

#include <cmath>

using namespace latency;

class SigmoidNetworkTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hasTheSizesOfThePaper()
    {
        const SigmoidNetwork network(16);
        QCOMPARE(network.inputs(), 16);
        QCOMPARE(network.count(), std::size_t{16 * 256 + 256 + 2 * (256 * 256 + 256) + 257});
    }
    void labelsLieBetweenZeroAndOne()
    {
        const SigmoidNetwork network(2);
        RandomEngine random(Seed{1});
        const std::vector<float> values = network.initialValues(random);
        SigmoidPass<float> pass(network);
        const std::vector<float> rows{0.0F, 1.0F, -5.0F, 9.0F, 0.5F, 0.5F};
        const auto labels = pass.forward(values.data(), {rows.data(), 3, 2});
        QCOMPARE(labels.size(), std::size_t{3});
        for (const float label : labels)
            QVERIFY(label >= 0.0F && label <= 1.0F);
    }
    void gradientMatchesFiniteDifferences()
    {
        const SigmoidNetwork network(3);
        RandomEngine random(Seed{2});
        const std::vector<float> initial = network.initialValues(random);
        std::vector<double> values(initial.begin(), initial.end());
        std::vector<double> rows;
        for (int i = 0; i < 12; ++i)
            rows.push_back(random.normal());
        const MatrixView<const double> view(rows.data(), 4, 3);
        const std::vector<double> weights{1.0, -2.0, 0.5, 3.0};
        SigmoidPass<double> pass(network);
        const auto loss = [&] {
            double sum = 0.0;
            const auto labels = pass.forward(values.data(), view);
            for (std::size_t i = 0; i < weights.size(); ++i)
                sum += weights[i] * labels[i];
            return sum;
        };
        loss();
        std::vector<double> gradient(values.size());
        pass.backward(values.data(), weights, gradient.data());
        for (int check = 0; check < 200; ++check) {
            const std::size_t i = random.index(values.size());
            const double before = values[i];
            const double step = 1e-6;
            values[i] = before + step;
            const double above = loss();
            values[i] = before - step;
            const double below = loss();
            values[i] = before;
            const double slope = (above - below) / (2.0 * step);
            QVERIFY2(std::abs(slope - gradient[i]) < 1e-6 + 1e-4 * std::abs(slope),
                     qPrintable(QString::number(slope) + " " + QString::number(gradient[i])));
        }
    }
};

QTEST_GUILESS_MAIN(SigmoidNetworkTest)
#include "sigmoid_network_test.moc"
