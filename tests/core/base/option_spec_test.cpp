// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/option_spec.h"

#include <QTest>

using namespace latency;
using nlohmann::json;

namespace
{
const std::vector<OptionSpec> kSpecs{
    integerOption("epochs", "Epochs", 30, 1, 500, "epochs", "How long."),
    realOption("rate", "Rate", 1e-3, 1e-6, 1.0, "", "How fast."),
    toggleOption("transfer", "Transfer", true, "Whether."),
    choiceOption("layer", "Layer", "gat", {{"gat", "GAT"}, {"dense", "Dense"}}, "Which.")};
}

class OptionSpecTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void missingOptionsTakeTheirDefaults()
    {
        const auto resolved =
            resolveOptions(kSpecs, json::parse(R"({"name":"x","epochs":3})"), "x");
        QVERIFY(resolved);
        QCOMPARE((*resolved)["epochs"].get<int>(), 3);
        QCOMPARE((*resolved)["layer"].get<std::string>(), std::string("gat"));
        QCOMPARE(resolved->size(), std::size_t{4});
    }
    void aTextIsTakenAsItIs()
    {
        const std::vector<OptionSpec> specs{textOption("file", "File", "Where.")};
        QVERIFY((*resolveOptions(specs, {{"file", "a b"}}, "x"))["file"] == "a b");
        QVERIFY((*resolveOptions(specs, {}, "x"))["file"] == "");
        QCOMPARE(resolveOptions(specs, {{"file", 3}}, "x").error().message,
                 std::string("x: option \"file\" is 3; expected a text."));
    }
    void bothEndsOfARangeBelongToIt()
    {
        for (const json& given : {json{{"epochs", 1}}, json{{"epochs", 500}}, json{{"rate", 1e-6}},
                                  json{{"rate", 1.0}}, json{{"rate", 1}}}) {
            const auto resolved = resolveOptions(kSpecs, given, "x");
            QVERIFY(resolved);
            for (const auto& [name, value] : given.items())
                QVERIFY((*resolved)[name] == value);
        }
    }
    void aPresetIsWhereOptionsStartFrom()
    {
        MethodInfo info;
        info.options = kSpecs;
        info.presets = {{"long", "Long", {"fbnet"}, {{"epochs", 400}, {"layer", "dense"}}, 7}};
        const auto resolved =
            resolveOptions(info, {{"preset", "long"}, {"layer", "gat"}}, "fbnet", "x");
        QVERIFY(resolved);
        QVERIFY((*resolved ==
                 json{{"epochs", 400}, {"rate", 1e-3}, {"transfer", true}, {"layer", "gat"}}));
        QCOMPARE(resolveOptions(info, {{"preset", "long"}}, "ofa", "x").error().message,
                 std::string("x: there is no preset \"long\"; expected none."));
        QCOMPARE(resolveOptions(info, {{"preset", "short"}}, "fbnet", "x").error().message,
                 std::string("x: there is no preset \"short\"; expected long."));
    }
    void quirksAreSetAsPublished()
    {
        std::vector<OptionSpec> specs = kSpecs;
        specs[2].paperQuirk = specs[3].paperQuirk = "It is otherwise.";
        QVERIFY((paperQuirks(specs) == json{{"transfer", true}, {"layer", "paper"}}));
    }
    void spacesThatAreNotNamedAreAllOrNone()
    {
        MethodInfo info;
        QVERIFY(info.supportsSpace("fbnet"));
        info.spaces = {"ofa"};
        QVERIFY(info.supportsSpace("ofa"));
        QVERIFY(!info.supportsSpace("fbnet"));
    }
    void wrongValuesAreRefusedWithOneSentence_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("unknown")
            << R"({"epoch":3})"
            << "x: there is no option \"epoch\"; expected epochs, rate, transfer, layer.";
        QTest::newRow("type")
            << R"({"epochs":"3"})"
            << "x: option \"epochs\" is \"3\"; expected a whole number from 1 to 500 epochs.";
        QTest::newRow("fraction")
            << R"({"epochs":3.5})"
            << "x: option \"epochs\" is 3.5; expected a whole number from 1 to 500 epochs.";
        QTest::newRow("below")
            << R"({"epochs":0})"
            << "x: option \"epochs\" is 0; expected a whole number from 1 to 500 epochs.";
        QTest::newRow("above")
            << R"({"epochs":501})"
            << "x: option \"epochs\" is 501; expected a whole number from 1 to 500 epochs.";
        QTest::newRow("text for a switch")
            << R"({"transfer":"true"})"
            << "x: option \"transfer\" is \"true\"; expected true or false.";
        QTest::newRow("range") << R"({"rate":2})"
                               << "x: option \"rate\" is 2; expected a number from 1e-06 to 1.";
        QTest::newRow("choice") << R"({"layer":"x"})"
                                << "x: option \"layer\" is \"x\"; expected one of gat, dense.";
        QTest::newRow("not an object") << "[1]"
                                       << "x: the options are not a JSON object.";
    }
    void wrongValuesAreRefusedWithOneSentence()
    {
        QFETCH(QString, given);
        QFETCH(QString, sentence);
        const auto resolved = resolveOptions(kSpecs, json::parse(given.toStdString()), "x");
        QVERIFY(!resolved);
        QCOMPARE(QString::fromStdString(resolved.error().message), sentence);
    }
};

QTEST_GUILESS_MAIN(OptionSpecTest)
#include "option_spec_test.moc"
