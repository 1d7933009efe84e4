// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/formats/eagle_format.h"
#include "core/dataset/open_dataset.h"
#include "tests/core/dataset/one_sentence.h"
#include "tests/core/dataset/pickle_bytes.h"
#include "tests/core/dataset/scratch_folder.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace latency;
using namespace pickle_bytes;

namespace
{

std::string key(std::initializer_list<int> operations)
{
    std::string items;
    for (const int operation : operations)
        items += integer(operation);
    return tuple(items);
}

} // namespace

class EagleFormatTest : public QObject
{
    Q_OBJECT
    ScratchFolder folder_;

private Q_SLOTS:
    void secondsBecomeMillisecondsAndMissingCellsHoles()
    {
        folder_.write("e/desktop-gpu-gtx-1080-ti-fp32.pickle",
                      whole(dictionary(key({3, 0, 2, 1, 4, 0}) + real(0.0125) +
                                       key({0, 0, 0, 1, 0, 0}) + real(0.001))));
        folder_.write("e/embeeded-tpu-edgetpu-int8.pickle",
                      whole(dictionary(key({3, 0, 2, 1, 4, 0}) + real(0.002))));
        const auto table = openDataset((folder_.path() / "e").string(), {});
        QVERIFY2(table, table ? "" : table.error().message.c_str());
        QCOMPARE((*table)->deviceCount(), 2);
        QCOMPARE((*table)->architectureCount(), 2);
        QCOMPARE((*table)->device(0).name, std::string("desktop_gpu_gtx_1080ti_fp32"));
        QCOMPARE((*table)->device(1).name, std::string("embedded_tpu_edge_tpu_int8"));
        QCOMPARE((*table)->device(1).kind, DeviceKind::Tpu);
        // Sorted by operation ids, so the skip cell comes first.
        QCOMPARE((*table)->space().toText((*table)->architecture(0)),
                 std::string("|none~0|+|none~0|none~1|+|skip_connect~0|none~1|none~2|"));
        QCOMPARE((*table)->space().toText((*table)->architecture(1)),
                 std::string("|nor_conv_3x3~0|+|none~0|nor_conv_1x1~1|+|skip_connect~0|"
                             "avg_pool_3x3~1|none~2|"));
        QCOMPARE((*table)->milliseconds(0)[0], 1.0F);
        QCOMPARE((*table)->milliseconds(0)[1], 12.5F);
        QVERIFY(std::isnan((*table)->milliseconds(1)[0]));
        QCOMPARE((*table)->milliseconds(1)[1], 2.0F);
        QCOMPARE((*table)->notes().size(), std::size_t{1});
    }
    void theNamesOfThePublishedFilesBecomeThoseOfTheTasks()
    {
        const std::vector<std::pair<const char*, const char*>> names = {
            {"desktop-cpu-core-i7-7820x-fp32", "desktop_cpu_core_i7_7820x_fp32"},
            {"embedded-gpu-jetson-nono-fp16", "embedded_gpu_jetson_nano_fp16"},
            {"mobile-cpu-snapdragon-450-contex-a53-int8",
             "mobile_cpu_snapdragon_450_cortex_a53_int8"},
            {"mobile-gpu-snapdragon-675-adren0-612-int8",
             "mobile_gpu_snapdragon_675_adreno_612_int8"},
            {"embedded_tpu_edge_tpu_int8", "embedded_tpu_edge_tpu_int8"},
            {"mobile_dsp_snapdragon_855_hexagon_690_int8",
             "mobile_dsp_snapdragon_855_hexagon_690_int8"}};
        for (const auto& [file, device] : names) {
            const auto written =
                folder_.write(std::string("names/") + file + ".pickle",
                              whole(dictionary(key({0, 1, 2, 3, 4, 0}) + real(1.0))));
            const auto parts = readEagleFiles({written});
            QVERIFY(parts);
            QCOMPARE(parts->devices[0].name, std::string(device));
        }
    }
    void wrongEntriesAreRefused()
    {
        const auto isRefused = [&](const std::string& items, const std::string& words) {
            const auto file = folder_.write("x.pickle", whole(dictionary(items)));
            const auto parts = readEagleFiles({file});
            return !parts && isOneSentence(parts.error()) && mentions(parts.error(), words) &&
                   mentions(parts.error(), "x.pickle");
        };
        const std::string good = key({0, 1, 2, 3, 4, 0});
        QVERIFY(isRefused(key({0, 1, 2}) + real(1.0), "3 numbers"));
        QVERIFY(isRefused(key({0, 1, 2, 3, 4, 5}) + real(1.0), "ids 0 to 4"));
        QVERIFY(isRefused(good + real(-0.002), "seconds"));
        QVERIFY(isRefused(good + real(1e300), "seconds"));
        QVERIFY(isRefused(good + text("fast"), "seconds"));
        QVERIFY(isRefused(text("a") + real(1.0), "\"a\""));
        QVERIFY(isRefused("", "not an Eagle pickle"));
    }
    void whatIsNoMeasurementIsAHole()
    {
        std::string items;
        const std::vector<double> seconds = {
            0.001, 0.0, -1.0, 999999.0, std::nan(""), std::numeric_limits<double>::infinity(),
            0.002};
        for (std::size_t i = 0; i < seconds.size(); ++i)
            items += key({static_cast<int>(i) / 5, static_cast<int>(i) % 5, 0, 0, 0, 1}) +
                     real(seconds[i]);
        items += key({4, 4, 4, 4, 4, 4}) + "N";
        const auto table = openDataset(folder_.write("holes.pickle", whole(dictionary(items))), {});
        QVERIFY2(table, table ? "" : table.error().message.c_str());
        QCOMPARE((*table)->architectureCount(), 8);
        QCOMPARE((*table)->measuredCount(0), 2);
        QCOMPARE((*table)->notes()[0],
                 (folder_.path() / "holes.pickle").string() +
                     ": 1 × 0, 1 × -1, 1 × 999999, 1 × an infinity taken as not measured.");
    }
    void keysMayBeAnySpellingAndSpace()
    {
        const std::string cell = "|nor_conv_3x3~0|+|none~0|none~1|+|none~0|none~1|avg_pool_3x3~2|";
        const auto open = [&](const std::string& items, const std::string& space = {}) {
            OpenOptions options;
            options.space = space;
            return openDataset(folder_.write("keys.pickle", whole(dictionary(items))), options);
        };
        for (const std::string& written :
             {text(cell), text("(3, 0, 0, 0, 0, 4)"), key({3, 0, 0, 0, 0, 4})}) {
            const auto table = open(written + real(0.0125));
            QVERIFY2(table, table ? "" : table.error().message.c_str());
            QCOMPARE((*table)->space().toText((*table)->architecture(0)), cell);
            QCOMPARE((*table)->milliseconds(0)[0], 12.5F);
        }
        const auto numbered = open(integer(0) + real(0.0125), "nasbench201");
        QVERIFY2(numbered, numbered ? "" : numbered.error().message.c_str());
        QCOMPARE((*numbered)->space().officialNumber((*numbered)->architecture(0)), 0);
        const auto unnamed = open(integer(0) + real(0.0125));
        QVERIFY(!unnamed && isOneSentence(unnamed.error()) && mentions(unnamed.error(), "--space"));
        QVERIFY(unnamed.error().kind == ErrorKind::ColumnsUnclear);
        std::string layers;
        for (int i = 0; i < 22; ++i)
            layers += integer(i % 9);
        const auto fbnet = open(tuple(layers) + real(0.02));
        QVERIFY2(fbnet, fbnet ? "" : fbnet.error().message.c_str());
        QCOMPARE((*fbnet)->space().name(), std::string("fbnet"));
    }
    void repeatsBecomeTheirMedianAndDeviation()
    {
        const auto table = openDataset(
            folder_.write("repeats.pickle",
                          whole(dictionary(key({3, 0, 2, 1, 4, 0}) +
                                           list(real(0.004) + real(0.001) + real(0.002)) +
                                           key({0, 0, 0, 1, 0, 0}) + list(real(0.003))))),
            {});
        QVERIFY2(table, table ? "" : table.error().message.c_str());
        QCOMPARE((*table)->milliseconds(0)[1], 2.0F);
        // numpy.std([4, 1, 2], ddof=1)
        QCOMPARE((*table)->spread(0)[1], 1.5275252F);
        QVERIFY(std::isnan((*table)->spread(0)[0]));
    }
    void aUnitThatIsAskedForWinsAndAnImplausibleOneIsAskedAbout()
    {
        const std::string items =
            key({3, 0, 2, 1, 4, 0}) + real(6.5) + key({0, 0, 0, 1, 0, 0}) + real(7.5);
        const auto path = folder_.write("ms.pickle", whole(dictionary(items)));
        const auto asked = openDataset(path, {});
        QVERIFY(!asked && isOneSentence(asked.error()) && mentions(asked.error(), "--unit"));
        OpenOptions options;
        options.unit = LatencyUnit::Milliseconds;
        const auto table = openDataset(path, options);
        QVERIFY2(table, table ? "" : table.error().message.c_str());
        QCOMPARE((*table)->milliseconds(0)[1], 6.5F);
        QVERIFY((*table)->notes()[0].find("milliseconds") != std::string::npos);
    }
    void normalisedValuesAreRemarkedOn()
    {
        const std::string items = key({3, 0, 2, 1, 4, 0}) + real(0.0) + key({0, 0, 0, 1, 0, 0}) +
                                  real(1.0) + key({0, 0, 0, 2, 0, 0}) + real(0.5);
        const auto table = openDataset(folder_.write("n.pickle", whole(dictionary(items))), {});
        QVERIFY2(table, table ? "" : table.error().message.c_str());
        QVERIFY((*table)->notes()[0].find("normalised") != std::string::npos);
    }
    void listsOfPairsAndDefaultDictionariesAreRead()
    {
        const std::string first = key({3, 0, 2, 1, 4, 0});
        const std::string pairs =
            list(list(first + real(0.0125)) + list(key({0, 0, 0, 1, 0, 0}) + real(0.001)));
        const std::string withDefault = "ccollections\ndefaultdict\n" +
                                        tuple("cbuiltins\nfloat\n") + "R(" + first + real(0.0125) +
                                        "u";
        for (const std::string& written : {pairs, withDefault}) {
            const auto table = openDataset(folder_.write("p.pickle", whole(written)), {});
            QVERIFY2(table, table ? "" : table.error().message.c_str());
            QCOMPARE((*table)->milliseconds(0)[(*table)->architectureCount() - 1], 12.5F);
        }
    }
    void dictionariesByDeviceColumnsAndRecordsAreTables()
    {
        const std::string one = text("(3, 0, 0, 0, 0, 4)");
        const std::string two = text("(1, 0, 2, 0, 0, 4)");
        const std::string byDevice =
            dictionary(text("a [ms]") + dictionary(one + real(2.0) + two + real(3.0)) +
                       text("b [us]") + dictionary(two + real(4000.0)));
        const std::string byNetwork =
            dictionary(one + dictionary(text("a [ms]") + real(2.0)) + two +
                       dictionary(text("a [ms]") + real(3.0) + text("b [us]") + real(4000.0)));
        const std::string columns =
            dictionary(text("architecture") + list(one + two) + text("a [ms]") +
                       list(real(2.0) + real(3.0)) + text("b [us]") + list("N" + real(4000.0)));
        const std::string records =
            list(dictionary(text("architecture") + one + text("a [ms]") + real(2.0)) +
                 dictionary(text("architecture") + two + text("a [ms]") + real(3.0) +
                            text("b [us]") + real(4000.0)));
        for (const std::string& written : {byDevice, byNetwork, columns, records}) {
            const auto table = openDataset(folder_.write("t.pickle", whole(written)), {});
            QVERIFY2(table, table ? "" : table.error().message.c_str());
            QCOMPARE((*table)->deviceCount(), 2);
            QCOMPARE((*table)->milliseconds(0)[0], 2.0F);
            QCOMPARE((*table)->milliseconds(0)[1], 3.0F);
            QVERIFY(std::isnan((*table)->milliseconds(1)[0]));
            QCOMPARE((*table)->milliseconds(1)[1], 4.0F);
        }
    }
    void aDeviationIsNoRepeat()
    {
        const std::string items = key({3, 0, 2, 1, 4, 0}) + tuple(real(0.0125) + real(0.0002)) +
                                  key({0, 0, 0, 1, 0, 0}) + tuple(real(0.001) + real(0.0001));
        const auto table = openDataset(folder_.write("d.pickle", whole(dictionary(items))), {});
        QVERIFY2(table, table ? "" : table.error().message.c_str());
        QCOMPARE((*table)->milliseconds(0)[1], 12.5F);
        QCOMPARE((*table)->spread(0)[1], 0.2F);
        QVERIFY((*table)->notes()[0].find("deviation") != std::string::npos);
    }
    void twoListsAreKeysAndLatencies()
    {
        const std::string lists = tuple(
            list(key({3, 0, 2, 1, 4, 0}) + key({0, 0, 0, 1, 0, 0}) + key({1, 0, 0, 1, 0, 0})) +
            list(real(0.0125) + real(0.001) + real(0.002)));
        const auto table = openDataset(folder_.write("l.pickle", whole(lists)), {});
        QVERIFY2(table, table ? "" : table.error().message.c_str());
        QCOMPARE((*table)->milliseconds(0)[2], 12.5F);
    }
    void sharedListsTakeNoMemory()
    {
        // 3 000 columns that are one list of 30 000 numbers: 95 KB.
        std::string items;
        for (int column = 0; column < 3'000; ++column) {
            items += text("c" + std::to_string(column));
            if (column > 0) {
                items += std::string("h\0", 2);
                continue;
            }
            items += std::string("]q\0(", 4);
            for (int row = 0; row < 30'000; ++row)
                items += "K\5";
            items += "e";
        }
        const auto table = openDataset(folder_.write("c.pickle", whole(dictionary(items))), {});
        QVERIFY(!table && isOneSentence(table.error()) && mentions(table.error(), "repeats"));
    }
    void tripletsNeedArchitectures()
    {
        const std::string good =
            list(list(text("(3, 0, 0, 0, 0, 4)") + text("tflite") + real(0.0125)));
        const auto table = openDataset(folder_.write("t.pickle", whole(good)), {});
        QVERIFY2(table, table ? "" : table.error().message.c_str());
        QCOMPARE((*table)->device(0).name, std::string("tflite"));
        QCOMPARE((*table)->milliseconds(0)[0], 12.5F);
        const auto named = openDataset(
            folder_.write("t.pickle",
                          whole(list(list(text("net_0.onnx") + text("tflite") + real(0.01))))),
            {});
        QVERIFY(!named && isOneSentence(named.error()) && mentions(named.error(), "net_0.onnx"));
    }
    void aDeviceWhoseLatenciesAreAllEqualIsNotMeasured()
    {
        std::string items;
        for (int i = 0; i < 5; ++i)
            items += key({i, 0, 0, 0, 0, 1}) + real(0.005);
        const auto table = openDataset(folder_.write("c.pickle", whole(dictionary(items))), {});
        QVERIFY(!table && isOneSentence(table.error()) && mentions(table.error(), "equal"));
    }
};

QTEST_GUILESS_MAIN(EagleFormatTest)
#include "eagle_format_test.moc"
