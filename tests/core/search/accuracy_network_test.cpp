// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/accuracy_network.h"

#include "core/base/file_text.h"
#include "tests/core/dataset/published_data.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <cmath>

using namespace latency;

class AccuracyNetworkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesThePublishedValues_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<double>("expected");
        QTest::newRow("cpu 147") << "cpu_gold6226/latency_147ms_accuracy_77.6.json" << .8186;
        QTest::newRow("cpu 171") << "cpu_gold6226/latency_171ms_accuracy_78.1.json" << .8236;
        QTest::newRow("gpu 20") << "gpu_titan_rtx_64/latency_20.3ms_accuracy_76.0.json" << .8045;
        QTest::newRow("gpu 23") << "gpu_titan_rtx_64/latency_23.1ms_accuracy_76.8.json" << .8145;
        QTest::newRow("gpu 28") << "gpu_titan_rtx_64/latency_28.6ms_accuracy_77.9.json" << .8239;
        QTest::newRow("xavier 67")
            << "jetson_agx_xavier/latency_67.4ms_accuracy_75.9.json" << .8044;
        QTest::newRow("xavier 76")
            << "jetson_agx_xavier/latency_76.4ms_accuracy_76.4.json" << .8118;
    }
    void givesThePublishedValues()
    {
        SKIP_WITHOUT_PUBLISHED_DATA();
        QFETCH(QString, file);
        QFETCH(double, expected);
        const auto network =
            AccuracyNetwork::read(publishedData() / "ofanas/checkpoints/acc_predictor.pth");
        QVERIFY2(network.hasValue(), network.hasValue() ? "" : network.error().message.c_str());
        const auto config = nlohmann::json::parse(
            readFile(publishedData() / "help/data/ofa/architecture_config" / file.toStdString())
                .value());
        Architecture one;
        for (const char* part : {"ks", "e", "d"})
            for (const int value : config.at(part))
                one.push_back(static_cast<std::int16_t>(value));
        const auto& resolution = config.at("r");
        one.push_back(static_cast<std::int16_t>(resolution.is_array() ? resolution[0].get<int>()
                                                                      : resolution.get<int>()));
        const double accuracy = network->accuracies({one})[0];
        QVERIFY2(std::abs(accuracy - expected) < 6e-5, qPrintable(QString::number(accuracy)));
    }
    void refusesOtherFiles()
    {
        QVERIFY(!AccuracyNetwork::read("/does/not/exist.pth"));
        SKIP_WITHOUT_PUBLISHED_DATA();
        QVERIFY(!AccuracyNetwork::read(publishedData() / "help/data/ofa/latency/v100_1.pt"));
    }
};

QTEST_GUILESS_MAIN(AccuracyNetworkTest)
#include "accuracy_network_test.moc"
