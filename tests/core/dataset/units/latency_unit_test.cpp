// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/units/latency_unit.h"

#include <QTest>

using namespace latency;

class LatencyUnitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unitsAreOneThousandApart()
    {
        QCOMPARE(millisecondsPerUnit(LatencyUnit::Milliseconds), 1.0);
        QCOMPARE(millisecondsPerUnit(LatencyUnit::Seconds), 1000.0);
        QCOMPARE(millisecondsPerUnit(LatencyUnit::Microseconds), 0.001);
        QCOMPARE(millisecondsPerUnit(LatencyUnit::Nanoseconds), 0.000001);
    }
    void everySpellingNamesItsUnit_data()
    {
        QTest::addColumn<QString>("names");
        QTest::addColumn<int>("unit");
        QTest::newRow("ns") << QStringLiteral("ns,NS,nanosecond,Nanoseconds")
                            << int(LatencyUnit::Nanoseconds);
        QTest::newRow("us") << QStringLiteral("us,µs,μs, us ,microsecond,microseconds")
                            << int(LatencyUnit::Microseconds);
        QTest::newRow("ms") << QStringLiteral("ms,MS,msec,millisecond,milliseconds")
                            << int(LatencyUnit::Milliseconds);
        QTest::newRow("s") << QStringLiteral("s,sec,secs,second,seconds")
                           << int(LatencyUnit::Seconds);
    }
    void everySpellingNamesItsUnit()
    {
        QFETCH(const QString, names);
        QFETCH(const int, unit);
        for (const QString& name : names.split(QLatin1Char(','))) {
            const auto found = latencyUnitFromName(name.toStdString());
            QVERIFY2(found, qPrintable(name));
            QCOMPARE(int(*found), unit);
        }
    }
    void namesAreReadBack()
    {
        for (const LatencyUnit unit : {LatencyUnit::Nanoseconds, LatencyUnit::Microseconds,
                                       LatencyUnit::Milliseconds, LatencyUnit::Seconds}) {
            QVERIFY(latencyUnitFromName(latencyUnitName(unit)) == unit);
            QVERIFY(latencyUnitFromName(latencyUnitNoun(unit)) == unit);
        }
        for (const char* other : {"", "m", "min", "mJ", "fps", "mss"})
            QVERIFY2(!latencyUnitFromName(other), other);
    }
};

QTEST_GUILESS_MAIN(LatencyUnitTest)
#include "latency_unit_test.moc"
