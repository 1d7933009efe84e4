// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/latency_search.h"

#include "core/search/device_use.h"
#include "core/search/search_predictions.h"
#include "core/search/search_remarks.h"
#include "core/similarity/published_tasks.h"
#include "tests/core/similarity/published_data.h"
#include "tests/fixtures/small_table.h"

#include <QTest>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numeric>
#include <set>

using namespace latency;

class LatencySearchTest : public QObject
{
    Q_OBJECT

    static double quantile(const LatencyTable& table, int device, double share)
    {
        std::vector<float> sorted(table.milliseconds(device).begin(),
                                  table.milliseconds(device).end());
        std::ranges::sort(sorted);
        return sorted[std::size_t(share * double(sorted.size() - 1))];
    }
    static SearchProblem problem()
    {
        SearchProblem problem;
        problem.table = fixtures::smallTable(300, 3);
        problem.device = 2;
        problem.trainDevices = {0, 1};
        problem.objective = multiplyAddsObjective(*problem.table);
        problem.limit = quantile(*problem.table, 2, 0.5);
        problem.measurements = 12;
        problem.predictor = findPredictor("kernel");
        return problem;
    }
    static LatencySearch searched(const SearchProblem& problem)
    {
        LatencySearch search = LatencySearch::create(problem).value();
        TableMeasurements source(problem.table, problem.device);
        if (const auto ended = runSearch(search, source, {}); !ended)
            qFatal("%s", ended.error().message.c_str());
        return search;
    }
    static std::vector<int> next(LatencySearch& search, int count)
    {
        return std::get<std::vector<int>>(search.next(count, {}));
    }
    static double truth(const SearchProblem& problem, int architecture)
    {
        return problem.table->milliseconds(problem.device)[std::size_t(architecture)];
    }

