// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/open_dataset.h"
#include "tests/core/dataset/one_sentence.h"
#include "tests/core/dataset/published_data.h"
#include "tests/core/dataset/scratch_folder.h"

#include <QTest>

#include <algorithm>

using namespace latency;

class OpenDatasetTest : public QObject
{
    Q_OBJECT
    ScratchFolder folder_;

    static bool isRefused(const std::string& reference, const std::string& words,
                          const OpenOptions& options = {})
    {
        const auto table = openDataset(reference, options);
        const bool isRight =
            !table && isOneSentence(table.error()) && mentions(table.error(), words);
        if (!isRight)
            qWarning("%s", table ? "was read" : table.error().message.c_str());
        return isRight;
    }

private Q_SLOTS:
    void simulatedSetsOpenWithoutAnyFile()
    {
        for (const char* reference : {"simulated:nasbench201", "simulated:fbnet"}) {
            const auto table = openDataset(reference, {});
            QVERIFY(table);
            QVERIFY((*table)->isSimulated());
            QCOMPARE((*table)->name(), std::string(reference));
        }
    }
    void anAbsentHelpSetSaysWhereItWasLookedFor()
    {
        OpenOptions options;
        options.dataFolders = {"/nowhere/a", "/nowhere/b"};
        QVERIFY(isRefused("help:fbnet", "/nowhere/a, /nowhere/b", options));
        QVERIFY(isRefused("help:fbnet", "--data-dir"));
        QVERIFY(isRefused("help:moon", "help:ofa"));
        QVERIFY(isRefused("help:", "help:ofa"));
    }
    void nonsenseIsRefused()
    {
        QVERIFY(isRefused("", "empty"));
        QVERIFY(isRefused("\xFF\xFE", "UTF-8"));
        QVERIFY(isRefused(std::string("a\0b", 3), "UTF-8"));
        QVERIFY(isRefused("simulated:moon", "simulated:fbnet"));
        QVERIFY(isRefused("/nowhere/at/all", "/nowhere/at/all does not exist"));
        QVERIFY(isRefused("/nowhere/x.csv#cifar10", "does not exist"));
        QVERIFY(isRefused(std::string(100'000, 'x'), "too long"));
        QVERIFY(isRefused("/dev/null", "regular file"));
        QVERIFY(isRefused(folder_.path().string(), "contains no dataset"));
        QVERIFY(isRefused(folder_.write("x.csv", ""), "empty"));
        QVERIFY(isRefused(folder_.write("x.pkl", "]."), "not a dataset by itself"));
        QVERIFY(isRefused(folder_.write("x.bin", "MZ\x90 binary"), "x.bin"));
        QVERIFY(isRefused(folder_.write("x.pt", "PK\x03\x04 torn"), "zip"));
    }
    void formatsAreKnownByTheirBytesToo()
    {
        QVERIFY(isRefused(folder_.write("json.txt", "{\"a\": 1}"), "latency-table/1"));
        QVERIFY(isRefused(folder_.write("pickle.dat", "\x80\x02]."), "not a dataset by itself"));
    }
    void aFolderOfOneTableIsThatTable()
    {
        folder_.write("one/mine.csv",
                      "arch,fpga [ms]\n0_1_2_3_4_5_6_7_8_0_1_2_3_4_5_6_7_8_0_1_2_3,2\n");
        QVERIFY(openDataset((folder_.path() / "one").string(), {}));
    }
    void dataFoldersAreSearchedInOrderAndOnce()
    {
        const QByteArray before = qgetenv("LATENCY_STUDIO_DATA");
        qputenv("LATENCY_STUDIO_DATA", "/data/b");
        qputenv("XDG_DATA_HOME", "/home/x/.data");
        QCOMPARE(dataFolders({"/data/a", "/data/b"}),
                 (std::vector<std::filesystem::path>{"/data/a", "/data/b",
                                                     "/home/x/.data/latency-studio"}));
        qunsetenv("LATENCY_STUDIO_DATA");
        qunsetenv("XDG_DATA_HOME");
        qputenv("HOME", "/home/x");
        QCOMPARE(dataFolders({}),
                 (std::vector<std::filesystem::path>{"/home/x/.local/share/latency-studio"}));
        if (!before.isNull())
            qputenv("LATENCY_STUDIO_DATA", before);
    }
    void simulatedSetsAreAlwaysAvailable()
    {
        const auto choices = availableDatasets({"/nowhere"});
        QCOMPARE(choices.size(), std::size_t{2});
        QCOMPARE(choices[0].reference, std::string("simulated:nasbench201"));
        QCOMPARE(choices[0].title, std::string("Simulated · NAS-Bench-201"));
    }
    void publishedSetsAreFound()
    {
        SKIP_WITHOUT_PUBLISHED_DATA();
        const auto choices = availableDatasets({publishedData()});
        QCOMPARE(choices.size(), std::size_t{8});
        QCOMPARE(choices[5].reference, std::string("eagle:nasbench201"));
        QCOMPARE(choices[6].reference, std::string("oneproxy:nasbench201"));
        QCOMPARE(choices[7].reference, std::string("accuracy:nasbench201"));
        QCOMPARE(choices[2].reference, std::string("help:nasbench201"));
        const std::filesystem::path help = publishedData() / "help";
        for (const auto& folder : {help, help / "data"})
            QCOMPARE(availableDatasets({folder}).size(), std::size_t{5});
    }
};

QTEST_GUILESS_MAIN(OpenDatasetTest)
#include "open_dataset_test.moc"
