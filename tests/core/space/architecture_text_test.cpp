// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/space/architecture_text.h"

#include "core/base/file_text.h"

#include <QTest>

using namespace latency;

class ArchitectureTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void quotesAreShortPrintableUtf8()
    {
        QCOMPARE(inQuotes("a|b"), std::string("\"a|b\""));
        QCOMPARE(inQuotes("a\nb\x7F"), std::string("\"a b?\""));
        QCOMPARE(inQuotes("caf\xE9"), std::string("\"caf?\""));
        QCOMPARE(inQuotes("3×3"), std::string("\"3×3\""));
        std::string text = "x";
        for (int i = 0; i < 100; ++i)
            text += "→";
        const std::string arrows = inQuotes(text);
        QVERIFY(arrows.size() < 90);
        QVERIFY(isUtf8(arrows));
        QVERIFY(arrows.ends_with("→…\""));
    }
    void splittingKeepsEmptyParts()
    {
        QCOMPARE(splitText("", ',').size(), std::size_t{1});
        const auto parts = splitText(",a,,b", ',');
        QCOMPARE(parts.size(), std::size_t{4});
        QVERIFY(parts[0].empty() && parts[1] == "a" && parts[2].empty() && parts[3] == "b");
    }
    void numbersMustBePlainDigits()
    {
        const std::vector<Position> positions(2, Position{"layer 1", {1, 2}, {"a", "b"}});
        for (const char* text : {"", "1", "1,2,1", "1,", "1,+2", "1,-2", "1, 2", "1,2.0", "1,0x2",
                                 "1,3", "01,2", "1,99999999999999999999"}) {
            Architecture architecture;
            QVERIFY2(!appendNumbers(architecture, text, ',', 2, positions, "x", "numbers"), text);
        }
        Architecture architecture;
        QVERIFY(appendNumbers(architecture, "2,1", ',', 2, positions, "x", "numbers"));
        QCOMPARE(architecture, (Architecture{2, 1}));
    }
};

QTEST_GUILESS_MAIN(ArchitectureTextTest)
#include "architecture_text_test.moc"
