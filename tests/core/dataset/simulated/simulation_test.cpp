// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/simulated/simulation.h"
#include "core/dataset/table/latency_summary.h"
#include "tests/core/dataset/one_sentence.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <ranges>
#include <set>

using namespace latency;

namespace
{

/// Mean ranks, the slow and plain way.
std::vector<double> ranks(std::span<const float> values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, {}, [&](std::size_t i) { return values[i]; });
    std::vector<double> rank(values.size());
    for (std::size_t first = 0; first < order.size();) {
        std::size_t last = first;
        while (last < order.size() && values[order[last]] == values[order[first]])
            ++last;
        for (std::size_t i = first; i < last; ++i)
            rank[order[i]] = static_cast<double>(first + last - 1) / 2.0;
        first = last;
    }
    return rank;
}

double pearson(const std::vector<double>& x, const std::vector<double>& y)
{
    const auto count = static_cast<double>(x.size());
    const double meanX = std::accumulate(x.begin(), x.end(), 0.0) / count;
    const double meanY = std::accumulate(y.begin(), y.end(), 0.0) / count;
    double xx = 0.0;
    double yy = 0.0;
    double xy = 0.0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        xx += (x[i] - meanX) * (x[i] - meanX);
        yy += (y[i] - meanY) * (y[i] - meanY);
        xy += (x[i] - meanX) * (y[i] - meanY);
    }
    return xy / std::sqrt(xx * yy);
}

/// A device without noise, quirks or rounding.
DeviceModel exactModel(bool isPruning)
{
    DeviceModel model = readDeviceModels(simulatedDevicesJson()).value().front();
    model.noisePercent = 0.0;
    model.quirkPercent = 0.0;
    model.resolutionMilliseconds = 0.0;
    model.overlapsLaunches = false;
    model.prunesDeadLayers = isPruning;
    return model;
}

} // namespace

class SimulationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tablesAreCompleteAndMarked()
    {
        for (const char* space : {"nasbench201", "fbnet"}) {
            const auto table = LatencyTable::create(simulateLatencies(space).value()).value();
            QCOMPARE(table->deviceCount(), 24);
            QCOMPARE(summarizeTable(*table).coverage, 1.0);
            QVERIFY(table->title().starts_with("Simulated · "));
            std::set<DeviceKind> kinds;
            for (const Device& device : table->devices()) {
                QVERIFY(device.isSimulated);
                QVERIFY(device.name.starts_with("sim_"));
                kinds.insert(device.kind);
            }
            QCOMPARE(kinds.size(), std::size_t{9});
        }
        const auto unknown = simulateLatencies("ofa");
        QVERIFY(!unknown && isOneSentence(unknown.error()));
    }
    void everyCellIsThereOnceInTheOrderOfItsDigits()
    {
        const auto parts = simulateLatencies("nasbench201").value();
        QCOMPARE(parts.architectures.rows(), std::size_t{15625});
        QCOMPARE(countDistinctArchitectures(parts.architectures), 15625);
        QVERIFY(std::ranges::is_sorted(std::views::iota(std::size_t{0}, std::size_t{15625}),
                                       [&](std::size_t a, std::size_t b) {
                                           return std::ranges::lexicographical_compare(
                                               parts.architectures.row(a),
                                               parts.architectures.row(b));
                                       }));
        QCOMPARE(countDistinctArchitectures(simulateLatencies("fbnet")->architectures), 5000);
    }
    void theSameEveryTime()
    {
        const auto once = simulateLatencies("fbnet").value();
        const auto again = simulateLatencies("fbnet").value();
        QVERIFY(once.architectures == again.architectures);
        QVERIFY(once.milliseconds == again.milliseconds);
    }
    void correlationsSpreadAsWidelyAsInRealTables()
    {
        for (const char* space : {"nasbench201", "fbnet"}) {
            const auto parts = simulateLatencies(space).value();
            std::vector<std::vector<double>> rank;
            for (std::size_t i = 0; i < parts.devices.size(); ++i)
                rank.push_back(ranks(parts.milliseconds.row(i)));
            const auto place = [&](const char* name) {
                return static_cast<std::size_t>(
                    std::ranges::find(parts.devices, name, &Device::name) - parts.devices.begin());
            };
            double lowest = 1.0;
            double sum = 0.0;
            int pairs = 0;
            for (std::size_t i = 0; i < rank.size(); ++i)
                for (std::size_t k = i + 1; k < rank.size(); ++k, ++pairs) {
                    lowest = std::min(lowest, pearson(rank[i], rank[k]));
                    sum += pearson(rank[i], rank[k]);
                }
            QVERIFY2(lowest < 0.4, std::to_string(lowest).c_str());
            QVERIFY(sum / pairs > 0.5 && sum / pairs < 0.85);
            for (const auto& [one, other] :
                 std::initializer_list<std::pair<const char*, const char*>>{
                     {"sim_gpu_large_b1", "sim_gpu_desktop_b1"},
                     {"sim_gpu_large_b256", "sim_gpu_desktop_b256"},
                     {"sim_cpu_server_a", "sim_cpu_server_b"},
                     {"sim_phone_2017", "sim_phone_2019"},
                     {"sim_dsp_a_int8", "sim_dsp_b_int8"},
                     {"sim_mobile_gpu_a_fp16", "sim_mobile_gpu_b_fp16"}}) {
                const double alike = pearson(rank[place(one)], rank[place(other)]);
                const bool isPhonePair = std::string_view(one) == "sim_phone_2017";
                QVERIFY2(alike > (isPhonePair ? 0.75 : 0.9), one);
            }
        }
    }
    void pricesPerPlaceEqualPricesPerLayer_data()
    {
        QTest::addColumn<QString>("space");
        QTest::addColumn<bool>("isPruning");
        for (const char* space : {"nasbench201", "fbnet"})
            for (const bool isPruning : {false, true})
                QTest::addRow("%s%s", space, isPruning ? ", pruned" : "") << space << isPruning;
    }
    void pricesPerPlaceEqualPricesPerLayer()
    {
        QFETCH(QString, space);
        QFETCH(bool, isPruning);
        const SearchSpace& searched = *findSearchSpace(space.toStdString());
        const DeviceModel model = exactModel(isPruning);
        RandomEngine random(Seed{5});
        ArchitectureMatrix some(300, searched.positions().size());
        for (std::size_t i = 0; i < some.rows(); ++i)
            std::ranges::copy(searched.random(random), some.row(i).begin());
        const FloatMatrix fast = simulatedMilliseconds(searched, some, {model});
        for (std::size_t i = 0; i < some.rows(); ++i) {
            LayerTime sum;
            for (const LayerCost& layer : searched.layers(some.row(i)))
                if (!isPruning || !layer.isDead)
                    sum += layerTime(model, layer);
            const double slow = networkTime(model, sum);
            QVERIFY(std::abs(double{fast(0, i)} / slow - 1.0) < 1e-5);
        }
    }
    void phonesMeasureInWholeMilliseconds()
    {
        const auto parts = simulateLatencies("nasbench201").value();
        const auto phone = static_cast<std::size_t>(
            std::ranges::find(parts.devices, "sim_phone_2017", &Device::name) -
            parts.devices.begin());
        QVERIFY(std::ranges::all_of(parts.milliseconds.row(phone), [](float value) {
            return value >= 1.0F && value == std::round(value);
        }));
    }
    void wrongModelsAreRefused()
    {
        for (const char* json : {"", "{", "{}", R"({"format": "x", "devices": []})",
                                 R"({"format": "simulated-devices/1", "devices": [{}]})",
                                 R"({"format": "simulated-devices/1", "devices": [{"name": "a",
                                     "kind": "gpu", "family": "f", "batch_size": 1,
                                     "precision": "", "gigaflops": 0}]})",
                                 R"({"format": "simulated-devices/1", "devices": [{"name": "a",
                                     "kind": "toaster", "family": "f", "batch_size": 1,
                                     "precision": "", "gigaflops": 1,
                                     "gigabytes_per_second": 1}]})"}) {
            const auto models = readDeviceModels(json);
            QVERIFY2(!models && isOneSentence(models.error()), json);
        }
    }
};

QTEST_GUILESS_MAIN(SimulationTest)
#include "simulation_test.moc"
