// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/run_comparison.h"
#include "core/experiment/run_origins.h"

#include <QTest>

#include <cmath>

using namespace latency;

class RunComparisonTest : public QObject
{
    Q_OBJECT

    /// A run whose trial t reached `means[t]` on device "a" and 0.1 more on "b".
    static ExperimentResult run(const std::string& predictor, const std::vector<double>& means)
    {
        ExperimentResult result;
        result.spec.predictor = {{"name", predictor}, {"epochs", 30}};
        result.spec.testDevices = {"a", "b"};
        result.spec.trials = static_cast<int>(means.size());
        for (std::size_t t = 0; t < means.size(); ++t)
            for (const auto& [name, more] : {std::pair{"a", 0.0}, std::pair{"b", 0.1}}) {
                DeviceTrial trial;
                trial.trial = static_cast<int>(t) + 1;
                trial.deviceName = name;
                trial.unseen.spearman = means[t] + more;
                trial.unseen.architectures = 480;
                result.trials.push_back(trial);
            }
        return result;
    }
    static bool isNear(double one, double two) { return std::abs(one - two) < 1e-9; }
    /// The share of all choices of signs whose rank sum is as far from the middle; for numbers of
    /// the sizes 1, 2, 3, …
    static double probabilityOfSigns(const std::vector<double>& numbers)
    {
        std::vector<double> choices{1.0}; // by rank sum
        std::size_t sum = 0;
        for (std::size_t rank = 1; rank <= numbers.size(); ++rank) {
            choices.resize(choices.size() + rank, 0.0);
            for (std::size_t at = choices.size(); at-- > rank;)
                choices[at] += choices[at - rank];
            sum += numbers[rank - 1] > 0.0 ? rank : 0;
        }
        const double middle = static_cast<double>(choices.size() - 1) / 2.0;
        double all = 0.0;
        double extreme = 0.0;
        for (std::size_t at = 0; at < choices.size(); ++at) {
            all += choices[at];
            if (std::abs(static_cast<double>(at) - middle) >=
                std::abs(static_cast<double>(sum) - middle))
                extreme += choices[at];
        }
        return extreme / all;
    }

private Q_SLOTS:
    void wilcoxonAgreesWithPublishedAndCountedProbabilities()
    {
        // Six pairs all in one direction: 2 of the 64 choices of signs are as extreme.
        QVERIFY(isNear(*wilcoxonSignedRank(std::vector{0.1, 0.2, 0.3, 0.4, 0.5, 0.6}), 2 / 64.0));
        QVERIFY(isNear(*wilcoxonSignedRank(std::vector{-1., -2., -3., -4., -5.}), 2 / 32.0));
        // The depression data of Hollander & Wolfe (1973): V = 40 of nine pairs, p = 0.03906.
        const std::vector<double> x{1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30};
        const std::vector<double> y{0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29};
        std::vector<double> differences;
        for (std::size_t i = 0; i < x.size(); ++i)
            differences.push_back(x[i] - y[i]);
        QVERIFY(isNear(*wilcoxonSignedRank(differences), 0.0390625));
        // Equal sizes share their rank: of +1 +1 −1 the eight choices of signs give rank sums
        // 0 2 2 2 4 4 4 6, all as far from 3 as 4 is.
        QVERIFY(isNear(*wilcoxonSignedRank(std::vector{1., 1., -1.}), 1.0));
        QVERIFY(!wilcoxonSignedRank(std::vector{0.0, 0.0}));
        // Many pairs: the normal approximation with continuity correction (the value is SciPy's);
        // for 25 the exact one is still counted.
        std::vector<double> many;
        for (int i = 1; i <= 26; ++i)
            many.push_back(i % 4 == 0 ? -i : i);
        const double normal = *wilcoxonSignedRank(many);
        QVERIFY2(std::abs(normal - 0.02082093086738341) < 1e-9,
                 qPrintable(QString::number(normal, 'g', 12)));
        QVERIFY(std::abs(normal / probabilityOfSigns(many) - 1.0) < 0.1);
        many.pop_back();
        QVERIFY(isNear(*wilcoxonSignedRank(many), probabilityOfSigns(many)));
    }

