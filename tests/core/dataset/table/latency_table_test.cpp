// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/table/latency_summary.h"
#include "core/dataset/table/latency_table.h"
#include "tests/core/dataset/one_sentence.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace latency;

namespace
{

/// `rows` different FBNet networks on two devices, 10.0, 10.1, … ms.
LatencyTableParts smallParts(std::size_t rows = 4)
{
    LatencyTableParts parts;
    parts.name = "small";
    parts.space = findSearchSpace("fbnet");
    parts.architectures = ArchitectureMatrix(rows, 22);
    parts.milliseconds = FloatMatrix(2, rows);
    for (std::size_t i = 0; i < rows; ++i) {
        for (std::size_t digit = 0, rest = i; digit < 4; ++digit, rest /= 9)
            parts.architectures(i, digit) = static_cast<std::int16_t>(rest % 9);
        for (std::size_t device = 0; device < 2; ++device)
            parts.milliseconds(device, i) = 10.0F + 0.1F * static_cast<float>(i);
    }
    parts.devices = {deviceFromPublishedName("pixel2"), deviceFromPublishedName("fpga")};
    return parts;
}

bool isRefused(LatencyTableParts parts, const std::string& words)
{
    const auto table = LatencyTable::create(std::move(parts));
    return !table && isOneSentence(table.error()) && mentions(table.error(), words);
}

bool hasNote(const LatencyTable& table, const std::string& words)
{
    for (const std::string& note : table.notes())
        if (note.find(words) != std::string::npos)
            return true;
    return false;
}

} // namespace

class LatencyTableTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatGoesInIsThere()
    {
        auto parts = smallParts();
        parts.milliseconds(1, 2) = std::nanf("");
        const auto table = LatencyTable::create(parts).value();
        QCOMPARE(table->deviceCount(), 2);
        QCOMPARE(table->architectureCount(), 4);
        QCOMPARE(table->findDevice("fpga"), 1);
        QCOMPARE(table->findDevice("FPGA"), -1);
        QCOMPARE(table->measuredCount(0), 4);
        QCOMPARE(table->measuredCount(1), 3);
        QCOMPARE(table->architecture(1)[0], 1);
        QVERIFY(!table->isSimulated());
        const TableSummary summary = summarizeTable(*table);
        QCOMPARE(summary.coverage, 7.0 / 8.0);
        QCOMPARE(summary.distinctArchitectures, 4);
        QCOMPARE(summary.devices.size(), std::size_t{2});
    }
    void oneSimulatedDeviceMarksTheTable()
    {
        auto parts = smallParts();
        parts.devices[1].isSimulated = true;
        QVERIFY(LatencyTable::create(parts).value()->isSimulated());
    }
    void partsThatDoNotFitAreRefused()
    {
        auto parts = smallParts();
        parts.space = nullptr;
        QVERIFY(isRefused(parts, "search space"));
        parts = smallParts();
        parts.devices.clear();
        QVERIFY(isRefused(parts, "no device"));
        parts = smallParts();
        parts.architectures = ArchitectureMatrix(0, 22);
        QVERIFY(isRefused(parts, "no architecture"));
        parts = smallParts();
        parts.architectures = ArchitectureMatrix(4, 6);
        QVERIFY(isRefused(parts, "22"));
        parts = smallParts();
        parts.milliseconds = FloatMatrix(2, 3);
        QVERIFY(isRefused(parts, "2 × 4"));
        parts = smallParts();
        parts.devices[1].name = "pixel2";
        QVERIFY(isRefused(parts, "two devices named pixel2"));
        parts = smallParts();
        parts.devices[1].name = "";
        QVERIFY(isRefused(parts, "empty"));
        for (const char* name : {"\xFF", "two\nlines"}) {
            parts = smallParts();
            parts.devices[1].name = name;
            QVERIFY(isRefused(parts, "UTF-8"));
        }
    }
    void valuesThatAreNoneAreRefused()
    {
        for (const float value : {-1.0F, -0.001F, std::numeric_limits<float>::infinity(),
                                  -std::numeric_limits<float>::infinity()}) {
            auto parts = smallParts();
            parts.milliseconds(1, 2) = value;
            QVERIFY(isRefused(parts, "architecture 2 on fpga"));
        }
        auto parts = smallParts();
        parts.architectures(3, 5) = 9;
        QVERIFY(isRefused(parts, "architecture 3"));
    }
    void cleanTablesHaveNoNotes()
    {
        QVERIFY(LatencyTable::create(smallParts(500)).value()->notes().empty());
    }
    void hazardsAreNoted()
    {
        auto parts = smallParts(2000);
        for (std::size_t i = 0; i < 2000; ++i)
            parts.milliseconds(0, i) = static_cast<float>(10 + i % 10);
        parts.milliseconds(1, 0) = 0.01F;
        parts.milliseconds(1, 1) = 9999.0F;
        parts.milliseconds(1, 2) = std::nanf("");
        for (std::size_t k = 0; k < 22; ++k)
            parts.architectures(7, k) = parts.architectures(6, k);
        const auto table = LatencyTable::create(parts).value();
        QVERIFY(hasNote(*table, "pixel2 (10.0 %)"));
        QVERIFY(hasNote(*table, "pixel2 (10 distinct latencies for 1 999 networks)"));
        QVERIFY(hasNote(*table, "2 000 rows hold 1 999 different networks"));
        QVERIFY(hasNote(*table, "near zero"));
        QVERIFY(hasNote(*table, "fpga (1, up to 9999 ms"));
        QVERIFY(hasNote(*table, "Not every network is measured on fpga (1 missing)"));
        QCOMPARE(table->notes().size(), std::size_t{6});
    }
    void notesAreNotRepeated()
    {
        auto parts = smallParts();
        parts.milliseconds(1, 2) = std::nanf("");
        const auto once = LatencyTable::create(parts).value();
        const auto twice = LatencyTable::create(once->parts()).value();
        QCOMPARE(twice->notes(), once->notes());
    }
};

QTEST_GUILESS_MAIN(LatencyTableTest)
#include "latency_table_test.moc"
