// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/eagle_pickle.h"
#include "core/dataset/open_dataset.h"
#include "one_sentence.h"
#include "pickle_bytes.h"
#include "scratch_folder.h"

#include <QTest>

#include <cmath>

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

class EaglePickleTest : public QObject
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
        QVERIFY(isRefused(good + real(-1.0), "seconds"));
        QVERIFY(isRefused(good + real(std::nan("")), "seconds"));
        QVERIFY(isRefused(good + real(1e300 * 1e300), "seconds"));
        QVERIFY(isRefused(good + text("fast"), "seconds"));
        QVERIFY(isRefused(text("a") + real(1.0), "no Eagle pickle"));
        QVERIFY(isRefused("", "no Eagle pickle"));
    }
};

QTEST_GUILESS_MAIN(EaglePickleTest)
#include "eagle_pickle_test.moc"
