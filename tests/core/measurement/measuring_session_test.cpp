// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measurement/session/measuring_session.h"
#include "core/measurement/session/repeat_statistics.h"

#include <QTest>

#include <csignal>
#include <limits>
#include <unistd.h>

using namespace latency;

namespace
{

/// A runtime of the test, which does what the number of layers asks for.
class FakeNetwork final : public BuiltNetwork
{
public:
    FakeNetwork(std::vector<float> scores, int mood) : scores_(std::move(scores)), mood_(mood) {}
    void run() override
    {
        if (mood_ == 1)
            raise(SIGSEGV);
        if (mood_ == 2)
            sleep(60);
        if (mood_ == 3)
            throw std::runtime_error("out of\nmemory");
        usleep(100);
    }
    [[nodiscard]] std::vector<float> scores() const override { return scores_; }

private:
    std::vector<float> scores_;
    int mood_;
};

class FakeRuntime final : public Runtime
{
public:
    [[nodiscard]] std::string version() const override { return "1.2"; }
    [[nodiscard]] Result<std::unique_ptr<BuiltNetwork>>
    build(const NetworkPlan& plan, const std::vector<LayerNumbers>&,
          const RuntimeSettings& settings) const override
    {
        std::vector<float> scores(static_cast<std::size_t>(plan.classes * settings.batch), 1.0F);
        int mood = 0;
        // The all-zero, all-skip, all-1×1, all-3×3 and all-pool cells differ in their layers.
        const std::size_t layers = plan.layers.size();
        for (int operation = 0; operation < 5; ++operation)
            if (layers == layersOf(static_cast<std::int16_t>(operation)))
                mood = operation + 1;
        if (mood == 4)
            scores.front() = std::numeric_limits<float>::quiet_NaN();
        if (mood == 5)
            scores.pop_back();
        return std::unique_ptr<BuiltNetwork>(
            new FakeNetwork(scores, mood == 1 || mood == 2 ? mood : mood == 3 ? 3 : 0));
    }
    static std::size_t layersOf(std::int16_t operation)
    {
        // Distinct numbers of layers, see cell().
        return formPlan(*findSearchSpace("nasbench201"), cell(operation), NetworkForm::Built)
            ->layers.size();
    }
    static Architecture cell(int mood)
    {
        const std::array<Architecture, 5> cells{
            Architecture{0, 0, 0, 0, 0, 0}, Architecture{1, 0, 0, 1, 0, 0},
            Architecture{2, 2, 0, 0, 0, 0}, Architecture{3, 3, 3, 3, 3, 3},
            Architecture{2, 4, 4, 4, 4, 4}};
        return cells[static_cast<std::size_t>(mood)];
    }
};

class KeptRepeats final : public RepeatSink
{
public:
    Result<void> add(const Repeat& repeat) override
    {
        (repeat.network < 0 ? anchors : repeats) += 1;
        return refuseAfter > 0 && repeats >= refuseAfter ? Result<void>(Error{"full."})
                                                         : Result<void>();
    }
    Result<void> addFailure(int network, const std::string& reason) override
    {
        failures.emplace_back(network, reason);
        return {};
    }
    void progress(int, int, int, double) override
    {
        if (onProgress)
            onProgress();
    }
    int repeats = 0;
    int anchors = 0;
    int refuseAfter = 0;
    std::vector<std::pair<int, std::string>> failures;
    std::function<void()> onProgress;
};

} // namespace

class MeasuringSessionTest : public QObject
{
    Q_OBJECT

