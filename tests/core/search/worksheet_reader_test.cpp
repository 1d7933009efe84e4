// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/worksheet_reader.h"

#include "core/search/worksheet.h"
#include "tests/fixtures/small_table.h"

#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>

using namespace latency;

class WorksheetReaderTest : public QObject
{
    Q_OBJECT

    LatencyTablePointer table_ = fixtures::smallTable(30, 1);

    [[nodiscard]] std::string text(int row) const
    {
        return table_->space().toText(table_->architecture(row));
    }
    /// Three architectures were asked for: 7, 3, 21. Lines 5, 6 and 7 are theirs.
    [[nodiscard]] QByteArray sheet() const
    {
        return QByteArray::fromStdString("# device: board\n# unit: ms\n# asked: 7 3 21\n"
                                         "id,architecture,run 1 [ms],run 2 [ms]\n"
                                         "7," +
                                         text(7) +
                                         ",1.5,1.6\n"
                                         "3," +
                                         text(3) +
                                         ",2.5,\n"
                                         "21," +
                                         text(21) + ",3.5,3.4\n");
    }
    [[nodiscard]] Result<FilledWorksheet> read(const QByteArray& changed,
                                               const char* name = "board.csv") const
    {
        return readWorksheetText(std::string_view(changed.data(), std::size_t(changed.size())),
                                 name, *table_);
    }

