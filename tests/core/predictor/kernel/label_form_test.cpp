// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/kernel/label_form.h"

#include <QtTest>

#include <cmath>
#include <vector>

using namespace latency;

class LabelFormTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothFormsLeadBackToMilliseconds()
    {
        const std::vector<float> milliseconds{3.0F, 5.0F, 9.0F, 4.0F};
        for (const bool isLogarithm : {false, true}) {
            const LabelForm form = labelForm(milliseconds, isLogarithm);
            QVERIFY(std::abs(form.values.mean()) < 1e-12);
            QVERIFY(std::abs(form.values.squaredNorm() / 4.0 - 1.0) < 1e-12);
            for (Eigen::Index i = 0; i < 4; ++i)
                QVERIFY(std::abs(inMilliseconds(form, form.values(i), 0.0).mean -
                                 milliseconds[static_cast<std::size_t>(i)]) < 1e-6);
        }
    }

    void theJacobianIsThatOfFiniteDifferences()
    {
        std::vector<float> milliseconds{3.0F, 5.0F, 9.0F, 4.0F};
        for (const bool isLogarithm : {false, true}) {
            const LabelForm form = labelForm(milliseconds, isLogarithm);
            double expected = 0.0;
            for (const float value : milliseconds) {
                const auto forward = [&](double ms) {
                    return ((isLogarithm ? std::log(ms) : ms) - form.centre) / form.scale;
                };
                expected += std::log((forward(value + 1e-4) - forward(value - 1e-4)) / 2e-4);
            }
            QVERIFY(std::abs(form.logJacobian - expected) < 1e-6);
        }
    }

    void aNearZeroLabelDoesNotRuleTheLogarithm()
    {
        const std::vector<float> milliseconds{0.001F, 10.0F, 11.0F, 12.0F, 13.0F};
        const LabelForm form = labelForm(milliseconds, true);
        QVERIFY(std::abs(inMilliseconds(form, form.values(0), 0.0).mean - 0.55) < 1e-6);
    }

    void equalLabelsAndASingleOneHaveAScale()
    {
        for (const std::vector<float>& labels :
             {std::vector<float>{4.0F}, std::vector<float>{4.0F, 4.0F, 4.0F}}) {
            for (const bool isLogarithm : {false, true}) {
                const LabelForm form = labelForm(labels, isLogarithm);
                // A fifth of the labels, or of one step of the logarithm.
                QVERIFY(std::abs(form.scale - (isLogarithm ? 0.2 : 0.8)) < 1e-12);
                QVERIFY(form.values.isZero());
            }
        }
    }

    void wildBeliefsStayFinite()
    {
        const std::vector<float> labels{1.0F, 1000.0F};
        const LabelForm form = labelForm(labels, true);
        const MillisecondBelief belief = inMilliseconds(form, 1e6, 1e6);
        QVERIFY(std::isfinite(belief.mean) && std::isfinite(belief.deviation));
    }
};

QTEST_GUILESS_MAIN(LabelFormTest)
#include "label_form_test.moc"
