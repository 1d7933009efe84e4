// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/files/help_folder.h"
#include "core/dataset/open_dataset.h"
#include "core/dataset/table/latency_summary.h"
#include "tests/core/dataset/one_sentence.h"
#include "tests/core/dataset/published_data.h"
#include "tests/core/dataset/scratch_folder.h"
#include "tests/core/dataset/zip_bytes.h"

#include <QTest>

#include <cmath>

using namespace latency;
using namespace pickle_bytes;

namespace
{

const std::string kSkip = "|none~0|+|none~0|none~1|+|skip_connect~0|none~1|none~2|";
const std::string kConv = "|none~0|+|none~0|none~1|+|nor_conv_3x3~0|none~1|none~2|";

std::string archive(const std::string& value)
{
    return zip_bytes::archive({{"archive/data.pkl", whole(value)}, {"archive/version", "3\n"}});
}

std::string network(int first)
{
    std::string items = integer(first);
    for (int i = 1; i < 22; ++i)
        items += integer(i % 9);
    return list(items);
}

/// Device name, minimum, median (methods/spaces.md §5).
LatencyTablePointer openPublished(const std::string& space)
{
    OpenOptions options;
    options.dataFolders = {publishedData()};
    return openDataset("help:" + space, options).value();
}

} // namespace

class HelpFolderTest : public QObject
{
    Q_OBJECT

