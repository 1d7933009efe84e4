// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/ofa_mlp/network_inputs.h"

#include <QTest>

#include <numeric>

using namespace latency;
using namespace latency::ofa_mlp;

class NetworkInputsTest : public QObject
{
    Q_OBJECT

    static std::vector<float> inputsOf(int resolution)
    {
        const SearchSpace* space = findSearchSpace("ofa");
        const auto network = space->fromText(
            "ks=7,5,5,5,7,7,5,7,5,7,3,7,5,3,7,3,5,3,5,3;e=6,4,4,6,6,3,4,3,3,6,3,3,3,6,3,4,6,4,3,6;"
            "d=2,2,2,2,3;r=" +
            std::to_string(resolution));
        std::vector<float> row(kNetworkColumns);
        networkInputs(*network, row);
        return row;
    }

private Q_SLOTS:
    void setsOneColumnADecisionOfAnActiveBlock()
    {
        const std::vector<float> row = inputsOf(208);
        // methods/ofa.md §9 lists the columns for kernels and expansions.
        for (const std::size_t column : {2,  4,  14, 17, 25, 29, 37, 39,  49,  51,  55,
                                         62, 64, 74, 75, 84, 89, 96, 101, 110, 112, 114})
            QCOMPARE(row[column], 1.0F);
        QCOMPARE(row[120 + (208 - 112) / 16], 1.0F);
        QCOMPARE(std::accumulate(row.begin(), row.end(), 0.0F), 23.0F);
    }
    void sharesAResolutionBetweenItsNeighbours()
    {
        const std::vector<float> row = inputsOf(204);
        QCOMPARE(row[125], 0.25F);
        QCOMPARE(row[126], 0.75F);
        QCOMPARE(inputsOf(224)[127], 1.0F);
        QCOMPARE(inputsOf(128)[121], 1.0F);
    }
};

QTEST_GUILESS_MAIN(NetworkInputsTest)
#include "network_inputs_test.moc"
