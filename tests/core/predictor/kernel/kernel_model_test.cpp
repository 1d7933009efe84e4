// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/kernel/kernel_model.h"
#include "core/predictor/kernel/kernel_predictor.h"
#include "tests/core/encoding/kernel_features/small_tables.h"

#include <QtTest>

#include <numeric>
#include <thread>

using namespace latency;

namespace
{

bool isFinite(const KernelFit& fit)
{
    const auto finite = [](float value) { return std::isfinite(value); };
    bool isFine = std::isfinite(fit.noise) &&
                  std::ranges::all_of(fit.belief.milliseconds, finite) &&
                  std::ranges::all_of(fit.belief.deviation, finite) &&
                  std::ranges::all_of(fit.belief.information, finite);
    double total = 0.0;
    for (const auto& [title, share] : fit.shares)
        total += share;
    for (const LeftOutLabel& label : fit.leftOut)
        isFine = isFine && std::isfinite(label.predicted) && std::isfinite(label.deviation);
    return isFine && std::abs(total - 1.0) < 1e-6;
}

struct Labels {
    std::vector<int> architectures;
    std::vector<float> milliseconds;
};

/// Every third architecture of the last device.
Labels labelsOf(const LatencyTable& table, int count)
{
    Labels labels;
    for (int i = 0; i < count; ++i) {
        labels.architectures.push_back(3 * i);
        labels.milliseconds.push_back(
            table.milliseconds(table.deviceCount() - 1)[static_cast<std::size_t>(3 * i)]);
    }
    return labels;
}

} // namespace

class KernelModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRelatedDeviceIsPredictedInEverySpace()
    {
        for (const char* space : {"nasbench201", "fbnet", "ofa"}) {
            const auto table = smallTable(space, 80);
            const Labels labels = labelsOf(*table, 20);
            const auto fit =
                KernelModel(table, {0, 1}).fit(labels.architectures, labels.milliseconds);
            QVERIFY(fit.hasValue() && isFinite(*fit));
            double error = 0.0;
            double spread = 0.0;
            double mean = 0.0;
            const auto truth = table->milliseconds(2);
            for (const float value : truth)
                mean += value / 80.0;
            for (std::size_t i = 0; i < truth.size(); ++i) {
                error += std::pow(truth[i] - fit->belief.milliseconds[i], 2);
                spread += std::pow(truth[i] - mean, 2);
            }
            QVERIFY2(error < 0.3 * spread, space);
        }
    }

    void theTwoFormsShareByTheirEvidence()
    {
        const auto table = smallTable("fbnet", 120, 4);
        const std::vector<int> devices{0, 1, 2};
        // Latencies that are far from a sum: the logarithms explain them better.
        std::vector<int> rows;
        std::vector<float> labels;
        for (int row = 0; row < 90; row += 3) {
            rows.push_back(row);
            labels.push_back(std::exp(table->milliseconds(3)[static_cast<std::size_t>(row)]));
        }
        const auto fit = KernelModel(table, devices).fit(rows, labels);
        QVERIFY(fit.hasValue());

        const KernelPriors priors;
        const auto features = kernelFeatures(table, devices);
        FeatureMatrix squaredNorm(120, static_cast<Eigen::Index>(features->groups.size()));
        for (std::size_t g = 0; g < features->groups.size(); ++g)
            squaredNorm.col(static_cast<Eigen::Index>(g)) =
                features->groups[g].features.rowwise().squaredNorm();
        const LearnedForm learned[]{learnedWeights(*table, *features, false, priors),
                                    learnedWeights(*table, *features, true, priors)};
        const auto posteriorOf = [&](bool isLogarithm) {
            return kernelPosterior(
                learned[isLogarithm ? 1 : 0].weights, kernelsBetween(features->groups, rows),
                consensusAt(features->consensus, rows), labelForm(labels, isLogarithm), priors);
        };
        const KernelPosterior plain = posteriorOf(false);
        const KernelPosterior logarithmic = posteriorOf(true);
        const auto beliefOf = [&](const KernelPosterior& posterior) {
            return kernelBelief(*features, squaredNorm, rows, {{posterior, 1.0}}).milliseconds;
        };
        const std::vector<float> inPlain = beliefOf(plain);
        const std::vector<float> inLogarithms = beliefOf(logarithmic);
        const double odds = logarithmOdds(learned[0], learned[1]);
        const double evidence = logarithmic.logEvidence - plain.logEvidence;
        const double share = 1.0 / (1.0 + std::exp(-(evidence + odds)));
        // The labels are made so that neither half nor the evidence alone is right by chance.
        QVERIFY2(std::abs(share - 0.5) > 0.05, qPrintable(QString::number(share)));
        for (std::size_t i = 0; i < 120; ++i) {
            const double expected = share * inLogarithms[i] + (1.0 - share) * inPlain[i];
            QVERIFY(std::abs(fit->belief.milliseconds[i] - expected) <= 1e-4 * expected);
        }
    }

    void whatTheTrainDevicesShowCountsForANewOne()
    {
        // The same labels where the train devices add up, and where they multiply.
        LatencyTableParts parts = smallTable("fbnet", 120, 4)->parts();
        const auto sums = LatencyTable::create(LatencyTableParts(parts)).value();
        for (std::size_t device = 0; device < 3; ++device)
            for (float& value : parts.milliseconds.row(device))
                value = std::exp(value);
        const auto products = LatencyTable::create(std::move(parts)).value();
        const KernelPriors priors;
        const auto oddsOf = [&](const LatencyTablePointer& table) {
            const auto features = kernelFeatures(table, {0, 1, 2});
            return logarithmOdds(learnedWeights(*table, *features, false, priors),
                                 learnedWeights(*table, *features, true, priors));
        };
        QVERIFY2(oddsOf(products) > oddsOf(sums),
                 qPrintable(QString::number(oddsOf(products)) + QStringLiteral(" ") +
                            QString::number(oddsOf(sums))));
    }

    void badLabelsGetOneSentence()
    {
        const auto table = smallTable("fbnet", 30);
        const KernelModel model(table, {0});
        const auto refused = [&](std::vector<int> architectures, std::vector<float> labels) {
            const auto fit = model.fit(architectures, labels);
            return !fit.hasValue() && fit.error().message.ends_with('.');
        };
        QVERIFY(refused({}, {}));
        QVERIFY(refused({1, 2}, {3.0F}));
        QVERIFY(refused({1, 2}, {3.0F, NAN}));
        QVERIFY(refused({1, 2}, {3.0F, -1.0F}));
        QVERIFY(refused({1, 2}, {3.0F, 0.0F}));
        QVERIFY(refused({1, 2}, {3.0F, INFINITY}));
        QVERIFY(refused({1, 30}, {3.0F, 4.0F}));
        QVERIFY(refused({-1, 3}, {3.0F, 4.0F}));
    }

    void poorLabelsGiveFiniteAnswers_data()
    {
        QTest::addColumn<QList<int>>("architectures");
        QTest::addColumn<QList<float>>("milliseconds");
        QTest::newRow("a single label") << QList<int>{4} << QList<float>{7.0F};
        QTest::newRow("two labels") << QList<int>{4, 9} << QList<float>{7.0F, 9.0F};
        QTest::newRow("constant latencies")
            << QList<int>{4, 9, 12, 15} << QList<float>{5.0F, 5.0F, 5.0F, 5.0F};
        QTest::newRow("duplicates")
            << QList<int>{4, 4, 4, 4, 9} << QList<float>{5.0F, 5.0F, 5.1F, 5.0F, 6.0F};
        QTest::newRow("duplicates that disagree")
            << QList<int>{4, 4, 9} << QList<float>{5.0F, 500.0F, 6.0F};
        QTest::newRow("tiny and huge") << QList<int>{4, 9, 12} << QList<float>{1e-6F, 1e7F, 1.0F};
    }

    void poorLabelsGiveFiniteAnswers()
    {
        QFETCH(const QList<int>, architectures);
        QFETCH(const QList<float>, milliseconds);
        for (const char* space : {"nasbench201", "fbnet", "ofa"}) {
            const auto table = smallTable(space, 30);
            for (const std::vector<int>& sources :
                 {std::vector<int>{}, std::vector<int>{0, 0}, std::vector<int>{0, 1}}) {
                const auto fit = KernelModel(table, sources).fit(architectures, milliseconds);
                QVERIFY2(fit.hasValue() && isFinite(*fit), space);
            }
        }
    }

    void identicalSourcesAreNoTrouble()
    {
        LatencyTableParts parts = smallTable("fbnet", 60)->parts();
        std::ranges::copy(parts.milliseconds.row(0), parts.milliseconds.row(1).begin());
        const auto table = LatencyTable::create(std::move(parts));
        const Labels labels = labelsOf(**table, 12);
        const auto fit = KernelModel(*table, {0, 1}).fit(labels.architectures, labels.milliseconds);
        QVERIFY(fit.hasValue() && isFinite(*fit));
    }

    void aHundredfoldOutlierIsNamedAndNothingElse()
    {
        const auto table = smallTable("fbnet", 80);
        Labels labels = labelsOf(*table, 20);
        labels.milliseconds[6] *= 100.0F;
        const auto fit = KernelModel(table, {0, 1}).fit(labels.architectures, labels.milliseconds);
        QVERIFY(fit.hasValue() && isFinite(*fit));
        for (std::size_t i = 0; i < fit->leftOut.size(); ++i)
            QCOMPARE(fit->leftOut[i].isSuspicious, i == 6);
    }

    void honestLabelsAreNotSuspected()
    {
        const auto table = smallTable("fbnet", 80);
        const Labels labels = labelsOf(*table, 20);
        const auto fit = KernelModel(table, {0, 1}).fit(labels.architectures, labels.milliseconds);
        for (const LeftOutLabel& label : fit->leftOut)
            QVERIFY(!label.isSuspicious);
    }

    void theNextSuggestionIsTheLeastKnownUnlabelled()
    {
        const auto table = smallTable("fbnet", 60);
        const KernelModel model(table, {0});
        Labels labels = labelsOf(*table, 8);
        const auto fit = model.fit(labels.architectures, labels.milliseconds);
        const int next = model.suggestNext(*fit);
        QVERIFY(std::ranges::find(labels.architectures, next) == labels.architectures.end());
        for (int i = 0; i < 60; ++i)
            if (std::ranges::find(labels.architectures, i) == labels.architectures.end())
                QVERIFY(fit->belief.information[static_cast<std::size_t>(i)] <=
                        fit->belief.information[static_cast<std::size_t>(next)]);
    }

    void whenAllAreLabelledNothingIsSuggested()
    {
        const auto table = smallTable("fbnet", 6);
        const KernelModel model(table, {0});
        std::vector<int> all(6);
        std::iota(all.begin(), all.end(), 0);
        const auto fit = model.fit(all, table->milliseconds(1));
        QCOMPARE(model.suggestNext(*fit), -1);
    }

    void manyLabelsAreTakenToo()
    {
        const auto table = smallTable("fbnet", 400);
        std::vector<int> some(300);
        std::iota(some.begin(), some.end(), 0);
        const auto fit = KernelModel(table, {0}).fit(some, table->milliseconds(1).first(300));
        QVERIFY(fit.hasValue() && isFinite(*fit));
    }

    void thePredictorRefusesToAdaptBeforeItHasSeenATable()
    {
        const auto predictor = kernelPredictor().create({});
        const auto outcome = predictor->adapt({"d", 0, {1}, {2.0F}}, Seed{1}, {});
        QVERIFY(std::holds_alternative<Error>(outcome));
    }

    void thePredictorAnswersInMillisecondsWithBandsAndShares()
    {
        const auto table = smallTable("nasbench201", 60);
        const auto predictor = kernelPredictor().create({});
        SourceData source;
        source.table = table;
        source.trainDevices = {0, 1};
        QVERIFY(std::holds_alternative<std::monostate>(predictor->pretrain(source, Seed{1}, {})));
        const Labels labels = labelsOf(*table, 10);
        const auto outcome =
            predictor->adapt({"d", 2, labels.architectures, labels.milliseconds}, Seed{1}, {});
        const auto* prediction = std::get_if<Prediction>(&outcome);
        QVERIFY(prediction && prediction->isMilliseconds);
        QCOMPARE(prediction->values.size(), std::size_t{60});
        QCOMPARE(prediction->deviation.size(), std::size_t{60});
        QVERIFY(!prediction->shares.empty());
    }

    void twoThreadsMayFitAtOnce()
    {
        const auto table = smallTable("nasbench201", 400);
        const Labels labels = labelsOf(*table, 20);
        const auto work = [&](const std::vector<int>& sources) {
            for (int i = 0; i < 20; ++i) {
                const KernelModel model(table, sources);
                QVERIFY(model.fit(labels.architectures, labels.milliseconds));
            }
        };
        const std::jthread other([&] { work({0}); });
        work({0, 1});
    }

    void aStopIsHeard()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto predictor = kernelPredictor().create({});
        SourceData source;
        source.table = smallTable("fbnet", 10);
        const auto outcome = predictor->pretrain(source, Seed{1}, {stop.get_token(), {}});
        QVERIFY(std::holds_alternative<Stopped>(outcome));
    }
};

QTEST_GUILESS_MAIN(KernelModelTest)
#include "kernel_model_test.moc"