    bool isRefused(const ScratchFolder& folder, const std::string& words)
    {
        const auto table = openDataset(folder.path().string(), {});
        const bool isRight =
            !table && isOneSentence(table.error()) && mentions(table.error(), words);
        if (!isRight)
            qWarning("%s", table ? "was read" : table.error().message.c_str());
        return isRight;
    }

private Q_SLOTS:
    void cellsAreSortedByTheirIndexAndDevicesByName()
    {
        const ScratchFolder folder;
        folder.write("data/nasbench201/str_arch2idx.pt",
                     archive(dictionary(text(kSkip) + integer(1) + text(kConv) + integer(0))));
        folder.write("data/nasbench201/latency/pixel2.pt", archive(list(integer(9) + integer(4))));
        folder.write("data/nasbench201/latency/fpga.pt", archive(list(real(2.5) + real(1.5))));
        for (const char* inside : {"", "data", "data/nasbench201"}) {
            const auto table = openDataset((folder.path() / inside).string(), {});
            QVERIFY2(table, table ? inside : table.error().message.c_str());
            QCOMPARE((*table)->name(), std::string("help:nasbench201"));
            QCOMPARE((*table)->device(0).name, std::string("fpga"));
            QCOMPARE((*table)->device(1).name, std::string("pixel2"));
            QCOMPARE((*table)->space().toText((*table)->architecture(0)), kConv);
            QCOMPARE((*table)->milliseconds(1)[0], 9.0F);
            QCOMPARE((*table)->milliseconds(0)[1], 1.5F);
        }
    }
    void networksAreListsOfOperations()
    {
        const ScratchFolder folder;
        folder.write("fbnet/arch.pt", archive(list(network(3) + network(8))));
        folder.write("fbnet/latency/titan_rtx_64.pt", archive(list(real(1.0) + real(2.0))));
        OpenOptions options;
        options.dataFolders = {"/nowhere", folder.path()};
        const auto table = openDataset("help:fbnet", options);
        QVERIFY2(table, table ? "" : table.error().message.c_str());
        QCOMPARE((*table)->architecture(1)[0], 8);
        QCOMPARE((*table)->device(0).batchSize, std::optional<int>(64));
    }
    void severalSpacesInOneFolderNeedAChoice()
    {
        const ScratchFolder folder;
        folder.write("fbnet/arch.pt", archive(list(network(3))));
        folder.write("fbnet/latency/fpga.pt", archive(list(real(1.0))));
        folder.write("nasbench201/str_arch2idx.pt", archive(dictionary(text(kSkip) + integer(0))));
        folder.write("nasbench201/latency/fpga.pt", archive(list(real(1.0))));
        QVERIFY(isRefused(folder, "2 search spaces"));
        OpenOptions options;
        options.space = "fbnet";
        QCOMPARE((*openDataset(folder.path().string(), options))->name(),
                 std::string("help:fbnet"));
    }
    void brokenFilesAreRefusedByName()
    {
        const ScratchFolder folder;
        const std::string networks = archive(list(network(3) + network(8)));
        const std::string good = archive(list(real(1.0) + real(2.0)));
        const auto with = [&](const std::string& list, const std::string& latency) {
            folder.write("arch.pt", list);
            folder.write("latency/fpga.pt", latency);
        };
        with(networks, good);
        QVERIFY(openDataset(folder.path().string(), {}));
        with(networks, archive(list(real(1.0))));
        QVERIFY(isRefused(folder, "fpga.pt holds 1 latencies"));
        with(networks, archive(list(real(1.0) + real(-0.5))));
        QVERIFY(isRefused(folder, "latency 1"));
        with(networks, archive(list(real(1.0) + real(1e300))));
        QVERIFY(isRefused(folder, "latency 1"));
        with(networks, archive(list(real(1.0) + text("2"))));
        QVERIFY(isRefused(folder, "latency 1"));
        with(networks, archive("}"));
        QVERIFY(isRefused(folder, "fpga.pt"));
        with(networks, "");
        QVERIFY(isRefused(folder, "fpga.pt is empty"));
        with(networks, good.substr(0, good.size() / 2));
        QVERIFY(isRefused(folder, "fpga.pt"));
        with(networks, archive("cos\nsystem\n(" + text("id") + "tR"));
        QVERIFY(isRefused(folder, "os.system"));
        with(archive(list(network(3) + network(9))), good);
        QVERIFY(isRefused(folder, "arch.pt, architecture 1"));
        with(archive(list(network(3) + integer(4))), good);
        QVERIFY(isRefused(folder, "arch.pt, architecture 1"));
        with(archive("]"), good);
        QVERIFY(isRefused(folder, "no architectures"));
        with(networks, good);
        std::filesystem::remove(folder.path() / "latency" / "fpga.pt");
        QVERIFY(isRefused(folder, "no device"));
    }
    void devicesAreSavedInManyWays()
    {
        const ScratchFolder folder;
        folder.write("fbnet/arch.pt", archive(list(network(3) + network(8))));
        const std::string floats = little(0x3FC00000, 4) + little(0x40200000, 4); // 1.5, 2.5
        const auto tensor = [](const std::string& type) {
            const std::string storage = tuple(text("storage") + "ctorch\n" + type + "\n" +
                                              text("0") + text("cpu") + integer(2));
            return "ctorch._utils\n_rebuild_tensor_v2\n" +
                   tuple(storage + "Q" + integer(0) + tuple(integer(2)) + tuple(integer(1)) +
                         "\x89" + "ccollections\nOrderedDict\n)R") +
                   "R";
        };
        const auto saved = [&](const std::string& type, const std::string& numbers) {
            return zip_bytes::archive(
                {{"archive/data.pkl", whole(tensor(type))}, {"archive/data/0", numbers}});
        };
        const std::string older = std::string("\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8"
                                              "\x50\x19.\x80\x02M\xe9\x03.",
                                              21) +
                                  whole("}") + whole(tensor("FloatStorage")) +
                                  whole(list(text("0"))) + little(2, 8) + floats;
        folder.write("fbnet/latency/a.pt", saved("FloatStorage", floats));
        folder.write(
            "fbnet/latency/b.pth",
            saved("DoubleStorage", little(0x3FF8000000000000, 8) + little(0x4004000000000000, 8)));
        folder.write("fbnet/latency/c.pt",
                     saved("BFloat16Storage", little(0x3FC0, 2) + little(0x4020, 2)));
        folder.write("fbnet/latency/d.pt",
                     saved("HalfStorage", little(0x3E00, 2) + little(0x4100, 2)));
        folder.write("fbnet/latency/e.pt", older);
        folder.write("fbnet/latency/f.pkl", whole(list(real(1.5) + real(2.5))));
        folder.write("fbnet/latency/g.pickle",
                     whole(dictionary(integer(1) + real(2.5) + integer(0) + real(1.5))));
        folder.write("fbnet/latency/h.npy",
                     std::string("\x93NUMPY\x01\x00", 8) + little(58, 2) +
                         "{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }\n" + floats);
        folder.write("fbnet/latency/i.pt", archive(list(list(real(1.5)) + list(real(2.5)))));
        const auto table = openDataset(folder.path().string(), {});
        QVERIFY2(table, table ? "" : table.error().message.c_str());
        QVERIFY2((*table)->notes().empty(),
                 (*table)->notes().empty() ? "" : (*table)->notes()[0].c_str());
        QCOMPARE((*table)->deviceCount(), 9);
        for (int device = 0; device < 9; ++device) {
            QCOMPARE((*table)->milliseconds(device)[0], 1.5F);
            QCOMPARE((*table)->milliseconds(device)[1], 2.5F);
        }
    }
    void aDeviceByArchitectureOrWithRepeatsFindsItsRows()
    {
        const ScratchFolder folder;
        folder.write("str_arch2idx.pt",
                     archive(dictionary(text(kSkip) + integer(1) + text(kConv) + integer(0))));
        folder.write("latency/a.pt", archive(dictionary(text(kSkip) + real(4.0))));
        folder.write("latency/b.pt",
                     archive(list(list(real(1.0) + real(3.0)) + list(real(4.0) + real(4.0)))));
        const auto table = openDataset(folder.path().string(), {});
        QVERIFY2(table, table ? "" : table.error().message.c_str());
        QVERIFY(std::isnan((*table)->milliseconds(0)[0]));
        QCOMPARE((*table)->milliseconds(0)[1], 4.0F);
        QCOMPARE((*table)->milliseconds(1)[0], 2.0F);
        QCOMPARE((*table)->spread(1)[0], 1.4142135F);
    }
    void holesAreKeptAndOddMembersAreNamed()
    {
        const ScratchFolder folder;
        folder.write("arch.pt", archive(list(network(3) + network(8))));
        folder.write("latency/fpga.pt", archive(list(real(1.0) + real(std::nan("")))));
        folder.write("latency/gpu.pt", archive(list("N" + real(-1.0))));
        folder.write("latency/short.pt", archive(list(real(1.0))));
        folder.write("latency/readme.txt", "x");
        const auto table = openDataset(folder.path().string(), {});
        QVERIFY2(table, table ? "" : table.error().message.c_str());
        QCOMPARE((*table)->deviceCount(), 2);
        QCOMPARE((*table)->measuredCount(0), 1);
        QCOMPARE((*table)->measuredCount(1), 0);
        std::string notes;
        for (const std::string& note : (*table)->notes())
            notes += note;
        for (const char* words : {"readme.txt", "short.pt holds 1 latencies", "1 × -1"})
            QVERIFY2(notes.find(words) != std::string::npos, notes.c_str());
    }
    void oneDeviceOfAFolderOpensByItself()
    {
        const ScratchFolder folder;
        folder.write("arch.pt", archive(list(network(3) + network(8))));
        const auto file = folder.write("latency/fpga.pt", archive(list(real(1.0) + real(2.0))));
        const auto table = openDataset(file, {});
        QVERIFY2(table, table ? "" : table.error().message.c_str());
        QCOMPARE((*table)->name(), std::string("fpga"));
        QCOMPARE((*table)->milliseconds(0)[1], 2.0F);
    }
    void aDataFolderMayHoldHelpWithoutData()
    {
        const ScratchFolder folder;
        folder.write("help/fbnet/arch.pt", archive(list(network(3))));
        folder.write("help/fbnet/latency/fpga.pt", archive(list(real(1.0))));
        OpenOptions options;
        options.dataFolders = {folder.path()};
        QVERIFY(openDataset("help:fbnet", options));
        options.unit = LatencyUnit::Microseconds;
        for (const std::string& reference :
             {std::string("help:fbnet"), (folder.path() / "help").string()}) {
            const auto refused = openDataset(reference, options);
            QVERIFY(!refused && isOneSentence(refused.error()));
            QVERIFY(mentions(refused.error(), "--unit"));
        }
    }
    void cellIndicesMustBeEachOnce()
    {
        const ScratchFolder folder;
        folder.write("latency/fpga.pt", archive(list(real(1.0) + real(2.0))));
        for (const int wrong : {0, 2, -1}) {
            folder.write("str_arch2idx.pt", archive(dictionary(text(kSkip) + integer(0) +
                                                               text(kConv) + integer(wrong))));
            QVERIFY(isRefused(folder, "each of 0 to 1 once"));
        }
        folder.write("str_arch2idx.pt", archive(dictionary(text("cell") + integer(0))));
        QVERIFY(isRefused(folder, "str_arch2idx.pt"));
    }

