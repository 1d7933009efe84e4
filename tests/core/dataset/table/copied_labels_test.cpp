// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/table/copied_labels.h"

#include "core/dataset/open_dataset.h"
#include "core/dataset/table/label_groups.h"
#include "core/space/nasbench201_cell.h"
#include "tests/core/dataset/published_data.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

using namespace latency;
using namespace latency::nasbench201;

class CopiedLabelsTest : public QObject
{
    Q_OBJECT

    /// All cells by code; their latencies are `latencyOf`(code).
    template <class LatencyOf>
    static LatencyTablePointer cells(LatencyOf latencyOf, int every = 1)
    {
        LatencyTableParts parts;
        parts.name = parts.title = "fixture";
        parts.space = findSearchSpace("nasbench201");
        const auto rows = static_cast<std::size_t>((kCellCount + every - 1) / every);
        parts.architectures = ArchitectureMatrix(rows, 6);
        parts.milliseconds = FloatMatrix(1, rows);
        for (std::size_t row = 0; row < rows; ++row) {
            const int code = static_cast<int>(row) * every;
            std::ranges::copy(cellOfCode(code), parts.architectures.row(row).begin());
            parts.milliseconds(0, row) = latencyOf(code);
        }
        parts.devices.push_back(deviceFromPublishedName("board"));
        return LatencyTable::create(std::move(parts)).value();
    }
    /// What one measurement of a cell gives, with 2 % noise.
    static float measured(int code, std::uint64_t run)
    {
        const SearchSpace& space = *findSearchSpace("nasbench201");
        RandomEngine noise(Seed{run * 100'000 + static_cast<std::uint64_t>(code)});
        const double mega = space.costs(cellOfCode(code)).flops * 1e-6;
        return static_cast<float>((3.0 + 0.2 * mega) * (1.0 + 0.02 * noise.normal()));
    }
    static CopiedLabels of(const LatencyTable& table)
    {
        return {table.space(), table.architectures(), table.milliseconds(0)};
    }

private Q_SLOTS:
    void theBenchmarkCounts6466Strings()
    {
        std::set<int> firsts;
        for (int code = 0; code < kCellCount; ++code)
            firsts.insert(uniqueStringCode(code));
        QCOMPARE(firsts.size(), std::size_t{6466});
    }
    void copiesOfTheBenchmarksStringsAreFound()
    {
        const auto table = cells([](int code) { return measured(uniqueStringCode(code), 1); });
        const CopiedLabels copied = of(*table);
        QVERIFY(!copied.isEmpty());
        QCOMPARE(copied.networks(), 6466);
        const std::vector<int> groups = labelGroups(*table, 0);
        QCOMPARE((std::set<int>(groups.begin(), groups.end()).size()), std::size_t{6466});
        std::vector<int> labelled;
        for (int pick = 0; pick < 200; ++pick)
            labelled.push_back(pick * 78);
        const std::vector<bool> shares = sharesLabel(*table, 0, labelled);
        for (int code = 0; code < kCellCount; ++code) {
            const bool isCopy = std::ranges::any_of(labelled, [&](int other) {
                return uniqueStringCode(other) == uniqueStringCode(code);
            });
            QCOMPARE(shares[static_cast<std::size_t>(code)], isCopy);
        }
        QVERIFY(std::ranges::any_of(table->notes(), [](const std::string& note) {
            return note.starts_with("Isomorphic cells carry copies of one label on board (6 466 "
                                    "distinct networks);");
        }));
    }
    void copiesOfTheSameFunctionAreFound()
    {
        const auto table = cells([](int code) { return measured(isomorphicCode(code), 1); });
        QCOMPARE(of(*table).networks(), 5260);
    }
    void fewCellsAreEnough()
    {
        const auto table = cells([](int code) { return measured(uniqueStringCode(code), 1); }, 101);
        QVERIFY(!of(*table).isEmpty());
    }
    void eachCellMeasuredIsNoCopy()
    {
        QVERIFY(of(*cells([](int code) { return measured(code, 1); })).isEmpty());
    }
    void wholeMillisecondsProveNothing()
    {
        for (const double step : {1.0, 0.5, 2.0}) {
            const auto table = cells([step](int code) {
                return static_cast<float>(step * std::round(measured(code, 1) / step));
            });
            QVERIFY(of(*table).isEmpty());
            const auto few = cells(
                [step](int code) {
                    const double exact = measured(uniqueStringCode(code), 1);
                    return static_cast<float>(step * std::round(exact / step));
                },
                101);
            QVERIFY(of(*few).isEmpty());
        }
    }
    void aConstantColumnIsNoCopy()
    {
        QVERIFY(of(*cells([](int) { return 7.25F; })).isEmpty());
    }
    void holesAndFewCorrectionsDoNotHideCopies()
    {
        const auto table = cells([](int code) {
            if (code % 7 == 0)
                return std::numeric_limits<float>::quiet_NaN();
            return measured(code % 100 == 1 ? code : uniqueStringCode(code), 1);
        });
        QVERIFY(!of(*table).isEmpty());
        // A cell with a number of its own is no copy, whatever it is isomorphic to.
        const int own = 101;
        const std::vector<bool> shares = sharesLabel(*table, 0, std::array{own});
        QCOMPARE(std::ranges::count(shares, true), 1);
    }
    void simulatedLatenciesAreComputedOfEveryCell()
    {
        LatencyTableParts parts =
            cells([](int code) { return measured(uniqueStringCode(code), 1); })->parts();
        parts.devices[0].isSimulated = true;
        const auto table = LatencyTable::create(std::move(parts)).value();
        QCOMPARE(std::ranges::count(sharesLabel(*table, 0, std::array{3}), true), 1);
    }
    void helpMeasuredEveryCell()
    {
        SKIP_WITHOUT_PUBLISHED_DATA();
        const auto table = openDataset("help:nasbench201", {{publishedData()}, {}, {}});
        QVERIFY(table);
        for (int device = 0; device < (*table)->deviceCount(); ++device)
            QVERIFY2(CopiedLabels((*table)->space(), (*table)->architectures(),
                                  (*table)->milliseconds(device))
                         .isEmpty(),
                     (*table)->device(device).name.c_str());
    }
};

QTEST_GUILESS_MAIN(CopiedLabelsTest)
#include "copied_labels_test.moc"
