// SPDX-License-Identifier: GPL-3.0-or-later
// How good the search is on the test devices of ND, beside the published figures.
//
//     search_quality_benchmark [limits] [rows] [front] [confidence]     needs LATENCY_STUDIO_DATA;
//                                                                       default all parts
#include "core/dataset/open_dataset.h"
#include "core/search/latency_search.h"
#include "core/search/published_search.h"
#include "core/similarity/published_tasks.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>

using namespace latency;

namespace
{

constexpr int kSeeds = 5;
constexpr int kConfidenceSeeds = 20;
constexpr double kConfidence = 0.95;
constexpr double kQuantiles[] = {0.3, 0.5, 0.8};

struct Bench {
    LatencyTablePointer table;
    Objective objective;
    std::vector<int> trainDevices;
    std::vector<int> testDevices;
};

LatencySearch searchOn(const Bench& bench, int device, std::optional<double> limit,
                       int measurements, int seed, double confidence = kConfidence)
{
    SearchProblem problem;
    problem.table = bench.table;
    problem.device = device;
    problem.trainDevices = bench.trainDevices;
    problem.objective = bench.objective;
    problem.limit = limit;
    problem.measurements = measurements;
    problem.confidence = confidence;
    problem.predictor = findPredictor("kernel");
    problem.seed = Seed{static_cast<std::uint64_t>(seed)};
    LatencySearch search = LatencySearch::create(problem).value();
    TableMeasurements source(bench.table, device);
    if (const auto ended = runSearch(search, source, {}); !ended) {
        std::printf("%s\n", ended.error().message.c_str());
        std::exit(1);
    }
    return search;
}

double truth(const Bench& bench, int device, int architecture)
{
    return bench.table->milliseconds(device)[static_cast<std::size_t>(architecture)];
}

double optimum(const Bench& bench, int device, double limit)
{
    const int best = trueOptimum(*bench.table, device, bench.objective, limit);
    return best < 0 ? NAN : bench.objective.values[static_cast<std::size_t>(best)];
}

/// Means over seeds of searches under one limit.
struct LimitFigures {
    double milliseconds = 0.0;
    double accuracy = 0.0;
    double gap = 0.0;
    double measurements = 0.0;
    int meets = 0;
    int found = 0;
    SearchLedger cost;
    double slowest = 0.0; ///< seconds, wall-clock of the slowest search
};

LimitFigures underLimit(const Bench& bench, int device, double limit, int measurements)
{
    LimitFigures figures;
    const double best = optimum(bench, device, limit);
    for (int seed = 1; seed <= kSeeds; ++seed) {
        const auto begin = std::chrono::steady_clock::now();
        const LatencySearch search = searchOn(bench, device, limit, measurements, seed);
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
        figures.slowest = std::max(figures.slowest, took.count());
        figures.measurements += static_cast<double>(search.ledger().measurements) / kSeeds;
        figures.cost.fittingSeconds += search.ledger().fittingSeconds / kSeeds;
        figures.cost.searchingSeconds += search.ledger().searchingSeconds / kSeeds;
        figures.cost.measuringSeconds += search.ledger().measuringSeconds / kSeeds;
        const LimitAnswer answer = search.answer();
        if (answer.architecture < 0)
            continue;
        ++figures.found;
        const double real = truth(bench, device, answer.architecture);
        figures.meets += real <= limit ? 1 : 0;
        figures.milliseconds += real;
        figures.accuracy += answer.objective;
        figures.gap += best - answer.objective;
    }
    const double found = std::max(figures.found, 1);
    figures.milliseconds /= found;
    figures.accuracy /= found;
    figures.gap /= found;
    return figures;
}

void printLimits(const Bench& bench)
{
    std::printf("Published limits, mean over %d seeds, confidence %.0f %%\n"
                "%-15s%6s%5s%9s%9s%7s%8s%8s%10s%8s%8s   %s\n",
                kSeeds, 100 * kConfidence, "device", "limit", "asked", "ms", "acc %", "meets",
                "optimum", "gap", "measured", "fit s", "search s", "published (ms, %)");
    for (const int measurements : {10, 20}) {
        double gap = 0.0;
        double cases = 0.0;
        int meets = 0;
        double slowest = 0.0;
        LimitFigures last;
        for (const PublishedLimits& one : publishedLimits()) {
            const int device = bench.table->findDevice(one.device);
            for (const double limit : one.milliseconds) {
                const LimitFigures f = underLimit(bench, device, limit, measurements);
                std::printf("%-15s%6.0f%5d%9.2f%9.2f%5d/%d%8.2f%8.3f%10.1f%8.2f%8.2f  ",
                            std::string(one.device).c_str(), limit, measurements, f.milliseconds,
                            f.accuracy, f.meets, kSeeds, optimum(bench, device, limit), f.gap,
                            f.measurements, f.cost.fittingSeconds, f.cost.searchingSeconds);
                for (const PublishedSearchRow& row : publishedSearchRows())
                    if (row.device == one.device && row.limit == limit)
                        std::printf(" %s %.4g/%.4g", std::string(row.method).c_str(),
                                    row.milliseconds, row.accuracy);
                std::printf("\n");
                std::fflush(stdout);
                gap += f.gap;
                cases += 1.0;
                meets += f.meets;
                slowest = std::max(slowest, f.slowest);
            }
        }
        std::printf("%d measurements: mean gap %.3f, %d of %.0f meet the limit, slowest search "
                    "%.2f s\n\n",
                    measurements, gap / cases, meets, cases * kSeeds, slowest);
    }
}

/// Each published network's own latency as the limit: what is found at equal or lower latency.
void printRows(const Bench& bench)
{
    std::printf("Published networks, their latency (as printed, half a digit more) as the limit, "
                "mean over %d seeds\n%-9s%-15s%9s%9s%22s%22s%12s\n",
                kSeeds, "method", "device", "ms", "acc %", "here, 10 (ms, %)", "here, 20 (ms, %)",
                "optimum");
    int better[2]{};
    int rows = 0;
    int unreachable = 0;
    for (const PublishedSearchRow& row : publishedSearchRows()) {
        const int device = bench.table->findDevice(row.device);
        const double limit = row.milliseconds + 0.4999 * row.resolution;
        std::printf("%-9s%-15s%9.4g%9.4g", std::string(row.method).c_str(),
                    std::string(row.device).c_str(), row.milliseconds, row.accuracy);
        ++rows;
        // A few rows lie above every network of the table: their accuracies are of other runs.
        const double most = optimum(bench, device, limit);
        unreachable += most < row.accuracy - 0.05 ? 1 : 0;
        for (int k = 0; k < 2; ++k) {
            const LimitFigures f = underLimit(bench, device, limit, k == 0 ? 10 : 20);
            // Published accuracies have one digit less than ours.
            const bool isBetter = f.accuracy >= std::min(row.accuracy, most) - 0.05;
            better[k] += isBetter ? 1 : 0;
            std::printf("%12.2f %7.2f %s", f.milliseconds, f.accuracy, isBetter ? " " : "!");
        }
        std::printf("%12.2f%s\n", most, most < row.accuracy - 0.05 ? " (below the row)" : "");
        std::fflush(stdout);
    }
    std::printf("at least as accurate as published, or the best there is: %d (10) and %d (20) of "
                "%d; %d rows are above every network of the table\n\n",
                better[0], better[1], rows, unreachable);
}

void printFronts(const Bench& bench)
{
    std::printf("Front: hypervolume of the found front's true points as a share of the true "
                "front's, mean over %d seeds (least)\n%-15s%9s%26s%26s%8s%8s%10s\n",
                kSeeds, "device", "measured", "from the table's corner", "from the nadir", "found",
                "true", "s");
    for (const int measurements : {10, 20})
        for (const int device : bench.testDevices) {
            const auto measured = bench.table->milliseconds(device);
            const auto real = paretoFront(measured, bench.objective.values);
            const ReferencePoint references[] = {
                {*std::ranges::max_element(measured),
                 *std::ranges::min_element(bench.objective.values)},
                nadir(real)};
            double share[2]{};
            double least[2]{1.0, 1.0};
            double size = 0.0;
            double seconds = 0.0;
            for (int seed = 1; seed <= kSeeds; ++seed) {
                const LatencySearch search =
                    searchOn(bench, device, std::nullopt, measurements, seed);
                std::vector<FrontPoint> found;
                for (const BelievedFrontPoint& point : search.front())
                    found.push_back({point.architecture, truth(bench, device, point.architecture),
                                     point.objective});
                for (int k = 0; k < 2; ++k) {
                    const double part =
                        hypervolume(found, references[k]) / hypervolume(real, references[k]);
                    share[k] += part / kSeeds;
                    least[k] = std::min(least[k], part);
                }
                size += static_cast<double>(found.size()) / kSeeds;
                seconds += search.ledger().computingSeconds() / kSeeds;
            }
            std::printf("%-15s%9d%17.4f (%.4f)%17.4f (%.4f)%8.0f%8zu%10.2f\n",
                        bench.table->device(device).name.c_str(), measurements, share[0], least[0],
                        share[1], least[1], size, real.size(), seconds);
            std::fflush(stdout);
        }
    std::printf("\n");
}

struct ConfidenceFigures {
    int returned = 0;
    int meets = 0;
    int unmeasured = 0;
    int unmeasuredMeets = 0;
    int forced = 0; ///< the best unmeasured, whether or not a measured one is better
    int forcedMeets = 0;
};

void printConfidence(const Bench& bench)
{
    std::printf("Confidence %.0f %%, %d seeds: share of the networks returned that meet the "
                "measured limit\n%-15s%9s%22s%22s%28s\n",
                100 * kConfidence, kConfidenceSeeds, "device", "measured", "all", "unmeasured ones",
                "if only unmeasured counted");
    for (const int measurements : {10, 20}) {
        ConfidenceFigures all;
        for (const int device : bench.testDevices) {
            const std::string& name = bench.table->device(device).name;
            std::vector<double> limits;
            for (const PublishedLimits& one : publishedLimits())
                if (one.device == name)
                    limits = one.milliseconds;
            if (limits.empty()) {
                std::vector<float> sorted(bench.table->milliseconds(device).begin(),
                                          bench.table->milliseconds(device).end());
                std::ranges::sort(sorted);
                for (const double share : kQuantiles)
                    limits.push_back(
                        sorted[static_cast<std::size_t>(share * double(sorted.size()))]);
            }
            ConfidenceFigures f;
            for (const double limit : limits)
                for (int seed = 1; seed <= kConfidenceSeeds; ++seed) {
                    const LatencySearch search = searchOn(bench, device, limit, measurements, seed);
                    const LimitAnswer answer = search.answer();
                    if (answer.architecture >= 0) {
                        const int meets = truth(bench, device, answer.architecture) <= limit;
                        ++f.returned;
                        f.meets += meets;
                        f.unmeasured += answer.isMeasured ? 0 : 1;
                        f.unmeasuredMeets += answer.isMeasured ? 0 : meets;
                    }
                    const LimitAnswer forced = search.unmeasuredAnswer(limit, kConfidence);
                    if (forced.architecture >= 0) {
                        ++f.forced;
                        f.forcedMeets += truth(bench, device, forced.architecture) <= limit;
                    }
                }
            const auto print = [&](const char* title, const ConfidenceFigures& c) {
                std::printf("%-15s%9d%10d/%-4d %5.1f%%%10d/%-4d %5.1f%%%14d/%-4d %5.1f%%\n", title,
                            measurements, c.meets, c.returned,
                            100.0 * c.meets / std::max(c.returned, 1), c.unmeasuredMeets,
                            c.unmeasured, 100.0 * c.unmeasuredMeets / std::max(c.unmeasured, 1),
                            c.forcedMeets, c.forced, 100.0 * c.forcedMeets / std::max(c.forced, 1));
                std::fflush(stdout);
            };
            print(name.c_str(), f);
            all.returned += f.returned;
            all.meets += f.meets;
            all.unmeasured += f.unmeasured;
            all.unmeasuredMeets += f.unmeasuredMeets;
            all.forced += f.forced;
            all.forcedMeets += f.forcedMeets;
            if (device == bench.testDevices.back())
                print("all", all);
        }
    }
}

} // namespace

