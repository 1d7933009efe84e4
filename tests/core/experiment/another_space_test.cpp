// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/open_dataset.h"
#include "core/encoding/kernel_features/kernel_features.h"
#include "core/experiment/run_experiment.h"
#include "core/sampling/sampler.h"
#include "core/similarity/device_similarity.h"
#include "tests/fixtures/letter_space.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <set>

#include <cmath>

using namespace latency;

/// A space nobody named in the program goes all the way from a file to a prediction.
class AnotherSpaceTest : public QObject
{
    Q_OBJECT

    QTemporaryDir folder_;
    LatencyTablePointer table_;

    /// 300 words on four devices that price letters and layers each in a way of its own.
    static std::string csv()
    {
        const SearchSpace& letters = *findSearchSpace("letters");
        RandomEngine random(Seed{3});
        std::string text = "architecture,north [ms],east [ms],south [ms],west [ms]\n";
        std::set<Architecture> words;
        while (words.size() < 300)
            words.insert(letters.random(random));
        for (const Architecture& word : words) {
            const Costs costs = letters.costs(word);
            text += letters.toText(word);
            for (int device = 0; device < 4; ++device) {
                const double rate = 1.0 + 0.4 * device;
                const double time = 1.0 + costs.flops * 1e-7 * rate + 0.3 * costs.launches / rate;
                text += "," + std::to_string(time * std::exp(0.01 * random.normal()));
            }
            text += "\n";
        }
        return text;
    }
    ExperimentSpec spec(const std::string& predictor, const std::string& sampler) const
    {
        ExperimentSpec spec;
        spec.dataset = "letters.csv";
        spec.trainDevices = {"north", "east"};
        spec.testDevices = {"south", "west"};
        spec.predictor = {{"name", predictor}};
        if (predictor == "nasflat" || predictor == "multi-predict" || predictor == "brp-nas")
            spec.predictor["epochs"] = 2;
        if (predictor == "nasflat")
            spec.predictor["transfer_epochs"] = 2;
        spec.sampler = {{"name", sampler}};
        spec.sampleCount = 12;
        spec.sourceSamples = 100;
        spec.trials = 1;
        return spec;
    }

private Q_SLOTS:
    void initTestCase()
    {
        registerSearchSpace(std::make_shared<const fixtures::LetterSpace>());
        const QString path = folder_.filePath("letters.csv");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(csv().c_str());
        file.close();
        const auto opened = openDataset(path.toStdString(), {});
        QVERIFY2(opened, opened ? "" : opened.error().message.c_str());
        table_ = *opened;
    }
    void theFileIsReadAsNetworksOfTheSpace()
    {
        QCOMPARE(table_->space().name(), std::string("letters"));
        QCOMPARE(table_->architectureCount(), 300);
        QCOMPARE(table_->deviceCount(), 4);
    }
    void devicesAreCompared()
    {
        const DeviceSimilarity similarity = deviceSimilarity(*table_, Correlation::Spearman);
        QVERIFY(similarity.values(0, 1) > 0.8);
    }
    void everySamplerPicksOrSaysWhyNot()
    {
        for (const Sampler* sampler : samplers()) {
            if (sampler->info().name == "by-hand")
                continue;
            SamplingRequest request;
            request.table = table_;
            request.trainDevices = {0, 1};
            request.targetDevice = 2;
            request.count = 10;
            request.options =
                *resolveOptions(sampler->info().options, nlohmann::json::object(), "");
            const auto picked = sampler->pick(request);
            if (sampler->info().supportsSpace("letters"))
                QVERIFY2(
                    picked || picked.error().message.find("proxies") != std::string::npos,
                    (sampler->info().name + ": " + (picked ? "" : picked.error().message)).c_str());
            else
                QVERIFY2(!picked && picked.error().message.ends_with('.'),
                         sampler->info().name.c_str());
        }
    }
    void everyPredictorRunsOrIsNotOnOffer()
    {
        for (const PredictorKind* kind : predictors()) {
            const std::string& name = kind->info().name;
            const auto plan = planExperiment(spec(name, "random"), table_);
            if (!kind->info().supportsSpace("letters")) {
                QVERIFY2(!plan && plan.error().message.ends_with('.'), name.c_str());
                continue;
            }
            QVERIFY2(plan, (name + ": " + (plan ? "" : plan.error().message)).c_str());
            const auto result = runExperiment(*plan, {}, {});
            QVERIFY2(result, (name + ": " + (result ? "" : result.error().message)).c_str());
            QCOMPARE(result->trials.size(), std::size_t{2});
        }
    }
    void theKernelPredictsWell()
    {
        const auto plan = planExperiment(spec("kernel", "kernel-greedy"), table_);
        QVERIFY(plan);
        const auto result = runExperiment(*plan, {}, {});
        QVERIFY(result);
        for (const DeviceTrial& trial : result->trials)
            QVERIFY2(trial.unseen.spearman > 0.95, std::to_string(trial.unseen.spearman).c_str());
    }
    void aSpaceLivesAsLongAsItsTable()
    {
        LatencyTableParts parts = table_->parts();
        std::weak_ptr<const SearchSpace> alone;
        LatencyTablePointer table;
        {
            auto own = std::make_shared<const fixtures::LetterSpace>();
            alone = own;
            parts.space = own.get();
            table = LatencyTable::create(std::move(parts)).value();
        }
        QVERIFY(!alone.expired());
        QCOMPARE(table->space().title(), std::string("Letters"));
        table.reset();
        parts = {};
        QVERIFY(alone.expired());
    }
};

QTEST_GUILESS_MAIN(AnotherSpaceTest)
#include "another_space_test.moc"
