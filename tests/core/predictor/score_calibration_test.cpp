// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/score_calibration.h"

#include <QTest>

#include <cmath>

using namespace latency;

class ScoreCalibrationTest : public QObject
{
    Q_OBJECT

    static Prediction scores(std::vector<float> values)
    {
        Prediction prediction;
        prediction.values = std::move(values);
        return prediction;
    }

private Q_SLOTS:
    void aStraightLineIsFound()
    {
        const auto ms = calibratedMilliseconds(scores({0, 1, 2, 3}), {"d", 0, {0, 2}, {10, 30}});
        QCOMPARE(ms, (std::vector<float>{10, 20, 30, 40}));
    }
    void anExponentialLawIsFoundInLogs()
    {
        const auto ms = calibratedMilliseconds(scores({0, 1, 2, 3, 4, 5}),
                                               {"d", 0, {0, 1, 3, 4}, {1, 2, 8, 16}});
        QVERIFY(std::abs(ms[5] - 32.0F) < 0.01F);
        QVERIFY(std::abs(ms[2] - 4.0F) < 0.01F);
    }
    void theOrderIsKeptEvenWhenLabelsContradictIt()
    {
        const auto ms = calibratedMilliseconds(scores({0, 1, 2}), {"d", 0, {0, 2}, {30, 10}});
        QVERIFY(ms[0] <= ms[1] && ms[1] <= ms[2]);
    }
    void whatIsLeftOfTheLabelsHasTwoFreedomsLess()
    {
        // Errors 1, 2, 2 and 0 over four labels: √(9 / 2).
        const std::vector<float> predicted{11, 18, 32, 40, 99};
        const float deviation =
            residualDeviation(predicted, {"d", 0, {0, 1, 2, 3}, {10, 20, 30, 40}});
        QVERIFY(std::abs(deviation - std::sqrt(4.5F)) < 1e-5F);
        // One or two labels leave no freedom.
        QCOMPARE(residualDeviation(predicted, {"d", 0, {0}, {14}}), 3.0F);
    }
    void nothingIsPredictedFarBeyondTheLabels()
    {
        const auto ms = calibratedMilliseconds(scores({0, 1, 2, 3, 4, 1000, -1000}),
                                               {"d", 0, {0, 1, 2, 3, 4}, {1, 2, 4, 8, 16}});
        QVERIFY(std::abs(ms[5] - 160.0F) < 0.01F); // ten times the slowest
        QCOMPARE(ms[6], 0.01F);                    // a hundredth of the fastest
    }
    void oneLabelGivesItsValue()
    {
        const auto ms = calibratedMilliseconds(scores({0, 1}), {"d", 0, {1}, {5}});
        QCOMPARE(ms, (std::vector<float>{5, 5}));
    }
    void millisecondsPassThrough()
    {
        Prediction prediction = scores({1, 2});
        prediction.isMilliseconds = true;
        QCOMPARE(calibratedMilliseconds(prediction, {"d", 0, {0}, {9}}), prediction.values);
    }
};

QTEST_GUILESS_MAIN(ScoreCalibrationTest)
#include "score_calibration_test.moc"
