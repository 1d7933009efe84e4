// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/units/quantity_unit.h"

#include <QTest>

#include <cmath>

using namespace latency;
using Per = QuantityUnit::Per;

class QuantityUnitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unitsBecomeThoseThatTablesAreKeptIn_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("quantity");
        QTest::addColumn<double>("factor");
        const auto row = [](const char* written, const char* quantity, double factor) {
            QTest::newRow(written)
                << QString::fromUtf8(written) << QString::fromLatin1(quantity) << factor;
        };
        row("ns", "latency", 1e-6);
        row("us", "latency", 1e-3);
        row("µs", "latency", 1e-3);
        row("μs", "latency", 1e-3);
        row("ms", "latency", 1.0);
        row("Msec.", "latency", 1.0);
        row("s", "latency", 1e3);
        row("Seconds", "latency", 1e3);
        row("uJ", "energy", 1e-3);
        row("mJ", "energy", 1.0);
        row("J", "energy", 1e3);
        row("mWh", "energy", 3600.0); // 1e-3 W × 3600 s = 3.6 J
        row("Wh", "energy", 3.6e6);
        row("mW", "power", 1e-3);
        row("W", "power", 1.0);
        row("kB", "memory", 1e-3);
        row("KiB", "memory", 1024e-6);
        row("MB", "memory", 1.0);
        row("MiB", "memory", 1024.0 * 1024.0 * 1e-6);
        row("GiB", "memory", 1024.0 * 1024.0 * 1024.0 * 1e-6);
        row("fps", "throughput", 1.0);
        row("%", "accuracy", 1.0);
    }
    void unitsBecomeThoseThatTablesAreKeptIn()
    {
        QFETCH(const QString, written);
        QFETCH(const QString, quantity);
        QFETCH(const double, factor);
        const auto unit = quantityUnit(written.toStdString());
        QVERIFY(unit);
        QCOMPARE(QString::fromStdString(unit->quantity), quantity);
        QVERIFY(std::abs(unit->factor - factor) <= 1e-12 * factor);
        QVERIFY(unit->per == Per::Run);
    }
    void whatIsCountedIsPartOfAUnit()
    {
        const auto perImage = quantityUnit("us/img");
        QVERIFY(perImage && perImage->per == Per::Image && perImage->factor == 1e-3);
        QCOMPARE(perImage->text, std::string("us/image"));
        const auto perBatch = quantityUnit("s per batch");
        QVERIFY(perBatch && perBatch->per == Per::Batch && perBatch->factor == 1e3);
        const auto samples = quantityUnit("samples/s");
        QVERIFY(samples && samples->quantity == "throughput" && samples->per == Per::Image);
        const auto steps = quantityUnit("it/s");
        QVERIFY(steps && steps->text == "batches/s" && steps->per == Per::Batch);
        for (const char* other : {"ms/s", "ms/fortnight", "apples/s", "samples/ms", "/", "ms/"})
            QVERIFY2(!quantityUnit(other), other);
    }
    void aLetterAloneIsMarkedAsSuch()
    {
        for (const char* letter : {"s", "J", "W", "B"})
            QVERIFY2(quantityUnit(letter)->isLetter, letter);
        for (const char* word : {"ms", "mJ", "s/img", "%"})
            QVERIFY2(!quantityUnit(word)->isLetter, word);
    }
    void everyQuantityHasItsKeptUnit()
    {
        QCOMPARE(keptUnit("latency"), std::string_view("ms"));
        QCOMPARE(keptUnit("energy"), std::string_view("mJ"));
        QCOMPARE(keptUnit("memory"), std::string_view("MB"));
        QCOMPARE(keptUnit("power"), std::string_view("W"));
        QCOMPARE(keptUnit("throughput"), std::string_view("images/s"));
        QCOMPARE(keptUnit("accuracy"), std::string_view("%"));
        QVERIFY(keptUnit("happiness").empty());
        for (const std::string& quantity : knownQuantities())
            QCOMPARE(quantityUnit(keptUnit(quantity))->factor, 1.0);
    }
    void wordsThatAreNoUnitAreNone()
    {
        for (const char* word : {"", "m", "min", "latency", "flops", "ghz", "params", "1"})
            QVERIFY2(!quantityUnit(word), word);
    }
};

QTEST_GUILESS_MAIN(QuantityUnitTest)
#include "quantity_unit_test.moc"