    static MeasuringTask task(std::vector<Architecture> architectures)
    {
        MeasuringTask task;
        task.child.space = findSearchSpace("nasbench201");
        task.child.load = []() -> Result<const Runtime*> {
            static const FakeRuntime runtime;
            return &runtime;
        };
        task.child.patience = 0.5;
        task.architectures = std::move(architectures);
        task.seconds = 1.0;
        task.fewestRepeats = 6;
        return task;
    }
    static const std::vector<Architecture>& fine()
    {
        static const std::vector<Architecture> cells{
            {1, 2, 1, 2, 1, 2}, {2, 1, 2, 1, 2, 1}, {3, 2, 3, 2, 1, 1}};
        return cells;
    }

private Q_SLOTS:
    void everyRoundMeasuresTheAnchorAndAllNetworks()
    {
        KeptRepeats kept;
        const auto outcome = measureNetworks(task(fine()), kept);
        QVERIFY(std::holds_alternative<MeasuringResult>(outcome));
        const auto& result = std::get<MeasuringResult>(outcome);
        QCOMPARE(result.version, std::string("1.2"));
        int repeats = 0;
        for (const MeasuredNetwork& network : result.networks) {
            QVERIFY(network.repeats.size() >= 6);
            repeats += static_cast<int>(network.repeats.size());
        }
        QCOMPARE(kept.repeats, repeats);
        QCOMPARE(kept.anchors, static_cast<int>(result.anchor.size()));
        QVERIFY(result.anchor.size() >= 4 * result.isSlowed.size());
        QVERIFY(kept.failures.empty());
    }
    void aRuntimeThatFailsCostsOneNetworkOnly_data()
    {
        QTest::addColumn<int>("mood");
        QTest::addColumn<QString>("reason");
        QTest::newRow("crashes") << 0 << "signal 11";
        QTest::newRow("hangs") << 1 << "no answer";
        QTest::newRow("throws") << 2 << "out of memory";
        QTest::newRow("is not finite") << 3 << "not finite";
        QTest::newRow("wrong number of scores") << 4 << "9 scores; expected 10";
    }
    void aRuntimeThatFailsCostsOneNetworkOnly()
    {
        QFETCH(int, mood);
        QFETCH(QString, reason);
        std::vector<Architecture> architectures = fine();
        architectures.insert(architectures.begin() + 1, FakeRuntime::cell(mood));
        KeptRepeats kept;
        const auto outcome = measureNetworks(task(architectures), kept);
        QVERIFY2(std::holds_alternative<MeasuringResult>(outcome),
                 std::holds_alternative<Error>(outcome)
                     ? std::get<Error>(outcome).message.c_str()
                     : "stopped");
        const auto& networks = std::get<MeasuringResult>(outcome).networks;
        QCOMPARE(kept.failures.size(), std::size_t{1});
        QCOMPARE(kept.failures.front().first, 1);
        QVERIFY2(QString::fromStdString(networks[1].failure).contains(reason),
                 networks[1].failure.c_str());
        for (const std::size_t other : {0, 2, 3})
            QVERIFY(!networks[other].repeats.empty());
    }
    void aStopEndsASessionAtOnce()
    {
        std::stop_source stop;
        KeptRepeats kept;
        kept.onProgress = [&stop] { stop.request_stop(); };
        MeasuringTask measured = task(fine());
        measured.seconds = 60.0;
        measured.stop = stop.get_token();
        QVERIFY(std::holds_alternative<Stopped>(measureNetworks(measured, kept)));
    }
    void whatCannotBeKeptEndsTheSession()
    {
        KeptRepeats kept;
        kept.refuseAfter = 2;
        const auto outcome = measureNetworks(task(fine()), kept);
        QVERIFY(std::holds_alternative<Error>(outcome));
        QCOMPARE(std::get<Error>(outcome).message, std::string("full."));
    }
    void aMissingRuntimeIsAnError()
    {
        KeptRepeats kept;
        MeasuringTask measured = task(fine());
        measured.child.load = []() -> Result<const Runtime*> { return Error{"not installed."}; };
        QVERIFY(std::holds_alternative<Error>(measureNetworks(measured, kept)));
    }
    void slowedRoundsAreThoseInWhichTheAnchorNeverWasFast()
    {
        std::vector<std::vector<double>> rounds(20, {1.0, 1.5, 1.01});
        rounds[7] = {1.2, 1.3, 1.25};
        rounds[8] = {3.0, 1.04, 1.1};
        const auto slowed = slowedRounds(rounds);
        for (std::size_t i = 0; i < rounds.size(); ++i)
            QCOMPARE(slowed[i], i == 7 || i == 8);
    }
    void theScoreIsTheLowQuantile()
    {
        std::vector<double> repeats;
        for (int i = 0; i <= 10; ++i)
            repeats.push_back(10.0 + i);
        QCOMPARE(repeatScore(repeats), 11.0);
        QVERIFY(std::isnan(repeatScore({})));
        QVERIFY(std::isinf(halvesDifference(std::vector<double>{1.0, 1.0, 1.0})));
        QCOMPARE(halvesDifference(std::vector<double>{2.0, 2.0, 3.0, 3.0}), 0.5);
    }
    void fencesCountWhatLiesFarOutside()
    {
        std::vector<double> repeats{1, 2, 3, 4, 5};
        QCOMPARE(tukeyFences(repeats).above, 0);
        repeats.push_back(50.0);
        QCOMPARE(tukeyFences(repeats).above, 1);
        QCOMPARE(tukeyFences(repeats).below, 0);
    }
    void theDeviationIsThatOfTheScore()
    {
        QCOMPARE(scoreDeviation(std::vector<double>(50, 3.0), Seed{1}), 0.0);
        std::vector<double> few;
        std::vector<double> many;
        RandomEngine random(Seed{4});
        for (int i = 0; i < 1000; ++i)
            (i < 20 ? few : many).push_back(random.uniform());
        QVERIFY(scoreDeviation(many, Seed{1}) < scoreDeviation(few, Seed{1}));
    }
};

QTEST_GUILESS_MAIN(MeasuringSessionTest)
#include "measuring_session_test.moc"
