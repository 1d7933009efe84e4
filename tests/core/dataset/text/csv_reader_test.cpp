// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/files/csv_latency.h"
#include "core/dataset/text/csv_reader.h"
#include "tests/core/dataset/one_sentence.h"

#include <QTest>

#include <clocale>
#include <cmath>

using namespace latency;

namespace
{

using Rows = std::vector<std::vector<std::string>>;

Rows readAll(std::string_view text)
{
    CsvReader reader(text, "x.csv");
    Rows rows;
    std::vector<std::string_view> fields;
    while (true) {
        const auto more = reader.next(fields);
        if (!more || !*more)
            return rows;
        rows.emplace_back(fields.begin(), fields.end());
    }
}

} // namespace

class CsvReaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void plainRows() { QCOMPARE(readAll("a,b\n1,2\n"), (Rows{{"a", "b"}, {"1", "2"}})); }
    void everyLineEndAndNone()
    {
        QCOMPARE(readAll("a,b\r\n1,2\r\n"), (Rows{{"a", "b"}, {"1", "2"}}));
        QCOMPARE(readAll("a,b\n1,2"), (Rows{{"a", "b"}, {"1", "2"}}));
        QCOMPARE(readAll("\n\na,b\n\n\n1,2\n\n"), (Rows{{"a", "b"}, {"1", "2"}}));
    }
    void emptyFieldsStay()
    {
        QCOMPARE(readAll("a,b,c\n,,\n1,,"), (Rows{{"a", "b", "c"}, {"", "", ""}, {"1", "", ""}}));
    }
    void quotedFields()
    {
        QCOMPARE(readAll("a,b\n\"x,y\",\"say \"\"hi\"\"\"\n\"two\nlines\",\"\"\n"),
                 (Rows{{"a", "b"}, {"x,y", "say \"hi\""}, {"two\nlines", ""}}));
    }
    void otherSeparatorsAreFound()
    {
        QCOMPARE(readAll("a;b\n1;2,5\n"), (Rows{{"a", "b"}, {"1", "2,5"}}));
        QCOMPARE(readAll("a\tb\n1\t2\n"), (Rows{{"a", "b"}, {"1", "2"}}));
        QCOMPARE(readAll("\"a;;;\",b\n1,2\n"), (Rows{{"a;;;", "b"}, {"1", "2"}}));
    }
    void theByteOrderMarkIsPassedOver()
    {
        QCOMPARE(readAll("\xEF\xBB\xBF"
                         "a,b\n"),
                 (Rows{{"a", "b"}}));
    }
    void commentsComeBeforeTheHeaderOnly()
    {
        const std::string text = "# unit: ms\n#space: fbnet\na,b\n#1,2\n";
        CsvReader reader(text, "x.csv");
        QCOMPARE(reader.comments(), (std::vector<std::string_view>{"unit: ms", "space: fbnet"}));
        std::vector<std::string_view> fields;
        QVERIFY(reader.next(fields).value());
        QCOMPARE(reader.line(), std::size_t{3});
        QVERIFY(reader.next(fields).value());
        QCOMPARE(fields[0], std::string_view("#1"));
    }
    void linesAreCountedThroughQuotes()
    {
        const std::string text = "a\n\"1\n2\"\n3\n";
        CsvReader reader(text, "x.csv");
        std::vector<std::string_view> fields;
        for (const std::size_t line : {1, 2, 4}) {
            QVERIFY(reader.next(fields).value());
            QCOMPARE(reader.line(), line);
        }
        QVERIFY(!reader.next(fields).value());
    }
    void brokenQuotesAreRefusedWithTheirLine()
    {
        for (const char* text :
             {"a,b\n1,\"2\n3", "a,b\n1,\"2\"3\n", "a,b\n1,\"", "a,b\n1,\"x\"\""}) {
            CsvReader reader(text, "x.csv");
            std::vector<std::string_view> fields;
            QVERIFY(reader.next(fields).value());
            const auto more = reader.next(fields);
            QVERIFY(!more && isOneSentence(more.error()) && mentions(more.error(), "line 2"));
        }
    }
    void latenciesDoNotDependOnTheLocale()
    {
        std::setlocale(LC_ALL, "de_DE.UTF-8");
        QCOMPARE(csvLatency("2.5", 1.0).value(), 2.5F);
        QCOMPARE(csvLatency(" 1e-3 ", 1000.0).value(), 1.0F);
        QCOMPARE(csvLatency("+4", 1.0).value(), 4.0F);
        QCOMPARE(csvLatency("0.1", 1.0).value(), 0.1F);
        QVERIFY(!csvLatency("2,5", 1.0));
        std::setlocale(LC_ALL, "C");
    }
    void emptyAndNamedHolesAreNotMeasured()
    {
        for (const char* text : {"", " ", "nan", "NaN", "NA", "n/a", "null", "-", "None"})
            QVERIFY2(std::isnan(csvLatency(text, 1.0).value()), text);
    }
    void otherTextIsRefused()
    {
        for (const char* text :
             {"-1", "inf", "-inf", "1e99", "12ms", "0x10", "1 2", "--1", "1e", "\xFF"}) {
            const auto read = csvLatency(text, 1.0);
            QVERIFY2(!read && isOneSentence(read.error()), text);
        }
    }
};

QTEST_GUILESS_MAIN(CsvReaderTest)
#include "csv_reader_test.moc"
