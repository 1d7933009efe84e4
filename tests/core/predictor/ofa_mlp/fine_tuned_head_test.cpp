// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/ofa_mlp/fine_tuned_head.h"

#include <QTest>

#include <cmath>

using namespace latency;
using namespace latency::ofa_mlp;

class FineTunedHeadTest : public QObject
{
    Q_OBJECT

    static constexpr int kFeatures = 6;

    static std::vector<float> features(int rows)
    {
        RandomEngine random(Seed{2});
        std::vector<float> values(static_cast<std::size_t>(rows) * kFeatures);
        for (float& value : values)
            value = static_cast<float>(random.normal());
        return values;
    }
    static float law(const float* row) { return 10.0F + 2.0F * row[0] - row[3] + 0.5F * row[5]; }
    static std::vector<float> labels(const std::vector<float>& values)
    {
        std::vector<float> all;
        for (std::size_t i = 0; i < values.size(); i += kFeatures)
            all.push_back(law(values.data() + i));
        return all;
    }

private Q_SLOTS:
    void findsALinearLaw()
    {
        const std::vector<float> rows = features(60);
        const LinearHead head = ridgeHead({rows.data(), 60, kFeatures}, labels(rows));
        const auto answers = head.answers({rows.data(), 60, kFeatures});
        for (std::size_t i = 0; i < answers.size(); ++i)
            QVERIFY(std::abs(answers[i] - labels(rows)[i]) < 1e-2F);
        QVERIFY(head.leaveOneOut < 1e-2);
    }
    void leaveOneOutSeesTheNoise()
    {
        // Noise of deviation one on 600 labels: no prediction can be closer.
        RandomEngine random(Seed{8});
        const std::vector<float> rows = features(600);
        std::vector<float> noisy = labels(rows);
        for (float& label : noisy)
            label += static_cast<float>(random.normal());
        const LinearHead head = ridgeHead({rows.data(), 600, kFeatures}, noisy);
        QVERIFY2(std::abs(head.leaveOneOut - 1.0) < 0.1,
                 qPrintable(QString::number(head.leaveOneOut)));
    }
    void oneLabelGivesItsValueEverywhere()
    {
        const std::vector<float> rows = features(3);
        const LinearHead head = ridgeHead({rows.data(), 1, kFeatures}, std::vector<float>{7.0F});
        for (const float answer : head.answers({rows.data(), 3, kFeatures}))
            QCOMPARE(answer, 7.0F);
        QVERIFY(std::isnan(head.leaveOneOut));
    }
    void fewLabelsFollowTheSource()
    {
        // The last feature is the source's answer; the device is twice as slow.
        const std::vector<float> rows = features(40);
        std::vector<float> slow;
        for (std::size_t i = 0; i < 40; ++i)
            slow.push_back(30.0F + 2.0F * rows[i * kFeatures + 5]);
        const LinearHead head = ridgeHead({rows.data(), 4, kFeatures}, std::span(slow).first(4));
        const auto answers = head.answers({rows.data(), 40, kFeatures});
        for (std::size_t i = 0; i < answers.size(); ++i)
            QVERIFY(std::abs(answers[i] - slow[i]) < 0.1F);
    }
    void descentComesNearAndRepeats()
    {
        const std::vector<float> rows = features(400);
        const auto run = [&](std::uint64_t seed) {
            return std::get<LinearHead>(
                descentHead({rows.data(), 400, kFeatures}, labels(rows), Seed{seed}, {}));
        };
        const LinearHead head = run(1);
        const auto answers = head.answers({rows.data(), 400, kFeatures});
        double error = 0.0;
        for (std::size_t i = 0; i < answers.size(); ++i)
            error += std::abs(answers[i] - labels(rows)[i]) / 400.0;
        QVERIFY2(error < 0.5, qPrintable(QString::number(error)));
        QCOMPARE(run(1).weights, head.weights);
        QVERIFY(run(2).weights != head.weights);
    }
    void descentStops()
    {
        std::stop_source stop;
        stop.request_stop();
        const std::vector<float> rows = features(40);
        QVERIFY(std::holds_alternative<Stopped>(
            descentHead({rows.data(), 40, kFeatures}, labels(rows), Seed{1}, stop.get_token())));
    }
};

QTEST_GUILESS_MAIN(FineTunedHeadTest)
#include "fine_tuned_head_test.moc"
