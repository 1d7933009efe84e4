// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/joint_prediction.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace latency;

namespace
{

constexpr int networks = 300;

/// A table of random FBNet networks; `values` of a network for each device.
LatencyTablePointer tableOf(const std::vector<std::string>& names, bool isError, bool isReversed,
                            double (*value)(int device, ArchitectureView network))
{
    LatencyTableParts parts;
    parts.name = parts.title = isError ? "errors" : "latencies";
    parts.space = findSearchSpace("fbnet");
    if (isError)
        parts.quantity = taskError();
    parts.architectures = ArchitectureMatrix(networks, parts.space->positions().size());
    RandomEngine random(Seed{1});
    for (std::size_t i = 0; i < networks; ++i)
        std::ranges::copy(parts.space->random(random),
                          parts.architectures.row(isReversed ? networks - 1 - i : i).begin());
    parts.milliseconds = FloatMatrix(names.size(), networks);
    for (std::size_t device = 0; device < names.size(); ++device) {
        parts.devices.push_back(deviceFromPublishedName(names[device]));
        for (std::size_t i = 0; i < networks; ++i)
            parts.milliseconds(device, i) =
                static_cast<float>(value(static_cast<int>(device), parts.architectures.row(i)));
    }
    return LatencyTable::create(std::move(parts)).value();
}

double milliseconds(int device, ArchitectureView network)
{
    double sum = 1.0;
    for (const std::int16_t layer : network)
        sum += (layer % 4) + 0.1 * device * (layer % 3);
    return sum;
}

double error(int task, ArchitectureView network)
{
    double sum = 5.0;
    for (const std::int16_t layer : network)
        sum += 3 - (layer % 4) + 0.5 * (layer > 3 ? 0 : 1) + 0.1 * task * (layer % 2);
    return std::min(99.0, sum);
}

ExperimentSpec specOf(std::vector<std::string> train, std::string test, int labels)
{
    ExperimentSpec spec;
    spec.trainDevices = std::move(train);
    spec.testDevices = {std::move(test)};
    spec.predictor = {{"name", "ridge"}};
    spec.sampleCount = labels;
    return spec;
}

} // namespace

class JointPredictionTest : public QObject
{
    Q_OBJECT

    LatencyTablePointer latencies_ = tableOf({"a", "b"}, false, false, milliseconds);
    LatencyTablePointer errors_ = tableOf({"t", "u"}, true, true, error);

private Q_SLOTS:
    void networksAreMatchedWhateverTheirOrder()
    {
        const auto plan =
            planJointly(specOf({"a"}, "b", 200), latencies_, specOf({"t"}, "u", 200), errors_);
        QVERIFY2(plan, plan ? "" : plan.error().message.c_str());
        for (int i = 0; i < networks; ++i) {
            const auto one = latencies_->architecture(i);
            const auto other = errors_->architecture(plan->errorRow[static_cast<std::size_t>(i)]);
            QVERIFY(std::ranges::equal(one, other));
        }
    }
    void manyLabelsFindTheMeasuredFront()
    {
        const auto plan =
            planJointly(specOf({"a"}, "b", 250), latencies_, specOf({"t"}, "u", 250), errors_);
        const auto outcome = predictJointly(*plan, {}, {});
        QVERIFY(std::holds_alternative<JointPrediction>(outcome));
        const auto& joint = std::get<JointPrediction>(outcome);
        QCOMPARE(joint.milliseconds.size(), std::size_t{networks});
        QCOMPARE(joint.latencyLabels.size(), std::size_t{250});
        QCOMPARE(joint.errorLabels.size(), std::size_t{250});
        QVERIFY2(joint.latency.spearman > 0.95,
                 qPrintable(QString::number(joint.latency.spearman)));
        QVERIFY2(joint.error.spearman > 0.95, qPrintable(QString::number(joint.error.spearman)));
        QVERIFY2(joint.shareOfFront > 0.8 && joint.shareOfFront <= 1.0,
                 qPrintable(QString::number(joint.shareOfFront)));
        QCOMPARE(joint.chosenFront.size(), joint.predictedFront.size());
    }
    void theMeasuredFrontIsThatOfTheTables()
    {
        const auto plan =
            planJointly(specOf({"a"}, "b", 20), latencies_, specOf({"t"}, "u", 20), errors_);
        const auto outcome = predictJointly(*plan, {}, {});
        const auto& joint = std::get<JointPrediction>(outcome);
        for (const FrontPoint& point : joint.measuredFront)
            for (std::size_t i = 0; i < networks; ++i)
                QVERIFY(!(joint.measuredMilliseconds[i] < point.milliseconds &&
                          joint.measuredAccuracy[i] > point.objective));
    }
    void refusesWhatDoesNotGoTogether()
    {
        const auto both =
            planJointly(specOf({"a"}, "b", 20), latencies_, specOf({"a"}, "b", 20), latencies_);
        QVERIFY(!both && both.error().message.find("expected errors") != std::string::npos);
        const auto swapped =
            planJointly(specOf({"t"}, "u", 20), errors_, specOf({"a"}, "b", 20), latencies_);
        QVERIFY(!swapped && swapped.error().message.find("no latencies") != std::string::npos);
        ExperimentSpec two = specOf({}, "a", 20);
        two.testDevices = {"a", "b"};
        const auto many = planJointly(two, latencies_, specOf({"t"}, "u", 20), errors_);
        QVERIFY(!many && many.error().message.find("expected one of each") != std::string::npos);
    }
    void aStopIsNoError()
    {
        const auto plan =
            planJointly(specOf({"a"}, "b", 20), latencies_, specOf({"t"}, "u", 20), errors_);
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(std::holds_alternative<Stopped>(predictJointly(*plan, {}, {stop.get_token(), {}})));
    }
};

QTEST_GUILESS_MAIN(JointPredictionTest)
#include "joint_prediction_test.moc"
