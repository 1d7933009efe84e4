// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/run_experiment.h"
#include "tests/fixtures/small_table.h"

#include <QTest>

#include <chrono>
#include <cmath>
#include <numeric>
#include <set>
#include <thread>

using namespace latency;

namespace
{

/// A predictor that keeps what it is given.
class RecordedSources final : public PredictorKind
{
public:
    [[nodiscard]] const MethodInfo& info() const override { return findPredictor("ridge")->info(); }
    [[nodiscard]] std::unique_ptr<Predictor> create(const nlohmann::json&) const override;

    mutable std::vector<std::vector<int>> sources;
    mutable std::vector<std::uint64_t> pretrainSeeds;
    mutable std::vector<std::uint64_t> adaptSeeds;
};

class RecordingPredictor final : public Predictor
{
public:
    explicit RecordingPredictor(const RecordedSources& recorded) : recorded_(recorded) {}
    Outcome<std::monostate> pretrain(const SourceData& source, Seed seed,
                                     const TrainingControl&) override
    {
        recorded_.sources.push_back(source.sourceArchitectures);
        recorded_.pretrainSeeds.push_back(seed.value);
        count_ = static_cast<std::size_t>(source.table->architectureCount());
        return std::monostate{};
    }
    Outcome<Prediction> adapt(const TargetSamples&, Seed seed, const TrainingControl&) override
    {
        recorded_.adaptSeeds.push_back(seed.value);
        Prediction prediction;
        prediction.values.assign(count_, 1.0F);
        return prediction;
    }

private:
    const RecordedSources& recorded_;
    std::size_t count_ = 0;
};

std::unique_ptr<Predictor> RecordedSources::create(const nlohmann::json&) const
{
    return std::make_unique<RecordingPredictor>(*this);
}

} // namespace

class RunExperimentTest : public QObject
{
    Q_OBJECT

