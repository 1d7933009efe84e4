// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/files/plain_csv.h"
#include "tests/core/dataset/one_sentence.h"
#include "tests/core/dataset/scratch_folder.h"

#include <QTest>

#include <cmath>

using namespace latency;

namespace
{

const std::string kA = "|nor_conv_3x3~0|+|none~0|none~1|+|none~0|none~1|avg_pool_3x3~2|";
const std::string kB = "|none~0|+|none~0|none~1|+|skip_connect~0|none~1|none~2|";
const std::string kF = "0_1_2_3_4_5_6_7_8_0_1_2_3_4_5_6_7_8_0_1_2_3";

OpenOptions inUnit(const char* name)
{
    OpenOptions options;
    options.unit = latencyUnitFromName(name);
    return options;
}

} // namespace

class PlainCsvTest : public QObject
{
    Q_OBJECT

    ScratchFolder folder_;

    Result<LatencyTableParts> read(const std::string& text, const OpenOptions& options = {})
    {
        return readPlainCsv(folder_.write("mine.csv", text), options);
    }
    bool isRefused(const std::string& text, const std::string& words,
                   const OpenOptions& options = {})
    {
        const auto parts = read(text, options);
        const bool isRight = !parts && isOneSentence(parts.error()) &&
                             mentions(parts.error(), words) && mentions(parts.error(), "mine.csv");
        if (!isRight)
            qWarning("%s", parts ? "was read" : parts.error().message.c_str());
        return isRight;
    }

private Q_SLOTS:
    void unitNames()
    {
        QCOMPARE(latencyUnitFromName("ns"), LatencyUnit::Nanoseconds);
        QCOMPARE(latencyUnitFromName("µs"), LatencyUnit::Microseconds);
        QCOMPARE(latencyUnitFromName("MS"), LatencyUnit::Milliseconds);
        QCOMPARE(latencyUnitFromName("seconds"), LatencyUnit::Seconds);
        QVERIFY(!latencyUnitFromName("minutes"));
        QCOMPARE(millisecondsPerUnit(LatencyUnit::Seconds), 1000.0);
        QCOMPARE(millisecondsPerUnit(LatencyUnit::Nanoseconds), 1e-6);
    }
    void wideTablesHaveAColumnADevice()
    {
        const auto parts = read("architecture,pixel2 [ms],fpga [us]\r\n" + kA + ",12.5,250\r\n" +
                                kB + ",,1e3\r\n");
        QVERIFY(parts);
        QCOMPARE(parts->space->name(), std::string("nasbench201"));
        QCOMPARE(parts->name, std::string("mine"));
        QCOMPARE(parts->devices[0].name, std::string("pixel2"));
        QCOMPARE(parts->devices[1].kind, DeviceKind::Fpga);
        QCOMPARE(parts->milliseconds(0, 0), 12.5F);
        QVERIFY(std::isnan(parts->milliseconds(0, 1)));
        QCOMPARE(parts->milliseconds(1, 0), 0.25F);
        QCOMPARE(parts->milliseconds(1, 1), 1.0F);
        QCOMPARE(parts->space->toText(parts->architectures.row(1)), kB);
        QVERIFY(LatencyTable::create(*parts));
    }
    void longTablesHaveARowAMeasurement()
    {
        const auto parts = read("device;latency_us;architecture;run\n"
                                "fpga;250;" +
                                kA +
                                ";1\n"
                                "pixel2;1500;" +
                                kB +
                                ";1\n"
                                "fpga;500;" +
                                kB + ";1\n");
        QVERIFY(parts);
        QCOMPARE(parts->architectures.rows(), std::size_t{2});
        QCOMPARE(parts->devices[0].name, std::string("fpga"));
        QCOMPARE(parts->milliseconds(0, 0), 0.25F);
        QCOMPARE(parts->milliseconds(0, 1), 0.5F);
        QVERIFY(std::isnan(parts->milliseconds(1, 0)));
        QCOMPARE(parts->milliseconds(1, 1), 1.5F);
        QCOMPARE(parts->notes.size(), std::size_t{1});
        QVERIFY(LatencyTable::create(*parts));
    }
    void theUnitMayBeSaidInThreePlaces()
    {
        QCOMPARE(read("# unit: s\narch,fpga\n" + kF + ",0.002\n")->milliseconds(0, 0), 2.0F);
        QCOMPARE(read("arch,fpga (ns)\n" + kF + ",3000000\n")->milliseconds(0, 0), 3.0F);
        QCOMPARE(read("arch,fpga\n" + kF + ",4\n", inUnit("ms"))->milliseconds(0, 0), 4.0F);
        // An option that says the same as the file is as good; one that contradicts is refused.
        QCOMPARE(read("arch,fpga [ms]\n" + kF + ",4\n", inUnit("ms"))->milliseconds(0, 0), 4.0F);
        QVERIFY(isRefused("arch,fpga [ms]\n" + kF + ",4\n", "contradicts --unit s", inUnit("s")));
    }
    void aTableWithoutAUnitIsRefused()
    {
        QVERIFY(isRefused("arch,fpga\n" + kF + ",4\n", "--unit"));
        QVERIFY(isRefused("arch,device,latency\n" + kF + ",fpga,4\n", "--unit"));
        QVERIFY(isRefused("# unit: fortnights\narch,fpga\n" + kF + ",4\n", "fortnights"));
    }
    void theSpaceIsGuessedOrSaid()
    {
        QCOMPARE(read("arch,fpga [ms]\n" + kF + ",4\n")->space->name(), std::string("fbnet"));
        QVERIFY(isRefused("# space: fbnet\narch,fpga [ms]\n" + kA + ",4\n", "line 3"));
        QVERIFY(isRefused("# space: moon\narch,fpga [ms]\n" + kA + ",4\n", "moon"));
        OpenOptions options;
        options.space = "fbnet";
        QVERIFY(isRefused("arch,fpga [ms]\n" + kA + ",4\n", "line 2", options));
        QVERIFY(isRefused("arch,fpga [ms]\nnonsense,4\n", "nonsense"));
        QVERIFY(isRefused("arch,fpga [ms]\n" + kA + ",4\n" + kF + ",5\n", "line 3"));
    }
    void quotedNetworksWithCommasAreRead()
    {
        const SearchSpace* ofa = findSearchSpace("ofa");
        RandomEngine random(Seed{3});
        const Architecture network = ofa->random(random);
        const auto parts = read("network,v100_32 [ms]\n\"" + ofa->toText(network) + "\",7.5\n");
        QVERIFY(parts);
        QCOMPARE(parts->devices[0].batchSize, std::optional<int>(32));
        QVERIFY(std::ranges::equal(parts->architectures.row(0), network));
    }
    void repeatedRowsAreRepeatedMeasurements()
    {
        const std::string rows = kF + ",4\n" + kF + ",5\n" + kF + ",9\n";
        for (const auto& parts : {read("arch,fpga [ms]\n" + rows),
                                  read("arch,device,latency [ms]\n" + kF + ",fpga,4\n" + kF +
                                       ",fpga,9\n" + kF + ",fpga,5\n")}) {
            QVERIFY(parts);
            QCOMPARE(parts->architectures.rows(), std::size_t{1});
            QCOMPARE(parts->milliseconds(0, 0), 5.0F);
            QVERIFY(std::abs(parts->spread(0, 0) - std::sqrt(7.0F)) < 1e-5F);
            QVERIFY(parts->notes.back().find("several times") != std::string::npos);
        }
    }
    void anEvenNumberOfRepeatsHasTheMeanOfTheTwoInTheMiddle()
    {
        const auto parts =
            read("arch,fpga [ms]\n" + kF + ",4\n" + kF + ",20\n" + kF + ",5\n" + kF + ",8\n");
        QVERIFY(parts);
        QCOMPARE(parts->milliseconds(0, 0), 6.5F);
    }
    void wrongTablesAreRefusedWithTheirPlace()
    {
        QVERIFY(isRefused("", "empty"));
        QVERIFY(isRefused("arch,fpga [ms]\n", "no rows"));
        QVERIFY(isRefused("arch_idx,fpga [ms]\n1,2\n", "index alone"));
        QVERIFY(isRefused("arch\n" + kF + "\n", "no column of a device"));
        QVERIFY(isRefused("arch,device\n" + kF + ",fpga\n", "latenc"));
        QVERIFY(isRefused("arch,fpga [ms],fpga [us]\n" + kF + ",1,2\n", "two columns"));
        QVERIFY(isRefused("arch,fpga [ms]\n" + kF + ",1,2\n", "line 2: 3 fields"));
        QVERIFY(isRefused("arch,fpga [ms]\n" + kF + ",4\n" + kF + "\n", "line 3: 1 fields"));
        QVERIFY(isRefused("arch,fpga [ms]\n" + kF + ",fast\n", "column \"fpga\""));
        QVERIFY(isRefused("arch,fpga [ms]\n" + kF + ",-4\n", "negative"));
        QVERIFY(isRefused("arch,fpga [ms]\n" + kF + ",inf\n", "finite"));
        QVERIFY(isRefused("arch,fpga [ms]\n" + kF + ",4\xFF\n", "UTF-8"));
        QVERIFY(isRefused("arch,fpga [ms]\n\"" + kF + ",4\n", "line 2"));
        QVERIFY(isRefused("arch,device,latency [ms]\n" + kF + ",,1\n", "no name"));
        QVERIFY(!readPlainCsv(folder_.path() / "absent.csv", {}));
    }
};

QTEST_GUILESS_MAIN(PlainCsvTest)
#include "plain_csv_test.moc"
