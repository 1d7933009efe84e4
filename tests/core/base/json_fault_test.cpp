// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json_fault.h"

#include <QTest>

using namespace latency;

class JsonFaultTest : public QObject
{
    Q_OBJECT

    static std::string sentence(const std::string& text)
    {
        try {
            const auto json = nlohmann::json::parse(text);
            return json.at("name").get<std::string>();
        } catch (const nlohmann::json::exception& exception) {
            return jsonFault("a.json", exception).message;
        }
    }

private Q_SLOTS:
    void aCutOffTextIsNamedWithItsPlace()
    {
        QCOMPARE(sentence("{\"name\": 3"),
                 std::string("a.json, line 1, column 11: not valid JSON: unexpected end of input; "
                             "expected '}'."));
    }
    void noWordOfTheLibraryIsShown()
    {
        for (const char* text : {"", "{", "[1,", "{\"a\"}", "{\"name\": 1}", "{}", "\xff"})
            QVERIFY(sentence(text).find("exception") == std::string::npos);
    }
    void bytesThatAreNoTextAreNotRepeated()
    {
        for (const char c : sentence("{\"name\": \"\xff\x01"))
            QVERIFY(c >= ' ' && c < '\x7f');
    }
};

QTEST_GUILESS_MAIN(JsonFaultTest)
#include "json_fault_test.moc"