    static ExperimentPlan plan(const std::string& predictor, nlohmann::json options = {})
    {
        ExperimentSpec spec;
        spec.dataset = "fixture";
        spec.trainDevices = {"device0", "device1"};
        spec.testDevices = {"device2", "device3"};
        spec.predictor = std::move(options);
        spec.predictor["name"] = predictor;
        spec.sampleCount = 8;
        spec.sourceSamples = 40;
        spec.trials = 2;
        auto planned = planExperiment(spec, fixtures::smallTable(120, 4));
        if (!planned)
            qFatal("%s", planned.error().message.c_str());
        return *planned;
    }

private Q_SLOTS:
    void everyTestDeviceOfEveryTrialIsEvaluated()
    {
        const auto result = runExperiment(plan("ridge"), {}, {});
        QVERIFY(result);
        QVERIFY(result->isComplete);
        QCOMPARE(result->trials.size(), std::size_t{4});
        for (const DeviceTrial& trial : result->trials) {
            QCOMPARE(trial.samples.size(), std::size_t{8});
            QCOMPARE(trial.predicted.size(), std::size_t{120});
            QCOMPARE(trial.unseen.architectures, 112);
        }
    }
    void everyTrialDrawsForItself()
    {
        // Without samples of its own a trial would only repeat the one before.
        const auto ridge = runExperiment(plan("ridge"), {}, {});
        QCOMPARE(ridge->trials[0].trial, 1);
        QCOMPARE(ridge->trials[2].trial, 2);
        QCOMPARE(ridge->trials[0].deviceName, ridge->trials[2].deviceName);
        QVERIFY(ridge->trials[0].samples != ridge->trials[2].samples);
        QVERIFY(ridge->trials[0].samples != ridge->trials[1].samples);
        // The samples picked by hand are always the same: what differs is what was learned before.
        ExperimentPlan picked = plan("nasflat", {{"epochs", 1}, {"transfer_epochs", 1}});
        picked.sampler = findSampler("by-hand");
        picked.spec.handPicked = {0, 1, 2, 3, 4, 5, 6, 7};
        const auto learned = runExperiment(picked, {}, {});
        QVERIFY2(learned, learned ? "" : learned.error().message.c_str());
        QCOMPARE(learned->trials[0].samples, learned->trials[2].samples);
        QVERIFY(learned->trials[0].predicted != learned->trials[2].predicted);
    }
    void everyTrialHasSourceSamplesOfItsOwn()
    {
        ExperimentPlan picked = plan("ridge");
        picked.sampler = findSampler("by-hand");
        picked.spec.handPicked = {0, 1, 2, 3, 4, 5, 6, 7};
        RecordedSources recorded;
        picked.predictor = &recorded;
        const auto result = runExperiment(picked, {}, {});
        QVERIFY2(result, result ? "" : result.error().message.c_str());
        QCOMPARE(recorded.sources.size(), std::size_t{2});
        QCOMPARE(recorded.sources[0].size(), std::size_t{40});
        QVERIFY(recorded.sources[0] != recorded.sources[1]);
        QVERIFY(recorded.pretrainSeeds[0] != recorded.pretrainSeeds[1]);
        const std::set<std::uint64_t> different(recorded.adaptSeeds.begin(),
                                                recorded.adaptSeeds.end());
        QCOMPARE(recorded.adaptSeeds.size(), std::size_t{4});
        QCOMPARE(different.size(), std::size_t{4});
    }
    void onlyTheSeedAskedForMakesTheRun()
    {
        ExperimentPlan first = plan("ridge");
        ExperimentPlan second = first;
        second.spec.seed = 2;
        QVERIFY(runExperiment(first, {}, {})->trials[0].samples !=
                runExperiment(second, {}, {})->trials[0].samples);
    }
    void theSameSeedGivesTheSameNumbersWithAndWithoutPreviews()
    {
        const ExperimentPlan nasflat = plan("nasflat", {{"epochs", 2}, {"transfer_epochs", 2}});
        const auto plain = runExperiment(nasflat, {}, {});
        const auto live = runExperiment(nasflat, {.previewArchitectures = 30},
                                        {{}, [](const ExperimentProgress&) {}});
        QVERIFY(plain && live);
        for (std::size_t i = 0; i < plain->trials.size(); ++i) {
            QCOMPARE(plain->trials[i].samples, live->trials[i].samples);
            QCOMPARE(plain->trials[i].predicted, live->trials[i].predicted);
        }
    }
    void referencesAreMeasuredAndLeftOutOfTheUnseen()
    {
        nlohmann::json options{{"references", "random"}, {"variant", "help"}, {"episodes", 2}};
        ExperimentSpec spec;
        spec.dataset = "fixture";
        spec.trainDevices = {"device0", "device1", "device2"};
        spec.testDevices = {"device3"};
        spec.predictor = options;
        spec.predictor["name"] = "help";
        spec.sampleCount = 12;
        spec.sourceSamples = 60;
        spec.trials = 1;
        for (const bool areSamples : {false, true}) {
            spec.predictor["references_are_samples"] = areSamples;
            const auto planned = planExperiment(spec, fixtures::smallTable(120, 4));
            QVERIFY2(planned, planned ? "" : planned.error().message.c_str());
            const auto result = runExperiment(*planned, {}, {});
            QVERIFY2(result, result ? "" : result.error().message.c_str());
            const DeviceTrial& trial = result->trials.front();
            QCOMPARE(trial.references, planned->references);
            QCOMPARE(trial.samples.size(), std::size_t{12});
            QCOMPARE(budgetText(*result), std::string(areSamples ? "12" : "10 + 12"));
            QCOMPARE(trial.embedding.size(), std::size_t{10});
            QCOMPARE(trial.stages.size(), std::size_t{3});
            for (const AdaptationStage& stage : trial.stages)
                QCOMPARE(stage.unseen.architectures, trial.unseen.architectures);
            QCOMPARE(trial.sourceEmbeddings.size(), std::size_t{3});
            std::set<int> labelled(trial.samples.begin(), trial.samples.end());
            labelled.insert(trial.references.begin(), trial.references.end());
            QCOMPARE(trial.unseen.architectures, 120 - static_cast<int>(labelled.size()));
            QVERIFY(areSamples ? labelled.size() == 12 : labelled.size() > 12);
            const auto again = experimentResultFromJson(toJson(*result), "test");
            QVERIFY(again);
            QCOMPARE(budgetText(*again), budgetText(*result));
            QCOMPARE(again->trials.front().references, trial.references);
        }
    }
    void allPredictorsAreGivenTheSameSamples()
    {
        const auto ridge = runExperiment(plan("ridge"), {}, {});
        const auto flops = runExperiment(plan("flops"), {}, {});
        for (std::size_t i = 0; i < ridge->trials.size(); ++i)
            QCOMPARE(ridge->trials[i].samples, flops->trials[i].samples);
    }
    void sourceSamplesAreDrawnAmongWhatATrainDeviceHas()
    {
        std::vector<int> missing(100);
        std::iota(missing.begin(), missing.end(), 10);
        auto table = fixtures::smallTable(120, 4);
        for (const int device : {0, 1})
            table = fixtures::withHoles(*table, device, missing);
        for (const char* predictor : {"kernel", "nasflat", "multi-predict", "best-source"}) {
            ExperimentPlan holed = plan(predictor);
            if (holed.predictorOptions.contains("epochs"))
                holed.predictorOptions["epochs"] = 1;
            holed.table = table;
            const auto result = runExperiment(holed, {}, {});
            QVERIFY2(result, result ? "" : result.error().message.c_str());
            QVERIFY(result->isComplete);
            QCOMPARE(result->spec.sourceSamples, 20);
            QCOMPARE(
                result->remarks,
                std::vector<std::string>{
                    "Only 20 of the 40 requested source samples are measured on a train device."});
            for (const DeviceTrial& trial : result->trials)
                QVERIFY(std::isfinite(trial.unseen.spearman));
        }
    }
    void trainDevicesWithoutAnyMeasurementAreASentenceAtMost()
    {
        std::vector<int> every(120);
        std::iota(every.begin(), every.end(), 0);
        auto table = fixtures::smallTable(120, 4);
        for (const int device : {0, 1})
            table = fixtures::withHoles(*table, device, every);
        for (const char* predictor :
             {"kernel", "nasflat", "multi-predict", "best-source", "help"}) {
            ExperimentPlan empty = plan("ridge");
            empty.predictor = findPredictor(predictor);
            empty.predictorOptions =
                resolveOptions(empty.predictor->info(), {{"name", predictor}}, "fbnet", "test")
                    .value();
            empty.table = table;
            const auto result = runExperiment(empty, {}, {});
            QVERIFY(result || result.error().message.ends_with('.'));
            if (result)
                for (const DeviceTrial& trial : result->trials)
                    for (const float value : trial.predicted)
                        QVERIFY2(std::isfinite(value), predictor);
        }
    }
    void previewsArriveWhileItTrains()
    {
        int curvePoints = 0;
        int live = 0;
        int finished = 0;
        const auto result = runExperiment(
            plan("nasflat", {{"epochs", 3}, {"transfer_epochs", 2}}), {.previewArchitectures = 30},
            {{}, [&](const ExperimentProgress& progress) {
                 curvePoints += static_cast<int>(progress.curve.size());
                 live += static_cast<int>(progress.live.size());
                 finished += progress.finished ? 1 : 0;
                 for (const LivePrediction& one : progress.live)
                     QCOMPARE(one.rows->size(), one.predicted->size());
             }});
        QVERIFY(result);
        QCOMPARE(finished, 4);
        QVERIFY(live >= 2 * 2 * 3);
        QVERIFY(curvePoints > live);
    }
    void aStoppedRunKeepsWhatIsDone()
    {
        std::stop_source stop;
        const auto result = runExperiment(
            plan("ridge"), {}, {stop.get_token(), [&](const ExperimentProgress& progress) {
                                    if (progress.finished)
                                        stop.request_stop();
                                }});
        QVERIFY(result);
        QVERIFY(!result->isComplete);
        QCOMPARE(result->trials.size(), std::size_t{1});
    }
    void aStopInTheMiddleOfTrainingReturnsSoon()
    {
        std::stop_source stop;
        std::chrono::steady_clock::time_point asked;
        std::jthread stopper([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(300));
            asked = std::chrono::steady_clock::now();
            stop.request_stop();
        });
        const auto result =
            runExperiment(plan("nasflat", {{"epochs", 500}}), {}, {stop.get_token(), {}});
        const auto left = std::chrono::steady_clock::now() - asked;
        stopper.join();
        QVERIFY(result);
        QVERIFY(!result->isComplete);
        QVERIFY(left < std::chrono::seconds(5)); // the benchmark measures the promised 0.1 s
    }
};

QTEST_GUILESS_MAIN(RunExperimentTest)
#include "run_experiment_test.moc"
