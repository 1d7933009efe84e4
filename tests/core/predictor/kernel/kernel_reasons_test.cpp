// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/kernel/kernel_model.h"
#include "core/predictor/kernel/kernel_predictor.h"
#include "core/predictor/kernel/kernel_reasons.h"
#include "tests/core/encoding/kernel_features/small_tables.h"
#include "tests/core/predictor/kernel/random_groups.h"

#include <QtTest>

#include <numeric>

using namespace latency;

namespace
{

/// Four architectures with one feature each in two groups, of which the first two are labelled.
KernelFeatures twoGroups()
{
    KernelFeatures features;
    FeatureMatrix first(4, 1);
    first << 1.0F, -1.0F, 0.5F, 2.0F;
    FeatureMatrix second(4, 2);
    second << 1.0F, 0.0F, 0.0F, 1.0F, 1.0F, 1.0F, -1.0F, 2.0F;
    features.groups = {{"first", 1.0, first}, {"second", 1.0, second}};
    features.consensus.resize(4);
    features.consensus << 0.0F, 1.0F, 2.0F, -1.0F;
    return features;
}

/// A posterior with numbers that can be multiplied by hand.
KernelPosterior byHand(bool isLogarithm)
{
    KernelPosterior posterior;
    posterior.form.isLogarithm = isLogarithm;
    posterior.form.centre = isLogarithm ? std::log(10.0) : 10.0;
    posterior.form.scale = 2.0;
    posterior.trendSlope = 0.25;
    posterior.trendCentre = 0.5;
    posterior.weights.resize(3);
    posterior.weights << 0.5, 2.0, 0.1;
    posterior.alpha.resize(2);
    posterior.alpha << 0.3, -0.2;
    return posterior;
}

} // namespace

class KernelReasonsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsAreThoseOfAKernelComputedByHand()
    {
        const KernelReasons reasons(std::make_shared<const KernelFeatures>(twoGroups()), {0, 1},
                                    {{byHand(false), 0.25}, {byHand(true), 0.75}});
        const PredictionReason reason = reasons.of(2);
        QCOMPARE(reason.forms.size(), std::size_t{2});
        for (const PredictionForm& form : reason.forms) {
            QCOMPARE(form.parts.size(), std::size_t{4});
            // Trend: 2 · 0.25 · (2 - 0.5).
            QVERIFY(std::abs(form.parts[0].amount - 0.75) < 1e-12);
            // k1(2, 0) = 0.5, k1(2, 1) = -0.5: 2 · 0.5 · (0.3 · 0.5 + 0.2 · 0.5).
            QCOMPARE(form.parts[1].title, std::string("first"));
            QVERIFY(std::abs(form.parts[1].amount - 0.25) < 1e-12);
            // k2(2, 0) = 1, k2(2, 1) = 1: 2 · 2 · (0.3 - 0.2).
            QVERIFY(std::abs(form.parts[2].amount - 0.4) < 1e-12);
            // The constant: 2 · 0.1 · (0.3 - 0.2).
            QVERIFY(std::abs(form.parts[3].amount - 0.02) < 1e-12);
            // Label 0: 2 · 0.3 · (0.5 · 0.5 + 2 · 1 + 0.1); label 1: -2 · 0.2 · (-0.25 + 2 + 0.1).
            QCOMPARE(form.pulls[0].architecture, 0);
            QVERIFY(std::abs(form.pulls[0].amount - 1.41) < 1e-12);
            QVERIFY(std::abs(form.pulls[1].amount + 0.74) < 1e-12);
        }
        const double sum = 0.75 + 0.25 + 0.4 + 0.02;
        QVERIFY(std::abs(reason.forms[0].milliseconds() - (10.0 + sum)) < 1e-12);
        QVERIFY(std::abs(reason.forms[1].milliseconds() - 10.0 * std::exp(sum)) < 1e-9);
        QVERIFY(std::abs(reason.milliseconds() -
                         (0.25 * (10.0 + sum) + 0.75 * 10.0 * std::exp(sum))) < 1e-9);
    }

    void partsAddUpToThePrediction()
    {
        for (const char* space : {"nasbench201", "fbnet", "ofa"}) {
            const auto table = smallTable(space, 80);
            std::vector<int> rows;
            std::vector<float> labels;
            for (int i = 0; i < 20; ++i) {
                rows.push_back(3 * i);
                labels.push_back(
                    table->milliseconds(table->deviceCount() - 1)[static_cast<std::size_t>(3 * i)]);
            }
            std::vector<int> train(static_cast<std::size_t>(table->deviceCount()) - 1);
            std::iota(train.begin(), train.end(), 0);
            const KernelModel model(table, train);
            const auto fit = model.fit(rows, labels);
            const auto reasons = model.reasons(rows, labels);
            QVERIFY(fit && reasons);
            for (int a = 0; a < table->architectureCount(); ++a) {
                const PredictionReason reason = (*reasons)->of(a);
                const double predicted = fit->belief.milliseconds[static_cast<std::size_t>(a)];
                QVERIFY2(std::abs(reason.milliseconds() - predicted) < 2e-3 * predicted, space);
                double trust = 0.0;
                for (const PredictionForm& form : reason.forms) {
                    trust += form.trust;
                    const auto amounts = [](double sum, const auto& one) {
                        return sum + one.amount;
                    };
                    // What is not expected before any label comes from the labels.
                    const double groups =
                        std::accumulate(form.parts.begin() + 1, form.parts.end(), 0.0, amounts);
                    const double pulls =
                        std::accumulate(form.pulls.begin(), form.pulls.end(), 0.0, amounts);
                    QVERIFY(std::abs(groups - pulls) < 1e-9);
                }
                QVERIFY(std::abs(trust - 1.0) < 1e-12);
            }
        }
    }

    void thePredictorSaysWhyOnlyAfterItAdapted()
    {
        const auto table = smallTable("fbnet", 60);
        const auto predictor = kernelPredictor().create({});
        const auto* explains = dynamic_cast<const ExplainsPredictions*>(predictor.get());
        QVERIFY(explains);
        QVERIFY(!explains->reasons());
        SourceData source;
        source.table = table;
        source.trainDevices = {0, 1};
        (void)predictor->pretrain(source, Seed{1}, {});
        QVERIFY(!explains->reasons());
        TargetSamples samples;
        samples.architectures = {1, 5, 9, 20};
        samples.milliseconds = {3.0F, 4.0F, 3.5F, 6.0F};
        const auto outcome = predictor->adapt(samples, Seed{1}, {});
        const auto* prediction = std::get_if<Prediction>(&outcome);
        QVERIFY(prediction && explains->reasons());
        QVERIFY(std::abs(explains->reasons()->of(33).milliseconds() - prediction->values[33]) <
                1e-3 * prediction->values[33]);
        samples.milliseconds[0] = -1.0F;
        (void)predictor->adapt(samples, Seed{1}, {});
        QVERIFY(!explains->reasons());
    }
};

QTEST_GUILESS_MAIN(KernelReasonsTest)
#include "kernel_reasons_test.moc"
