// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/experiment_spec.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace latency;
using nlohmann::json;

class ExperimentSpecTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void roundTripsThroughJson()
    {
        ExperimentSpec spec;
        spec.dataset = "help:fbnet";
        spec.task = "F2";
        spec.predictor = {{"name", "nasflat"}, {"epochs", 5}};
        spec.sampler = {{"name", "by-hand"}};
        spec.handPicked = {4, 7, 9};
        spec.sampleCount = 3;
        spec.sourceSamples = 100;
        spec.trials = 2;
        spec.seed = 77;
        spec.protocol = "all";
        spec.withDatasets = {"eagle:fbnet"};
        spec.trainDevices = {"a", "b"};
        spec.testDevices = {"c"};
        spec.specifications = {{"c", {1, 2, 3, 4, "mine", true}}};
        const auto again = experimentSpecFromJson(toJson(spec), "x");
        QVERIFY2(again, again ? "" : again.error().message.c_str());
        QCOMPARE(*again, spec);
    }
    void severalDatasetsAreAList()
    {
        ExperimentSpec spec;
        spec.dataset = "help:nasbench201";
        QVERIFY(toJson(spec)["dataset"] == "help:nasbench201");
        spec.withDatasets = {"eagle:nasbench201", "own.csv"};
        QVERIFY(toJson(spec)["dataset"] ==
                json::array({"help:nasbench201", "eagle:nasbench201", "own.csv"}));
        const auto again = experimentSpecFromJson(toJson(spec), "x");
        QVERIFY2(again, again ? "" : again.error().message.c_str());
        QCOMPARE(*again, spec);
        json alone = toJson(spec);
        alone["dataset"] = json::array({"own.csv"});
        const auto one = experimentSpecFromJson(alone, "x");
        QVERIFY(one);
        QCOMPARE(one->dataset, std::string("own.csv"));
        QVERIFY(one->withDatasets.empty());
    }
    void theExampleOfTheDesignIsRead()
    {
        const auto spec = experimentSpecFromJson(json::parse(R"({ "format": "latency-experiment/1",
            "dataset": "help:fbnet",  "task": "F2", "predictor": {"name": "nasflat"},
            "sampler": {"name": "random", "count": 20}, "source_samples": 800, "trials": 3, "seed": 1,
            "protocol": "unseen" })"),
                                                 "x");
        QVERIFY(spec);
        QCOMPARE(spec->sampleCount, 20);
        QVERIFY(!spec->sampler.contains("count"));
    }
    void faultsAreNamed_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("names");
        QTest::newRow("format") << R"({"format":"latency-experiment/9"})"
                                << "\"latency-experiment/9\"";
        QTest::newRow("unknown key") << R"({"epochs":3})"
                                     << "\"epochs\"";
        QTest::newRow("trials") << R"({"trials":0})"
                                << "\"trials\" is 0; expected a whole number from 1";
        QTest::newRow("seed") << R"({"seed":"a"})"
                              << "\"seed\" is \"a\"";
        QTest::newRow("seed below zero") << R"({"seed":-1})"
                                         << "\"seed\" is -1";
        QTest::newRow("devices") << R"({"train_devices":"a"})"
                                 << "a list of device names";
        QTest::newRow("predictor") << R"({"predictor":{"epochs":3}})"
                                   << "an object with a \"name\"";
        QTest::newRow("count") << R"({"sampler":{"name":"random","count":-3}})"
                               << "\"count\" is -3";
        QTest::newRow("picks") << R"({"sampler":{"name":"by-hand","picks":[1,-2]}})"
                               << "architecture numbers";
        QTest::newRow("dataset") << R"({"dataset":7})"
                                 << "\"dataset\" is 7";
        QTest::newRow("no dataset in the list") << R"({"dataset":[]})"
                                                << "\"dataset\" is []";
        QTest::newRow("a list of other things") << R"({"dataset":["a",7]})"
                                                << "or a list of them";
        QTest::newRow("no dataset") << R"({"dataset":""})"
                                    << "\"dataset\"";
    }
    void faultsAreNamed()
    {
        QFETCH(QString, change);
        QFETCH(QString, names);
        json object{{"format", "latency-experiment/1"}, {"dataset", "x"}};
        object.update(json::parse(change.toStdString()));
        const auto spec = experimentSpecFromJson(object, "e.json");
        QVERIFY(!spec);
        const QString sentence = QString::fromStdString(spec.error().message);
        QVERIFY2(sentence.contains(names), qPrintable(sentence));
        QVERIFY(sentence.startsWith(QStringLiteral("e.json")));
    }
    void textThatIsNotJsonIsRefused()
    {
        QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("e.json")).toStdString();
        for (const char* text : {"", "{", "[]", "\xff\xfe", "null", "{\"format\":1e999}"}) {
            std::ofstream(path) << text;
            QVERIFY(!readExperimentFile(path));
        }
        QVERIFY(!readExperimentFile("/nowhere.json"));
    }
};

QTEST_GUILESS_MAIN(ExperimentSpecTest)
#include "experiment_spec_test.moc"
