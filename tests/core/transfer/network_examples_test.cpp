// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/network_examples.h"

#include "core/learning/torch_runtime.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace latency;

class NetworkExamplesTest : public QObject
{
    Q_OBJECT

    FloatMatrix features_{200, 2};
    std::vector<int> rows_ = std::vector<int>(100);
    std::vector<float> labels_;

private Q_SLOTS:
    void initTestCase()
    {
        setTorchThreads(1);
        RandomEngine random(Seed{1});
        for (float& value : features_.values())
            value = static_cast<float>(random.uniform());
        std::iota(rows_.begin(), rows_.end(), 0);
        for (const int row : rows_)
            labels_.push_back(label(row));
    }
    float label(int row) const
    {
        const auto place = static_cast<std::size_t>(row);
        return 0.6F * features_(place, 0) + 0.3F * features_(place, 1) * features_(place, 1);
    }

    void learnsWhatItWasNotShown()
    {
        const SigmoidNetwork network(2);
        RandomEngine random(Seed{2});
        std::vector<float> values = network.initialValues(random);
        ExampleLearner learner(network);
        LearningSchedule schedule;
        schedule.batch = 32;
        QVERIFY(learner.learn(values, features_, rows_, labels_, schedule, Seed{3}, {}));
        std::vector<int> others(100);
        std::iota(others.begin(), others.end(), 100);
        const std::vector<float> found = learner.score(values, features_, others);
        double error = 0.0;
        for (std::size_t i = 0; i < others.size(); ++i)
            error +=
                std::abs(static_cast<double>(found[i]) - static_cast<double>(label(others[i])));
        QVERIFY2(error / 100.0 < 0.03, qPrintable(QString::number(error / 100.0)));
    }
    void sameSeedLearnsTheSameToTheLastBit()
    {
        const SigmoidNetwork network(2);
        LearningSchedule schedule;
        schedule.epochs = 3;
        schedule.batch = 16;
        std::vector<std::vector<float>> found;
        for (const std::uint64_t seed : {1U, 1U, 2U}) {
            RandomEngine random(Seed{2});
            std::vector<float> values = network.initialValues(random);
            ExampleLearner learner(network);
            learner.learn(values, features_, rows_, labels_, schedule, Seed{seed}, {});
            found.push_back(values);
        }
        QCOMPARE(found[0], found[1]);
        QVERIFY(found[0] != found[2]);
    }
    void stopsBeforeTheNextBatch()
    {
        const SigmoidNetwork network(2);
        RandomEngine random(Seed{2});
        const std::vector<float> before = network.initialValues(random);
        std::vector<float> values = before;
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!ExampleLearner(network).learn(values, features_, rows_, labels_, {}, Seed{3},
                                               stop.get_token()));
        QCOMPARE(values, before);
    }
};

QTEST_GUILESS_MAIN(NetworkExamplesTest)
#include "network_examples_test.moc"
