// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/training_epochs.h"

#include "core/learning/adam_w.h"

#include <QTest>

#include <algorithm>

using namespace latency;

class TrainingEpochsTest : public QObject
{
    Q_OBJECT

    struct Step {
        std::vector<int> rows;
        double rate = 0.0;
    };
    static std::vector<Step> stepsOf(int count, const Schedule& schedule, BatchSizes sizes,
                                     std::uint64_t seed = 1)
    {
        std::vector<Step> steps;
        const bool isDone = trainEpochs(
            count, schedule, sizes, Seed{seed}, {},
            [&](std::span<const int> rows, double rate, RandomEngine&) {
                steps.push_back({{rows.begin(), rows.end()}, rate});
                return 0.5 * static_cast<double>(rows.size());
            },
            [](const EpochResult& done) { QCOMPARE(done.loss, 0.5); });
        if (!isDone)
            qFatal("nobody stopped it");
        return steps;
    }
    static std::vector<std::size_t> sizesOf(const std::vector<Step>& steps)
    {
        std::vector<std::size_t> sizes;
        for (const Step& step : steps)
            sizes.push_back(step.rows.size());
        return sizes;
    }

private Q_SLOTS:
    void everyRowIsSeenOnceInEachEpoch()
    {
        for (const BatchSizes sizes : {BatchSizes::Equal, BatchSizes::Full}) {
            const auto steps = stepsOf(10, {2, 1e-3, 4}, sizes);
            QCOMPARE(steps.size(), std::size_t{6});
            std::vector<std::vector<int>> epochs(2);
            for (std::size_t i = 0; i < steps.size(); ++i)
                epochs[i / 3].insert(epochs[i / 3].end(), steps[i].rows.begin(),
                                     steps[i].rows.end());
            QVERIFY(epochs[0] != epochs[1]);
            for (std::vector<int>& epoch : epochs) {
                std::ranges::sort(epoch);
                for (int row = 0; row < 10; ++row)
                    QCOMPARE(epoch[static_cast<std::size_t>(row)], row);
            }
            QCOMPARE(steps[0].rate, cosineRate(1e-3, 0, 2));
            QCOMPARE(steps[3].rate, cosineRate(1e-3, 1, 2));
        }
    }
    void batchesAreEqualOrFull()
    {
        QCOMPARE(sizesOf(stepsOf(10, {1, 1e-3, 4}, BatchSizes::Equal)),
                 (std::vector<std::size_t>{3, 3, 4}));
        QCOMPARE(sizesOf(stepsOf(10, {1, 1e-3, 4}, BatchSizes::Full)),
                 (std::vector<std::size_t>{4, 4, 2}));
        QVERIFY(stepsOf(0, {0, 1e-3, 4}, BatchSizes::Full).empty());
    }
    void theSeedDecidesTheOrder()
    {
        const Schedule schedule{1, 1e-3, 20};
        const auto one = stepsOf(20, schedule, BatchSizes::Full, 1);
        QCOMPARE(stepsOf(20, schedule, BatchSizes::Full, 1)[0].rows, one[0].rows);
        QVERIFY(stepsOf(20, schedule, BatchSizes::Full, 2)[0].rows != one[0].rows);
    }
    void aStopEndsItBeforeTheNextBatch()
    {
        std::stop_source stop;
        int steps = 0;
        const bool isDone = trainEpochs(
            10, {3, 1e-3, 2}, BatchSizes::Full, Seed{1}, stop.get_token(),
            [&](std::span<const int>, double, RandomEngine&) {
                if (++steps == 3)
                    stop.request_stop();
                return 0.0;
            },
            [](const EpochResult&) { QFAIL("no epoch was finished"); });
        QVERIFY(!isDone);
        QCOMPARE(steps, 3);
    }
};

QTEST_GUILESS_MAIN(TrainingEpochsTest)
#include "training_epochs_test.moc"
