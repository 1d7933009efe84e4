// SPDX-License-Identifier: GPL-3.0-or-later
// Few-shot prediction on a table whose networks are described by columns: Spearman's rho on the
// networks that were not labelled, over all and as the mean within each value of a column.
//
//     column_table_benchmark FILE TRAIN,… TEST,… [WITHIN [LABELS [SEEDS [PREDICTOR,…
//     [SAMPLER,…]]]]]
//
// default WITHIN none, 20 labels, 5 seeds, kernel,flops,best-source,ridge, random,kernel-greedy;
// for example
//
//     column_table_benchmark hwgpt_s.csv P100,v100,rtx2080,a40 cpu_meta,cpu_a6000 embed_dim
#include "core/dataset/open_dataset.h"
#include "core/experiment/run_experiment.h"
#include "core/similarity/rank_correlation.h"
#include "core/space/columns/column_space.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <set>
#include <sstream>

using namespace latency;

namespace
{

std::vector<std::string> listOf(const std::string& text)
{
    std::vector<std::string> words;
    std::istringstream stream(text);
    for (std::string word; std::getline(stream, word, ',');)
        words.push_back(word);
    return words;
}

/// The value of one column as a group of each network; empty without that column.
std::vector<int> groupsOf(const LatencyTable& table, const std::string& column)
{
    std::vector<int> groups;
    if (const ColumnSpace* space = asColumnSpace(table.space()))
        for (std::size_t i = 0; i < space->columns().size(); ++i)
            if (space->columns()[i].name == column)
                for (int row = 0; row < table.architectureCount(); ++row)
                    groups.push_back(table.architecture(row)[space->firstPositions()[i]]);
    return groups;
}

/// Mean over groups, each counting once.
double meanWithin(const std::vector<float>& x, const std::vector<float>& y,
                  const std::vector<int>& groups)
{
    double sum = 0.0;
    int count = 0;
    for (const int group : std::set<int>(groups.begin(), groups.end())) {
        std::vector<float> left;
        std::vector<float> right;
        for (std::size_t i = 0; i < groups.size(); ++i)
            if (groups[i] == group) {
                left.push_back(x[i]);
                right.push_back(y[i]);
            }
        if (const double rho = spearman(left, right); !std::isnan(rho)) {
            sum += rho;
            ++count;
        }
    }
    return count > 0 ? sum / count : std::nan("");
}

struct Means {
    double all = 0.0;
    double within = 0.0;
};

Means meansOf(const ExperimentResult& result, const LatencyTable& table,
              const std::vector<int>& groups)
{
    Means means;
    for (const DeviceTrial& trial : result.trials) {
        const std::set<int> labelled(trial.samples.begin(), trial.samples.end());
        std::vector<float> predicted;
        std::vector<float> measured;
        std::vector<int> chosen;
        for (int row = 0; row < table.architectureCount(); ++row) {
            const float truth = table.milliseconds(trial.device)[static_cast<std::size_t>(row)];
            if (std::isnan(truth) || labelled.contains(row))
                continue;
            predicted.push_back(trial.predicted[static_cast<std::size_t>(row)]);
            measured.push_back(truth);
            if (!groups.empty())
                chosen.push_back(groups[static_cast<std::size_t>(row)]);
        }
        const auto count = static_cast<double>(result.trials.size());
        means.all += spearman(predicted, measured) / count;
        means.within += meanWithin(predicted, measured, chosen) / count;
    }
    return means;
}

} // namespace

int main(int argc, char** argv)
{
    const auto argument = [&](int place, const char* otherwise) {
        return std::string(argc > place ? argv[place] : otherwise);
    };
    const auto table = openDataset(argument(1, ""), {});
    if (!table) {
        std::fprintf(stderr, "%s\n", table.error().message.c_str());
        return 2;
    }
    const std::vector<int> groups = groupsOf(**table, argument(4, ""));
    std::printf("| predictor | sampler | rho over all | rho within %s | seconds |\n"
                "|---|---|---|---|---|\n",
                argument(4, "(no column)").c_str());
    for (const std::string& sampler : listOf(argument(8, "random,kernel-greedy")))
        for (const std::string& predictor : listOf(argument(7, "kernel,flops,best-source,ridge"))) {
            ExperimentSpec spec;
            spec.dataset = argument(1, "");
            spec.trainDevices = listOf(argument(2, ""));
            spec.testDevices = listOf(argument(3, ""));
            spec.predictor = {{"name", predictor}};
            spec.sampler = {{"name", sampler}};
            spec.sampleCount = std::atoi(argument(5, "20").c_str());
            spec.trials = std::atoi(argument(6, "5").c_str());
            const auto plan = planExperiment(spec, *table);
            if (!plan) {
                std::fprintf(stderr, "%s\n", plan.error().message.c_str());
                return 2;
            }
            const auto result = runExperiment(*plan, {}, {});
            if (!result) {
                std::fprintf(stderr, "%s\n", result.error().message.c_str());
                return 2;
            }
            const Means means = meansOf(*result, **table, groups);
            std::printf("| %s | %s | %.3f | %.3f | %.1f |\n", predictor.c_str(), sampler.c_str(),
                        means.all, means.within, result->totalSeconds);
            std::fflush(stdout);
        }
    return 0;
}
