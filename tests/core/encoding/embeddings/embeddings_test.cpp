// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/embeddings/arch2vec.h"
#include "core/encoding/embeddings/cate.h"
#include "core/encoding/embeddings/cate_pairs.h"
#include "core/encoding/embeddings/parameter_set.h"
#include "core/encoding/embeddings/small_head_attention.h"
#include "core/encoding/embeddings/tensor_adam.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/tensor.h>
#include <torch/csrc/autograd/autograd.h>

#include <QElapsedTimer>
#include <QTest>

#include <cmath>
#include <set>

using namespace latency;

class EmbeddingsTest : public QObject
{
    Q_OBJECT

    static EmbeddingTask task(const char* space, std::size_t count)
    {
        EmbeddingTask asked;
        asked.space = findSearchSpace(space);
        RandomEngine random(Seed{3});
        std::set<Architecture> different;
        while (different.size() < count)
            different.insert(asked.space->random(random));
        asked.architectures.assign(different.begin(), different.end());
        asked.epochs = 3;
        return asked;
    }
    static EmbeddingFunction function(const QByteArray& name)
    {
        return name == "cate" ? learnCate : learnArch2vec;
    }
    /// softmax(Q Kᵀ / 2 + blocked) V by LibTorch's own operations.
    static at::Tensor plainAttention(const at::Tensor& all, const at::Tensor& blocked)
    {
        const std::int64_t width = all.size(2) / 3;
        const auto heads = [&](int which) {
            return all.narrow(2, which * width, width)
                .reshape({all.size(0), all.size(1), width / 4, 4})
                .transpose(1, 2);
        };
        at::Tensor scores = heads(0).matmul(heads(1).transpose(2, 3)) / 2.0;
        if (blocked.defined())
            scores = scores + blocked;
        return scores.softmax(3).matmul(heads(2)).transpose(1, 2).reshape(
            {all.size(0), all.size(1), width});
    }
    static double largestDifference(const at::Tensor& a, const at::Tensor& b)
    {
        return (a - b).abs().max().item<double>();
    }

private Q_SLOTS:
    void attentionIsThatOfItsFormula_data()
    {
        QTest::addColumn<int>("places");
        QTest::addColumn<bool>("isBlocked");
        QTest::newRow("cells") << 8 << true;
        QTest::newRow("pairs") << 16 << false;
        QTest::newRow("odd") << 5 << true;
        QTest::newRow("chains") << 48 << false;
    }
    void attentionIsThatOfItsFormula()
    {
        QFETCH(int, places);
        QFETCH(bool, isBlocked);
        ParameterSet set(Seed{1});
        const at::Tensor all = set.normal(3 * places, 96).detach().view({3, places, 96});
        const at::Tensor mine = all.clone().requires_grad_();
        const at::Tensor plain = all.clone().requires_grad_();
        at::Tensor blocked;
        if (isBlocked)
            blocked = set.normal(3 * places, places)
                          .detach()
                          .gt(0.0)
                          .to(at::kFloat)
                          .view({3, 1, places, places}) *
                      -1e9;
        const at::Tensor weights = set.normal(3 * places, 32).detach().view({3, places, 32});
        const at::Tensor found = smallHeadAttention(mine, blocked);
        const at::Tensor expected = plainAttention(plain, blocked);
        QVERIFY(largestDifference(found, expected) < 1e-5);
        const auto foundSlope = torch::autograd::grad({(found * weights).sum()}, {mine});
        const auto expectedSlope = torch::autograd::grad({(expected * weights).sum()}, {plain});
        QVERIFY(largestDifference(foundSlope[0], expectedSlope[0]) < 1e-5);
    }
    void adamFindsTheLeast()
    {
        ParameterSet set(Seed{2});
        const at::Tensor x = set.normal(3, 2);
        TensorAdam adam(set.all(), 0.0);
        for (int step = 0; step < 2000; ++step)
            adam.step(torch::autograd::grad({(x - 3.0).square().sum()}, {x}), 0.02);
        QVERIFY(largestDifference(x.detach(), x.detach() * 0.0 + 3.0) < 1e-3);
    }
    void longGradientsAreShortened()
    {
        std::vector<at::Tensor> gradients{at::tensor({30.0F}), at::tensor({40.0F, 0.0F})};
        clipNorm(gradients, 5.0);
        QVERIFY(std::abs(gradients[1][0].item<double>() - 4.0) < 1e-5);
        clipNorm(gradients, 100.0);
        QVERIFY(std::abs(gradients[0][0].item<double>() - 3.0) < 1e-5);
    }
    void partnersAreOfSimilarSize()
    {
        RandomEngine random(Seed{1});
        const std::vector<double> counts{10.0, 50.0, 11.0, 12.0, 90.0, 13.0};
        const auto pairs = similarPairs(counts, 5.0, random);
        QCOMPARE(pairs.size(), std::size_t{12});
        for (const auto& [one, other] : pairs) {
            QVERIFY(one != other);
            const double distance = std::abs(counts[static_cast<std::size_t>(one)] -
                                             counts[static_cast<std::size_t>(other)]);
            QVERIFY(distance <= 5.0 || one == 1 || one == 4);
        }
        QCOMPARE(similarPairs({1.0}, 5.0, random),
                 (std::vector<std::pair<int, int>>{{0, 0}, {0, 0}}));
    }
    void everySpaceIsLearned_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("space");
        for (const char* name : {"arch2vec", "cate"})
            for (const SearchSpace* space : searchSpaces())
                QTest::addRow("%s of %s", name, space->name().c_str())
                    << QByteArray(name) << QByteArray(space->name().c_str());
    }
    void everySpaceIsLearned()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, space);
        EmbeddingTask asked = task(space, 20);
        asked.epochs = 1;
        std::vector<ComputationProgress> seen;
        ComputationControl control;
        control.run.report = [&](const ComputationProgress& p) { seen.push_back(p); };
        const auto outcome = function(name)(asked, control);
        const auto* rows = std::get_if<FloatMatrix>(&outcome);
        QVERIFY(rows);
        QCOMPARE(rows->rows(), std::size_t{20});
        QCOMPARE(rows->columns(), std::size_t{kEmbeddingWidth});
        QVERIFY(!seen.empty() && seen.back().total >= 1);
    }
    void theSameSeedLearnsTheSame_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("arch2vec") << QByteArray("arch2vec");
        QTest::newRow("cate") << QByteArray("cate");
    }
    void theSameSeedLearnsTheSame()
    {
        QFETCH(QByteArray, name);
        EmbeddingTask asked = task("nasbench201", 150);
        asked.epochs = 1;
        ComputationControl oneThread;
        oneThread.threads = 1;
        ComputationControl threeThreads;
        threeThreads.threads = 3;
        const auto first = std::get<FloatMatrix>(function(name)(asked, oneThread));
        QVERIFY(first == std::get<FloatMatrix>(function(name)(asked, threeThreads)));
        asked.seed = Seed{2};
        QVERIFY(first != std::get<FloatMatrix>(function(name)(asked, oneThread)));
    }
    void oneArchitectureIsEnough_data() { theSameSeedLearnsTheSame_data(); }
    void oneArchitectureIsEnough()
    {
        QFETCH(QByteArray, name);
        QVERIFY(std::holds_alternative<FloatMatrix>(function(name)(task("fbnet", 1), {})));
    }
    void aStopEndsTheTraining_data() { theSameSeedLearnsTheSame_data(); }
    void aStopEndsTheTraining()
    {
        QFETCH(QByteArray, name);
        EmbeddingTask asked = task("nasbench201", 400);
        asked.epochs = 1000;
        std::stop_source stop;
        QElapsedTimer sinceStop;
        std::jthread stopper([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(600));
            sinceStop.start();
            stop.request_stop();
        });
        ComputationControl control;
        control.run.stop = stop.get_token();
        QVERIFY(std::holds_alternative<Stopped>(function(name)(asked, control)));
        qInfo("stopped %lld ms after it was asked", sinceStop.elapsed());
        QVERIFY(sinceStop.elapsed() < 1000); // 0.1 s, ten times over for a busy machine
    }
    void alikeGraphsAreClose()
    {
        // Cells that differ in one edge lie closer than any two, once something is learned.
        EmbeddingTask asked = task("nasbench201", 600);
        asked.epochs = 8;
        const auto rows = std::get<FloatMatrix>(learnArch2vec(asked, {}));
        double near = 0.0;
        double all = 0.0;
        int nearCount = 0;
        int allCount = 0;
        for (std::size_t i = 0; i < rows.rows(); ++i)
            for (std::size_t j = 0; j < i; ++j) {
                double distance = 0.0;
                for (std::size_t k = 0; k < rows.columns(); ++k)
                    distance += std::pow(rows(i, k) - rows(j, k), 2);
                int edits = 0;
                for (std::size_t edge = 0; edge < 6; ++edge)
                    edits += asked.architectures[i][edge] != asked.architectures[j][edge];
                near += edits == 1 ? distance : 0.0;
                nearCount += edits == 1;
                all += distance;
                ++allCount;
            }
        QVERIFY(near / nearCount < 0.8 * all / allCount);
    }
};

QTEST_GUILESS_MAIN(EmbeddingsTest)
#include "embeddings_test.moc"
