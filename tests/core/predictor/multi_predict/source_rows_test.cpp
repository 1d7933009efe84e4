// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/multi_predict/source_rows.h"

#include "made_up_table.h"

#include <QTest>

#include <limits>
#include <set>

using namespace latency;
using namespace latency::multi_predict;

namespace
{

std::set<std::pair<int, int>> distinct(const TrainingRows& rows)
{
    std::set<std::pair<int, int>> found;
    for (const NetworkRow& row : rows.rows)
        found.insert({row.architecture, row.device});
    return found;
}

} // namespace

class SourceRowsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aGridHasEveryArchitectureOnEveryDevice()
    {
        const LatencyTablePointer table = madeUpTable("fbnet", 3, 20);
        const std::vector<int> devices{0, 2};
        const std::vector<int> architectures{3, 5, 8, 13, 19, 1};
        const std::vector<LabelScale> scales(2);
        const auto rows = sourceRows(*table, devices, architectures, scales, Pairing::Grid);
        QCOMPARE(rows.rows.size(), std::size_t{12});
        QCOMPARE(distinct(rows).size(), std::size_t{12});
        for (std::size_t i = 0; i < rows.rows.size(); ++i)
            QCOMPARE(
                rows.labels[i],
                table->milliseconds(devices[static_cast<std::size_t>(
                    rows.rows[i].device)])[static_cast<std::size_t>(rows.rows[i].architecture)]);
    }

    void thePublishedPairingRepeatsRows()
    {
        const LatencyTablePointer table = madeUpTable("fbnet", 3, 20);
        const std::vector<int> devices{0, 1, 2};
        const std::vector<LabelScale> scales(3);
        const std::vector<int> nine{0, 1, 2, 3, 4, 5, 6, 7, 8};
        // 3 divides 9: an architecture meets one device only.
        const auto rows = sourceRows(*table, devices, nine, scales, Pairing::Cyclic);
        QCOMPARE(rows.rows.size(), std::size_t{27});
        QCOMPARE(distinct(rows).size(), std::size_t{9});
        const std::vector<int> ten{0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        QCOMPARE(distinct(sourceRows(*table, devices, ten, scales, Pairing::Cyclic)).size(),
                 std::size_t{30});
    }

    void leavesOutWhatIsNotMeasured()
    {
        LatencyTableParts parts = madeUpTable("fbnet", 2, 20)->parts();
        parts.milliseconds(1, 4) = std::numeric_limits<float>::quiet_NaN();
        const LatencyTablePointer table = LatencyTable::create(std::move(parts)).value();
        const std::vector<int> devices{0, 1};
        const std::vector<LabelScale> scales(2);
        const std::vector<int> architectures{3, 4};
        QCOMPARE(sourceRows(*table, devices, architectures, scales, Pairing::Grid).rows.size(),
                 std::size_t{3});
    }
};

QTEST_GUILESS_MAIN(SourceRowsTest)
#include "source_rows_test.moc"
