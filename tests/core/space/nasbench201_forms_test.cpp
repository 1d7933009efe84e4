// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/space/nasbench201_forms.h"

#include <QtTest>

#include <algorithm>

using namespace latency;
using namespace latency::nasbench201;

namespace
{

constexpr auto kPool = AveragePool3x3;

/// Edges (0→1) (0→2) (1→2) (0→3) (1→3) (2→3), by walking every path of the cell.
int longestByEveryPath(ArchitectureView cell, int node, auto&& weight)
{
    int longest = node == 0 ? 0 : -1000;
    for (std::size_t i = 0; i < kCellEdges.size(); ++i)
        if (kCellEdges[i].to == node && cell[i] != None)
            longest = std::max(longest, longestByEveryPath(cell, kCellEdges[i].from, weight) +
                                            weight(cell[i]));
    return longest;
}

} // namespace

class Nasbench201FormsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPrunedCellHasNoDeadEdgesAndTheSameNetwork()
    {
        for (int code = 0; code < kCellCount; code += 7) {
            const Architecture cell = cellOfCode(code);
            const Architecture pruned = prunedCell(cell);
            const auto dead = deadEdges(pruned);
            for (std::size_t i = 0; i < dead.size(); ++i)
                QVERIFY(!dead[i] || pruned[i] == None);
            QCOMPARE(prunedCell(pruned), pruned);
            QCOMPARE(isomorphicCode(codeOfCell(pruned)), isomorphicCode(code));
        }
    }

    void pathsAreThoseThatEveryWalkFinds()
    {
        for (int code = 0; code < kCellCount; code += 3) {
            const Architecture cell = cellOfCode(code);
            const CellShape shape = shapeOf(cell);
            const auto operations =
                longestByEveryPath(cell, 3, [](int operation) { return operation != SkipConnect; });
            const auto convolutions = longestByEveryPath(cell, 3, [](int operation) {
                return operation == Conv1x1 || operation == Conv3x3;
            });
            const auto heaviest = longestByEveryPath(cell, 3, [](int operation) {
                return operation == Conv1x1 ? 1 : operation == Conv3x3 ? 9 : 0;
            });
            QCOMPARE(shape.longestPath, std::max(operations, 0));
            QCOMPARE(shape.longestConvolutionPath, std::max(convolutions, 0));
            QCOMPARE(shape.heaviestPath, std::max(heaviest, 0));
        }
    }

    void degreesAndSumsAreCounted()
    {
        const CellShape shape =
            shapeOf(Architecture{Conv3x3, SkipConnect, kPool, None, SkipConnect, Conv1x1});
        QCOMPARE(shape.inputs, (std::array<int, 4>{0, 1, 2, 2}));
        QCOMPARE(shape.readers, (std::array<int, 4>{2, 2, 1, 0}));
        QCOMPARE(shape.additions, 2);
    }

    void equalOperationsOnOneTensorAreOne()
    {
        const MergedCounts pools =
            mergedCounts(Architecture{kPool, kPool, None, None, SkipConnect, SkipConnect}, false);
        QCOMPARE(pools.pools, 1);
        QCOMPARE(pools.additions, 1); // of the tensor with itself
        // A skip is its input: pooling node 1 is pooling the input again.
        const MergedCounts skipped =
            mergedCounts(Architecture{SkipConnect, kPool, None, None, kPool, SkipConnect}, false);
        QCOMPARE(skipped.pools, 1);
    }

    void convolutionsHaveWeightsOfTheirOwn()
    {
        const MergedCounts counts = mergedCounts(
            Architecture{Conv3x3, Conv3x3, None, None, SkipConnect, SkipConnect}, false);
        QCOMPARE(counts.convolutions3x3, 2);
        QCOMPARE(counts.rectifiers, 1);
        const MergedCounts chain =
            mergedCounts(Architecture{Conv3x3, None, Conv3x3, None, None, Conv1x1}, false);
        QCOMPARE(chain.rectifiers, 3);
        QCOMPARE(chain.additions, 0);
    }

    void zerosAreOperationsOrNothing()
    {
        const Architecture cell{None, None, None, SkipConnect, None, None};
        QCOMPARE(mergedCounts(cell, false).zeros, 0);
        QCOMPARE(mergedCounts(cell, false).additions, 0);
        // Nodes 1 and 2 hold 0·x and 0·x + 0·0·x; the output adds x and their zeros.
        const MergedCounts kept = mergedCounts(cell, true);
        QCOMPARE(kept.zeros, 3);
        QCOMPARE(kept.additions, 3);
    }
};

QTEST_GUILESS_MAIN(Nasbench201FormsTest)
#include "nasbench201_forms_test.moc"
