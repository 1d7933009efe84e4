// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/embedding_file.h"

#include "tests/core/dataset/pickle_bytes.h"
#include "tests/fixtures/small_table.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace latency;

/// Rows belong to networks: row i of a file of official numbers is (i, i + 0.5).
class EmbeddingFileTest : public QObject
{
    Q_OBJECT

    QTemporaryDir folder_;

    static LatencyTablePointer cells(const std::vector<int>& numbers)
    {
        LatencyTableParts parts;
        parts.name = "cells";
        parts.space = findSearchSpace("nasbench201");
        parts.architectures = ArchitectureMatrix(numbers.size(), 6);
        for (std::size_t row = 0; row < numbers.size(); ++row)
            std::ranges::copy(parts.space->officialArchitecture(numbers[row]),
                              parts.architectures.row(row).begin());
        parts.milliseconds = FloatMatrix(1, numbers.size(), 1.0F);
        parts.devices.push_back(deviceFromPublishedName("board"));
        return LatencyTable::create(std::move(parts)).value();
    }
    static std::string row(double first)
    {
        using namespace pickle_bytes;
        return list(real(first) + real(first + 0.5));
    }
    static std::string matrix(int rows)
    {
        std::string all;
        for (int i = 0; i < rows; ++i)
            all += row(i);
        return pickle_bytes::list(all);
    }
    Result<PublishedRows> read(const std::string& name, const std::string& content,
                               const LatencyTable& table) const
    {
        const std::filesystem::path file =
            folder_.filePath(QString::fromStdString(name)).toStdString();
        std::ofstream(file, std::ios::binary) << content;
        return readEmbedding(file, table, 2);
    }
    static std::string message(const Result<PublishedRows>& read)
    {
        return read ? std::string() : read.error().message;
    }

private Q_SLOTS:
    void init() { qputenv("LATENCY_STUDIO_DATA", folder_.path().toUtf8()); }

    void rowsWithoutNamesCountOfficially_data()
    {
        using namespace pickle_bytes;
        QTest::addColumn<QByteArray>("content");
        const auto add = [](const char* name, const std::string& value) {
            QTest::newRow(name) << QByteArray::fromStdString(whole(value));
        };
        add("alone", matrix(12));
        add("embedding", dictionary(text("embedding") + matrix(12)));
        add("with accuracies",
            dictionary(text("embeddings") + matrix(12) + text("valid_accs") + list(real(1))));
        std::string numbered;
        std::string features;
        for (const int i : {9, 2, 11, 0, 5}) {
            numbered += integer(i) + row(i);
            features += integer(i) +
                        dictionary(text("feature") + row(i) + text("valid_accuracy") + real(90));
        }
        add("by number", dictionary(numbered));
        add("features by number", dictionary(features));
    }
    void rowsWithoutNamesCountOfficially()
    {
        QFETCH(QByteArray, content);
        const auto table = cells({9, 2, 11, 0});
        const auto rows = read("a.pt", content.toStdString(), *table);
        QVERIFY2(rows, message(rows).c_str());
        const float expected[] = {9, 2, 11, 0};
        for (std::size_t i = 0; i < 4; ++i) {
            QCOMPARE(rows->rows(i, 0), expected[i]);
            QCOMPARE(rows->rows(i, 1), expected[i] + 0.5F);
        }
    }
    void aFileOfTheWholeSpaceNeverCountsTheTablesRows()
    {
        std::vector<int> numbers;
        for (int number = 15624; number >= 0; --number)
            numbers.push_back(number);
        const auto table = cells(numbers);
        const auto rows = read("a.pt", pickle_bytes::whole(matrix(15625)), *table);
        QVERIFY2(rows, message(rows).c_str());
        QVERIFY(!rows->areInTableOrder);
        QCOMPARE(rows->rows(0, 0), 15624.0F);
        QCOMPARE(rows->rows(15624, 0), 0.0F);
    }
    void aFileOfAnotherLengthNeverCountsTheTablesRows()
    {
        const auto table = cells({100, 200, 300});
        const auto rows = read("a.pt", pickle_bytes::whole(matrix(4)), *table);
        QVERIFY2(message(rows).find("3 of the table's 3 cells are not in it") != std::string::npos,
                 message(rows).c_str());
    }
    void aFileMadeForTheTableSaysSo()
    {
        const auto table = cells({100, 200, 300});
        const auto rows = read("a.pt", pickle_bytes::whole(matrix(3)), *table);
        QVERIFY2(rows, message(rows).c_str());
        QVERIFY(rows->areInTableOrder);
        QCOMPARE(rows->rows(2, 0), 2.0F);
    }
    void namesAreReadInAnySpelling()
    {
        const auto table = cells({7, 8});
        const std::string seven = table->space().toText(table->architecture(0));
        const std::string eight = table->space().toText(table->architecture(1));
        for (const auto& [name, content] :
             {std::pair<std::string, std::string>{"a.csv", "architecture,x,y\n# 8,8,8.5\n" + seven +
                                                               ",7,7.5\n"},
              {"a.json", "{\"" + eight.substr(1, eight.size() - 2) +
                             "\": [8, 8.5], \"7\": [7, "
                             "7.5]}"},
              {"a.pt",
               pickle_bytes::whole(pickle_bytes::dictionary(
                   pickle_bytes::text(eight) + row(8) + pickle_bytes::text(seven) + row(7)))}}) {
            const auto rows = read(name, content, *table);
            QVERIFY2(rows, message(rows).c_str());
            QCOMPARE(rows->rows(0, 1), 7.5F);
            QCOMPARE(rows->rows(1, 1), 8.5F);
        }
    }
    void spacesWithoutNumbersNeedTheList()
    {
        const auto table = fixtures::smallTable(3, 1);
        const auto rows = read("a.pt", pickle_bytes::whole(matrix(4)), *table);
        QVERIFY2(message(rows).find("no official numbers") != std::string::npos,
                 message(rows).c_str());
        LatencyTableParts parts = table->parts();
        parts.name = "help:fbnet"; // the list itself
        const auto list = LatencyTable::create(std::move(parts)).value();
        const auto known = read("a.pt", pickle_bytes::whole(matrix(3)), *list);
        QVERIFY2(known, message(known).c_str());
        QCOMPARE(known->rows(2, 0), 2.0F);
    }
    void otherShapesAreRefused()
    {
        const auto table = cells({0});
        QVERIFY(!read("a.pt", pickle_bytes::whole(row(0)), *table));
        QVERIFY(!read("a.pt", pickle_bytes::whole(pickle_bytes::list(matrix(2))), *table));
        QVERIFY(!read("a.pt", pickle_bytes::whole(pickle_bytes::integer(3)), *table));
        QVERIFY(!read("a.json", "{\"0\": [1]}", *table));
        QVERIFY(!read("a.json", "{\"15625\": [1, 2]}", *table));
    }
};

QTEST_GUILESS_MAIN(EmbeddingFileTest)
#include "embedding_file_test.moc"
