// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/multi_predict/latency_vectors.h"

#include "made_up_table.h"

#include <QTest>

#include <limits>

using namespace latency;
using namespace latency::multi_predict;

class LatencyVectorsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void holdScaledLatencies()
    {
        const LatencyTablePointer table = madeUpTable("fbnet", 3, 10);
        const std::vector<LabelScale> scales{{1.0F, 2.0F}, {3.0F, 4.0F}};
        const std::vector<int> devices{2, 0};
        const LatencyVectors vectors(*table, devices, scales);
        QCOMPARE(vectors.width(), 2);
        std::vector<float> found(2);
        vectors.write(4, -1, found);
        QCOMPARE(found[0], (table->milliseconds(2)[4] - 1.0F) / 2.0F);
        QCOMPARE(found[1], (table->milliseconds(0)[4] - 3.0F) / 4.0F);
    }

    void neverHoldTheLatencyAskedFor()
    {
        const LatencyTablePointer table = madeUpTable("fbnet", 3, 10);
        LatencyTableParts other = table->parts();
        for (std::size_t row = 0; row < 10; ++row)
            other.milliseconds(1, row) += 100.0F * static_cast<float>(row);
        const LatencyTablePointer changed = LatencyTable::create(std::move(other)).value();
        const std::vector<LabelScale> scales(3);
        const std::vector<int> devices{0, 1, 2};
        std::vector<float> before(3), after(3);
        LatencyVectors(*table, devices, scales).write(5, 1, before);
        LatencyVectors(*changed, devices, scales).write(5, 1, after);
        QCOMPARE(before, after);
    }

    void whatIsNotMeasuredIsTheMeanOfTheOthers()
    {
        LatencyTableParts parts = madeUpTable("fbnet", 3, 10)->parts();
        parts.milliseconds(0, 3) = std::numeric_limits<float>::quiet_NaN();
        const LatencyTablePointer table = LatencyTable::create(std::move(parts)).value();
        const std::vector<LabelScale> scales(3);
        const std::vector<int> devices{0, 1, 2};
        std::vector<float> found(3);
        LatencyVectors(*table, devices, scales).write(3, -1, found);
        QCOMPARE(found[0], (found[1] + found[2]) / 2.0F);
        std::vector<float> alone(1);
        LatencyVectors(*table, std::span(devices).first(1), std::span(scales).first(1))
            .write(3, -1, alone);
        QCOMPARE(alone[0], 0.5F);
    }
};

QTEST_GUILESS_MAIN(LatencyVectorsTest)
#include "latency_vectors_test.moc"
