// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampling/sampler.h"
#include "tests/fixtures/small_table.h"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <set>

using namespace latency;

class SamplerTest : public QObject
{
    Q_OBJECT

    static SamplingRequest request(int count)
    {
        SamplingRequest request;
        request.table = fixtures::smallTable(60, 3);
        request.trainDevices = {0, 1};
        request.targetDevice = 2;
        request.count = count;
        return request;
    }

private Q_SLOTS:
    void everyRuleGivesDistinctPicksAndRepeatsThemForASeed_data()
    {
        QTest::addColumn<QString>("name");
        for (const Sampler* sampler : samplers())
            if (sampler->info().name != "by-hand" && sampler->info().supportsSpace("fbnet"))
                QTest::newRow(sampler->info().name.c_str())
                    << QString::fromStdString(sampler->info().name);
    }
    void everyRuleGivesDistinctPicksAndRepeatsThemForASeed()
    {
        QFETCH(QString, name);
        const Sampler* sampler = findSampler(name.toStdString());
        SamplingRequest asked = request(12);
        asked.options = *resolveOptions(sampler->info().options, {}, "");
        asked.seed = Seed{5};
        const auto picks = sampler->pick(asked);
        QVERIFY2(picks, picks ? "" : picks.error().message.c_str());
        QCOMPARE(std::set<int>(picks->begin(), picks->end()).size(), std::size_t{12});
        QCOMPARE(sampler->pick(asked).value(), *picks);
    }
    void rulesThatDrawGiveOtherPicksForAnotherSeed()
    {
        for (const char* name : {"random", "params", "latency", "cosine", "cosine-greedy"}) {
            SamplingRequest asked = request(12);
            asked.options = *resolveOptions(findSampler(name)->info().options, {}, "");
            asked.seed = Seed{5};
            const auto first = findSampler(name)->pick(asked).value();
            asked.seed = Seed{6};
            QVERIFY2(findSampler(name)->pick(asked).value() != first, name);
        }
    }
    void onlyTheOracleLooksAtTheTarget()
    {
        for (const Sampler* sampler : samplers())
            QCOMPARE(sampler->isOracle(), sampler->info().name == "latency");
    }
    void unmeasuredArchitecturesAreNeverPicked()
    {
        SamplingRequest asked = request(20);
        std::vector<int> missing(35);
        std::iota(missing.begin(), missing.end(), 0);
        asked.table = fixtures::withHoles(*asked.table, 2, missing);
        for (const Sampler* sampler : samplers()) {
            if (sampler->info().name == "by-hand" || !sampler->info().supportsSpace("fbnet"))
                continue;
            asked.options = *resolveOptions(sampler->info().options, {}, "");
            for (const int pick : sampler->pick(asked).value())
                QVERIFY2(pick >= 35, sampler->info().name.c_str());
        }
        asked.handPicked = {34};
        QVERIFY(!findSampler("by-hand")->pick(asked));
    }
    void askingForTooManyIsRefused()
    {
        SamplingRequest asked = request(61);
        for (const char* name : {"random", "params"}) {
            const auto picks = findSampler(name)->pick(asked);
            QVERIFY(!picks);
            QVERIFY(QString::fromStdString(picks.error().message)
                        .contains(QStringLiteral("60 measured")));
        }
    }
    void paramsTakesOneFromEachGroup()
    {
        SamplingRequest asked = request(6);
        const std::vector<int> picks = findSampler("params")->pick(asked).value();
        std::vector<double> all;
        for (int i = 0; i < 60; ++i)
            all.push_back(asked.table->space().costs(asked.table->architecture(i)).parameters);
        std::ranges::sort(all);
        for (std::size_t bucket = 0; bucket < 6; ++bucket) {
            const double parameters =
                asked.table->space().costs(asked.table->architecture(picks[bucket])).parameters;
            QVERIFY(all[bucket * 10] <= parameters && parameters <= all[bucket * 10 + 9]);
        }
    }
    void byHandTakesExactlyThePicks()
    {
        SamplingRequest asked = request(3);
        asked.handPicked = {7, 3, 9};
        QCOMPARE(findSampler("by-hand")->pick(asked).value(), (std::vector<int>{7, 3, 9}));
    }
    void byHandRefusesRepeatedMissingAndUnmeasuredPicks()
    {
        SamplingRequest asked = request(3);
        QVERIFY(!findSampler("by-hand")->pick(asked));
        asked.handPicked = {7, 7};
        QVERIFY(!findSampler("by-hand")->pick(asked));
        asked.handPicked = {1000};
        QVERIFY(!findSampler("by-hand")->pick(asked));
    }
};

QTEST_GUILESS_MAIN(SamplerTest)
#include "sampler_test.moc"
