// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/latency_constrained_search.h"
#include "tests/fixtures/small_table.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace latency;

class LatencyConstrainedSearchTest : public QObject
{
    Q_OBJECT

    static SearchRequest request()
    {
        SearchRequest request;
        request.table = fixtures::smallTable(300, 3);
        request.device = 2;
        request.trainDevices = {0, 1};
        request.objective = multiplyAddsObjective(*request.table);
        std::vector<float> latencies(request.table->milliseconds(2).begin(),
                                     request.table->milliseconds(2).end());
        std::ranges::nth_element(latencies, latencies.begin() + 150);
        request.limit = latencies[150];
        request.measurements = 12;
        request.predictor = findPredictor("kernel");
        return request;
    }

private Q_SLOTS:
    void spendsNoMoreThanItsBudgetAndNothingTwice()
    {
        const auto answer = searchUnderLimit(request(), {});
        QVERIFY2(answer, answer ? "" : answer.error().message.c_str());
        std::set<int> measured;
        for (const SearchStep& step : answer->steps)
            measured.insert(step.architecture);
        QCOMPARE(measured.size(), answer->steps.size());
        QVERIFY(measured.size() <= 12);
    }
    void comesCloseToTheTrueOptimum()
    {
        const SearchRequest asked = request();
        const auto answer = searchUnderLimit(asked, {});
        const auto best = static_cast<std::size_t>(trueOptimum(asked));
        QVERIFY(answer->architecture >= 0);
        QVERIFY(answer->objective >= 0.97 * static_cast<double>(asked.objective.values[best]));
    }
    void whatItMeasuredBelowTheLimitIsCertain()
    {
        SearchRequest asked = request();
        asked.confidence = 0.99;
        const auto answer = searchUnderLimit(asked, {});
        if (answer->isMeasured)
            QVERIFY(asked.table->milliseconds(2)[static_cast<std::size_t>(answer->architecture)] <=
                    asked.limit);
    }
    void anImpossibleLimitIsAnsweredWithNothing()
    {
        SearchRequest asked = request();
        asked.limit = 1e-3;
        QCOMPARE(searchUnderLimit(asked, {})->architecture, -1);
        QCOMPARE(trueOptimum(asked), -1);
    }
    void badNumbersAreRefused()
    {
        for (int fault = 0; fault < 4; ++fault) {
            SearchRequest asked = request();
            if (fault == 0)
                asked.measurements = 3;
            if (fault == 1)
                asked.measurements = 300;
            if (fault == 2)
                asked.confidence = 1.0;
            if (fault == 3)
                asked.limit = -1.0;
            QVERIFY(!searchUnderLimit(asked, {}));
        }
    }
    void theSameSeedGivesTheSameAnswer()
    {
        QCOMPARE(searchUnderLimit(request(), {})->architecture,
                 searchUnderLimit(request(), {})->architecture);
    }
};

QTEST_GUILESS_MAIN(LatencyConstrainedSearchTest)
#include "latency_constrained_search_test.moc"
