// SPDX-License-Identifier: GPL-3.0-or-later
#include "naive_network.h"

#include "core/predictor/help/inner_loop.h"

#include <QTest>

#include <cmath>

using namespace naive;

namespace
{

/// A small batch with labels, and everything to judge it by.
struct Bench {
    explicit Bench(const char* space)
        : table(madeUpTable(space, 1, 12)), catalogue(table->space(), table->architectures()),
          meta(catalogue.shape()), values(randomMeta(meta)),
          hardware(randomNumbers(referenceCount, 1.0, 5)), labels(randomNumbers(12, 1.0, 6)),
          pass(meta.network)
    {
        values.resize(meta.network.count());
        for (int i = 0; i < 12; ++i)
            rows.push_back(i);
        catalogue.gather<double>(rows, batch);
    }
    double loss(const std::vector<double>& at)
    {
        double sum = 0.0;
        for (std::size_t i = 0; i < rows.size(); ++i)
            sum += std::pow(
                predict(table->space(), table->architecture(rows[i]), meta.network, at, hardware) -
                    labels[i],
                2);
        return sum / static_cast<double>(rows.size());
    }
    std::vector<double> gradient(const std::vector<double>& at)
    {
        std::vector<double> arriving;
        squaredError<double>(pass.forward(at.data(), batch, hardware), labels, arriving);
        std::vector<double> result(at.size());
        pass.backward(at.data(), batch, arriving, result.data());
        return result;
    }

    LatencyTablePointer table;
    ArchitectureCatalogue catalogue;
    MetaParameters meta;
    std::vector<double> values, hardware, labels;
    std::vector<int> rows;
    ArchitectureBatch<double> batch;
    NetworkPass<double> pass;
};

double dot(const std::vector<double>& a, const std::vector<double>& b)
{
    double sum = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += a[i] * b[i];
    return sum;
}

std::vector<double> moved(std::vector<double> from, const std::vector<double>& direction,
                          double step)
{
    for (std::size_t i = 0; i < from.size(); ++i)
        from[i] += step * direction[i];
    return from;
}

void spaces()
{
    QTest::addColumn<QByteArray>("space");
    for (const char* space : {"nasbench201", "fbnet", "ofa"})
        QTest::newRow(space) << QByteArray(space);
}

} // namespace

class NetworkPassTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void predictsWhatTheNetworkOfThePaperPredicts_data() { spaces(); }
    void predictsWhatTheNetworkOfThePaperPredicts()
    {
        QFETCH(QByteArray, space);
        Bench bench(space.constData());
        const auto predicted = bench.pass.forward(bench.values.data(), bench.batch, bench.hardware);
        QCOMPARE(predicted.size(), bench.rows.size());
        for (std::size_t i = 0; i < bench.rows.size(); ++i) {
            const double expected =
                predict(bench.table->space(), bench.table->architecture(bench.rows[i]),
                        bench.meta.network, bench.values, bench.hardware);
            QVERIFY(std::abs(predicted[i] - expected) < 1e-10);
        }
    }

    void theGradientIsTheSlopeOfTheLoss_data() { spaces(); }
    void theGradientIsTheSlopeOfTheLoss()
    {
        QFETCH(QByteArray, space);
        Bench bench(space.constData());
        const std::vector<double> gradient = bench.gradient(bench.values);
        for (std::uint64_t seed = 1; seed <= 5; ++seed) {
            const auto direction = randomNumbers(bench.values.size(), 1.0, 100 + seed);
            constexpr double step = 1e-8;
            const double slope = (bench.loss(moved(bench.values, direction, step)) -
                                  bench.loss(moved(bench.values, direction, -step))) /
                                 (2 * step);
            QVERIFY2(std::abs(slope - dot(gradient, direction)) < 1e-5 * (1 + std::abs(slope)),
                     qPrintable(QString::number(slope - dot(gradient, direction))));
        }
    }

    void theHessianProductIsTheChangeOfTheGradient_data() { spaces(); }
    void theHessianProductIsTheChangeOfTheGradient()
    {
        QFETCH(QByteArray, space);
        Bench bench(space.constData());
        constexpr double step = 1e-9;
        for (std::uint64_t seed = 1; seed <= 3; ++seed) {
            const auto direction = randomNumbers(bench.values.size(), 1.0, 200 + seed);
            const auto after = bench.gradient(moved(bench.values, direction, step));
            const auto before = bench.gradient(moved(bench.values, direction, -step));
            bench.gradient(bench.values);
            std::vector<double> product(bench.values.size());
            bench.pass.hessianProduct(bench.values.data(), bench.batch, direction.data(),
                                      2.0 / 12.0, product.data());
            double largest = 0.0;
            double worst = 0.0;
            for (std::size_t i = 0; i < product.size(); ++i) {
                largest = std::max(largest, std::abs(product[i]));
                worst = std::max(worst, std::abs(product[i] - (after[i] - before[i]) / (2 * step)));
            }
            QVERIFY2(worst < 1e-4 * largest, qPrintable(QString::number(worst / largest)));
        }
    }
};

QTEST_GUILESS_MAIN(NetworkPassTest)
#include "network_pass_test.moc"