    [[nodiscard]] int rowOf(const BoardMeasurement& measurement) const
    {
        return table_->findArchitecture(measurement.architecture);
    }
    /// The sheet with one text in place of another.
    [[nodiscard]] Result<FilledWorksheet> readWith(const QByteArray& from,
                                                   const QByteArray& to) const
    {
        QByteArray changed = sheet();
        if (!changed.contains(from))
            qFatal("nothing to change");
        return read(changed.replace(from, to));
    }
    static bool remarks(const FilledWorksheet& filled, const char* words)
    {
        return std::ranges::any_of(filled.remarks, [words](const std::string& remark) {
            return remark.find(words) != std::string::npos;
        });
    }

private Q_SLOTS:
    void aWorksheetOfAnotherSpaceOrDatasetIsRefused()
    {
        for (const char* head : {"# space: nowhere\n", "# dataset: another table\n"}) {
            const auto read = readWorksheetText(
                std::string("# device: board\n") + head +
                    "# unit: ms\n# asked: 7\nid,architecture,run 1 [ms]\n7,,1.5\n",
                "sheet.csv", *fixtures::smallTable(60, 3));
            QVERIFY(!read);
            QVERIFY(read.error().message.find("expected") != std::string::npos);
        }
    }
    void readsMedianSpreadAndDevice()
    {
        const auto filled = read(sheet());
        QVERIFY2(filled, filled ? "" : filled.error().message.c_str());
        QCOMPARE(filled->device, std::string("board"));
        QVERIFY(std::abs(filled->measurements[0].milliseconds - 1.55) < 1e-12);
        QCOMPARE(filled->measurements[1].milliseconds, 2.5);
        QVERIFY(!filled->measurements[1].spread);
        QVERIFY(std::abs(*filled->measurements[0].spread - std::sqrt(0.005)) < 1e-12);
        QCOMPARE(rowOf(filled->measurements[2]), 21);
    }
    void whatHandsChangeIsRefusedWithRowAndColumn_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QStringList>("place");
        const QByteArray third = QByteArray::fromStdString("21," + text(21) + ",3.5,3.4\n");
        QTest::newRow("another unit in a column")
            << QByteArray("run 2 [ms]") << QByteArray("run 2 [us]")
            << QStringList{"line 4", "\"run 2 [us]\"", "contradicts ms"};
        QTest::newRow("another unit in the head")
            << QByteArray("unit: ms") << QByteArray("unit: s")
            << QStringList{"line 4", "\"run 1 [ms]\"", "contradicts s"};
        QTest::newRow("a unit nobody knows")
            << QByteArray("unit: ms") << QByteArray("unit: jiffies")
            << QStringList{"line 2", "\"unit\"", "jiffies"};
        QTest::newRow("row twice")
            << third << third + third << QStringList{"line 8", "\"architecture\"", "line 7"};
        QTest::newRow("an id of another row among right ones")
            << QByteArray("\n21,") << QByteArray("\n2100,")
            << QStringList{"line 7", "\"architecture\"", "2100"};
        QTest::newRow("text for a number")
            << QByteArray("1.6") << QByteArray("fast")
            << QStringList{"line 5", "\"run 2 [ms]\"", "\"fast\"", "not a number"};
        QTest::newRow("number with another unit")
            << QByteArray("2.5") << QByteArray("2.5 us")
            << QStringList{"line 6", "\"run 1 [ms]\"", "another unit"};
        QTest::newRow("decimal comma between columns")
            << QByteArray("1.5,1.6") << QByteArray("1,5,1,6") << QStringList{"line 5", "fields"};
        QTest::newRow("what may be thousands")
            << QByteArray("1.5,1.6") << QByteArray("\"1,500\",1.6")
            << QStringList{"line 5", "\"run 1 [ms]\"", "\"1,500\""};
        QTest::newRow("zero") << QByteArray("2.5,") << QByteArray("0,")
                              << QStringList{"line 6", "\"run 1 [ms]\"", "more than 0"};
        QTest::newRow("negative") << QByteArray("2.5,") << QByteArray("-1,")
                                  << QStringList{"line 6", "\"run 1 [ms]\"", "more than 0"};
        QTest::newRow("infinite") << QByteArray("2.5,") << QByteArray("inf,")
                                  << QStringList{"line 6", "\"run 1 [ms]\""};
        QTest::newRow("another network")
            << QByteArray::fromStdString(text(3)) << QByteArray::fromStdString(text(4))
            << QStringList{"line 6", "\"architecture\"", "architecture 3"};
        QTest::newRow("no network") << QByteArray::fromStdString(text(3)) << QByteArray("resnet")
                                    << QStringList{"line 6", "\"architecture\""};
        QTest::newRow("no column of repeats")
            << QByteArray("run 1 [ms],run 2 [ms]") << QByteArray("a,b")
            << QStringList{"line 4", "run 1"};
        QTest::newRow("no networks") << QByteArray("id,architecture") << QByteArray("a,b")
                                     << QStringList{"line 4", "\"architecture\""};
        QTest::newRow("an id alone, of a dataset nobody names")
            << QByteArray::fromStdString("21," + text(21)) << QByteArray("21,")
            << QStringList{"line 7", "\"architecture\"", "does not name"};
    }
    void whatHandsChangeIsRefusedWithRowAndColumn()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QStringList, place);
        QByteArray changed = sheet();
        QVERIFY(changed.contains(from));
        changed.replace(from, to);
        const auto filled = read(changed);
        QVERIFY(!filled);
        const QString sentence = QString::fromStdString(filled.error().message);
        QVERIFY2(sentence.startsWith(QStringLiteral("board.csv")), qPrintable(sentence));
        QVERIFY(!sentence.contains(QLatin1Char('\n')));
        for (const QString& part : place)
            QVERIFY2(sentence.contains(part), qPrintable(sentence));
    }
    void spreadsheetsMaySaveInTheirOwnWay()
    {
        QByteArray padded = sheet();
        padded.replace("ms\n#", "ms,,,\n#").replace("21\nid", "21,,,\nid");
        QVERIFY(read(padded));
        QByteArray semicolons = sheet();
        semicolons.replace(',', ';');
        QVERIFY(read(semicolons));
        QByteArray windows = sheet();
        windows.replace("\n", "\r\n");
        QVERIFY(read("\xEF\xBB\xBF" + windows));
        QVERIFY(read(sheet() + ",,,\n"));
        QByteArray utf16 = "\xFF\xFE";
        for (const char letter : sheet())
            utf16.append(letter).append('\0');
        QVERIFY(isWorksheet(std::string_view(utf16.data(), std::size_t(utf16.size()))));
        QCOMPARE(read(utf16)->measurements.size(), std::size_t{3});
    }
    void columnsOfNotesAreRemarkedOn()
    {
        QByteArray noted = sheet();
        noted.replace("run 2 [ms]\n", "run 2 [ms],weather\n");
        const auto filled = read(noted);
        QVERIFY(filled);
        QCOMPARE(filled->remarks.size(), std::size_t{1});
        QVERIFY(filled->remarks[0].find("weather") != std::string::npos);
    }
    void repeatsThatDifferMuchAreReportedWithTheirPlace()
    {
        QByteArray wide = sheet();
        wide.replace("1.5,1.6", "1.5,4.5");
        const auto filled = read(wide);
        QVERIFY(filled);
        QCOMPARE(filled->measurements[0].milliseconds, 3.0);
        QCOMPARE(filled->remarks.size(), std::size_t{1});
        QVERIFY(filled->remarks[0].find("line 5") != std::string::npos);
        QVERIFY(filled->remarks[0].find("100 %") != std::string::npos);
    }
    void theUnitMayStandInHeadOrColumnsOrBeSaid()
    {
        QCOMPARE(readWith("run 2 [ms]", "run 2")->measurements[0].repeats[1], 1.6);
        QCOMPARE(readWith("# unit: ms\n", "")->measurements[0].repeats[1], 1.6);
        QByteArray none = sheet();
        none.replace("# unit: ms\n", "").replace(" [ms]", "");
        const auto unclear = read(none);
        QVERIFY(!unclear);
        QCOMPARE(unclear.error().kind, ErrorKind::ColumnsUnclear);
        const auto said = readWorksheetText(none.toStdString(), "board.csv", *table_,
                                            {.device = {}, .unit = LatencyUnit::Seconds});
        QVERIFY(said);
        QCOMPARE(said->measurements[0].repeats[1], 1600.0);
        QVERIFY(!readWorksheetText(sheet().toStdString(), "board.csv", *table_,
                                   {.device = {}, .unit = LatencyUnit::Seconds}));
    }
    void networksAreFoundByTheirTextAndIdsAreAConvenience()
    {
        const auto without = readWith("21," + QByteArray::fromStdString(text(21)),
                                      "," + QByteArray::fromStdString(text(21)));
        QVERIFY2(without, without ? "" : without.error().message.c_str());
        QCOMPARE(rowOf(without->measurements[2]), 21);
        QVERIFY(readWith("\n21,", "\n21.0,"));
        QVERIFY(readWith("\n21,", "\ntwenty,"));
        QVERIFY(readWith("# asked: 7 3 21\n", ""));
        QVERIFY(readWith("7 3 21\n", "7 x 21\n"));
        QByteArray ofAnotherTable = sheet();
        ofAnotherTable.replace("\n7,", "\n107,").replace("\n3,", "\n103,").replace("\n21,", "\n1,");
        const auto others = read(ofAnotherTable);
        QVERIFY2(others, others ? "" : others.error().message.c_str());
        QCOMPARE(rowOf(others->measurements[0]), 7);
        QVERIFY(remarks(*others, "3 ids"));
    }
    void anIdAloneCountsInAWorksheetOfThisTable()
    {
        QByteArray own = "# dataset: fixture\n" + sheet();
        own.replace("21," + QByteArray::fromStdString(text(21)), "21,");
        const auto filled = read(own);
        QVERIFY2(filled, filled ? "" : filled.error().message.c_str());
        QCOMPARE(rowOf(filled->measurements[2]), 21);
    }
    void networksOfOnesOwnChoiceAreTaken()
    {
        const QByteArray third = QByteArray::fromStdString("21," + text(21) + ",3.5,3.4\n");
        const auto more =
            readWith(third, third + QByteArray::fromStdString("9," + text(9) + ",1,1\n"));
        QVERIFY(more);
        QCOMPARE(more->measurements.size(), std::size_t{4});
    }
    void aPartlyFilledSheetIsTakenAsItIs()
    {
        const auto empty = readWith("2.5,", ",");
        QVERIFY(empty);
        QCOMPARE(empty->measurements.size(), std::size_t{2});
        QCOMPARE(empty->notMeasured.size(), std::size_t{1});
        QCOMPARE(table_->findArchitecture(empty->notMeasured[0]), 3);
        QVERIFY(remarks(*empty, "not measured yet"));
        const auto removed =
            readWith(QByteArray::fromStdString("21," + text(21) + ",3.5,3.4\n"), "");
        QVERIFY(removed);
        QCOMPARE(table_->findArchitecture(removed->notMeasured.at(0)), 21);
        QCOMPARE(readWith("1.5,1.6", "1.5,NaN")->measurements[0].milliseconds, 1.5);
        QCOMPARE(readWith("1.5,1.6", "n/a,1.6")->measurements[0].milliseconds, 1.6);
    }
    void whatCouldNotBeMeasuredIsAFailureWithItsReason()
    {
        for (const auto& [cell, reason] :
             {std::pair{"failed,", ""}, std::pair{"OOM,", "out of memory"},
              std::pair{"unsupported,unsupported", "unsupported"},
              std::pair{"failed: no kernel,", "no kernel"},
              std::pair{"OOM on the GPU,", "oom on the gpu"}}) {
            const auto filled = readWith("1.5,1.6", cell);
            QVERIFY2(filled, filled ? "" : filled.error().message.c_str());
            QVERIFY(filled->measurements[0].hasFailed());
            QCOMPARE(*filled->measurements[0].failure, std::string(reason));
            QCOMPARE(rowOf(filled->measurements[0]), 7);
            QVERIFY(filled->notMeasured.empty());
        }
        const auto once = readWith("1.5,1.6", "failed,1.6");
        QVERIFY(!once->measurements[0].hasFailed());
        QCOMPARE(once->measurements[0].milliseconds, 1.6);
        QByteArray noted = sheet();
        noted.replace("run 2 [ms]\n", "run 2 [ms],note\n").replace("1.5,1.6", ",,out of memory");
        QCOMPARE(*read(noted)->measurements[0].failure, std::string("out of memory"));
    }
    void decimalCommasAreReadWhereTheyCannotBeThousands()
    {
        const auto quoted = readWith("1.5,1.6", "\"1,5\",\"1,600\"");
        QVERIFY2(quoted, quoted ? "" : quoted.error().message.c_str());
        QCOMPARE(quoted->measurements[0].repeats, (std::vector<double>{1.5, 1.6}));
        QVERIFY(remarks(*quoted, "commas"));
        QByteArray german = sheet();
        german.replace("3 21\n", "3;21\n").replace(',', ';').replace('.', ',');
        const auto semicolons = read(german);
        QVERIFY2(semicolons, semicolons ? "" : semicolons.error().message.c_str());
        QCOMPARE(semicolons->measurements[2].repeats, (std::vector<double>{3.5, 3.4}));
        QByteArray thousandths = german;
        thousandths.replace("1,5;1,6", "1,512;1,601");
        QCOMPARE(read(thousandths)->measurements[0].repeats, (std::vector<double>{1.512, 1.601}));
        QByteArray both = german;
        both.replace("1,5;1,6", "1.512;1,6");
        QVERIFY(!read(both));
    }
    void whatMayBeThousandsIsReadOnceSomebodySaysThatCommasAreDecimal()
    {
        QByteArray doubtful = sheet();
        doubtful.replace("1.5,1.6", "\"1,512\",\"1,601\"").replace("2.5,", "\"2,500\",");
        doubtful.replace("3.5,3.4", "\"3,512\",\"3,401\"");
        QVERIFY(!read(doubtful));
        QTemporaryDir folder;
        const auto file = std::filesystem::path(folder.filePath("board.csv").toStdString());
        std::ofstream(file) << doubtful.toStdString();
        QCOMPARE(readingGap(file, *table_, {}), ReadingGap::DecimalCommas);
        WorksheetReading decimal;
        decimal.hasDecimalCommas = true;
        const auto filled = readWorksheet(file, *table_, decimal);
        QVERIFY2(filled, filled ? "" : filled.error().message.c_str());
        QCOMPARE(filled->measurements[0].repeats, (std::vector<double>{1.512, 1.601}));
        QCOMPARE(filled->measurements[1].repeats, (std::vector<double>{2.5}));
    }
    void whatARefusedFileNeedsIsFoundByTrying()
    {
        QTemporaryDir folder;
        const auto gapOf = [&](const QByteArray& text) {
            const auto file = std::filesystem::path(folder.filePath("b.csv").toStdString());
            std::ofstream(file) << text.toStdString();
            return readingGap(file, *table_, {});
        };
        QByteArray without = sheet();
        without.replace("# unit: ms\n", "").replace(" [ms]", "");
        QCOMPARE(gapOf(without), ReadingGap::Unit);
        QByteArray spoilt = sheet();
        spoilt.replace("2.5,", "fast,");
        QCOMPARE(gapOf(spoilt), ReadingGap::None);
        // Equal numbers are no question of a unit.
        QByteArray equal = "architecture,b [ms]\n";
        for (int row = 0; row < 20; ++row)
            equal += QByteArray::fromStdString(text(row) + ",3\n");
        QCOMPARE(gapOf(equal), ReadingGap::None);
    }
    void numbersCutAtTheirCommasAreRefused()
    {
        QByteArray cut = sheet();
        cut.replace("1.5,1.6", "12,43").replace("2.5,", "9,71").replace("3.5,3.4", "11,5");
        const auto filled = read(cut);
        QVERIFY(!filled);
        QVERIFY(filled.error().message.find("decimal comma") != std::string::npos);
    }
    void aSpreadsheetMayQuoteEveryCell()
    {
        QByteArray quoted;
        for (const QByteArray& line : sheet().trimmed().split('\n')) {
            QByteArray whole = line;
            quoted += '"' + (line.startsWith('#') ? whole : whole.replace(",", "\",\"")) + "\"\n";
        }
        // FBNet's texts hold no commas in this form, so every comma was a separator.
        const auto filled = read(quoted);
        QVERIFY2(filled, filled ? "" : filled.error().message.c_str());
        QCOMPARE(filled->device, std::string("board"));
        QCOMPARE(filled->measurements.size(), std::size_t{3});
        QByteArray told = "sep=;\n" + sheet();
        told.replace(',', ';');
        QVERIFY(read(told));
    }
    void aNumberMayRepeatItsUnit()
    {
        QCOMPARE(readWith("2.5,", "2.5 ms,")->measurements[1].milliseconds, 2.5);
    }
    void worksheetsAreRecognisedByTheirBeginning()
    {
        QVERIFY(isWorksheet(sheet().toStdString()));
        QVERIFY(isWorksheet("\xEF\xBB\xBF\"# device: a\"\r\n\"# asked: 1\"\r\n\"id\",\"arch"));
        QVERIFY(isWorksheet("id;architecture;run 1 [us];run 2 [us]\n"));
        Worksheet worksheet;
        worksheet.table = table_;
        worksheet.architectures = {7, 3};
        QVERIFY(isWorksheet(worksheetJson(worksheet)));
        QVERIFY(isWorksheet(worksheetCsv(worksheet)));
        for (const char* other :
             {"", "architecture,board [ms]\n", "# unit: ms\narchitecture,latency\n",
              "# device: board\narchitecture,latency [ms]\n", "{\"format\": \"latency-table/1\"}"})
            QVERIFY2(!isWorksheet(other), other);
    }
    void aPlainTableOfOnesOwnMeasurementsIsTaken()
    {
        QTemporaryDir folder;
        const std::filesystem::path file =
            folder.filePath(QStringLiteral("mine.csv")).toStdString();
        std::ofstream(file) << "architecture,my board [us]\n"
                            << text(7) << ",1500\n"
                            << text(3) << ",2500\n"
                            << text(9) << ",\n";
        const auto filled = readWorksheet(file, *table_, {.device = "my board", .unit = {}});
        QVERIFY2(filled, filled ? "" : filled.error().message.c_str());
        QCOMPARE(filled->device, std::string("my board"));
        QCOMPARE(filled->measurements.size(), std::size_t{2});
        QCOMPARE(rowOf(filled->measurements[1]), 3);
        QVERIFY(std::abs(filled->measurements[1].milliseconds - 2.5) < 1e-6);
        const auto other = readWorksheet(file, *table_, {.device = "raspi", .unit = {}});
        QVERIFY(other);
        QVERIFY(other->device.empty() && remarks(*other, "my board"));
    }
    void ofSeveralDevicesTheOneAskedForIsTaken()
    {
        QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath(QStringLiteral("two.csv")).toStdString();
        std::ofstream(file) << "architecture,a [ms],b [ms]\n"
                            << text(7) << ",1,10\n"
                            << text(3) << ",2,20\n";
        QCOMPARE(
            readWorksheet(file, *table_, {.device = "b", .unit = {}})->measurements[1].milliseconds,
            20.0);
        const auto unclear = readWorksheet(file, *table_, {.device = "c", .unit = {}});
        QVERIFY(!unclear);
        QVERIFY(unclear.error().message.find("a, b") != std::string::npos);
    }
    void jsonIsHeldToTheSame()
    {
        Worksheet worksheet;
        worksheet.table = table_;
        worksheet.architectures = {7, 3};
        auto good = nlohmann::json::parse(worksheetJson(worksheet));
        for (auto& row : good["architectures"])
            row["milliseconds"] = {1.0, 1.1, nullptr};
        QVERIFY(read(QByteArray::fromStdString(good.dump()), "w.json"));
        const auto refused = [&](auto change, const char* place) {
            auto changed = good;
            change(changed);
            const auto filled = read(QByteArray::fromStdString(changed.dump()), "w.json");
            return !filled && filled.error().message.find(place) != std::string::npos;
        };
        QVERIFY(refused([](auto& j) { j["unit"] = "us"; }, "unit"));
        QVERIFY(refused([](auto& j) { j["architectures"][1]["id"] = 7; }, "row 2"));
        QVERIFY(refused([](auto& j) { j["architectures"][1] = j["architectures"][0]; }, "row 2"));
        QVERIFY(refused([](auto& j) { j["architectures"][1]["milliseconds"][1] = "fast"; },
                        "measurement 2"));
        QVERIFY(refused(
            [](auto& j) {
                j["architectures"][0]["milliseconds"] = {{"a", 3}};
            },
            "row 1"));
        QVERIFY(refused([](auto& j) { j["architectures"] = 3; }, "architectures"));
        QVERIFY(refused([](auto& j) { j["format"] = 1; }, "worksheet"));
        auto failed = good;
        failed["architectures"][0]["milliseconds"] = {nullptr, "OOM"};
        failed["architectures"][1].erase("milliseconds");
        failed["architectures"][1]["failed"] = "no kernel";
        const auto reasons = read(QByteArray::fromStdString(failed.dump()), "w.json");
        QVERIFY2(reasons, reasons ? "" : reasons.error().message.c_str());
        QCOMPARE(*reasons->measurements[0].failure, std::string("out of memory"));
        QCOMPARE(*reasons->measurements[1].failure, std::string("no kernel"));
        std::string python = good.dump();
        python.replace(python.find("1.1"), 3, "NaN");
        QCOMPARE(read(QByteArray::fromStdString(python), "w.json")->measurements[0].repeats.size(),
                 std::size_t{1});
        for (const char* text : {"", "[", "null", "[1]", "{\"format\":"})
            QVERIFY(!read(text, "w.json"));
    }
    void anyCutOrForeignBytesAreSentencesToo()
    {
        const QByteArray whole = sheet();
        for (qsizetype length = 0; length < whole.size(); ++length)
            (void)read(whole.left(length));
        QVERIFY(!read(QByteArray("\xFF\xFE\x00x", 4)));
        QVERIFY(!read(""));
    }
};

QTEST_GUILESS_MAIN(WorksheetReaderTest)
#include "worksheet_reader_test.moc"
