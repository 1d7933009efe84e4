// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/worksheet_reader.h"

#include "core/search/worksheet.h"
#include "tests/fixtures/small_table.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <cmath>

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
        QCOMPARE(filled->measurements[1].spread, 0.0);
        QCOMPARE(filled->measurements[2].architecture, 21);
    }
    void whatHandsChangeIsRefusedWithRowAndColumn_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QStringList>("place");
        const QByteArray third = QByteArray::fromStdString("21," + text(21) + ",3.5,3.4\n");
        QTest::newRow("unit of a column") << QByteArray("run 2 [ms]") << QByteArray("run 2 [us]")
                                          << QStringList{"line 4", "\"run 2 [us]\"", "expected ms"};
        QTest::newRow("unit left out") << QByteArray("run 2 [ms]") << QByteArray("run 2")
                                       << QStringList{"line 4", "\"run 2\"", "expected ms"};
        QTest::newRow("unit of the sheet") << QByteArray("unit: ms") << QByteArray("unit: s")
                                           << QStringList{"line 2", "\"unit\"", "expected ms"};
        QTest::newRow("row missing")
            << third << QByteArray() << QStringList{"line 7", "\"id\"", "architecture 21"};
        QTest::newRow("row twice")
            << third << third + third << QStringList{"line 8", "\"id\"", "line 7"};
        QTest::newRow("not asked for")
            << third << third + QByteArray::fromStdString("9," + text(9) + ",1,1\n")
            << QStringList{"line 8", "\"id\"", "not asked for"};
        QTest::newRow("no such id") << QByteArray("\n21,") << QByteArray("\n2100,")
                                    << QStringList{"line 7", "\"id\"", "2100"};
        QTest::newRow("id is text") << QByteArray("\n21,") << QByteArray("\ntwenty,")
                                    << QStringList{"line 7", "\"id\"", "twenty"};
        QTest::newRow("text for a number")
            << QByteArray("1.6") << QByteArray("fast")
            << QStringList{"line 5", "\"run 2 [ms]\"", "\"fast\"", "not a number"};
        QTest::newRow("number with its unit")
            << QByteArray("2.5") << QByteArray("2.5 ms")
            << QStringList{"line 6", "\"run 1 [ms]\"", "not a number"};
        QTest::newRow("decimal comma")
            << QByteArray("1.5,1.6") << QByteArray("1,5,1,6") << QStringList{"line 5", "fields"};
        QTest::newRow("nothing measured") << QByteArray("2.5,") << QByteArray(",")
                                          << QStringList{"line 6", "\"run 1 [ms]\"", "no measure"};
        QTest::newRow("zero") << QByteArray("2.5,") << QByteArray("0,")
                              << QStringList{"line 6", "\"run 1 [ms]\"", "more than 0"};
        QTest::newRow("infinite") << QByteArray("2.5,") << QByteArray("inf,")
                                  << QStringList{"line 6", "\"run 1 [ms]\""};
        QTest::newRow("another network")
            << QByteArray::fromStdString(text(3)) << QByteArray::fromStdString(text(4))
            << QStringList{"line 6", "\"architecture\"", "architecture 3"};
        QTest::newRow("no column of repeats")
            << QByteArray("run 1 [ms],run 2 [ms]") << QByteArray("a,b")
            << QStringList{"line 4", "run 1"};
        QTest::newRow("no ids") << QByteArray("id,arch") << QByteArray("number,arch")
                                << QStringList{"line 4", "\"id\""};
        QTest::newRow("what was asked is gone")
            << QByteArray("# asked: 7 3 21\n") << QByteArray() << QStringList{"asked"};
        QTest::newRow("what was asked is text") << QByteArray("7 3 21\n") << QByteArray("7 x 21\n")
                                                << QStringList{"line 3", "\"asked\""};
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
        QCOMPARE(filled->measurements[0].spread, 1.0);
        QCOMPARE(filled->remarks.size(), std::size_t{1});
        QVERIFY(filled->remarks[0].find("line 5") != std::string::npos);
        QVERIFY(filled->remarks[0].find("100 %") != std::string::npos);
    }
    void theAskedIdsMayComeFromTheCaller()
    {
        const auto filled = readWorksheetText(sheet().toStdString(), "board.csv", *table_,
                                              std::vector<int>{7, 3, 21, 5});
        QVERIFY(!filled);
        QVERIFY(filled.error().message.find("architecture 5") != std::string::npos);
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
        QVERIFY(refused([](auto& j) { j["architectures"].erase(1); }, "row 2"));
        QVERIFY(refused([](auto& j) { j["architectures"][1]["id"] = 7; }, "row 2"));
        QVERIFY(refused([](auto& j) { j["architectures"][1]["milliseconds"][1] = "fast"; },
                        "milliseconds 2"));
        QVERIFY(refused([](auto& j) { j["architectures"][0]["milliseconds"] = 3; }, "row 1"));
        QVERIFY(refused([](auto& j) { j["architectures"] = 3; }, "architectures"));
        QVERIFY(refused([](auto& j) { j["asked"] = "all"; }, "asked"));
        QVERIFY(refused([](auto& j) { j["format"] = 1; }, "worksheet"));
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
