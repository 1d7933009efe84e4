// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/kernel_features/kernel_features.h"
#include "core/sampling/kernel_greedy_sampler.h"
#include "tests/core/encoding/kernel_features/small_tables.h"

#include <QtTest>

#include <set>

using namespace latency;

namespace
{

SamplingRequest request(const LatencyTablePointer& table, int count, int target = 2)
{
    SamplingRequest asked;
    asked.table = table;
    asked.trainDevices = {0, 1};
    asked.targetDevice = target;
    asked.count = count;
    asked.seed = Seed{5};
    return asked;
}

} // namespace

class KernelGreedySamplerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void picksAreDistinctAndRepeatable()
    {
        const auto asked = request(smallTable("fbnet", 50), 20);
        const auto picks = kernelGreedySampler().pick(asked);
        QVERIFY(picks.hasValue());
        QCOMPARE(std::set<int>(picks->begin(), picks->end()).size(), std::size_t{20});
        QCOMPARE(*kernelGreedySampler().pick(asked), *picks);
    }

    void latenciesOfTheTargetDoNotMatter()
    {
        LatencyTableParts parts = smallTable("fbnet", 50)->parts();
        for (float& value : parts.milliseconds.row(2))
            value = 1.0F / value;
        const auto changed = LatencyTable::create(std::move(parts));
        QCOMPARE(*kernelGreedySampler().pick(request(*changed, 12)),
                 *kernelGreedySampler().pick(request(smallTable("fbnet", 50), 12)));
    }

    void constantCellsAreLeftAloneWhileThereAreOthers()
    {
        const auto table = smallTable("nasbench201", 400);
        const auto constant = kernelFeatures(table, {0, 1})->isConstant;
        QVERIFY(std::ranges::count(constant, true) > 0);
        const auto picks = kernelGreedySampler().pick(request(table, 30));
        for (const int pick : *picks)
            QVERIFY(!constant[static_cast<std::size_t>(pick)]);
        QCOMPARE(kernelGreedySampler().pick(request(table, 400))->size(), std::size_t{400});
    }

    void onlyMeasuredArchitecturesArePicked()
    {
        LatencyTableParts parts = smallTable("fbnet", 30)->parts();
        for (std::size_t i = 0; i < 20; ++i)
            parts.milliseconds(2, i) = NAN;
        const auto table = LatencyTable::create(std::move(parts));
        const auto picks = kernelGreedySampler().pick(request(*table, 10));
        for (const int pick : *picks)
            QVERIFY(pick >= 20);
        const auto tooMany = kernelGreedySampler().pick(request(*table, 11));
        QVERIFY(!tooMany.hasValue() && tooMany.error().message.ends_with('.'));
    }
};

QTEST_GUILESS_MAIN(KernelGreedySamplerTest)
#include "kernel_greedy_sampler_test.moc"
