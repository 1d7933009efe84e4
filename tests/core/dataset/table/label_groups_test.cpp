// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/table/label_groups.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace latency;

class LabelGroupsTest : public QObject
{
    Q_OBJECT

    /// Two networks, each at 160 and 176 pixels, and the first once more.
    static LatencyTablePointer table(const std::vector<float>& milliseconds)
    {
        LatencyTableParts parts;
        parts.name = parts.title = "fixture";
        parts.space = findSearchSpace("ofa");
        const std::string end = ";e=3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3;d=2,2,2,2,2;r=";
        const std::string three = "ks=3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3" + end;
        const std::string five = "ks=5,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3" + end;
        const std::string networks[]{three + "160", three + "176", five + "160", five + "176",
                                     three + "160"};
        parts.architectures = ArchitectureMatrix(5, parts.space->positions().size());
        for (std::size_t i = 0; i < 5; ++i)
            std::ranges::copy(*parts.space->fromText(networks[i]),
                              parts.architectures.row(i).begin());
        parts.milliseconds = FloatMatrix(1, 5);
        std::ranges::copy(milliseconds, parts.milliseconds.values().begin());
        Device device;
        device.name = "board";
        parts.devices.push_back(device);
        return LatencyTable::create(std::move(parts)).value();
    }

private Q_SLOTS:
    void repeatedNetworksAreOneGroup()
    {
        const auto one = table({1, 2, 3, 4, 1});
        QCOMPARE(labelGroups(*one, 0), (std::vector<int>{0, 1, 2, 3, 0}));
        QVERIFY(!ignoresResolution(one->space(), one->architectures(), one->milliseconds(0)));
    }
    void labelsThatIgnoreTheResolutionAreOneGroup()
    {
        const auto one = table({1, 1, 3, 3, 1});
        QVERIFY(ignoresResolution(one->space(), one->architectures(), one->milliseconds(0)));
        QCOMPARE(labelGroups(*one, 0), (std::vector<int>{0, 0, 2, 2, 0}));
        QVERIFY(std::ranges::any_of(one->notes(), [](const std::string& note) {
            return note.starts_with("Networks that differ in resolution alone share one label on "
                                    "board;");
        }));
    }
    void whoSharesALabelIsWhoIsInItsGroup()
    {
        for (const auto& latencies :
             {std::vector<float>{1, 2, 3, 4, 1}, std::vector<float>{1, 1, 3, 3, 1}}) {
            const auto one = table(latencies);
            const std::vector<int> groups = labelGroups(*one, 0);
            for (int row = 0; row < 5; ++row) {
                const std::vector<bool> shares = sharesLabel(*one, 0, std::array{row});
                for (std::size_t other = 0; other < 5; ++other)
                    QCOMPARE(shares[other], groups[other] == groups[static_cast<std::size_t>(row)]);
            }
        }
    }
    void unusedBlocksMakeNoOtherNetwork()
    {
        LatencyTableParts parts = table({1, 2, 3, 4, 5})->parts();
        parts.architectures(1, 20 - 1) = 5; // the last block of a stage of depth 2
        parts.architectures(1, 45) = 160;
        parts.architectures(4, 3) = 7;
        const auto one = LatencyTable::create(std::move(parts)).value();
        QCOMPARE(labelGroups(*one, 0), (std::vector<int>{0, 0, 2, 3, 0}));
        QCOMPARE(sharesLabel(*one, 0, std::array{4}),
                 (std::vector<bool>{true, true, false, false, true}));
        QVERIFY(std::ranges::any_of(one->notes(), [](const std::string& note) {
            return note.starts_with("The 5 rows hold 3 different networks;");
        }));
    }
    void aSingleDifferenceIsEnough()
    {
        const auto one = table({1, 1, 3, 3.5F, 1});
        QVERIFY(!ignoresResolution(one->space(), one->architectures(), one->milliseconds(0)));
    }
};

QTEST_GUILESS_MAIN(LabelGroupsTest)
#include "label_groups_test.moc"
