// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/kernel_features/exported_cell.h"
#include "tests/core/encoding/kernel_features/small_tables.h"

#include <QtTest>

using namespace latency;

class ExportedCellTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void edgesIntoNodesNobodyReadsAreDropped()
    {
        // Edges (0→1) (0→2) (1→2) (0→3) (1→3) (2→3): only 0→3 leads to the output.
        QCOMPARE(exportedCell(Architecture{1, 4, 1, 3, 0, 0}), (Architecture{0, 0, 0, 3, 0, 0}));
    }

    void edgesThatOnlyCarryZerosStay()
    {
        QCOMPARE(exportedCell(Architecture{0, 0, 3, 1, 3, 3}), (Architecture{0, 0, 3, 1, 3, 3}));
    }

    void aCellWithAConstantOutputExportsNothing()
    {
        QCOMPARE(exportedCell(Architecture{3, 0, 0, 0, 0, 2}), (Architecture{0, 0, 0, 0, 0, 0}));
    }

    void theWholeSpaceHas341ConstantCells()
    {
        LatencyTableParts parts;
        parts.name = parts.title = "all";
        parts.space = findSearchSpace("nasbench201");
        parts.devices.emplace_back();
        parts.devices.back().name = "d";
        parts.architectures = ArchitectureMatrix(15625, 6);
        parts.milliseconds = FloatMatrix(1, 15625, 1.0F);
        for (std::size_t i = 0; i < 15625; ++i) {
            std::size_t rest = i;
            for (std::size_t edge = 0; edge < 6; ++edge, rest /= 5)
                parts.architectures(i, edge) = static_cast<std::int16_t>(rest % 5);
        }
        const auto table = LatencyTable::create(std::move(parts));
        QVERIFY(table.hasValue());
        const auto constant = constantArchitectures(**table);
        QCOMPARE(std::ranges::count(constant, true), 341);
    }

    void otherSpacesHaveNone()
    {
        const auto constant = constantArchitectures(*smallTable("fbnet", 10));
        QCOMPARE(std::ranges::count(constant, true), 0);
    }
};

QTEST_GUILESS_MAIN(ExportedCellTest)
#include "exported_cell_test.moc"
