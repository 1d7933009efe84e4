// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measurement/network_form.h"
#include "core/measurement/runtimes/runtime_registry.h"

#include <QTest>

#include <cmath>

using namespace latency;

/// All runtimes compute the same function from the same plan and weights; OpenCV does so from the
/// bytes of the exported ONNX file.
class SameScoresTest : public QObject
{
    Q_OBJECT

    static std::vector<float> scores(const char* runtime, const NetworkPlan& plan,
                                     const RuntimeSettings& settings)
    {
        const auto loaded = loadRuntime(*findRuntimeInfo(runtime));
        if (!loaded)
            qFatal("%s", loaded.error().message.c_str());
        auto built = (*loaded)->build(plan, drawWeights(plan, Seed{1}), settings);
        if (!built)
            qFatal("%s", built.error().message.c_str());
        (*built)->run();
        (*built)->run(); // TorchScript optimises in its second run
        (*built)->run();
        return (*built)->scores();
    }
    /// Largest difference relative to the largest score.
    static double difference(const std::vector<float>& left, const std::vector<float>& right)
    {
        if (left.size() != right.size())
            return 1e9;
        double largest = 1e-30;
        double apart = 0.0;
        for (std::size_t i = 0; i < left.size(); ++i) {
            largest = std::max(largest, double{std::abs(left[i])});
            apart = std::max(apart, double{std::abs(left[i] - right[i])});
        }
        return apart / largest;
    }

private Q_SLOTS:
    void runtimesAgree_data()
    {
        QTest::addColumn<QString>("space");
        QTest::addColumn<int>("networks");
        QTest::addColumn<int>("batch");
        QTest::newRow("cells") << "nasbench201" << 6 << 1;
        QTest::newRow("cells, two images") << "nasbench201" << 2 << 2;
        QTest::newRow("FBNet") << "fbnet" << 3 << 1;
        QTest::newRow("FBNet, three images") << "fbnet" << 1 << 3;
        QTest::newRow("OFA") << "ofa" << 2 << 1;
    }
    void runtimesAgree()
    {
        QFETCH(QString, space);
        QFETCH(int, networks);
        QFETCH(int, batch);
        const SearchSpace& known = *findSearchSpace(space.toStdString());
        RandomEngine random(Seed{5});
        for (int i = 0; i < networks; ++i) {
            const Architecture architecture = known.random(random);
            for (const NetworkForm form : {NetworkForm::Built, NetworkForm::Pruned}) {
                const NetworkPlan plan = formPlan(known, architecture, form).value();
                const RuntimeSettings settings{.batch = batch};
                const auto eager = scores("libtorch", plan, settings);
                QCOMPARE(eager.size(), static_cast<std::size_t>(batch * plan.classes));
                for (const char* other : {"torchscript", "opencv"}) {
                    if (space == QStringLiteral("ofa") && other == std::string_view("opencv"))
                        continue; // refused, see below
                    const double apart = difference(eager, scores(other, plan, settings));
                    QVERIFY2(apart < 1e-4, qPrintable(QStringLiteral("%1: %2 of %3")
                                                          .arg(other)
                                                          .arg(apart)
                                                          .arg(known.toText(architecture).c_str())));
                }
                const auto last = scores("libtorch", plan, {.batch = batch, .isChannelsLast = true});
                QVERIFY(difference(eager, last) < 1e-4);
            }
        }
    }
    void openCvRefusesWhatItComputesWrongly()
    {
        const SearchSpace& known = *findSearchSpace("ofa");
        RandomEngine random(Seed{5});
        const NetworkPlan plan =
            formPlan(known, known.random(random), NetworkForm::Built).value();
        const auto loaded = loadRuntime(*findRuntimeInfo("opencv"));
        QVERIFY(loaded);
        QVERIFY(!(*loaded)->build(plan, drawWeights(plan, Seed{1}), {}));
    }
    void aMissingRuntimeIsSaidWithHowToInstallIt()
    {
        RuntimeInfo info = *findRuntimeInfo("opencv");
        info.module = "latency-runtime-absent.so";
        const auto loaded = loadRuntime(info);
        QVERIFY(!loaded);
        QVERIFY(loaded.error().message.find("apt install libopencv-dnn406") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(SameScoresTest)
#include "same_scores_test.moc"
