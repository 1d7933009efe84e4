// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/files/ofanas_csv.h"
#include "core/dataset/open_dataset.h"
#include "core/dataset/table/latency_summary.h"
#include "tests/core/dataset/one_sentence.h"
#include "tests/core/dataset/published_data.h"
#include "tests/core/dataset/scratch_folder.h"

#include <QTest>

#include <algorithm>

using namespace latency;

namespace
{

std::string network(int kernel, int resolution)
{
    std::string kernels;
    std::string expansions;
    for (int i = 0; i < 20; ++i) {
        kernels += (i == 0 ? "" : ", ") + std::to_string(kernel);
        expansions += i == 0 ? "3" : ", 3";
    }
    return "\"{'wid': None, 'ks': [" + kernels + "], 'e': [" + expansions +
           "], 'd': [2, 3, 4, 2, 3], 'r': [" + std::to_string(resolution) + "]}\"";
}

} // namespace

class OfanasCsvTest : public QObject
{
    Q_OBJECT
    ScratchFolder folder_;

private Q_SLOTS:
    void rowsKeepTheirOrderAndRepeats()
    {
        const std::string file = folder_.write(
            "Tesla_P40_GPU_ofa.csv", "child_arch,latency\n" + network(3, 160) + ",1.5\n" +
                                         network(7, 224) + ",2.5\n" + network(3, 160) + ",1.25\n");
        const auto parts = readOfanasFiles({file}, "mine");
        QVERIFY(parts);
        QCOMPARE(parts->architectures.rows(), std::size_t{3});
        QCOMPARE(parts->architectures(1, 0), 7);
        QCOMPARE(parts->architectures(1, 20), 3);
        QCOMPARE(parts->architectures(1, 42), 4);
        QCOMPARE(parts->architectures(1, 45), 224);
        QCOMPARE(parts->milliseconds(0, 2), 1.25F);
        QCOMPARE(parts->devices[0].kind, DeviceKind::Gpu);
        QCOMPARE(parts->devices[0].batchSize, std::optional<int>(64));
    }
    void filesOfTheSameNetworksBecomeOneTable()
    {
        const std::string rows = network(3, 160);
        const std::string other = network(5, 160);
        const auto a = folder_.write("join/a.csv", "child_arch,latency\n" + rows + ",1\n");
        const auto b = folder_.write("join/b.csv", "child_arch,latency\n" + rows + ",2\n");
        const auto table = openDataset((folder_.path() / "join").string(), {});
        QVERIFY(table);
        QCOMPARE((*table)->deviceCount(), 2);
        QCOMPARE((*table)->device(1).name, std::string("b"));
        QCOMPARE((*table)->milliseconds(1)[0], 2.0F);
        folder_.write("deep/a/a_ofa.csv", "child_arch,latency\n" + rows + ",1\n");
        folder_.write("deep/b/b_ofa.csv", "child_arch,latency\n" + rows + ",2\n");
        folder_.write("deep/b/b_other.csv", "child_arch,latency\n" + other + ",2\n");
        QVERIFY(!openDataset((folder_.path() / "deep").string(), {}));
        const auto chosen = openDataset((folder_.path() / "deep/").string() + "#_ofa", {});
        QVERIFY(chosen);
        QCOMPARE((*chosen)->deviceCount(), 2);
        QCOMPARE((*chosen)->name(), std::string("deep"));
        folder_.write("join/c.csv", "child_arch,latency\n" + other + ",2\n");
        const auto refused = openDataset((folder_.path() / "join").string(), {});
        QVERIFY(!refused && isOneSentence(refused.error()) && mentions(refused.error(), "row 1"));
        folder_.write("join/c.csv", "child_arch,latency\n" + rows + ",2\n" + rows + ",3\n");
        const auto longer = openDataset((folder_.path() / "join").string(), {});
        QVERIFY(!longer && mentions(longer.error(), "row 2"));
    }
    void wrongRowsAreRefusedWithTheirLine()
    {
        const auto isRefused = [&](const std::string& row, const std::string& words) {
            const auto file = folder_.write("x.csv", "child_arch,latency\n" + network(3, 160) +
                                                         ",1\n" + row + "\n");
            const auto parts = readOfanasFiles({file}, "x");
            const bool isRight = !parts && isOneSentence(parts.error()) &&
                                 mentions(parts.error(), "line 3") &&
                                 mentions(parts.error(), words);
            if (!isRight)
                qWarning("%s", parts ? "was read" : parts.error().message.c_str());
            return isRight;
        };
        QVERIFY(isRefused(network(4, 160) + ",1", "kernel"));
        QVERIFY(isRefused(network(3, 161) + ",1", "resolution"));
        QVERIFY(isRefused(network(3, 160), "fields"));
        QVERIFY(isRefused(network(3, 160) + ",", "missing"));
        QVERIFY(isRefused(network(3, 160) + ",-1", "negative"));
        QVERIFY(isRefused(network(3, 160) + ",abc", "number"));
        QVERIFY(isRefused("\"{'ks': [3], 'e': [3], 'd': [2], 'r': [160]}\",1", "'ks'"));
        QVERIFY(isRefused("\"{'ks': None}\",1", "'ks'"));
        QVERIFY(isRefused("\"{'ks': [[3]]\",1", "literal"));
        QVERIFY(isRefused("\"__import__('os').system('id')\",1", "literal"));
        QVERIFY(isRefused("\"[1, 2]\",1", "46"));
    }
    void publishedTablesHoldWhatIsKnownOfThem()
    {
        SKIP_WITHOUT_PUBLISHED_DATA();
        struct Known {
            const char* file;
            double minimum, median, maximum;
            int latencies, networks;
        };
        const std::string data = (publishedData() / "ofanas").string() + "/";
        for (const Known& known : std::initializer_list<Known>{
                 {"RTX_2080_Ti_GPU/RTX_2080_Ti_GPU_ofa", 5.93, 17.5, 36.6, 9934, 10000},
                 {"Tesla_P40_GPU/Tesla_P40_GPU_ofa", 14.8, 45.6, 102.8, 9976, 10000},
                 {"Note10_LookupTable/note10_lookuptable_ofa", 13.1, 30.6, 68.3, 10000, 10000},
                 {"RTX_2080_Ti_GPU/RTX_2080_Ti_GPU_fixedkernelcompofa", 5.54, 16.8, 32.6, 243,
                  1215},
                 {"Intel_Xeon_CPU/Intel_Xeon_CPU_fixedkernelcompofa", 385, 767, 1400, 243, 1215},
                 {"Note10_LookupTable/note10_lookuptable_fixedkernelcompofa", 10.3, 27.2, 60.5,
                  1215, 1215}}) {
            const auto table = openDataset(data + known.file + ".csv", {});
            QVERIFY(table);
            const TableSummary summary = summarizeTable(**table);
            QCOMPARE((*table)->architectureCount(), 10000);
            QCOMPARE(summary.distinctArchitectures, known.networks);
            // Distinct as doubles in the source of these numbers; floats merge very few.
            QVERIFY(summary.devices[0].distinct <= known.latencies);
            QVERIFY(summary.devices[0].distinct >= known.latencies * 0.995);
            QVERIFY(std::abs(summary.devices[0].minimum / known.minimum - 1.0) < 0.01);
            QVERIFY(std::abs(summary.devices[0].median / known.median - 1.0) < 0.01);
            QVERIFY(std::abs(summary.devices[0].maximum / known.maximum - 1.0) < 0.01);
            if (known.latencies == 243)
                QVERIFY(std::ranges::any_of((*table)->notes(), [](const std::string& note) {
                    return note.find("243 distinct latencies for 1 215 networks") != note.npos;
                }));
        }
        const auto rtx = openDataset(data + "RTX_2080_Ti_GPU/RTX_2080_Ti_GPU_ofa.csv", {});
        QVERIFY(std::abs((*rtx)->milliseconds(0)[0] - 20.59500F) < 1e-4F);
        QVERIFY(std::abs((*rtx)->milliseconds(0)[1] - 18.72776F) < 1e-4F);
        const auto joined = openDataset((publishedData() / "ofanas#_ofa").string(), {});
        QVERIFY(joined);
        QCOMPARE((*joined)->deviceCount(), 3);
        QCOMPARE((*joined)->architectureCount(), 10000);
        const auto all = openDataset((publishedData() / "ofanas").string(), {});
        QVERIFY(!all && isOneSentence(all.error()));
    }
};

QTEST_GUILESS_MAIN(OfanasCsvTest)
#include "ofanas_csv_test.moc"