    void publishedCellsHoldWhatIsKnownOfThem()
    {
        SKIP_WITHOUT_PUBLISHED_DATA();
        const auto table = openPublished("nasbench201");
        QCOMPARE(table->deviceCount(), 27);
        QCOMPARE(table->architectureCount(), 15625);
        QCOMPARE(table->space().toText(table->architecture(0)),
                 std::string("|avg_pool_3x3~0|+|nor_conv_1x1~0|skip_connect~1|+|nor_conv_1x1~0|"
                             "skip_connect~1|skip_connect~2|"));
        const auto fpga = table->milliseconds(table->findDevice("fpga"));
        QCOMPARE(fpga[0], 2.57296F);
        QCOMPARE(fpga[1], 5.31536F);
        QCOMPARE(fpga[2], 5.28656F);
        const TableSummary summary = summarizeTable(*table);
        QCOMPARE(summary.coverage, 1.0);
        QCOMPARE(summary.distinctArchitectures, 15625);
        const auto of = [&](const char* name) {
            return summary.devices[static_cast<std::size_t>(table->findDevice(name))];
        };
        const std::vector<std::pair<const char*, double>> medians = {
            {"1080ti_1", 9.5},        {"1080ti_256", 22.6},  {"2080ti_32", 7.5},
            {"titan_rtx_1", 6.4},     {"titanx_256", 24.6},  {"titanxp_32", 8.7},
            {"gold_6226", 9.6},       {"gold_6240", 10.0},   {"silver_4114", 18.5},
            {"silver_4210r", 13.6},   {"pixel2", 15.0},      {"pixel3", 10.7},
            {"essential_ph_1", 14.0}, {"samsung_a50", 21.0}, {"samsung_s7", 25.0},
            {"raspi4", 25.7},         {"eyeriss", 5.12},     {"fpga", 3.72}};
        for (const auto& [name, median] : medians)
            QVERIFY2(std::abs(of(name).median - median) < 0.051, name);
        QCOMPARE(of("fpga").distinct, 84);
        QVERIFY(std::abs(of("essential_ph_1").tiedPairShare - 0.059) < 0.0006);
        QVERIFY(std::abs(of("pixel2").tiedPairShare - 0.054) < 0.0006);
        QVERIFY(std::abs(of("fpga").tiedPairShare - 0.026) < 0.0006);
        QVERIFY(of("raspi4").nearZero > 150 && of("raspi4").nearZero <= 235);
        QVERIFY(of("pixel3").nearZero > 150 && of("pixel3").nearZero <= 273);
        QCOMPARE(of("samsung_a50").maximum, 183.0);
        QVERIFY(of("samsung_a50").outliers > 0);
    }
    void publishedNetworksHoldWhatIsKnownOfThem()
    {
        SKIP_WITHOUT_PUBLISHED_DATA();
        const auto table = openPublished("fbnet");
        QCOMPARE(table->deviceCount(), 27);
        QCOMPARE(table->architectureCount(), 5000);
        QCOMPARE(table->space().toText(table->architecture(0)),
                 std::string("7_8_1_8_4_8_8_8_7_4_1_4_7_3_2_7_3_2_4_2_4_5"));
        const TableSummary summary = summarizeTable(*table);
        const auto median = [&](const char* name) {
            return summary.devices[static_cast<std::size_t>(table->findDevice(name))].median;
        };
        QVERIFY(std::abs(median("1080ti_1") - 11.9) < 0.05);
        QVERIFY(std::abs(median("gold_6226") - 104.0) < 0.5);
        QVERIFY(std::abs(median("eyeriss") - 5.34) < 0.005);
        QVERIFY(std::abs(median("fpga") - 23.8) < 0.05);
        QCOMPARE(median("pixel2"), 34.0);
        QCOMPARE(median("samsung_a50"), 41.0);
    }
    void publishedMobileNetsHoldWhatIsKnownOfThem()
    {
        SKIP_WITHOUT_PUBLISHED_DATA();
        const auto table = openPublished("ofa");
        QCOMPARE(table->deviceCount(), 12);
        QCOMPARE(table->architectureCount(), 5000);
        const std::vector<int> first = {7, 5, 5, 5, 7, 7, 5, 7, 5, 7, 3, 7, 5, 3,  7, 3,
                                        5, 3, 5, 3, 6, 4, 4, 6, 6, 3, 4, 3, 3, 6,  3, 3,
                                        3, 6, 3, 4, 6, 4, 3, 6, 2, 2, 2, 2, 3, 204};
        QVERIFY(std::ranges::equal(table->architecture(0), first));
    }
    void thePublishedListStandsInTheComputedOrder()
    {
        SKIP_WITHOUT_PUBLISHED_DATA();
        const auto list = readHelpArchitectures(publishedData() / "help/data/nasbench201");
        QVERIFY2(list, list ? "" : list.error().message.c_str());
        QCOMPARE(list->architectures.rows(), std::size_t{15625});
        for (int number = 0; number < 15625; ++number)
            QCOMPARE(list->space->officialNumber(
                         list->architectures.row(static_cast<std::size_t>(number))),
                     number);
    }
};

QTEST_GUILESS_MAIN(HelpFolderTest)
#include "help_folder_test.moc"
