// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/text/ascii_text.h"

#include <QTest>

#include <clocale>
#include <cmath>

using namespace latency;

class AsciiTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lettersBeyondAsciiStayAsTheyAre()
    {
        QCOMPARE(asciiLower("aZ[@9 Ä"), std::string("az[@9 Ä"));
    }
    void blanksGoFromBothEndsOnly()
    {
        QCOMPARE(trimmed(" \t a b \r\n"), std::string_view("a b"));
        QCOMPARE(trimmed(" \t"), std::string_view());
        QCOMPARE(trimmed(""), std::string_view());
    }
    void emptyPiecesAreLeftOut()
    {
        QCOMPARE(splitWords(",a,;b c,,", ",;"), (std::vector<std::string_view>{"a", "b c"}));
        QVERIFY(splitWords(",,", ",").empty());
    }
    void onlyAWholeTextIsANumber()
    {
        QCOMPARE(parseNumber<double>("1.5e3"), std::optional(1500.0));
        QCOMPARE(parseNumber<double>("+2"), std::optional(2.0));
        QCOMPARE(parseNumber<int>("-7"), std::optional(-7));
        QVERIFY(std::isnan(*parseNumber<double>("nan")));
        for (const char* text : {"", "+", "1,5", "1.5 ", "1.5ms", "0x10", "--1"})
            QVERIFY2(!parseNumber<double>(text), text);
        QVERIFY(!parseNumber<int>("1.0"));
        QVERIFY(!parseNumber<int>("99999999999"));
    }
    void digitsStandInGroupsOfThree()
    {
        QCOMPARE(groupedDigits(0), std::string("0"));
        QCOMPARE(groupedDigits(999), std::string("999"));
        QCOMPARE(groupedDigits(1000), std::string("1 000"));
        QCOMPARE(groupedDigits(15625), std::string("15 625"));
        QCOMPARE(groupedDigits(1234567), std::string("1 234 567"));
        QCOMPARE(groupedDigits(-100), std::string("-100"));
        QCOMPARE(groupedDigits(-15625), std::string("-15 625"));
    }
    void oneIsCountedInTheSingular()
    {
        QCOMPARE(countedNoun(1, "network"), std::string("1 network"));
        QCOMPARE(countedNoun(0, "network"), std::string("0 networks"));
        QCOMPARE(countedNoun(15625, "network"), std::string("15 625 networks"));
    }
    void decimalsAreThoseAskedForInAnyLocale()
    {
        std::setlocale(LC_ALL, "de_DE.UTF-8"); // where there is one
        QCOMPARE(fixedNumber(2.0 / 3.0, 3), std::string("0.667"));
        QCOMPARE(fixedNumber(12.0, 0), std::string("12"));
        QCOMPARE(fixedNumber(-0.25, 1), std::string("-0.2"));
        std::setlocale(LC_ALL, "C");
    }
};

QTEST_GUILESS_MAIN(AsciiTextTest)
#include "ascii_text_test.moc"