int main(int count, char** arguments)
{
    const std::vector<std::string> parts(arguments + 1, arguments + count);
    const auto isAsked = [&](const char* part) {
        return parts.empty() || std::ranges::find(parts, part) != parts.end();
    };
    const char* data = std::getenv("LATENCY_STUDIO_DATA");
    const auto table = openDataset("help:nasbench201", {dataFolders({}), {}, {}});
    if (!table || !data) {
        std::printf("%s\n", table ? "Set LATENCY_STUDIO_DATA." : table.error().message.c_str());
        return 1;
    }
    const auto objective = readAccuracyCsv(std::string(data) + "/nb201_accuracy.csv",
                                           "cifar100_top1_percent", **table);
    if (!objective) {
        std::printf("%s\n", objective.error().message.c_str());
        return 1;
    }
    Bench bench{*table, *objective, {}, {}};
    const PublishedTask& task = *findPublishedTask("ND");
    for (const std::string& name : task.trainDevices)
        bench.trainDevices.push_back(bench.table->findDevice(name));
    for (const std::string& name : task.testDevices)
        bench.testDevices.push_back(bench.table->findDevice(name));
    if (isAsked("limits"))
        printLimits(bench);
    if (isAsked("rows"))
        printRows(bench);
    if (isAsked("front"))
        printFronts(bench);
    if (isAsked("confidence"))
        printConfidence(bench);
    return 0;
}
