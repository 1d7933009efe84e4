// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/table/table_checksum.h"

#include <QTest>

#include <limits>
#include <set>

using namespace latency;

class TableChecksumTest : public QObject
{
    Q_OBJECT

    static LatencyTableParts parts()
    {
        LatencyTableParts parts;
        parts.name = "small";
        parts.space = findSearchSpace("fbnet");
        parts.architectures = ArchitectureMatrix(2, parts.space->positions().size());
        parts.architectures(1, 0) = 3;
        parts.devices.resize(2);
        parts.devices[0].name = "a";
        parts.devices[1].name = "b";
        parts.milliseconds = FloatMatrix(2, 2, 1.5F);
        return parts;
    }
    static std::string sum(LatencyTableParts parts)
    {
        return tableChecksum(*LatencyTable::create(std::move(parts)).value());
    }

private Q_SLOTS:
    void theSameTableHasTheSameSum()
    {
        LatencyTableParts other = parts();
        other.title = "another title";
        other.notes = {"a note"};
        QCOMPARE(sum(other), sum(parts()));
        QCOMPARE(sum(parts()).size(), std::size_t{16});
    }
    void anyChangeOfWhatIsMeasuredChangesIt()
    {
        std::set<std::string> sums{sum(parts())};
        LatencyTableParts renamed = parts();
        renamed.devices[1].name = "c";
        LatencyTableParts rebuilt = parts();
        rebuilt.architectures(0, 5) = 1;
        LatencyTableParts remeasured = parts();
        remeasured.milliseconds(1, 1) = std::nextafter(1.5F, 2.0F);
        LatencyTableParts unmeasured = parts();
        unmeasured.milliseconds(1, 1) = std::numeric_limits<float>::quiet_NaN();
        for (const LatencyTableParts& one : {renamed, rebuilt, remeasured, unmeasured})
            sums.insert(sum(one));
        QCOMPARE(sums.size(), std::size_t{5});
    }
};

QTEST_GUILESS_MAIN(TableChecksumTest)
#include "table_checksum_test.moc"
