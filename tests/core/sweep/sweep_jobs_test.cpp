// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sweep/sweep_jobs.h"

#include <QTest>

#include <set>

using namespace latency;
using nlohmann::json;

class SweepJobsTest : public QObject
{
    Q_OBJECT

    static json sweep()
    {
        return {{"format", "latency-sweep/1"},
                {"data",
                 {{{"open", "simulated:nasbench201"}, {"tasks", {"A", "B"}}},
                  json::array({"simulated:fbnet", "simulated:fbnet"})}},
                {"tasks", {"C"}},
                {"predictors", {"flops", {{"name", "nasflat"}, {"epochs", 3}}}},
                {"samples", {10, 20}},
                {"seeds", {1, 2, 3}}};
    }
    static std::vector<SweepJob> jobsOf(const json& object)
    {
        const auto spec = sweepSpecFromJson(object, "sweep");
        if (!spec)
            return {};
        const auto jobs = expandSweep(*spec, "sweep");
        return jobs ? *jobs : std::vector<SweepJob>{};
    }

private Q_SLOTS:
    void everyCombinationIsOneJob()
    {
        const auto jobs = jobsOf(sweep());
        QCOMPARE(jobs.size(), 3U * 2U * 2U * 3U);
        std::set<std::string> ids;
        for (const SweepJob& job : jobs)
            ids.insert(job.id);
        QCOMPARE(ids.size(), jobs.size());
        QCOMPARE(jobs.front().experiment.task, std::string("A"));
        QCOMPARE(jobs.back().experiment.task, std::string("C"));
        QCOMPARE(jobs.back().experiment.withDatasets.size(), 1U);
    }
    void theIdFollowsTheContents()
    {
        json longer = sweep();
        longer["seeds"] = {1, 2, 3, 4};
        longer["name"] = "another name";
        std::set<std::string> ids;
        for (const SweepJob& job : jobsOf(sweep()))
            ids.insert(job.id);
        int isNew = 0;
        for (const SweepJob& job : jobsOf(longer))
            isNew += ids.contains(job.id) ? 0 : 1;
        QCOMPARE(isNew, 12);
        json changed = sweep();
        changed["trials"] = 2;
        for (const SweepJob& job : jobsOf(changed))
            QVERIFY(!ids.contains(job.id));
    }
    void repeatedJobsAreOne()
    {
        json twice = sweep();
        twice["seeds"] = {1, 2, 3, 3, 1};
        QCOMPARE(jobsOf(twice).size(), jobsOf(sweep()).size());
    }
    void exclusionsLeaveJobsOut()
    {
        json without = sweep();
        without["exclude"] = {{{"predictor", "nasflat"}, {"task", "A"}}, {{"samples", 10}}};
        QCOMPARE(jobsOf(without).size(), 18U - 3U);
        without["exclude"] = {{{"task", "Z"}}};
        const auto jobs = expandSweep(*sweepSpecFromJson(without, "s"), "s");
        QVERIFY(!jobs);
        QVERIFY(jobs.error().message.find("\"Z\"") != std::string::npos);
    }
    void tenMillionJobsAreRefusedWithTheirNumber()
    {
        SweepSpec spec = *sweepSpecFromJson(sweep(), "s");
        spec.data.resize(1);
        spec.data[0].tasks = {"A"};
        spec.predictors.resize(1);
        spec.samples = std::vector<int>(100, 5);
        spec.seeds = std::vector<std::uint64_t>(100'000, 5);
        QCOMPARE(countCombinations(spec), 10'000'000U);
        const auto jobs = expandSweep(spec, "s");
        QVERIFY(!jobs);
        QVERIFY(jobs.error().message.find("10 000 000 jobs") != std::string::npos);
    }
    void aSweepIsReadAsWritten()
    {
        const SweepSpec spec = *sweepSpecFromJson(sweep(), "s");
        const auto again = sweepSpecFromJson(toJson(spec), "s");
        QVERIFY(again);
        QVERIFY(*again == spec);
    }
    void faultsNameTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("change");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("key") << QByteArray(R"({"seed":1})") << QByteArray("\"seed\"");
        QTest::newRow("format") << QByteArray(R"({"format":"x"})") << QByteArray("latency-sweep/1");
        QTest::newRow("seeds") << QByteArray(R"({"seeds":[1.5]})") << QByteArray("\"seeds\"");
        QTest::newRow("negative") << QByteArray(R"({"seeds":[-1]})") << QByteArray("\"seeds\"");
        QTest::newRow("no samples") << QByteArray(R"({"samples":[]})") << QByteArray("\"samples\"");
        QTest::newRow("predictor")
            << QByteArray(R"({"predictors":[3]})") << QByteArray("\"predictors\"");
        QTest::newRow("no data") << QByteArray(R"({"data":[]})") << QByteArray("\"data\"");
        QTest::newRow("data") << QByteArray(R"({"data":[{"open":[]}]})") << QByteArray("\"open\"");
        QTest::newRow("exclusion")
            << QByteArray(R"({"exclude":[{"what":1}]})") << QByteArray("\"what\"");
    }
    void faultsNameTheirPlace()
    {
        QFETCH(QByteArray, change);
        QFETCH(QByteArray, said);
        json object = sweep();
        object.update(json::parse(change.toStdString()));
        const auto spec = sweepSpecFromJson(object, "my.sweep.json");
        QVERIFY(!spec);
        QVERIFY2(spec.error().message.starts_with("my.sweep.json"), spec.error().message.c_str());
        QVERIFY2(spec.error().message.find(said.toStdString()) != std::string::npos,
                 spec.error().message.c_str());
    }
};

QTEST_APPLESS_MAIN(SweepJobsTest)
#include "sweep_jobs_test.moc"
