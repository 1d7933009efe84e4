// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/kernel_features/kernel_features.h"
#include "tests/core/encoding/kernel_features/small_tables.h"

#include <QtTest>

#include <thread>

using namespace latency;

namespace
{

void checkGroups(const KernelFeatures& features, int architectures)
{
    for (const KernelGroup& group : features.groups) {
        QVERIFY(group.features.allFinite());
        QCOMPARE(group.features.rows(), architectures);
        const float diagonal = group.features.squaredNorm() / static_cast<float>(architectures);
        QVERIFY2(std::abs(diagonal - 1.0F) < 1e-3F, group.title.c_str());
    }
}

} // namespace

class KernelFeaturesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyGroupHasAMeanDiagonalOfOneInEverySpace()
    {
        for (const char* space : {"nasbench201", "fbnet", "ofa"}) {
            const auto table = smallTable(space, 40);
            checkGroups(*kernelFeatures(table, {0, 1}), 40);
        }
    }

    void withoutSourcesThereAreNoProfiles()
    {
        const auto table = smallTable("fbnet", 20);
        const auto features = kernelFeatures(table, {});
        for (const KernelGroup& group : features->groups)
            QVERIFY(group.title != "source profiles");
        QVERIFY(!features->groups.empty());
    }

    void theSameDevicesInAnotherOrderShareOneResult()
    {
        const auto table = smallTable("fbnet", 20);
        QCOMPARE(kernelFeatures(table, {0, 2}), kernelFeatures(table, {2, 0, 2}));
        QVERIFY(kernelFeatures(table, {0}) != kernelFeatures(table, {0, 2}));
    }

    void anotherTableNeverGetsTheOldFeatures()
    {
        auto table = smallTable("fbnet", 20);
        const auto before = kernelFeatures(table, {0});
        table = smallTable("fbnet", 25);
        QCOMPARE(kernelFeatures(table, {0})->groups.front().features.rows(), 25);
        QCOMPARE(before->groups.front().features.rows(), 20);
    }

    void manyThreadsMayAskAtOnce()
    {
        const auto table = smallTable("nasbench201", 50);
        std::vector<std::shared_ptr<const KernelFeatures>> found(4);
        {
            std::vector<std::jthread> threads;
            for (auto& one : found)
                threads.emplace_back([&] { one = kernelFeatures(table, {0, 1}); });
        }
        for (const auto& one : found)
            QCOMPARE(one, found.front());
    }

    void sourcesWithHolesGiveProfilesEverywhere()
    {
        LatencyTableParts parts = smallTable("fbnet", 30)->parts();
        for (std::size_t i = 0; i < 15; ++i)
            parts.milliseconds(0, i) = NAN;
        for (std::size_t i = 0; i < 30; ++i)
            parts.milliseconds(1, i) = NAN;
        parts.milliseconds(1, 3) = 2.0F;
        const auto table = LatencyTable::create(std::move(parts));
        QVERIFY(table.hasValue());
        checkGroups(*kernelFeatures(*table, {0, 1}), 30);
    }
};

QTEST_GUILESS_MAIN(KernelFeaturesTest)
#include "kernel_features_test.moc"
