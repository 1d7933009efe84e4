// SPDX-License-Identifier: GPL-3.0-or-later
// Leaves each train device of ND out in turn and searches on it as on a new one: the figures every
// choice in the search was made by. Test devices are never looked at.
//
//     search_leave_out_benchmark [seeds]      needs LATENCY_STUDIO_DATA
#include "core/dataset/open_dataset.h"
#include "core/search/latency_search.h"
#include "core/similarity/published_tasks.h"
#include "core/similarity/rank_correlation.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>

using namespace latency;

namespace
{

/// The published limits of the test devices lie at such shares of their architectures.
constexpr double kQuantiles[] = {0.15, 0.3, 0.5, 0.7, 0.9};

struct Case {
    int device;
    std::vector<int> sources;
};

/// Near relatives of the device left out are left out too: the test devices are foreign.
std::vector<Case> casesOf(const PublishedTask& task, const LatencyTable& table)
{
    std::vector<Case> cases;
    for (const std::string& name : task.trainDevices) {
        Case one{table.findDevice(name), {}};
        for (const std::string& other : task.trainDevices) {
            const int source = table.findDevice(other);
            if (other != name &&
                spearman(table.milliseconds(one.device), table.milliseconds(source)) < 0.9)
                one.sources.push_back(source);
        }
        cases.push_back(one);
    }
    return cases;
}

double quantile(const LatencyTable& table, int device, double share)
{
    std::vector<float> sorted(table.milliseconds(device).begin(), table.milliseconds(device).end());
    std::ranges::sort(sorted);
    return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
}

/// Sums over searches.
struct Figures {
    double searches = 0.0;
    double found = 0.0;
    double meets = 0.0;
    double gap = 0.0;
    double measuredGap = 0.0;
    double measurements = 0.0;
    double seconds = 0.0;
    double unmeasured = 0.0;
    double unmeasuredAnswers = 0.0;
    double forced[3]{};
    double forcedMeets[3]{};
};
constexpr double kConfidences[] = {0.5, 0.8, 0.95};

void add(Figures& sum, const LatencySearch& search, double limit, double confidence)
{
    const SearchProblem& problem = search.problem();
    const auto truth = problem.table->milliseconds(problem.device);
    const int best = trueOptimum(*problem.table, problem.device, problem.objective, limit);
    const double optimum = problem.objective.values[static_cast<std::size_t>(best)];
    const LimitAnswer answer = search.answer(limit, confidence);
    sum.searches += 1.0;
    if (answer.architecture >= 0) {
        sum.found += 1.0;
        const bool meets = truth[static_cast<std::size_t>(answer.architecture)] <= limit;
        sum.meets += meets ? 1.0 : 0.0;
        sum.gap += optimum - answer.objective;
        sum.unmeasured += answer.isMeasured ? 0.0 : 1.0;
    }
    for (std::size_t k = 0; k < 3; ++k) {
        const LimitAnswer forced = search.unmeasuredAnswer(limit, kConfidences[k]);
        if (forced.architecture < 0)
            continue;
        sum.forced[k] += 1.0;
        sum.forcedMeets[k] +=
            truth[static_cast<std::size_t>(forced.architecture)] <= limit ? 1.0 : 0.0;
    }
    sum.measurements += search.ledger().measurements;
    sum.seconds += search.ledger().computingSeconds();
}

void print(const char* what, const Figures& f)
{
    std::printf("%-22s gap %6.3f  found %5.1f%% meets %5.1f%%  unmeasured %4.1f%%  "
                "measured %4.1f  %.2f s | unmeasured only meets:",
                what, f.gap / f.found, 100 * f.found / f.searches, 100 * f.meets / f.found,
                100 * f.unmeasured / f.found, f.measurements / f.searches, f.seconds / f.searches);
    for (std::size_t k = 0; k < 3; ++k)
        std::printf(" %.0f%%: %.1f", 100 * kConfidences[k], 100 * f.forcedMeets[k] / f.forced[k]);
    std::printf("\n");
    std::fflush(stdout);
}

} // namespace

int main(int count, char** arguments)
{
    const int seeds = count > 1 ? std::atoi(arguments[1]) : 2;
    const auto table = openDataset("help:nasbench201", {dataFolders({}), {}, {}});
    const char* data = std::getenv("LATENCY_STUDIO_DATA");
    if (!table || !data) {
        std::printf("%s\n", table ? "Set LATENCY_STUDIO_DATA." : table.error().message.c_str());
        return 1;
    }
    const auto objective = readAccuracyCsv(std::string(data) + "/nb201_accuracy.csv",
                                           "cifar100_top1_percent", **table);
    const auto cases = casesOf(*findPublishedTask("ND"), **table);
    for (const int measurements : {10, 20}) {
        Figures all;
        double volume = 0.0;
        double wide = 0.0;
        double fronts = 0.0;
        double frontSeconds = 0.0;
        for (const Case& one : cases) {
            Figures device;
            SearchProblem problem;
            problem.table = *table;
            problem.device = one.device;
            problem.trainDevices = one.sources;
            problem.objective = *objective;
            problem.measurements = measurements;
            problem.confidence = 0.95;
            problem.predictor = findPredictor("kernel");
            TableMeasurements source(*table, one.device);
            for (int seed = 1; seed <= seeds; ++seed) {
                problem.seed = Seed{static_cast<std::uint64_t>(seed)};
                for (const double share : kQuantiles) {
                    problem.limit = quantile(**table, one.device, share);
                    auto search = LatencySearch::create(problem);
                    if (!search || !runSearch(*search, source, {}))
                        return 1;
                    add(device, *search, *problem.limit, problem.confidence);
                    add(all, *search, *problem.limit, problem.confidence);
                }
                problem.limit.reset();
                auto search = LatencySearch::create(problem);
                if (!search || !runSearch(*search, source, {}))
                    return 1;
                const auto truth =
                    paretoFront((*table)->milliseconds(one.device), objective->values);
                std::vector<FrontPoint> found;
                for (const BelievedFrontPoint& point : search->front())
                    found.push_back({point.architecture,
                                     (*table)->milliseconds(
                                         one.device)[static_cast<std::size_t>(point.architecture)],
                                     point.objective});
                const ReferencePoint worst = nadir(truth);
                volume += hypervolume(found, worst) / hypervolume(truth, worst);
                const auto measured = (*table)->milliseconds(one.device);
                const ReferencePoint corner{*std::ranges::max_element(measured),
                                            *std::ranges::min_element(objective->values)};
                wide += hypervolume(found, corner) / hypervolume(truth, corner);
                fronts += 1.0;
                frontSeconds += search->ledger().computingSeconds();
            }
            print((*table)->device(one.device).name.c_str(), device);
        }
        std::printf("%d measurements: hypervolume %.4f from the nadir, %.4f from the table's "
                    "worst corner, %.2f s\n",
                    measurements, volume / fronts, wide / fronts, frontSeconds / fronts);
        print("all", all);
    }
    return 0;
}
