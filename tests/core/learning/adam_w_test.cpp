// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/adam_w.h"

#include "core/base/random_engine.h"

#include <QTest>

#include <cmath>

using namespace latency;

class AdamWTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void agreesWithTheTextbookNumberByNumber()
    {
        constexpr std::size_t count = 37;
        RandomEngine random(Seed{1});
        std::vector<float> values;
        for (std::size_t i = 0; i < count; ++i)
            values.push_back(static_cast<float>(random.normal()));
        std::vector<double> expected(values.begin(), values.end());
        std::vector<double> mean(count), square(count);
        AdamW optimizer(count, 0.01);
        for (int step = 1; step <= 20; ++step) {
            std::vector<float> one(count), other(count);
            const double rate = 0.1 / step;
            for (std::size_t i = 0; i < count; ++i) {
                one[i] = static_cast<float>(random.normal());
                other[i] = static_cast<float>(random.normal());
                const double gradient = static_cast<double>(one[i]) + static_cast<double>(other[i]);
                mean[i] = 0.9 * mean[i] + 0.1 * gradient;
                square[i] = 0.999 * square[i] + 0.001 * gradient * gradient;
                const double first = mean[i] / (1.0 - std::pow(0.9, step));
                const double second = square[i] / (1.0 - std::pow(0.999, step));
                expected[i] -= rate * 0.01 * expected[i];
                expected[i] -= rate * first / (std::sqrt(second) + 1e-8);
            }
            const std::vector<float*> gradients{one.data(), other.data()};
            optimizer.step(values, gradients, rate);
            QCOMPARE(one, std::vector<float>(count));
            QCOMPARE(other, std::vector<float>(count));
        }
        for (std::size_t i = 0; i < count; ++i)
            QVERIFY(std::abs(static_cast<double>(values[i]) - expected[i]) < 1e-4);
    }

    void theRateFallsAlongACosine()
    {
        QCOMPARE(cosineRate(1e-3, 0, 30), 1e-3);
        QVERIFY(std::abs(cosineRate(1e-3, 15, 30) - (1e-3 + 1e-6) / 2.0) < 1e-12);
        QVERIFY(cosineRate(1e-3, 29, 30) > 1e-6);
        QVERIFY(cosineRate(1e-3, 29, 30) < 1e-5);
    }
};

QTEST_GUILESS_MAIN(AdamWTest)
#include "adam_w_test.moc"
