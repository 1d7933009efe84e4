// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/number_text.h"

#include <QTest>

#include <cmath>

using namespace latency;

class NumberTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAreGroupedByThinSpaces();
    void correlationsKeepTheirDecimals();
    void millisecondsShowThreeDigits();
    void durationsReadAsSpoken();
    void sharesArePercent();
};

void NumberTextTest::countsAreGroupedByThinSpaces()
{
    QCOMPARE(countText(999), "999");
    QCOMPARE(countText(15625), "15\u2009625");
    QCOMPARE(countText(-1234567), "−1\u2009234\u2009567");
}

void NumberTextTest::correlationsKeepTheirDecimals()
{
    QCOMPARE(correlationText(0.9264), "0.926");
    QCOMPARE(correlationText(-0.31, 2), "−0.31");
    QCOMPARE(correlationText(std::nan("")), "–");
    QCOMPARE(shortCorrelationText(0.9264), ".926");
    QCOMPARE(shortCorrelationText(-0.31, 2), "−.31");
    QCOMPARE(shortCorrelationText(1.0), "1.000");
    QCOMPARE(shortCorrelationText(-0.001, 2), ".00");
}

void NumberTextTest::millisecondsShowThreeDigits()
{
    QCOMPARE(millisecondsText(4.128), "4.13 ms");
    QCOMPARE(millisecondsText(41.28), "41.3 ms");
    QCOMPARE(millisecondsText(412.8), "413 ms");
    QCOMPARE(millisecondsText(0.4128), "0.413 ms");
    QCOMPARE(millisecondsText(std::nan("")), "–");
}

void NumberTextTest::durationsReadAsSpoken()
{
    QCOMPARE(durationText(0), "0 s");
    QCOMPARE(durationText(0.03), "0.03 s");
    QCOMPARE(durationText(2.34), "2.3 s");
    QCOMPARE(durationText(41), "41 s");
    QCOMPARE(durationText(64), "1 min 4 s");
    QCOMPARE(durationText(7500), "2 h 05 min");
    QCOMPARE(durationText(std::nan("")), "–");
}

void NumberTextTest::sharesArePercent()
{
    QCOMPARE(percentText(0.471), "47 %");
    QCOMPARE(percentText(std::nan("")), "–");
}

QTEST_GUILESS_MAIN(NumberTextTest)
#include "number_text_test.moc"
