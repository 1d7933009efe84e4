// SPDX-License-Identifier: GPL-3.0-or-later
#include "naive_network.h"

#include "core/predictor/help/task_gradient.h"

#include <QTest>

#include <cmath>

using namespace naive;

namespace
{

constexpr double kWeight = 0.7;
constexpr double kDivergenceWeight = 0.02;

struct Bench {
    Bench(const char* space, int innerSteps, bool isModulated)
        : table(madeUpTable(space, 1, 24)), catalogue(table->space(), table->architectures()),
          parameters(catalogue.shape()), meta(randomMeta(parameters)), steps(innerSteps)
    {
        const std::vector<double> labels = randomNumbers(24, 1.0, 6);
        std::vector<int> support(8), query(16);
        for (int i = 0; i < 8; ++i)
            support[static_cast<std::size_t>(i)] = i;
        for (int i = 0; i < 16; ++i)
            query[static_cast<std::size_t>(i)] = 8 + i;
        catalogue.gather<double>(support, task.support.batch);
        catalogue.gather<double>(query, task.query.batch);
        task.support.labels.assign(labels.begin(), labels.begin() + 8);
        task.query.labels.assign(labels.begin() + 8, labels.end());
        task.hardware = randomNumbers(referenceCount, 1.0, 5);
        if (isModulated)
            task.noise = randomNumbers(modulationWidth, 1.0, 7);
    }

    /// The outer loss, by adapting and looking.
    double loss(const std::vector<double>& at)
    {
        double divergence = 0.0;
        std::vector<double> drawn;
        if (!task.noise.empty()) {
            const auto device = modulation<double>(
                parameters.modulator, at.data() + parameters.modulatorOffset(), task.hardware);
            drawn = device.draw(task.noise);
            divergence = device.divergence();
        }
        InnerLoop<double> loop(parameters);
        loop.start(at.data(), drawn);
        for (int step = 0; step < steps; ++step)
            loop.step(at.data(), task.support, task.hardware);
        std::vector<double> arriving;
        return kWeight * squaredError<double>(loop.predict(task.query.batch, task.hardware),
                                              task.query.labels, arriving) +
               kDivergenceWeight * divergence;
    }

    LatencyTablePointer table;
    ArchitectureCatalogue catalogue;
    MetaParameters parameters;
    std::vector<double> meta;
    MetaTask<double> task;
    int steps;
};

} // namespace

class TaskGradientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSecondOrderGradientIsTheSlopeOfTheLossAfterAdapting_data()
    {
        QTest::addColumn<QByteArray>("space");
        QTest::addColumn<int>("steps");
        QTest::addColumn<bool>("isModulated");
        QTest::newRow("two steps on cells") << QByteArray("nasbench201") << 2 << true;
        QTest::newRow("two steps on networks") << QByteArray("fbnet") << 2 << true;
        QTest::newRow("three steps, no modulator") << QByteArray("ofa") << 3 << false;
    }
    void theSecondOrderGradientIsTheSlopeOfTheLossAfterAdapting()
    {
        QFETCH(QByteArray, space);
        QFETCH(int, steps);
        QFETCH(bool, isModulated);
        Bench bench(space.constData(), steps, isModulated);
        std::vector<double> gradient(bench.parameters.count());
        TaskGradient<double> task(bench.parameters, steps);
        task.add(bench.meta.data(), bench.task, kWeight, kDivergenceWeight, gradient.data());

        // Directions within the network, the rates and the modulator, then within all.
        const std::size_t network = bench.parameters.network.count();
        const std::size_t rates = bench.parameters.modulatorOffset();
        const std::size_t all = bench.parameters.count();
        const std::pair<std::size_t, std::size_t> parts[]{
            {0, network}, {network, rates}, {rates, all}, {0, all}};
        for (const auto& [first, last] : parts)
            for (std::uint64_t seed = 1; seed <= 3; ++seed) {
                auto direction = randomNumbers(all, 1.0, 300 + seed);
                std::fill(direction.begin(), direction.begin() + static_cast<std::ptrdiff_t>(first),
                          0.0);
                std::fill(direction.begin() + static_cast<std::ptrdiff_t>(last), direction.end(),
                          0.0);
                constexpr double step = 1e-8;
                std::vector<double> above = bench.meta;
                std::vector<double> below = bench.meta;
                double expected = 0.0;
                for (std::size_t i = 0; i < all; ++i) {
                    above[i] += step * direction[i];
                    below[i] -= step * direction[i];
                    expected += gradient[i] * direction[i];
                }
                const double slope = (bench.loss(above) - bench.loss(below)) / (2 * step);
                QVERIFY2(std::abs(slope - expected) < 1e-4 * (1.0 + std::abs(slope)),
                         qPrintable(QString("%1 instead of %2").arg(expected).arg(slope)));
            }
    }

    void aFirstOrderGradientWouldNotPass()
    {
        // Without the Hessian the slope differs by more than the tolerance above.
        Bench bench("fbnet", 2, false);
        std::vector<double> exact(bench.parameters.count());
        TaskGradient<double>(bench.parameters, 2)
            .add(bench.meta.data(), bench.task, 1.0, 0.0, exact.data());
        InnerLoop<double> loop(bench.parameters);
        loop.start(bench.meta.data(), {});
        for (int step = 0; step < 2; ++step)
            loop.step(bench.meta.data(), bench.task.support, bench.task.hardware);
        NetworkPass<double> pass(bench.parameters.network);
        std::vector<double> arriving;
        squaredError<double>(
            pass.forward(loop.values().data(), bench.task.query.batch, bench.task.hardware),
            bench.task.query.labels, arriving);
        std::vector<double> firstOrder(bench.parameters.network.count());
        pass.backward(loop.values().data(), bench.task.query.batch, arriving, firstOrder.data());
        double difference = 0.0;
        double size = 0.0;
        for (std::size_t i = 0; i < firstOrder.size(); ++i) {
            difference += std::pow(exact[i] - firstOrder[i], 2);
            size += std::pow(exact[i], 2);
        }
        QVERIFY(difference > 1e-3 * size);
    }

    void gradientsOfTasksAddUp()
    {
        Bench bench("fbnet", 2, true);
        std::vector<double> once(bench.parameters.count());
        std::vector<double> twice(bench.parameters.count());
        TaskGradient<double> task(bench.parameters, 2);
        task.add(bench.meta.data(), bench.task, 1.0, 0.1, once.data());
        task.add(bench.meta.data(), bench.task, 1.0, 0.1, twice.data());
        task.add(bench.meta.data(), bench.task, 1.0, 0.1, twice.data());
        for (std::size_t i = 0; i < once.size(); ++i)
            QVERIFY(std::abs(twice[i] - 2 * once[i]) < 1e-12 * (1 + std::abs(once[i])));
    }
};

QTEST_GUILESS_MAIN(TaskGradientTest)
#include "task_gradient_test.moc"
