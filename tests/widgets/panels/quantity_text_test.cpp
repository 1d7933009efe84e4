// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/quantity_text.h"

#include <QTest>

#include <cmath>

using namespace latency;

class QuantityTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void latencyIsInMilliseconds()
    {
        const QuantityText latency;
        QVERIFY(latency.isLatency());
        QCOMPARE(latency.unit(), "ms");
        QCOMPARE(latency.axis(), "latency (ms)");
        QCOMPARE(latency.axisOn("pixel3"), "latency on pixel3 (ms)");
        QCOMPARE(latency.value(4.13), "4.13 ms");
        QCOMPARE(latency.value(std::nan("")), "–");
        QCOMPARE(latency.suffix(), " ms");
        QCOMPARE(latency.less(), "faster");
        QCOMPARE(latency.more(), "slower");
        QCOMPARE(latency.column("measured"), "measured_ms");
        QCOMPARE(latency.ownColumn(), "latency_ms");
    }
    void otherQuantitiesKeepTheirNameAndUnit()
    {
        const QuantityText energy({"energy", "mJ", "device"});
        QVERIFY(!energy.isLatency());
        QCOMPARE(energy.unit(), "mJ");
        QCOMPARE(energy.name(), "energy");
        QCOMPARE(energy.axis(), "energy (mJ)");
        QCOMPARE(energy.axisOn("board"), "energy on board (mJ)");
        QCOMPARE(energy.value(4.13), "4.13 mJ");
        QCOMPARE(energy.suffix(), " mJ");
        QCOMPARE(energy.less(), "less");
        QCOMPARE(energy.more(), "more");
        QCOMPARE(energy.column("predicted"), "predicted_mJ");
        QCOMPARE(energy.ownColumn(), "energy_mJ");
        QVERIFY(!(energy == QuantityText()));
    }
    void aPercentSignIsNoPartOfAColumn()
    {
        QCOMPARE(QuantityText({"error", "%", "task"}).column("predicted"), "predicted_percent");
    }
};

QTEST_GUILESS_MAIN(QuantityTextTest)
#include "quantity_text_test.moc"
