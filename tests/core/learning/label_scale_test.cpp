// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/label_scale.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <vector>

using namespace latency;

namespace
{

constexpr float none = std::numeric_limits<float>::quiet_NaN();

bool isNear(double a, double b)
{
    return std::abs(a - b) < 1e-5;
}

} // namespace

class LabelScaleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void leastAndMostBecomeZeroAndOne()
    {
        const LabelScale scale = spannedScale(std::vector<float>{4, none, 2, 10});
        QCOMPARE(scale.label(2.0F), 0.0F);
        QCOMPARE(scale.label(10.0F), 1.0F);
        QCOMPARE(scale.milliseconds(scale.label(7.3F)), 7.3F);
    }

    void oneLatencyHasAScaleToo()
    {
        QCOMPARE(spannedScale(std::vector<float>{5, 5}).label(5.0F), 0.0F);
        QVERIFY(std::isfinite(spannedScale({}).label(5.0F)));
        QVERIFY(std::isfinite(spannedScale(std::vector<float>{none}).label(5.0F)));
    }

    void samplesSpreadAsTheyDoOnTheKnownDevice()
    {
        const std::vector<float> known{0.1F, 0.3F, none, 0.8F};
        std::vector<float> milliseconds;
        for (const float label : known)
            milliseconds.push_back(20.0F + 50.0F * label);
        milliseconds[2] = 1000.0F;
        const LabelScale scale = matchedScale(milliseconds, known, {});
        for (const std::size_t i : {0U, 1U, 3U})
            QVERIFY(isNear(scale.label(milliseconds[i]), known[i]));
    }

    void equalSamplesGiveAProportion()
    {
        const LabelScale scale =
            matchedScale(std::vector<float>{6, 6}, std::vector<float>{0.2F, 0.4F}, {});
        QVERIFY(isNear(scale.label(6.0F), 0.3));
        QVERIFY(isNear(scale.label(0.0F), 0.0));
        QVERIFY(scale.range > 0.0F);
        QVERIFY(matchedScale(std::vector<float>{6}, std::vector<float>{0.0F}, {}).range > 0.0F);
    }

    void standardLabelsHaveMeanZeroAndDeviationOne()
    {
        const LabelScale scale = standardScale(std::vector<float>{2, none, 4, 9});
        QVERIFY(isNear(scale.milliseconds(0.0F), 5.0));
        QVERIFY(isNear(scale.range, std::sqrt(26.0 / 3.0)));
        for (const auto& few :
             {std::vector<float>{}, std::vector<float>{7}, std::vector<float>{7, 7}})
            QVERIFY(standardScale(few).range > 0.0F);
    }

    void latenciesThatDifferAreScaledToOne()
    {
        QCOMPARE(scaledToOne(std::vector<float>{4, 2, 6}), (std::vector<float>{0.5F, 0, 1}));
        QVERIFY(scaledToOne(std::vector<float>{3, 3}).empty());
    }

    void withoutSamplesTheFallbackHolds()
    {
        const LabelScale scale = matchedScale({}, {}, {3.0F, 4.0F});
        QCOMPARE(scale.zero, 3.0F);
        QCOMPARE(scale.range, 4.0F);
    }
};

QTEST_GUILESS_MAIN(LabelScaleTest)
#include "label_scale_test.moc"
