// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json_text.h"
#include "tests/core/dataset/one_sentence.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace latency;

namespace
{

std::string repeated(const std::string& part, std::size_t times)
{
    std::string text;
    for (std::size_t i = 0; i < times; ++i)
        text += part;
    return text;
}

std::string nested(std::size_t depth)
{
    return repeated("[", depth) + repeated("]", depth);
}

std::string refusal(const std::string& text)
{
    const auto json = parseJson(text, "a.json");
    return json ? std::string() : json.error().message;
}

} // namespace

class JsonTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsWhatTheLibraryReads()
    {
        for (const char* text :
             {"null", "true", "-3", "18446744073709551615", "1.5e3", "\"a\\u00e9\\n\"", "[]", "{}",
              R"({"b": [1, {"c": null, "a": [[], {}]}], "a": "x", "": -0.25})", " [ 1 , 2 ] \n"}) {
            const auto json = parseJson(text, "a.json");
            QVERIFY(json);
            QVERIFY(*json == nlohmann::json::parse(text));
            const auto ordered = parseJson<nlohmann::ordered_json>(text, "a.json");
            QVERIFY(ordered);
            QCOMPARE(ordered->dump(), nlohmann::ordered_json::parse(text).dump());
        }
    }
    void aCutOffTextIsNamedWithItsPlace()
    {
        QCOMPARE(refusal("{\"name\": 3"),
                 std::string("a.json, line 1, column 11: not valid JSON: unexpected end of input; "
                             "expected '}'."));
    }
    void aKeyThatStandsTwiceIsRefusedWithItsPlace()
    {
        const std::string expected = "a.json, line 2, column 3: duplicate key \"a\" in an object; "
                                     "expected each key once.";
        QCOMPARE(refusal("{\"a\": 1,\n\"a\": 2}"), expected);
        QCOMPARE(
            parseJson<nlohmann::ordered_json>("{\"a\": 1,\n\"a\": 2}", "a.json").error().message,
            expected);
        QVERIFY(refusal("{\"a\": {\"a\": 1}, \"b\": [{\"a\": 1}, {\"a\": 1}]}").empty());
    }
    void aKeyThatStandsTwiceIsFoundHoweverItIsWritten()
    {
        QVERIFY(!refusal("{\"a\": 1, \"\\u0061\": 2}").empty());
        std::string many = "{";
        for (int i = 0; i < 100; ++i)
            many += "\"k" + std::to_string(i) + "\": 0, ";
        QVERIFY(refusal(many + "\"other\": 0}").empty());
        QVERIFY(refusal(many + "\"k7\": 0}").find("\"k7\"") != std::string::npos);
    }
    void depthIsReadUpToTheLimit()
    {
        QVERIFY(refusal(nested(kDeepestJson)).empty());
        QCOMPARE(refusal(nested(kDeepestJson + 1)),
                 std::string("a.json, line 1, column 65: lists and objects are nested too deeply; "
                             "expected at most 64 levels."));
        QVERIFY(!refusal(repeated("{\"a\":", 65) + "1" + repeated("}", 65)).empty());
        QVERIFY(refusal("\"" + nested(5000) + "\"").empty()); // in a text they are letters
    }
    void anyDepthIsRefusedAtOnce()
    {
        QElapsedTimer timer;
        timer.start();
        for (const std::string& deep : {nested(200'000), repeated("[", 5'000'000),
                                        "{\"format\":" + repeated("{\"a\":", 1'000'000)})
            QVERIFY(isOneSentence(refusal(deep)));
        QVERIFY(timer.elapsed() < 1000);
    }
    void whatTheFilterRefusesIsPassedOver()
    {
        const auto json =
            parseJson(R"({"a": {"time": [1, {"x": 2}], "score": 3}, "time": 4, "b": 5})", "a.json",
                      [](std::string_view key, int depth) { return key != "time" || depth == 1; });
        QVERIFY(json);
        QCOMPARE(json->dump(), std::string(R"({"a":{"score":3},"b":5,"time":4})"));
        const auto deep = parseJson("{\"time\": " + nested(100) + "}", "a.json",
                                    [](std::string_view, int) { return false; });
        QVERIFY(!deep);
    }
    void manyKeysTakeLinearTime()
    {
        std::string text = "{";
        for (int i = 0; i < 300'000; ++i)
            text += "\"" + std::to_string(i) + "\":0,";
        text.back() = '}';
        const auto json = parseJson<nlohmann::ordered_json>(text, "a.json");
        QVERIFY(json); // looking through all keys for each would take minutes
        QCOMPARE(json->size(), std::size_t{300'000});
    }
    void aNumberTooLargeHasItsPlace()
    {
        QCOMPARE(
            refusal("[1,\n1e999]"),
            std::string(
                "a.json, line 2, column 6: not valid JSON: the number \"1e999\" is too large."));
    }
    void everyRefusalIsOnePlainSentence()
    {
        for (const std::string text : {"", "{", "[1,", "{\"a\"}", "\xff", "{\"name\": \"\xff\x01",
                                       "{\"\\u001b[31m\\n\": 1, "
                                       "\"\\u001b[31m\\n\": 2}",
                                       "\"\xC2\x9B\"]", "nul", "[1 2]", "\x1b[31m"}) {
            QVERIFY2(isOneSentence(refusal(text)), refusal(text).c_str());
            QVERIFY(refusal(text).find("exception") == std::string::npos);
        }
    }
    void whatIsMissingIsSaidWithoutTheWordsOfTheLibrary()
    {
        try {
            std::ignore = nlohmann::json::object().at("name");
            QFAIL("nothing was missing");
        } catch (const nlohmann::json::exception& exception) {
            QCOMPARE(jsonFault("a.json", exception).message,
                     std::string("a.json: not of the expected form: key 'name' not found."));
        }
    }
    void aFileIsReadUpToItsLimit()
    {
        const QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("a.json")).toStdString();
        std::ofstream(path) << "[1,2]";
        QVERIFY(readJsonFile(path).hasValue());
        QVERIFY(!readJsonFile(path, 4).hasValue());
        QVERIFY(!readJsonFile(path + "x").hasValue());
    }
};

QTEST_GUILESS_MAIN(JsonTextTest)
#include "json_text_test.moc"
