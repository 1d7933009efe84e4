// SPDX-License-Identifier: GPL-3.0-or-later
// Opens what others published, where it is here. Figures were computed with Python from the files
// themselves.
#include "core/dataset/open_dataset.h"
#include "tests/core/dataset/one_sentence.h"
#include "tests/core/dataset/published_data.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace latency;

namespace
{

/// The folder of people's files that once were misread, or empty.
std::filesystem::path cases()
{
    const char* said = std::getenv("LATENCY_STUDIO_CASES");
    const std::filesystem::path folder =
        said != nullptr
            ? std::filesystem::path(said)
            : std::filesystem::path(LATENCY_SOURCE_DIR) / ".." / "shared" / "cases" / "field";
    std::error_code ignored;
    return std::filesystem::is_directory(folder, ignored) ? folder : std::filesystem::path();
}

#define SKIP_WITHOUT_CASES()                                                                       \
    if (cases().empty())                                                                           \
    QSKIP("The field's files are not here: set LATENCY_STUDIO_CASES to their folder.")

OpenOptions withData()
{
    OpenOptions options;
    options.dataFolders = {publishedData()};
    return options;
}

double median(const LatencyTable& table, const std::string& device)
{
    std::vector<float> measured;
    for (const float value : table.milliseconds(table.findDevice(device)))
        if (!std::isnan(value))
            measured.push_back(value);
    std::ranges::sort(measured);
    const std::size_t half = measured.size() / 2;
    return measured.size() % 2 != 0 ? double{measured[half]}
                                    : (double{measured[half - 1]} + double{measured[half]}) / 2.0;
}

} // namespace

class PublishedBinariesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eagleHasThirteenDevices()
    {
        SKIP_WITHOUT_PUBLISHED_DATA();
        const auto table = openDataset("eagle:nasbench201", withData());
        QVERIFY2(table, table ? "" : table.error().message.c_str());
        QCOMPARE((*table)->deviceCount(), 13);
        QCOMPARE((*table)->architectureCount(), 15284);
        const std::vector<std::pair<const char*, double>> medians = {
            {"desktop_gpu_gtx_1080ti_fp32", 4.79354928},
            {"mobile_cpu_snapdragon_450_cortex_a53_int8", 21.773},
            {"embedded_tpu_edge_tpu_int8", 1.11639},
            {"mobile_gpu_snapdragon_855_adreno_640_int8", 3.782}};
        for (const auto& [device, expected] : medians)
            QVERIFY2(std::abs(median(**table, device) - expected) < 1e-4, device);
        QCOMPARE((*table)->measuredCount(
                     (*table)->findDevice("mobile_gpu_snapdragon_450_adreno_506_int8")),
                 15252);
    }
    void oneproxyHasTheSameCellsAsEagle()
    {
        SKIP_WITHOUT_PUBLISHED_DATA();
        const auto one = openDataset("oneproxy:nasbench201", withData());
        QVERIFY2(one, one ? "" : one.error().message.c_str());
        QCOMPARE((*one)->deviceCount(), 18);
        QCOMPARE((*one)->architectureCount(), 1999);
        QCOMPARE((*one)->measuredCount((*one)->findDevice("rice_edgetpu")), 1740);
        const auto eagle = openDataset("eagle:nasbench201", withData());
        QVERIFY(eagle);
        const auto mine = (*one)->milliseconds((*one)->findDevice("eagle_gtx"));
        const auto theirs =
            (*eagle)->milliseconds((*eagle)->findDevice("desktop_gpu_gtx_1080ti_fp32"));
        for (int row = 0; row < (*one)->architectureCount(); ++row) {
            const int other = (*eagle)->findArchitecture((*one)->architecture(row));
            QVERIFY(other >= 0);
            QVERIFY(std::abs(mine[static_cast<std::size_t>(row)] -
                             theirs[static_cast<std::size_t>(other)]) < 1e-4F);
        }
    }
    void everyPublishedFolderOpens()
    {
        SKIP_WITHOUT_PUBLISHED_DATA();
        for (const char* within :
             {"eagle", "oneproxy", "oneproxy/latency_data", "help/data/nasbench201",
              "help/data/fbnet", "help/data/ofa", "help/data/nasbench201/latency/pixel2.pt"}) {
            const auto table = openDataset((publishedData() / within).string(), {});
            QVERIFY2(table, table ? "" : table.error().message.c_str());
        }
        std::error_code ignored;
        for (const auto& entry : std::filesystem::directory_iterator(
                 publishedData() / "oneproxy" / "latency_data", ignored)) {
            const auto table = openDataset(entry.path().string(), {});
            QVERIFY2(table, table ? "" : table.error().message.c_str());
            QCOMPARE((*table)->deviceCount(), 1);
        }
    }
    void theNamedSetsSayWhereTheyWereLookedFor()
    {
        OpenOptions options;
        options.dataFolders = {"/nowhere"};
        for (const char* name : {"eagle:nasbench201", "oneproxy:nasbench201", "help:ofa"}) {
            const auto table = openDataset(name, options);
            QVERIFY(!table && isOneSentence(table.error()));
            QVERIFY(mentions(table.error(), "/nowhere") && mentions(table.error(), "--data-dir"));
            QVERIFY(table.error().kind == ErrorKind::NotFound);
        }
        QVERIFY(mentions(openDataset("eagle:fbnet", options).error(), "eagle:nasbench201"));
    }

    void picklesOfTheFieldHoldTheirTable_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<double>("middle");
        const auto row = [](const char* file, const char* unit = "", double middle = 7.79) {
            QTest::newRow(file) << file << unit << middle;
        };
        for (const char* file : {"eagle-defaultdict.pickle",
                                 "eagle-list-values.pickle",
                                 "eagle-np32.pickle",
                                 "eagle-numpy.pickle",
                                 "eagle-ordered.pickle",
                                 "eagle-p0.pickle",
                                 "eagle-p1.pickle",
                                 "eagle-p2.pickle",
                                 "eagle-p3.pickle",
                                 "eagle-p4.pickle",
                                 "eagle-p5.pickle",
                                 "eagle-strkeys.pickle",
                                 "eagle-strtuple.pickle",
                                 "pairs.pickle",
                                 "eagle.pickle.gz",
                                 "eagle.pickle.pbz2",
                                 "hwnb-array.pickle",
                                 "hwnb-averaged.pickle",
                                 "hwnb-dictconfig.pickle",
                                 "hwnb-np.pickle",
                                 "hwnb.pickle"})
            row(file);
        row("hwnb.pickle#energy", "", 15.58);
        for (const char* file :
             {"eagle-ms.pickle", "dataframe.pkl", "nested-by-device.pickle", "lat.npz"})
            row(file, "ms");
    }
    void picklesOfTheFieldHoldTheirTable()
    {
        SKIP_WITHOUT_CASES();
        QFETCH(QString, file);
        QFETCH(QString, unit);
        QFETCH(double, middle);
        OpenOptions options;
        options.unit = latencyUnitFromName(unit.toStdString());
        const auto table =
            openDataset((cases() / "10-pickles" / file.toStdString()).string(), options);
        QVERIFY2(table, table ? "" : table.error().message.c_str());
        QCOMPARE((*table)->architectureCount(), 25);
        QVERIFY(std::abs(median(**table, (*table)->device(0).name) - middle) < 1e-5);
    }
    void whatCannotBeReadIsSaidInOneSentence()
    {
        SKIP_WITHOUT_CASES();
        const std::pair<const char*, const char*> expected[] = {
            {"eagle-ms.pickle", "--unit"},
            {"list.pickle", "25 numbers without architectures"},
            {"nparray.pickle", "25 numbers without architectures"},
            {"lat.npy", "--space nasbench201"},
            {"triplets.pickle", "net_0.onnx"}};
        for (const auto& [file, words] : expected) {
            const auto table = openDataset((cases() / "10-pickles" / file).string(), {});
            QVERIFY(!table && isOneSentence(table.error()));
            QVERIFY2(mentions(table.error(), words), table.error().message.c_str());
        }
    }
    void foldersOfHelpHoldBothDevices()
    {
        SKIP_WITHOUT_CASES();
        for (const char* kind :
             {"array", "deflated", "dict", "dict-arch", "legacy", "newer-torch", "npscalars",
              "pickle", "pth", "tensor", "tensor-list", "tensor64"}) {
            const auto table = openDataset((cases() / "15-help-folder" / kind).string(), {});
            QVERIFY2(table, table ? "" : table.error().message.c_str());
            QVERIFY2(std::abs(median(**table, "base_1") - 7.79) < 1e-5, kind);
            QVERIFY2(std::abs(median(**table, "mine_1") - 9.2229) < 1e-4, kind);
        }
        for (const char* kind : {"nan", "none"}) {
            const auto table = openDataset((cases() / "15-help-folder" / kind).string(), {});
            QVERIFY2(table, table ? "" : table.error().message.c_str());
            QCOMPARE((*table)->measuredCount((*table)->findDevice("mine_1")), 24);
        }
        const auto few = openDataset((cases() / "15-help-folder" / "short").string(), {});
        QVERIFY2(few, few ? "" : few.error().message.c_str());
        QVERIFY(std::ranges::any_of((*few)->notes(), [](const std::string& note) {
            return note.find("mine_1.pt holds 20 latencies") != std::string::npos;
        }));
    }
};

QTEST_GUILESS_MAIN(PublishedBinariesTest)
#include "published_binaries_test.moc"
