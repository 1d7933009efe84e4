// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/result_records.h"

#include "core/dataset/open_dataset.h"
#include "core/experiment/result_files.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace latency;

namespace
{

/// Three cells on two devices, in the order asked for.
LatencyTablePointer table(const std::vector<int>& order)
{
    const char* cells[]{"|nor_conv_3x3~0|+|none~0|none~1|+|none~0|none~1|none~2|",
                        "|none~0|+|nor_conv_1x1~0|none~1|+|none~0|none~1|none~2|",
                        "|none~0|+|none~0|avg_pool_3x3~1|+|none~0|none~1|skip_connect~2|"};
    const auto* space = findSearchSpace("nasbench201");
    LatencyTableParts parts;
    parts.name = "small";
    parts.title = "small";
    parts.space = space;
    parts.devices = {{.name = "a"}, {.name = "b"}};
    parts.architectures = ArchitectureMatrix(3, space->positions().size());
    parts.milliseconds = FloatMatrix(2, 3);
    for (std::size_t i = 0; i < 3; ++i) {
        const auto one = *space->fromText(cells[order[i]]);
        std::ranges::copy(one, parts.architectures.row(i).begin());
        parts.milliseconds.row(0)[i] = static_cast<float>(order[i] + 1);
        parts.milliseconds.row(1)[i] = static_cast<float>(2 * order[i] + 1);
    }
    return *LatencyTable::create(std::move(parts));
}

ExperimentResult resultOn(const LatencyTable& table)
{
    ExperimentResult result;
    result.spec.dataset = "small";
    result.spec.trainDevices = {"a"};
    result.spec.testDevices = {"b"};
    result.spec.predictor = {{"name", "flops"}};
    result.spec.sampler = {{"name", "random"}};
    result.spec.trials = 1;
    result.datasetTitle = "small";
    result.spaceName = table.space().name();
    result.isComplete = true;
    DeviceTrial trial;
    trial.device = 1;
    trial.deviceName = "b";
    trial.samples = {2};
    trial.predicted = {1.5F, 2.5F, 3.5F};
    result.trials.push_back(trial);
    return result;
}

} // namespace

class ResultRecordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void predictionsAreOfTheNetworkAndNotOfTheRow()
    {
        QTemporaryDir folder;
        const auto written = table({0, 1, 2});
        QVERIFY(writeResultFiles(resultOn(*written), *written, folder.path().toStdString()));
        const auto opened = table({2, 0, 1});
        const auto records = readResultRecords({folder.filePath("result.json").toStdString()},
                                               *opened, std::stop_token());
        QVERIFY2(records.hasValue(), records ? "" : records.error().message.c_str());
        QCOMPARE(records->runs.size(), std::size_t{1});
        const DeviceTrial& trial = records->runs.front().result.trials.front();
        QCOMPARE(trial.device, 1);
        QCOMPARE(trial.predicted, (std::vector<float>{3.5F, 1.5F, 2.5F}));
        QCOMPARE(trial.samples, std::vector<int>{0});
    }

    void figuresAloneAreARunToo()
    {
        QTemporaryDir folder;
        const auto written = table({0, 1, 2});
        QVERIFY(writeResultFiles(resultOn(*written), *written, folder.path().toStdString()));
        QVERIFY(QFile::remove(folder.filePath("predictions.csv")));
        const auto records = readResultRecords({folder.filePath("result.json").toStdString()},
                                               *written, std::stop_token());
        QVERIFY(records);
        QVERIFY(std::isnan(records->runs.front().result.trials.front().predicted.front()));
    }

    void whatBelongsToOtherDevicesIsLeftOutAndSaid()
    {
        QTemporaryDir folder;
        const auto written = table({0, 1, 2});
        ExperimentResult other = resultOn(*written);
        other.trials.front().deviceName = "elsewhere";
        QVERIFY(
            writeResultFiles(resultOn(*written), *written, folder.filePath("one").toStdString()));
        QVERIFY(writeResultFiles(other, *written, folder.filePath("two").toStdString()));
        const std::vector<std::filesystem::path> files{
            folder.filePath("one/result.json").toStdString(),
            folder.filePath("two/result.json").toStdString()};
        const auto records = readResultRecords(files, *written, std::stop_token());
        QVERIFY(records);
        QCOMPARE(records->runs.size(), std::size_t{1});
        QCOMPARE(records->remarks.size(), std::size_t{1});
        QVERIFY(!readResultRecords({files[1]}, *written, std::stop_token()));
    }
};

QTEST_APPLESS_MAIN(ResultRecordsTest)
#include "result_records_test.moc"
