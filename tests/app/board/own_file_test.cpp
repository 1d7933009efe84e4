// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/own_file.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace latency;

class OwnFileTest : public QObject
{
    Q_OBJECT

    static void write(const QString& file, const char* text)
    {
        QDir().mkpath(QFileInfo(file).absolutePath());
        std::ofstream(file.toStdString()) << text;
    }

private Q_SLOTS:
    void aFileIsKnownByItsHead()
    {
        QCOMPARE(ownFileKind(R"({"checksum":"1","format":"latency-session/1","x":1})"),
                 OwnFile::Session);
        QCOMPARE(ownFileKind(" {\n  \"format\" : \"latency-experiment/1\"\n}"),
                 OwnFile::Experiment);
        QCOMPARE(
            ownFileKind("# device: my board\n# dataset: help:nasbench201\n# space: nasbench201\n"
                        "# unit: us\n# asked: 1 2\nid,architecture,run 1 [us]\n"),
            OwnFile::Worksheet);
    }

    void anExperimentWithinAResultDoesNotMakeItAnExperiment()
    {
        QCOMPARE(ownFileKind(R"({"complete":true,"experiment":{"format":"latency-experiment/1",)"
                             R"("task":"a \"format\": b"},"format":"latency-result/1"})"),
                 OwnFile::Result);
    }

    void otherTablesAreNoneOfThem()
    {
        for (const char* text : {"", "architecture,dev [ms]\n|a|,1\n", "{\"format\":\"x\"}", "[1]",
                                 "{\"format\":\"latency-table/1\"}", "{\"a\":", "\x80\x02}q"})
            QCOMPARE(ownFileKind(text), OwnFile::None);
    }

    void aWorksheetNamesItsDataset()
    {
        QCOMPARE(worksheetDataset("# device: x\n# dataset: help:nasbench201,,\n# unit: ms\n"),
                 std::string("help:nasbench201"));
        QCOMPARE(
            worksheetDataset(R"({"format":"latency-worksheet/1","dataset":"eagle:nasbench201"})"),
            std::string("eagle:nasbench201"));
        QCOMPARE(worksheetDataset("id,architecture\n"), std::string());
    }

    void resultsAreFoundInFoldersOfComparisons()
    {
        QTemporaryDir folder;
        write(folder.filePath("b/result.json"), "{}");
        write(folder.filePath("a/x/result.json"), "{}");
        write(folder.filePath("a/x/y/result.json"), "{}"); // too deep
        write(folder.filePath("notes.txt"), "");
        const auto files = resultFilesIn(folder.path().toStdString());
        QCOMPARE(files.size(), std::size_t{2});
        QVERIFY(files[0] < files[1]);
        QVERIFY(resultFilesIn(folder.filePath("missing").toStdString()).empty());
        QVERIFY(beginningOf(folder.path().toStdString()).empty());
    }
};

QTEST_APPLESS_MAIN(OwnFileTest)
#include "own_file_test.moc"
