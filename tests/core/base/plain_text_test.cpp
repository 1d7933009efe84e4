// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/file_text.h"
#include "core/base/plain_text.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace latency;

namespace
{

std::string utf8(char32_t code)
{
    return QString::fromUcs4(&code, 1).toStdString();
}

/// Every letter that a terminal obeys or that reorders or breaks a line.
std::vector<std::string> controls()
{
    std::vector<std::string> all;
    for (char32_t code = 0; code < 0xA0; ++code)
        if (code < 0x20 || code >= 0x7F)
            all.push_back(code == 0 ? std::string(1, '\0') : utf8(code));
    for (const char32_t code : {0x061CU, 0x200EU, 0x200FU, 0x2028U, 0x2029U, 0x202AU, 0x202BU,
                                0x202CU, 0x202DU, 0x202EU, 0x2066U, 0x2067U, 0x2068U, 0x2069U})
        all.push_back(utf8(code));
    return all;
}

} // namespace

class PlainTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ordinaryTextStaysAsItIs()
    {
        for (const std::string text : {"", "pixel3", "3×3 → ρ 𝛒", "Ωμέγα", "נייד", "a\"b'c\\d"}) {
            QVERIFY(isPlainText(text));
            QCOMPARE(plainText(text), text);
        }
    }
    void noControlIsLeft()
    {
        for (const std::string& control : controls()) {
            const std::string text = "a" + control + "b";
            QVERIFY(!isPlainText(text));
            const std::string plain = plainText(text);
            QVERIFY2(isPlainText(plain), qPrintable(QByteArray::fromStdString(control).toHex()));
            QVERIFY(plain == "a?b" || plain == "a b");
        }
        QCOMPARE(plainText("one\ntwo\tthree\r"), std::string("one two three "));
    }
    void bytesThatAreNoTextBecomeQuestionMarksAndTheirNeighboursStay()
    {
        QCOMPARE(plainText("ρ\xFFρ\xE2\x82"), std::string("ρ?ρ??"));
        QVERIFY(!isPlainText("caf\xE9"));
        for (int lead = 0; lead < 256; ++lead)
            for (int next = 0; next < 256; ++next) {
                const std::string two{static_cast<char>(lead), static_cast<char>(next)};
                QVERIFY(isPlainText(plainText(two)));
                QCOMPARE(isPlainText(two), plainText(two) == two);
            }
    }
    void anErrorIsPlainHoweverItWasMade()
    {
        for (const std::string& control : controls()) {
            const Error error{"FILE" + control + " is no " + control + "table."};
            QVERIFY(isPlainText(error.message));
        }
        QCOMPARE(Error("a\nb.").message, std::string("a b."));
    }
    void quotesAreCutBetweenLetters()
    {
        std::string text;
        for (int i = 0; i < 100; ++i)
            text += "ρ";
        const std::string quoted = inQuotes(text);
        QVERIFY(isUtf8(quoted));
        QVERIFY(quoted.size() < 90);
        QCOMPARE(inQuotes("a\x1b[31m"), std::string("\"a?[31m\""));
    }
    void fieldsOfCsvAreQuotedWhereTheyHaveTo()
    {
        QCOMPARE(csvField("pixel3"), std::string("pixel3"));
        QCOMPARE(csvField("a,b"), std::string("\"a,b\""));
        QCOMPARE(csvField("say \"x\""), std::string("\"say \"\"x\"\"\""));
        QCOMPARE(csvField("two\nlines"), std::string("two lines"));
    }
    void noFieldIsAFormula()
    {
        for (const std::string formula :
             {"=HYPERLINK(\"http://x\",\"y\")", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)",
              "\t=1+1", "\r@x", " =1", "-", "=", "-pixel"}) {
            const std::string field = csvField(formula);
            const std::string inside = field.starts_with('"') ? field.substr(1) : field;
            QVERIFY2(inside.starts_with('\''), field.c_str());
        }
        for (const std::string number : {"-1.5", "+3", "-2e-3", "12"})
            QCOMPARE(csvField(number), number);
    }
    void theGuardOfAFormulaIsTakenAwayAgain()
    {
        for (const std::string text :
             {"=1+1", "-pixel", "@x", "'tis", "pixel", "'", "", "'=1+1", "''@a", "'a"})
            QCOMPARE(std::string(withoutFormulaGuard(csvField(text))), text);
    }
    void jsonKeepsItsValuesAndLosesItsControls()
    {
        for (const std::string& control : controls()) {
            const nlohmann::json json{{"a" + control, control + "\"\\ρ"}};
            const std::string text = plainJson(json.dump());
            QVERIFY(isPlainText(text));
            QVERIFY(nlohmann::json::parse(text) == json);
        }
    }
};

QTEST_GUILESS_MAIN(PlainTextTest)
#include "plain_text_test.moc"
