// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/extended_scoring.h"

#include "core/similarity/rank_correlation.h"
#include "tests/fixtures/small_table.h"

#include <QTest>

#include <cmath>

using namespace latency;

class ExtendedScoringTest : public QObject
{
    Q_OBJECT

    static ExtendedScoring scoring(const LatencyTablePointer& table, const char* predictor,
                                   double confidence = 0.5)
    {
        const PredictorKind& kind = *findPredictor(predictor);
        std::vector<std::pair<int, double>> measured;
        for (int row = 0; row < 12; ++row)
            measured.emplace_back(7 * row, table->milliseconds(2)[std::size_t(7 * row)]);
        return ExtendedScoring(kind, *resolveOptions(kind.info().options, {}, ""), table, {0, 1},
                               measured, confidence, Seed{1}, {});
    }
    static std::vector<Architecture> newcomers(const LatencyTable& table, int count)
    {
        RandomEngine random(Seed{99});
        std::vector<Architecture> all;
        for (int i = 0; i < count; ++i)
            all.push_back(table.space().random(random));
        return all;
    }

private Q_SLOTS:
    void anExtendedTableHasItsRowsAndThenHoles()
    {
        const auto table = fixtures::smallTable(30, 2);
        const auto added = newcomers(*table, 3);
        const auto extended = extendedTable(*table, {5, 2}, added);
        QVERIFY(extended);
        QCOMPARE((*extended)->architectureCount(), 5);
        QCOMPARE((*extended)->milliseconds(1)[0], table->milliseconds(1)[5]);
        QVERIFY(std::ranges::equal((*extended)->architecture(1), table->architecture(2)));
        for (int row = 2; row < 5; ++row) {
            QVERIFY(std::isnan((*extended)->milliseconds(0)[std::size_t(row)]));
            QVERIFY(
                std::ranges::equal((*extended)->architecture(row), added[std::size_t(row - 2)]));
        }
        QVERIFY(!extendedTable(*table, {}, {Architecture{1, 2}}));
    }
    void anyPredictorScoresWhatIsNotInTheTable_data()
    {
        QTest::addColumn<QString>("predictor");
        QTest::addColumn<double>("least"); // ridge knows little of 22 layers after 12 labels
        QTest::newRow("kernel") << "kernel" << 0.9;
        QTest::newRow("ridge") << "ridge" << 0.0;
    }
    void anyPredictorScoresWhatIsNotInTheTable()
    {
        QFETCH(QString, predictor);
        QFETCH(double, least);
        const auto table = fixtures::smallTable(300, 3);
        auto score = scoring(table, qPrintable(predictor));
        const auto added = newcomers(*table, 60);
        const auto outcome = score(added);
        const auto* scores = std::get_if<std::vector<double>>(&outcome);
        QVERIFY(scores);
        std::vector<float> truth;
        std::vector<float> guess;
        for (std::size_t i = 0; i < added.size(); ++i) {
            truth.push_back(float(table->space().costs(added[i]).flops));
            guess.push_back(float((*scores)[i]));
        }
        QVERIFY2(spearman(guess, truth) > least,
                 qPrintable(QString::number(spearman(guess, truth))));
    }
    void confidenceOnlyAddsToTheLatency()
    {
        const auto table = fixtures::smallTable(200, 3);
        const auto added = newcomers(*table, 10);
        auto likely = scoring(table, "kernel");
        auto sure = scoring(table, "kernel", 0.95);
        const auto guess = std::get<std::vector<double>>(likely(added));
        const auto upper = std::get<std::vector<double>>(sure(added));
        for (std::size_t i = 0; i < added.size(); ++i)
            QVERIFY(upper[i] > guess[i]);
    }
    void theSameArchitectureIsScoredOnce()
    {
        const auto table = fixtures::smallTable(100, 3);
        auto score = scoring(table, "kernel");
        const auto added = newcomers(*table, 4);
        const auto first = std::get<std::vector<double>>(score(added));
        const auto again = std::get<std::vector<double>>(score({added[2], added[2], added[0]}));
        QCOMPARE(again, (std::vector<double>{first[2], first[2], first[0]}));
    }
};

QTEST_GUILESS_MAIN(ExtendedScoringTest)
#include "extended_scoring_test.moc"
