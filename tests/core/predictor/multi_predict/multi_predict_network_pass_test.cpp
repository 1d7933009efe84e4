// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/multi_predict/network_pass.h"

#include "core/predictor/multi_predict/architecture_rows.h"
#include "core/predictor/multi_predict/device_codes.h"
#include "made_up_table.h"

#include <QTest>

#include <cmath>

using namespace latency;
using namespace latency::multi_predict;

namespace
{

constexpr int architectureCount = 9;
constexpr int trainDevices = 2;

struct Form {
    const char* space;
    DeviceForm device;
    bool readsLatencies;
};

/// A batch of one row an architecture, devices by turns, and a loss that weighs the labels.
struct Bench {
    explicit Bench(const Form& form)
        : table(madeUpTable(form.space, trainDevices, architectureCount)),
          architectures(*table, {}, vectors(form), {0, 1}), parameters(shape(form)),
          codes(form.device == DeviceForm::Learned ? std::vector<float>{}
                                                   : indexCodes(trainDevices + 1)),
          wideCodes(codes.begin(), codes.end()), pass(parameters, wideCodes)
    {
        RandomEngine random(Seed{5});
        for (const float value : parameters.initialValues(random))
            values.push_back(value);
        std::vector<NetworkRow> rows;
        for (int i = 0; i < architectureCount; ++i) {
            rows.push_back({i, i % (trainDevices + 1)});
            weights.push_back(random.normal());
        }
        architectures.gather<double>(rows, batch);
    }
    LatencyVectors vectors(const Form& form) const
    {
        if (!form.readsLatencies)
            return {};
        const std::vector<int> devices{0, 1};
        const std::vector<LabelScale> scales{spannedScale(table->milliseconds(0)),
                                             spannedScale(table->milliseconds(1))};
        return {*table, devices, scales};
    }
    NetworkShape shape(const Form& form) const
    {
        NetworkShape made;
        architectures.describe(made);
        made.devices = trainDevices + 1;
        made.device = form.device;
        made.width = 24;
        return made;
    }
    double loss(const std::vector<double>& at)
    {
        const auto labels = pass.forward(at.data(), batch);
        double sum = 0.0;
        for (std::size_t i = 0; i < weights.size(); ++i)
            sum += weights[i] * labels[i];
        return sum;
    }

    LatencyTablePointer table;
    ArchitectureRows architectures;
    NetworkParameters parameters;
    std::vector<float> codes;
    std::vector<double> wideCodes;
    NetworkPass<double> pass;
    NetworkBatch<double> batch;
    std::vector<double> values, weights;
};

} // namespace

class MultiPredictNetworkPassTest : public QObject
{
    Q_OBJECT

    static void forms()
    {
        QTest::addColumn<QByteArray>("space");
        QTest::addColumn<int>("device");
        QTest::addColumn<bool>("readsLatencies");
        for (const char* space : {"nasbench201", "fbnet", "ofa"})
            for (const DeviceForm device : {DeviceForm::Learned, DeviceForm::Index})
                for (const bool reads : {false, true})
                    QTest::addRow("%s, device form %d, latencies %d", space,
                                  static_cast<int>(device), reads)
                        << QByteArray(space) << static_cast<int>(device) << reads;
    }

private Q_SLOTS:
    void gradientMatchesFiniteDifferences_data() { forms(); }
    void gradientMatchesFiniteDifferences()
    {
        QFETCH(QByteArray, space);
        QFETCH(int, device);
        QFETCH(bool, readsLatencies);
        Bench bench({space.constData(), static_cast<DeviceForm>(device), readsLatencies});
        const auto labels = bench.pass.forward(bench.values.data(), bench.batch);
        QCOMPARE(labels.size(), std::size_t{architectureCount});
        std::vector<double> gradient(bench.values.size());
        bench.pass.backward(bench.values.data(), bench.batch, bench.weights, gradient.data());
        RandomEngine random(Seed{9});
        const auto check = [&](std::size_t i) {
            constexpr double step = 1e-6;
            std::vector<double> moved = bench.values;
            moved[i] += step;
            const double above = bench.loss(moved);
            moved[i] -= 2.0 * step;
            const double slope = (above - bench.loss(moved)) / (2.0 * step);
            QVERIFY2(std::abs(slope - gradient[i]) < 1e-6 + 1e-4 * std::abs(slope),
                     qPrintable(
                         QStringLiteral("%1: %2, expected %3").arg(i).arg(gradient[i]).arg(slope)));
        };
        for (int i = 0; i < 40; ++i)
            check(random.index(gradient.size()));
        for (std::size_t i = bench.parameters.trunkCount(); i < bench.parameters.trunkCount() + 24;
             ++i)
            check(i);
    }

    void aFrozenTrunkHasNoGradientAndTheRestTheSame()
    {
        Bench bench({"nasbench201", DeviceForm::Learned, true});
        bench.pass.forward(bench.values.data(), bench.batch);
        std::vector<double> whole(bench.values.size());
        bench.pass.backward(bench.values.data(), bench.batch, bench.weights, whole.data());
        bench.pass.forward(bench.values.data(), bench.batch);
        std::vector<double> part(bench.values.size());
        bench.pass.backward(bench.values.data(), bench.batch, bench.weights, part.data(), false);
        for (std::size_t i = 0; i < part.size(); ++i)
            QCOMPARE(part[i], i < bench.parameters.trunkCount() ? 0.0 : whole[i]);
    }

    void aRowDoesNotDependOnTheOthers()
    {
        Bench bench({"nasbench201", DeviceForm::Learned, true});
        const auto found = bench.pass.forward(bench.values.data(), bench.batch);
        const std::vector<double> together(found.begin(), found.end());
        for (int i = 0; i < architectureCount; ++i) {
            const std::vector<NetworkRow> one{{i, i % (trainDevices + 1)}};
            bench.architectures.gather<double>(one, bench.batch);
            const double alone = bench.pass.forward(bench.values.data(), bench.batch)[0];
            QVERIFY(std::abs(alone - together[static_cast<std::size_t>(i)]) < 1e-12);
        }
    }
};

QTEST_GUILESS_MAIN(MultiPredictNetworkPassTest)
#include "multi_predict_network_pass_test.moc"