    void runsArePairedSeedBySeedAgainstTheBaseline()
    {
        const ExperimentResult base = run("kernel", {.5, .6, .7, .8, .5, .6});
        const ExperimentResult better = run("nasflat", {.51, .62, .73, .84, .55, .66});
        const RunComparison comparison = compareRuns({&base, &better}, 0);
        QCOMPARE(comparison.sharedDevices, (std::vector<std::string>{"a", "b"}));
        QCOMPARE(comparison.runs[1].differences.size(), std::size_t{6});
        QVERIFY(isNear(comparison.runs[1].differences[2], 0.03));
        QVERIFY(isNear(*comparison.runs[1].probability, 2 / 64.0));
        QVERIFY(!comparison.runs[0].probability);
        QVERIFY(isNear(comparison.runs[0].mean, (.5 + .6 + .7 + .8 + .5 + .6) / 6 + 0.05));
        QCOMPARE(comparison.runs[0].architectures, 480);
    }

    void tooFewSeedsAndOtherSeedsAreSaidInsteadOfAProbability()
    {
        const ExperimentResult base = run("kernel", {.5, .6, .7});
        ExperimentResult other = run("nasflat", {.6, .7, .8});
        RunComparison comparison = compareRuns({&base, &other}, 0);
        QVERIFY(!comparison.runs[1].probability);
        QCOMPARE(comparison.runs[1].whyNone,
                 "Wilcoxon's test needs 6 seeds in both runs; there are 3");
        other.spec.seed = 9;
        comparison = compareRuns({&base, &other}, 0);
        QVERIFY(comparison.runs[1].differences.empty());
        QVERIFY(comparison.runs[1].whyNone.find("different first seeds") != std::string::npos);
    }

    void onlyDevicesThatAllRunsTestedAreAveraged()
    {
        const ExperimentResult base = run("kernel", {.5, .6});
        ExperimentResult other = run("nasflat", {.6, .7});
        for (DeviceTrial& trial : other.trials)
            if (trial.deviceName == "b")
                trial.deviceName = "c";
        const RunComparison comparison = compareRuns({&base, &other}, -1);
        QCOMPARE(comparison.sharedDevices, std::vector<std::string>{"a"});
        QVERIFY(isNear(comparison.runs[0].mean, 0.55));
        QCOMPARE(comparison.runs[1].devices.size(), std::size_t{2});
        QCOMPARE(comparison.runs[1].devices[1].deviceName, "c");
    }

    void optionsInWhichTheRunsDifferAreListed()
    {
        ExperimentResult base = run("kernel", {.5});
        base.spec.predictor = {{"name", "kernel"}};
        const ExperimentResult other = run("nasflat", {.6});
        const RunComparison comparison = compareRuns({&base, &other}, -1);
        std::vector<std::string> names;
        for (const RunComparison::Option& option : comparison.differing)
            names.push_back(option.name);
        QCOMPARE(names, (std::vector<std::string>{"predictor", "epochs"}));
        QCOMPARE(comparison.differing[1].values, (std::vector<std::string>{"–", "30"}));
    }

    void differentProgramsAndDataAreMentioned()
    {
        ExperimentResult base = run("kernel", {.5});
        ExperimentResult other = run("nasflat", {.6});
        const auto origins = [&] { return compareRuns({&base, &other}, 0).origins; };
        other.threads = 8; // no prediction depends on it
        QVERIFY(origins().empty());
        other.program = "latency-studio 9";
        QCOMPARE(origins(), std::vector<std::string>{kOtherPrograms});
        other.program = base.program;
        other.datasetChecksum = "0123456789abcdef";
        QCOMPARE(origins(), std::vector<std::string>{kUnknownData});
        base.datasetChecksum = "fedcba9876543210";
        QCOMPARE(origins(), std::vector<std::string>{kOtherData});
        base.datasetChecksum = other.datasetChecksum;
        QVERIFY(origins().empty());
    }

    void nothingComparedWithNothingIsNothing()
    {
        const RunComparison comparison = compareRuns({}, -1);
        QVERIFY(comparison.runs.empty());
        QVERIFY(comparison.differing.empty());
        const ExperimentResult stopped = run("kernel", {});
        QVERIFY(std::isnan(compareRuns({&stopped}, 0).runs[0].mean));
    }
};

QTEST_GUILESS_MAIN(RunComparisonTest)
#include "run_comparison_test.moc"
