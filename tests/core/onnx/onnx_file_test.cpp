// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/onnx/onnx_file.h"

#include <QTest>

using namespace latency;

/// Files are judged by ONNX's own checker.
class OnnxFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCheckerAcceptsNetworksOfEverySpace_data()
    {
        QTest::addColumn<QString>("space");
        for (const char* name : {"nasbench201", "fbnet", "ofa"})
            QTest::newRow(name) << name;
    }
    void theCheckerAcceptsNetworksOfEverySpace()
    {
        QFETCH(QString, space);
        const SearchSpace& known = *findSearchSpace(space.toStdString());
        RandomEngine random(Seed{3});
        for (int i = 0; i < 5; ++i) {
            const Architecture architecture = known.random(random);
            for (const DeadParts parts : {DeadParts::Kept, DeadParts::Dropped}) {
                const NetworkPlan plan = networkPlan(known, architecture, parts);
                const auto bytes =
                    onnxBytes(plan, drawWeights(plan, Seed{1}), {.name = "n", .batch = 1 + i});
                QVERIFY2(bytes, bytes ? "" : bytes.error().message.c_str());
                const auto checked = checkOnnx(*bytes);
                QVERIFY2(checked, checked ? "" : checked.error().message.c_str());
            }
        }
    }
    void aCellWithoutAnythingIsANetwork()
    {
        const SearchSpace& cells = *findSearchSpace("nasbench201");
        const NetworkPlan plan = networkPlan(cells, Architecture(6, 0), DeadParts::Kept);
        const auto bytes = onnxBytes(plan, drawWeights(plan, Seed{1}), {.name = "zeros"});
        QVERIFY(bytes && checkOnnx(*bytes));
    }
    void weightsAreTheSameForTheSameSeedOnly()
    {
        const SearchSpace& cells = *findSearchSpace("nasbench201");
        const NetworkPlan plan = networkPlan(cells, Architecture(6, 3), DeadParts::Kept);
        const auto written = [&plan](std::uint64_t seed) {
            return onnxBytes(plan, drawWeights(plan, Seed{seed}), {.name = "n"}).value();
        };
        QVERIFY(written(1) == written(1));
        QVERIFY(written(1) != written(2));
    }
    void damagedBytesAreRefusedInOneSentence()
    {
        const SearchSpace& cells = *findSearchSpace("nasbench201");
        const NetworkPlan plan = networkPlan(cells, Architecture(6, 1), DeadParts::Kept);
        std::string bytes = onnxBytes(plan, drawWeights(plan, Seed{1}), {.name = "n"}).value();
        for (const std::string& damaged :
             {std::string(), std::string("no model"), bytes.substr(0, bytes.size() / 2)}) {
            const auto checked = checkOnnx(damaged);
            QVERIFY(!checked);
            QVERIFY(checked.error().message.find('\n') == std::string::npos);
        }
    }
};

QTEST_GUILESS_MAIN(OnnxFileTest)
#include "onnx_file_test.moc"