    /// As measured on device 2, whether or not the search knows that device.
    static double truthOf(const SearchProblem& problem, int row)
    {
        return problem.table->milliseconds(2)[std::size_t(row)];
    }

private Q_SLOTS:
    void spendsNoMoreThanItsBudgetAndNothingTwice()
    {
        const LatencySearch search = searched(problem());
        std::set<int> measured;
        for (const SearchStep& step : search.steps())
            measured.insert(step.architecture);
        QCOMPARE(measured.size(), search.steps().size());
        QVERIFY(measured.size() <= 12);
        QCOMPARE(search.ledger().measurements, int(measured.size()));
    }
    void comesCloseToTheTrueOptimum()
    {
        const SearchProblem asked = problem();
        const LatencySearch search = searched(asked);
        const int best = trueOptimum(*asked.table, 2, asked.objective, *asked.limit);
        QVERIFY(search.answer().architecture >= 0);
        QVERIFY(search.answer().objective >=
                0.99 * double(asked.objective.values[std::size_t(best)]));
    }
    void whatItMeasuredWithinTheLimitIsCertain()
    {
        const SearchProblem asked = problem();
        const LimitAnswer answer = searched(asked).answer(*asked.limit, 0.99);
        if (answer.isMeasured) {
            QCOMPARE(answer.probability, 1.0);
            QVERIFY(truth(asked, answer.architecture) <= *asked.limit);
            QCOMPARE(answer.milliseconds, truth(asked, answer.architecture));
        }
    }
    void theAnswerUnderAnyLimitIsTheBestThatTheBeliefAllows()
    {
        const SearchProblem asked = problem();
        const LatencySearch search = searched(asked);
        for (const double share : {0.05, 0.2, 0.5, 0.7, 0.95}) {
            const double limit = quantile(*asked.table, 2, share);
            for (const double confidence : {0.5, 0.8, 0.99}) {
                const LimitAnswer answer = search.answer(limit, confidence);
                double best = -1.0;
                for (const SearchStep& step : search.steps())
                    if (step.measured <= limit)
                        best = std::max<double>(
                            best, asked.objective.values[std::size_t(step.architecture)]);
                const LimitAnswer unmeasured = search.unmeasuredAnswer(limit, confidence);
                if (unmeasured.architecture >= 0) {
                    QVERIFY(unmeasured.probability >= confidence);
                    QVERIFY(!unmeasured.isMeasured);
                    best = std::max(best, unmeasured.objective);
                }
                if (answer.architecture < 0)
                    QCOMPARE(best, -1.0);
                else
                    QCOMPARE(answer.objective, best);
            }
        }
    }
    void moreConfidenceNeverFindsABetterUnmeasuredNetwork()
    {
        const SearchProblem asked = problem();
        const LatencySearch search = searched(asked);
        double before = 1e30;
        for (const double confidence : {0.5, 0.6, 0.8, 0.9, 0.99}) {
            const LimitAnswer answer = search.unmeasuredAnswer(*asked.limit, confidence);
            if (answer.architecture < 0)
                break;
            QVERIFY(answer.objective <= before);
            before = answer.objective;
        }
    }
    void draggingTheLimitRefitsNothing()
    {
        const SearchProblem asked = problem();
        const LatencySearch search = searched(asked);
        const int fits = search.ledger().fits;
        for (int step = 1; step < 200; ++step)
            (void)search.answer(*asked.limit * step / 100.0, 0.9);
        QCOMPARE(search.ledger().fits, fits);
    }
    void anotherLimitIsSearchedOnWithTheSameMeasurements()
    {
        SearchProblem asked = problem();
        asked.measurements = 20;
        LatencySearch search = LatencySearch::create(asked).value();
        TableMeasurements source(asked.table, asked.device);
        for (int i = 0; i < 8; ++i)
            for (const int row : next(search, 1))
                QVERIFY(search.tell(row, *source.measure(row)));
        const double limit = quantile(*asked.table, 2, 0.2);
        search.setLimit(limit);
        QVERIFY(runSearch(search, source, {}));
        QVERIFY(search.ledger().measurements <= 20);
        const int best = trueOptimum(*asked.table, 2, asked.objective, limit);
        QVERIFY(search.answer().objective >=
                0.99 * double(asked.objective.values[std::size_t(best)]));
    }
    void anImpossibleLimitIsAnsweredWithNothing()
    {
        SearchProblem asked = problem();
        asked.limit = 1e-3;
        QCOMPARE(searched(asked).answer().architecture, -1);
        QCOMPARE(trueOptimum(*asked.table, 2, asked.objective, 1e-3), -1);
    }
    void nothingIsKnownBeforeTheFirstMeasurement()
    {
        const LatencySearch search = LatencySearch::create(problem()).value();
        QCOMPARE(search.answer().architecture, -1);
        QVERIFY(search.front().empty());
        QVERIFY(search.belief().isEmpty());
    }
    void badProblemsAreRefused()
    {
        for (const int fault : {0, 2, 3, 4, 5}) {
            SearchProblem asked = problem();
            if (fault == 0)
                asked.measurements = 3;
            if (fault == 2)
                asked.confidence = 1.0;
            if (fault == 3)
                asked.limit = -1.0;
            if (fault == 4)
                asked.objective.values.pop_back();
            if (fault == 5)
                asked.predictor = nullptr;
            QVERIFY(!LatencySearch::create(asked));
        }
    }
    void badMeasurementsAreRefusedAndChangeNothing()
    {
        LatencySearch search = LatencySearch::create(problem()).value();
        const int row = next(search, 1).front();
        QVERIFY(search.tell(row, 5.0));
        QVERIFY(!search.tell(row, 5.0));
        QVERIFY(!search.tell(-1, 5.0));
        QVERIFY(!search.tell(300, 5.0));
        const int other = next(search, 1).front();
        for (const double bad : {0.0, -1.0, double(NAN), double(INFINITY)})
            QVERIFY(!search.tell(other, bad));
        QCOMPARE(search.steps().size(), std::size_t{1});
        QCOMPARE(next(search, 1).front(), other);
    }
    void theSameSeedAsksTheSameQuestions()
    {
        const LatencySearch first = searched(problem());
        const LatencySearch second = searched(problem());
        QCOMPARE(first.steps().size(), second.steps().size());
        for (std::size_t i = 0; i < first.steps().size(); ++i)
            QCOMPARE(first.steps()[i].architecture, second.steps()[i].architecture);
    }
    void valuesThatWereNotAskedForStayHidden()
    {
        const SearchProblem asked = problem();
        const LatencySearch open = searched(asked);
        // Whatever the target's other latencies are, the search goes the same way.
        SearchProblem scrambled = asked;
        LatencyTableParts parts = asked.table->parts();
        for (std::size_t i = 0; i < parts.architectures.rows(); ++i)
            if (std::ranges::find(open.steps(), int(i), &SearchStep::architecture) ==
                open.steps().end())
                parts.milliseconds(2, i) = 1.0F + float(i % 17);
        scrambled.table = LatencyTable::create(std::move(parts)).value();
        const LatencySearch hidden = searched(scrambled);
        QCOMPARE(hidden.steps().size(), open.steps().size());
        for (std::size_t i = 0; i < open.steps().size(); ++i)
            QCOMPARE(hidden.steps()[i].architecture, open.steps()[i].architecture);
    }
    void aDeviceThatIsInNoTableIsSearchedByTypedMeasurements()
    {
        SearchProblem asked = problem();
        TableMeasurements board(asked.table, 2);
        asked.device = -1;
        LatencySearch search = LatencySearch::create(asked).value();
        while (true) {
            const std::vector<int> sheet = next(search, 4);
            if (sheet.empty())
                break;
            QVERIFY(sheet.size() <= 4);
            for (const int row : sheet)
                QVERIFY(search.tell(row, *board.measure(row), 2.5));
        }
        QVERIFY(search.answer().architecture >= 0);
        QCOMPARE(search.ledger().measuringSeconds, 2.5 * search.ledger().measurements);
    }
    void fewCandidatesAreNoReasonToRefuse()
    {
        SearchProblem asked = problem();
        asked.measurements = 400;
        asked.candidates = {4, 8, 15, 16, 23};
        const LatencySearch search = searched(asked);
        QVERIFY(search.steps().size() <= 5);
        QCOMPARE(search.candidateCount(), 5);
        asked.candidates = {4};
        QVERIFY(LatencySearch::create(asked));
    }
    void measurementsOfOnesOwnChoiceAreFittedAtOnce()
    {
        SearchProblem asked = problem();
        asked.limit.reset();
        asked.device = -1;
        asked.measurements = 40;
        LatencySearch search = LatencySearch::create(asked).value();
        for (int row = 0; row < 40; row += 2)
            QVERIFY(search.tell(row, truthOf(asked, row)));
        const std::vector<int> proposals = next(search, 4);
        QCOMPARE(search.ledger().fits, 1);
        QVERIFY(!search.front().empty());
        for (const int row : proposals)
            QVERIFY(row >= 40 || row % 2 == 1);
    }
    void firstPicksOnlyFillWhatIsMissing()
    {
        SearchProblem asked = problem();
        asked.device = -1;
        LatencySearch search = LatencySearch::create(asked).value();
        QVERIFY(search.tell(17, truthOf(asked, 17)));
        const std::vector<int> proposals = next(search, 9);
        QCOMPARE(int(proposals.size()), search.firstPickCount() - 1);
        QVERIFY(std::ranges::find(proposals, 17) == proposals.end());
    }
    void theFirstWorksheetIsAsLargeAsWanted()
    {
        SearchProblem asked = problem();
        asked.device = -1;
        asked.firstPicks = 12;
        LatencySearch search = LatencySearch::create(asked).value();
        QCOMPARE(next(search, 12).size(), std::size_t{12});
        asked.firstPicks = 500;
        LatencySearch all = LatencySearch::create(asked).value();
        QCOMPARE(next(all, 500).size(), std::size_t{12});
    }
    void aNetworkThatFailsIsReplacedAndNeverAnswered()
    {
        SearchProblem asked = problem();
        asked.device = -1;
        LatencySearch search = LatencySearch::create(asked).value();
        const std::vector<int> first = next(search, 3);
        QVERIFY(search.fail(first[1]));
        QVERIFY(search.fail(first[1]));
        QVERIFY(!search.tell(first[1], 5.0));
        QCOMPARE(search.failed(), std::vector<int>{first[1]});
        QCOMPARE(search.candidateCount(), 299);
        while (true) {
            const std::vector<int> sheet = next(search, 4);
            if (sheet.empty())
                break;
            for (const int row : sheet) {
                QVERIFY(row != first[1]);
                QVERIFY(search.tell(row, truthOf(asked, row)));
            }
        }
        QVERIFY(search.steps().size() > 3);
        QVERIFY(search.answer().architecture != first[1]);
        QVERIFY(!search.fail(first[0]));
        for (const BelievedFrontPoint& point : search.front())
            QVERIFY(point.architecture != first[1]);
    }
    void whenAllFirstPicksFailOthersAreProposed()
    {
        SearchProblem asked = problem();
        asked.device = -1;
        LatencySearch search = LatencySearch::create(asked).value();
        const std::vector<int> first = next(search, 9);
        for (const int row : first)
            QVERIFY(search.fail(row));
        const std::vector<int> others = next(search, 9);
        QCOMPARE(others.size(), first.size());
        for (const int row : others)
            QVERIFY(std::ranges::find(first, row) == first.end());
    }
    void whatWasLeftEmptyIsPassedOverButTakenLater()
    {
        SearchProblem asked = problem();
        asked.device = -1;
        LatencySearch search = LatencySearch::create(asked).value();
        const std::vector<int> first = next(search, 3);
        QVERIFY(search.tell(first[0], truthOf(asked, first[0])));
        QVERIFY(search.tell(first[1], truthOf(asked, first[1])));
        search.passOver(first[2]);
        const std::vector<int> second = next(search, 4);
        QVERIFY(!second.empty());
        QVERIFY(std::ranges::find(second, first[2]) == second.end());
        QVERIFY(search.tell(first[2], truthOf(asked, first[2])));
        QCOMPARE(search.steps().size(), std::size_t{3});
    }
    void moreMeasurementsThanPlannedAreCountedAsSuch()
    {
        SearchProblem asked = problem();
        asked.device = -1;
        LatencySearch search = LatencySearch::create(asked).value();
        for (int row = 0; row < 30; ++row)
            QVERIFY(search.tell(row, truthOf(asked, row)));
        QCOMPARE(search.remaining(), 0);
        QVERIFY(next(search, 4).empty());
        QVERIFY(!search.belief().isEmpty());
        QCOMPARE(measurementsText(30, 12), std::string("30 measurements, 12 were planned"));
        QCOMPARE(measurementsText(3, 12), std::string("3 of 12 measurements"));
    }
    void aLimitInAnotherUnitIsRemarkedOn()
    {
        SearchProblem asked = problem();
        QVERIFY(limitRemark(searched(asked)).empty());
        const double usual = *asked.limit;
        asked.limit = usual / 1000.0;
        const std::string remark = limitRemark(searched(asked));
        QVERIFY2(remark.find("far below the fastest network") != std::string::npos, remark.c_str());
        QVERIFY2(remark.find(" s would be ") != std::string::npos, remark.c_str());
    }
    void aPartlyMeasuredDeviceIsABoardAndAMeasuredOnePlaysIt()
    {
        const auto table = fixtures::smallTable(60, 2);
        QVERIFY(!deviceUse(*table, 1).isBoard);
        QVERIFY(isFullyMeasured(*table, 1));
        const auto few = fixtures::withHoles(*table, 1, {1, 2, 3});
        QVERIFY(!deviceUse(*few, 1).isBoard);
        QCOMPARE(deviceUse(*few, 1).candidates.size(), std::size_t{57});
        QVERIFY(!isFullyMeasured(*few, 1));
        std::vector<int> missing(48);
        std::iota(missing.begin(), missing.end(), 12);
        LatencyTableParts parts = fixtures::withHoles(*table, 1, missing)->parts();
        parts.marks = {{1, 20, CellMark::Kind::Failed, ""}};
        parts.milliseconds(1, 30) = 5.0F;
        parts.marks.push_back({1, 30, CellMark::Kind::Predicted, "kernel"});
        const DeviceUse board = deviceUse(*LatencyTable::create(parts).value(), 1);
        QVERIFY(board.isBoard);
        QCOMPARE(board.labels.size(), std::size_t{12});
        QCOMPARE(board.failed, std::vector<int>{20});
        QCOMPARE(board.candidates.size(), std::size_t{60});
    }
    void whatIsBelievedOfEveryNetworkIsATable()
    {
        SearchProblem asked = problem();
        asked.device = -1;
        LatencySearch search = LatencySearch::create(asked).value();
        for (int row = 0; row < 10; ++row)
            QVERIFY(search.tell(row, truthOf(asked, row)));
        QVERIFY(search.fail(10));
        QVERIFY(std::holds_alternative<std::monostate>(search.refit({})));
        const QStringList lines =
            QString::fromStdString(searchPredictionsCsv(search)).trimmed().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 301);
        QCOMPARE(lines[0], QStringLiteral("architecture,multiply_adds_million,predicted_ms,"
                                          "deviation_ms,probability_within_limit,measured_ms"));
        QCOMPARE(lines[1].split(QLatin1Char(',')).last().toFloat(), float(truthOf(asked, 0)));
        QVERIFY(lines[11].endsWith(QStringLiteral(",failed")));
        const QStringList unmeasured = lines[50].split(QLatin1Char(','));
        QVERIFY(unmeasured[3].toDouble() > 0.0);
        QVERIFY(unmeasured[4].toDouble() >= 0.0 && unmeasured[4].toDouble() <= 0.99);
        QVERIFY(unmeasured[5].isEmpty());
    }
    void onlyCandidatesAreAskedForAndAnswered()
    {
        SearchProblem asked = problem();
        for (int row = 0; row < 300; row += 2)
            asked.candidates.push_back(row);
        const LatencySearch search = searched(asked);
        for (const SearchStep& step : search.steps())
            QCOMPARE(step.architecture % 2, 0);
        QCOMPARE(search.answer().architecture % 2, 0);
        for (const BelievedFrontPoint& point : search.front())
            QCOMPARE(point.architecture % 2, 0);
    }
    void withoutALimitTheWholeFrontIsFound()
    {
        SearchProblem asked = problem();
        asked.limit.reset();
        const LatencySearch search = searched(asked);
        QCOMPARE(search.answer().architecture, -1);
        std::vector<FrontPoint> found;
        for (const BelievedFrontPoint& point : search.front()) {
            QCOMPARE(point.isMeasured, point.deviation == 0.0);
            found.push_back(
                {point.architecture, truth(asked, point.architecture), point.objective});
        }
        const auto best = paretoFront(asked.table->milliseconds(2), asked.objective.values);
        const ReferencePoint worst = nadir(best);
        QVERIFY(hypervolume(found, worst) > 0.97 * hypervolume(best, worst));
    }
    void aStopEndsBetweenMeasurements()
    {
        LatencySearch search = LatencySearch::create(problem()).value();
        TableMeasurements source(problem().table, 2);
        std::stop_source stop;
        stop.request_stop();
        const auto ended = runSearch(search, source, stop.get_token());
        QVERIFY(ended);
        QVERIFY(!*ended);
        QVERIFY(search.steps().empty());
    }
    void aSearchThatFoundNothingWithinTheLimitLooksAmongTheFastest()
    {
        SearchProblem asked = problem();
        asked.predictor = findPredictor("ridge"); // sees no hope after three slow networks
        asked.limit = quantile(*asked.table, 2, 0.02);
        const LatencySearch search = searched(asked);
        QVERIFY(search.answer().architecture >= 0 || search.remaining() == 0);
    }
    void predictorsWithoutDeviationAreGivenOne()
    {
        SearchProblem asked = problem();
        asked.predictor = findPredictor("ridge");
        const LatencySearch search = searched(asked);
        QVERIFY(search.answer().architecture >= 0);
        for (std::size_t i = 0; i < search.belief().size(); ++i)
            QCOMPARE(search.belief().deviation()[i] > 0.0F, !search.belief().isMeasured(int(i)));
    }
    void twentyMeasurementsFindTheBestPublishedCellWithinTwoSeconds()
    {
        SearchProblem asked;
        asked.table = openPublished("help:nasbench201");
        const char* data = std::getenv("LATENCY_STUDIO_DATA");
        if (!asked.table || !data)
            QSKIP("Not tested: the published tables are not here; set LATENCY_STUDIO_DATA.");
        const PublishedTask& task = *findPublishedTask("ND");
        for (const std::string& name : task.trainDevices)
            asked.trainDevices.push_back(asked.table->findDevice(name));
        asked.device = asked.table->findDevice("gold_6226");
        asked.objective = readAccuracyCsv(std::string(data) + "/nb201_accuracy.csv",
                                          "cifar100_top1_percent", *asked.table)
                              .value();
        asked.limit = 11.0;
        asked.predictor = findPredictor("kernel");
        const LatencySearch search = searched(asked);
        const int best = trueOptimum(*asked.table, asked.device, asked.objective, 11.0);
        QVERIFY(double(asked.objective.values[std::size_t(best)]) - search.answer().objective <=
                0.1);
        QVERIFY2(search.ledger().computingSeconds() < 8.0,
                 "two seconds are promised; four times as many are allowed on a busy machine");
    }
};

QTEST_GUILESS_MAIN(LatencySearchTest)
#include "latency_search_test.moc"
