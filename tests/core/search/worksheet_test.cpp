// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/worksheet.h"

#include "core/dataset/open_dataset.h"
#include "core/search/worksheet_reader.h"
#include "tests/fixtures/small_table.h"

#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>

using namespace latency;

class WorksheetTest : public QObject
{
    Q_OBJECT

    static Worksheet worksheet()
    {
        Worksheet sheet;
        sheet.table = fixtures::smallTable(30, 1);
        sheet.device = "my board; \"v2\"";
        sheet.architectures = {7, 3, 21};
        sheet.repeats = 2;
        return sheet;
    }

private Q_SLOTS:
    void theCsvSaysWhatToMeasure()
    {
        const Worksheet sheet = worksheet();
        const std::string csv = worksheetCsv(sheet);
        QVERIFY(csv.find("# asked: 7 3 21\n") != std::string::npos);
        QVERIFY(csv.find("id,architecture,run 1 [ms],run 2 [ms]\n") != std::string::npos);
        QVERIFY(csv.find(sheet.table->space().toText(sheet.table->architecture(21))) !=
                std::string::npos);
    }
    void theJsonListsTheLayersOfEveryArchitecture()
    {
        const Worksheet sheet = worksheet();
        const auto root = nlohmann::json::parse(worksheetJson(sheet));
        QCOMPARE(root["unit"].get<std::string>(), std::string("ms"));
        QCOMPARE(root["architectures"].size(), std::size_t{3});
        for (const auto& row : root["architectures"]) {
            QCOMPARE(row["milliseconds"].size(), std::size_t{2});
            const auto layers =
                sheet.table->space().layers(sheet.table->architecture(row["id"].get<int>()));
            QCOMPARE(row["layers"].size(), layers.size());
            QCOMPARE(row["layers"][0]["multiply_adds"].get<double>(), layers[0].costs.flops);
        }
    }
    void aFilledCsvOpensAsADataset()
    {
        std::string csv = worksheetCsv(worksheet());
        std::string filled;
        for (std::size_t i = 0; i < csv.size(); ++i)
            filled += csv.compare(i, 3, "\",,") == 0 ? (i += 2, std::string("\",1.5,1.6"))
                                                     : std::string(1, csv[i]);
        QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("filled.csv")).toStdString();
        std::ofstream(path) << filled;
        const auto table = openDataset(path, {});
        QVERIFY2(table, table ? "" : table.error().message.c_str());
        QCOMPARE((*table)->architectureCount(), 3);
        QCOMPARE((*table)->deviceCount(), 1);
        QVERIFY((*table)->device(0).name.starts_with("my board"));
        QCOMPARE((*table)->milliseconds(0)[1], 1.55F);
    }
    void theUnitChosenStandsInHeadAndColumns()
    {
        Worksheet sheet = worksheet();
        sheet.unit = LatencyUnit::Microseconds;
        const std::string csv = worksheetCsv(sheet);
        QVERIFY(csv.find("# unit: us\n") != std::string::npos);
        QVERIFY(csv.find("run 1 [us],run 2 [us]\n") != std::string::npos);
        const auto root = nlohmann::json::parse(worksheetJson(sheet));
        QCOMPARE(root["unit"].get<std::string>(), std::string("us"));
        QCOMPARE(root["architectures"][0]["microseconds"].size(), std::size_t{2});
    }
    void whatWasFilledInInAnotherUnitComesBackInMilliseconds()
    {
        Worksheet sheet = worksheet();
        for (const auto& [unit, value] :
             {std::pair{LatencyUnit::Nanoseconds, 2e6}, std::pair{LatencyUnit::Microseconds, 2e3},
              std::pair{LatencyUnit::Seconds, 2e-3}}) {
            sheet.unit = unit;
            auto json = nlohmann::json::parse(worksheetJson(sheet));
            for (auto& row : json["architectures"])
                for (auto& cell : row.items())
                    if (cell.key().ends_with("seconds"))
                        cell.value() = {value, value};
            const auto filled = readWorksheetText(json.dump(), "w.json", *sheet.table);
            QVERIFY2(filled, filled ? "" : filled.error().message.c_str());
            QVERIFY(std::abs(filled->measurements[1].milliseconds - 2.0) < 1e-9);
        }
    }
    void bothFormsComeBack()
    {
        const Worksheet sheet = worksheet();
        auto json = nlohmann::json::parse(worksheetJson(sheet));
        for (auto& row : json["architectures"])
            row["milliseconds"] = {2.0, 2.1};
        std::string csv = worksheetCsv(sheet);
        for (std::size_t at = csv.find("\",,"); at != std::string::npos; at = csv.find("\",,"))
            csv.replace(at, 3, "\",2.0,2.1");
        for (const auto& filled : {readWorksheetText(csv, "w.csv", *sheet.table),
                                   readWorksheetText(json.dump(), "w.json", *sheet.table)}) {
            QVERIFY2(filled, filled ? "" : filled.error().message.c_str());
            QCOMPARE(filled->measurements.size(), std::size_t{3});
            QVERIFY(std::ranges::equal(filled->measurements[0].architecture,
                                       sheet.table->architecture(7)));
            QVERIFY(std::abs(filled->measurements[2].milliseconds - 2.05) < 1e-12);
            QVERIFY(filled->device.starts_with("my board"));
            QVERIFY(filled->remarks.empty());
        }
    }
};

QTEST_GUILESS_MAIN(WorksheetTest)
#include "worksheet_test.moc"
