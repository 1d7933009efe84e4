// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/search_report.h"

#include "app/command_line/progress_line.h"

#include "core/dataset/text/ascii_text.h"
#include "core/search/device_use.h"
#include "core/search/extended_scoring.h"
#include "core/search/published_search.h"
#include "core/search/search_remarks.h"

#include <chrono>
#include <cmath>
#include <cstdarg>
#include <cstdio>

namespace latency
{
namespace
{

using json = nlohmann::ordered_json;

json numberOrNull(double value)
{
    return std::isnan(value) ? json(nullptr) : json(value);
}

std::string networkText(const LatencySearch& search, int architecture)
{
    const LatencyTable& table = *search.problem().table;
    return table.space().toText(table.architecture(architecture));
}

/// The table's latency of an architecture, or null for a device that is not in the table.
json tableLatency(const LatencySearch& search, int architecture)
{
    const SearchProblem& problem = search.problem();
    if (problem.device < 0)
        return nullptr;
    return numberOrNull(
        problem.table->milliseconds(problem.device)[static_cast<std::size_t>(architecture)]);
}

json foundJson(const LatencySearch& search)
{
    const LimitAnswer answer = search.answer();
    if (answer.architecture < 0)
        return nullptr;
    return {{"architecture", answer.architecture},
            {"network", networkText(search, answer.architecture)},
            {"objective", answer.objective},
            {"was_measured", answer.isMeasured},
            {"ms", answer.milliseconds},
            {"deviation_ms", answer.deviation},
            {"probability_of_meeting_limit", answer.probability},
            {"table_ms", tableLatency(search, answer.architecture)}};
}

json stepsJson(const LatencySearch& search)
{
    json steps = json::array();
    for (const SearchStep& step : search.steps())
        steps.push_back({{"architecture", step.architecture},
                         {"ms", step.measured},
                         {"predicted_ms", numberOrNull(step.predicted)},
                         {"deviation_ms", numberOrNull(step.deviation)}});
    return steps;
}

json frontJson(const LatencySearch& search)
{
    json points = json::array();
    for (const BelievedFrontPoint& point : search.front())
        points.push_back({{"architecture", point.architecture},
                          {"network", networkText(search, point.architecture)},
                          {"objective", point.objective},
                          {"ms", point.milliseconds},
                          {"deviation_ms", point.deviation},
                          {"was_measured", point.isMeasured},
                          {"table_ms", tableLatency(search, point.architecture)}});
    return points;
}

json publishedJson(const std::string& device)
{
    json rows = json::array();
    for (const PublishedSearchRow& row : publishedSearchRows())
        if (row.device == device)
            rows.push_back({{"method", row.method},
                            {"source", row.source},
                            {"limit_ms", row.limit > 0.0 ? json(row.limit) : json(nullptr)},
                            {"ms", row.milliseconds},
                            {"cifar100_percent", row.accuracy},
                            {"measurements", row.samples > 0 ? json(row.samples) : json(nullptr)}});
    return rows;
}

std::string line(const char* format, ...)
{
    char text[400];
    va_list arguments;
    va_start(arguments, format);
    std::vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    return text;
}

/// Number of candidates, and the data learned from.
std::string sourcesText(const json& report)
{
    std::string text =
        "candidates    " + countedNoun(report["candidates"].get<long long>(), "network");
    if (const std::size_t failed = report["failed"].size(); failed > 0)
        text += line(", without %zu that failed", failed);
    const json& devices = report["learns_from"];
    return text + "; " +
           (devices.empty()       ? std::string("learns from the measurements alone")
            : devices.size() == 1 ? "learns from " + devices[0].get<std::string>()
                                  : line("learns from %zu devices", devices.size())) +
           "\n";
}

std::string foundText(const json& report)
{
    const json& found = report["found"];
    if (found.is_null())
        return "no network is known to meet the limit\n";
    std::string text = "found         " + std::to_string(found["architecture"].get<int>()) + "  " +
                       found["network"].get<std::string>() + "\n";
    text += line("objective     %.4g", found["objective"].get<double>());
    if (report.contains("true_optimum"))
        text += line(" (true optimum %.4g)", report["true_optimum"]["objective"].get<double>());
    if (report.contains("best_of_measured"))
        text += line(" (best of the %d measured %.4g)", report["candidates"].get<int>(),
                     report["best_of_measured"]["objective"].get<double>());
    text += line("\nlatency       %.4g ms %s", found["ms"].get<double>(),
                 found["was_measured"].get<bool>() ? "measured" : "predicted");
    if (!found["table_ms"].is_null())
        text += line(", %.4g ms in the table", found["table_ms"].get<double>());
    return text + line(", meets the limit with %.0f %%\n",
                       100.0 * found["probability_of_meeting_limit"].get<double>());
}

std::string frontText(const json& report)
{
    std::string text =
        "front         " + countedNoun(static_cast<long long>(report["front"].size()), "network");
    if (report.contains("hypervolume_share"))
        text += line(", %.2f %% of the %s front's hypervolume",
                     100.0 * report["hypervolume_share"].get<double>(),
                     report["is_whole_space"].get<bool>() ? "true" : "measured");
    text += "\n";
    for (const json& point : report["front"])
        text += line("%10.4g ms ± %-8.3g %8.4g  %6d  ", point["ms"].get<double>(),
                     point["deviation_ms"].get<double>(), point["objective"].get<double>(),
                     point["architecture"].get<int>()) +
                point["network"].get<std::string>() + "\n";
    return text;
}

std::string publishedText(const json& report)
{
    std::string text;
    for (const json& row : report["published"])
        text += line("published     %s: %.4g ms, %.2f %%", row["method"].get<std::string>().c_str(),
                     row["ms"].get<double>(), row["cifar100_percent"].get<double>()) +
                (row["measurements"].is_null()
                     ? std::string()
                     : line(", %d measurements", row["measurements"].get<int>())) +
                "\n";
    return text;
}

/// The found front's true points against the true front, from the table's worst corner.
double hypervolumeShare(const LatencySearch& search)
{
    const SearchProblem& problem = search.problem();
    const auto measured = problem.table->milliseconds(problem.device);
    const std::vector<float>& objective = problem.objective.values;
    ReferencePoint corner{0.0, INFINITY};
    for (std::size_t i = 0; i < objective.size(); ++i) {
        if (std::isnan(measured[i]) || std::isnan(objective[i]))
            continue;
        corner.milliseconds = std::max<double>(corner.milliseconds, measured[i]);
        corner.objective = std::min<double>(corner.objective, objective[i]);
    }
    std::vector<FrontPoint> found;
    for (const BelievedFrontPoint& point : search.front())
        found.push_back({point.architecture, measured[static_cast<std::size_t>(point.architecture)],
                         point.objective});
    return hypervolume(found, corner) / hypervolume(paretoFront(measured, objective), corner);
}

json learnsFromJson(const SearchProblem& problem)
{
    json names = json::array();
    for (const int device : problem.trainDevices)
        names.push_back(problem.table->device(device).name);
    return names;
}

/// The true optimum if the table contains the whole space, otherwise the best of its measured
/// networks.
void addTruth(const LatencySearch& search, json& object)
{
    const SearchProblem& problem = search.problem();
    if (problem.device < 0)
        return;
    const bool isWhole = isWholeSpaceMeasured(*problem.table, problem.device);
    if (!problem.limit) {
        if (!search.front().empty() && isFullyMeasured(*problem.table, problem.device))
            object["hypervolume_share"] = hypervolumeShare(search);
        object["is_whole_space"] = isWhole;
        return;
    }
    const int best = trueOptimum(*problem.table, problem.device, problem.objective, *problem.limit);
    if (best >= 0)
        object[isWhole ? "true_optimum" : "best_of_measured"] = {
            {"architecture", best},
            {"objective", problem.objective.values[static_cast<std::size_t>(best)]},
            {"ms", tableLatency(search, best)}};
}

} // namespace

Result<bool> evolveBeyondTable(const LatencySearch& search, int generations, std::stop_token stop,
                               SearchReport& report)
{
    const SearchProblem& problem = search.problem();
    if (!problem.limit || search.steps().empty())
        return Error{"--evolve: expected a --limit and at least one measurement."};
    const auto begin = std::chrono::steady_clock::now();
    std::vector<std::pair<int, double>> measured;
    for (const SearchStep& step : search.steps())
        measured.emplace_back(step.architecture, step.measured);
    const auto options =
        resolveOptions(problem.predictor->info().options, nlohmann::json::object(), "search");
    if (!options)
        return options.error();
    ExtendedScoring scoring(*problem.predictor, *options, problem.table, problem.trainDevices,
                            measured, problem.confidence, problem.seed, stop);
    const SearchSpace& space = problem.table->space();
    EvolutionOptions evolution;
    evolution.generations = generations;
    ProgressLine line(false);
    std::size_t scored = 0;
    auto answer = evolve(
        space, [&](ArchitectureView one) { return space.costs(one).flops * 1e-6; },
        [&](const std::vector<Architecture>& batch) {
            scored += batch.size();
            line.show("evolving · " + std::to_string(scored) + " networks scored");
            return scoring(batch);
        },
        *problem.limit, evolution, problem.seed, stop);
    if (!answer)
        return answer.error();
    report.evolved = std::move(*answer);
    report.evolutionSeconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return report.evolved->isComplete;
}

json searchReportJson(const LatencySearch& search, const SearchReport& report)
{
    const SearchProblem& problem = search.problem();
    const SearchLedger& ledger = search.ledger();
    json object{{"dataset", problem.table->name()},
                {"simulated", problem.table->isSimulated()},
                {"device", report.device},
                {"train_devices", problem.trainDevices.size()},
                {"learns_from", learnsFromJson(problem)},
                {"candidates", search.candidateCount()},
                {"limit_ms", problem.limit ? json(*problem.limit) : json(nullptr)},
                {"predictor", problem.predictor->info().name},
                {"confidence", problem.confidence},
                {"seed", problem.seed.value},
                {"objective", problem.objective.title},
                {"measurements", ledger.measurements},
                {"measurements_allowed", problem.measurements},
                {"seconds", ledger.computingSeconds()},
                {"ledger",
                 {{"measurements", ledger.measurements},
                  {"fits", ledger.fits},
                  {"measuring_seconds", ledger.measuringSeconds},
                  {"fitting_seconds", ledger.fittingSeconds},
                  {"searching_seconds", ledger.searchingSeconds}}},
                {"complete", report.isComplete},
                {"measured", stepsJson(search)},
                {"failed", search.failed()},
                {"remarks", report.remarks}};
    if (problem.limit)
        object["found"] = foundJson(search);
    else
        object["front"] = frontJson(search);
    addTruth(search, object);
    if (report.evolved) {
        const EvolutionAnswer& evolved = *report.evolved;
        object["evolved"] = {{"scored", evolved.scored}, {"seconds", report.evolutionSeconds}};
        if (!evolved.architecture.empty()) {
            object["evolved"]["network"] = problem.table->space().toText(evolved.architecture);
            object["evolved"]["multiply_adds_million"] = evolved.objective;
            object["evolved"]["ms_met_with_confidence"] = evolved.milliseconds;
        }
    }
    if (report.isBoard) {
        object["next"] = report.next;
        object["worksheet"] = report.next.empty() || report.worksheet.empty()
                                  ? json(nullptr)
                                  : json(report.worksheet);
    }
    if (!report.predictions.empty())
        object["predictions"] = report.predictions;
    if (problem.objective.isAccuracy && isPublishedDevice(*problem.table, report.device))
        object["published"] = publishedJson(report.device);
    return object;
}

std::string searchReportText(const json& report)
{
    std::string text = line("%s on %s%s: ", report["predictor"].get<std::string>().c_str(),
                            report["device"].get<std::string>().c_str(),
                            report["simulated"].get<bool>() ? " (SIMULATED)" : "");
    text += report["limit_ms"].is_null() ? std::string("front")
                                         : line("limit %.4g ms", report["limit_ms"].get<double>());
    text += ", " +
            measurementsText(report["measurements"].get<int>(),
                             report["measurements_allowed"].get<int>()) +
            ", " + report["objective"].get<std::string>() + "\n";
    for (const json& remark : report["remarks"])
        text += "remark        " + remark.get<std::string>() + "\n";
    text += sourcesText(report);
    if (report["measurements"].get<int>() > 0)
        text += report.contains("front") ? frontText(report) : foundText(report);
    if (report.contains("evolved")) {
        const json& evolved = report["evolved"];
        if (evolved.contains("network"))
            text += line("evolved       %.4g M multiply-adds, at most %.4g ms with the wanted "
                         "confidence: ",
                         evolved["multiply_adds_million"].get<double>(),
                         evolved["ms_met_with_confidence"].get<double>()) +
                    evolved["network"].get<std::string>() + "\n";
        else
            text += "evolved       nothing within the limit\n";
        text += line("              %d networks scored in %.2f s\n", evolved["scored"].get<int>(),
                     evolved["seconds"].get<double>());
    }
    const json& ledger = report["ledger"];
    text +=
        line("ledger        %d measurements; measuring %.2f s, fitting %.2f s, searching "
             "%.2f s\n",
             ledger["measurements"].get<int>(), ledger["measuring_seconds"].get<double>(),
             ledger["fitting_seconds"].get<double>(), ledger["searching_seconds"].get<double>());
    if (report.contains("published"))
        text += publishedText(report);
    if (report.contains("predictions"))
        text += "predictions   of every network, written to " +
                report["predictions"].get<std::string>() + "\n";
    if (report.contains("next") && report["next"].empty())
        text += "next          nothing: the budget is spent or no further gain is expected\n";
    else if (report.contains("next")) {
        text += "next          measure " +
                countedNoun(static_cast<long long>(report["next"].size()), "network");
        text += report["worksheet"].is_null()
                    ? std::string("; --worksheet FILE writes them\n")
                    : ", written to " + report["worksheet"].get<std::string>() + "\n";
    }
    return text;
}

} // namespace latency
