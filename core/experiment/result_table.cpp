// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/result_table.h"

#include "core/similarity/published_tasks.h"

#include <algorithm>
#include <cmath>
#include <cstdarg>
#include <cstdio>

namespace latency
{
namespace
{

[[gnu::format(printf, 1, 2)]] std::string format(const char* pattern, ...)
{
    char buffer[512];
    va_list arguments;
    va_start(arguments, pattern);
    std::vsnprintf(buffer, sizeof buffer, pattern, arguments);
    va_end(arguments);
    return buffer;
}

std::string number(double value, int decimals)
{
    return std::isnan(value) ? "–" : format("%.*f", decimals, value);
}

/// "–" and "ρ" are one column wide but several bytes.
int columnsOf(const std::string& text)
{
    return static_cast<int>(std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

/// Pads on the left to `width` columns.
std::string padded(const std::string& text, int width)
{
    return std::string(static_cast<std::size_t>(std::max(0, width - columnsOf(text))), ' ') + text;
}

std::string paddedBehind(const std::string& text, int width)
{
    return text + padded("", width - columnsOf(text));
}

/// nameWidth  columns of the device's name
std::string summaryLine(const ResultSummary& summary, const ResultSummary& asked, bool withAsked,
                        int nameWidth)
{
    std::string line =
        paddedBehind(summary.deviceName.empty() ? "mean" : summary.deviceName, nameWidth);
    line += padded(number(summary.spearman.mean, 3), 7);
    line += summary.trials > 1 ? " ±" + number(summary.spearman.deviation, 3) : padded("–", 7);
    line += padded(number(summary.kendall.mean, 3), 8);
    line += padded(number(summary.rmse.mean, 2), 10);
    line += padded(number(100.0 * summary.within5.mean, 1), 8);
    line += padded(number(100.0 * summary.within10.mean, 1), 8);
    if (withAsked)
        line +=
            padded(number(asked.spearman.mean, 3), 13) + padded(number(asked.kendall.mean, 3), 8);
    line += padded(number(summary.seconds, 2), 9);
    return line + "\n";
}

std::string sampleText(const ExperimentResult& result)
{
    if (result.isLabelFree)
        return "no labels to rank by, " + std::to_string(result.spec.sampleCount) +
               " for the scale in " + result.quantity.unit;
    return budgetText(result) + " " + result.spec.sampler.value("name", "") +
           (result.isOracle ? " (oracle)" : "") + " labels a test " + result.quantity.subject;
}

std::string sourceText(const ExperimentResult& result)
{
    const std::string devices =
        std::to_string(result.spec.trainDevices.size()) + " train " + result.quantity.subject + "s";
    if (!result.validationDevices.empty())
        return devices + " × " + std::to_string(result.spec.sourceSamples) + " architectures, " +
               std::to_string(result.validationDevices.size()) + " validation devices";
    if (result.readsWholeSourceTables)
        return devices + ", whole source tables";
    return devices + " × " + std::to_string(result.spec.sourceSamples) + " architectures";
}

/// ", up to 12 copies of labelled ones left out"; empty without copies.
std::string copiesText(const std::vector<ResultSummary>& unseen)
{
    const int copies = unseen.back().copies;
    return copies == 0 ? ""
                       : ", up to " + std::to_string(copies) +
                             (copies == 1 ? " copy of a labelled one left out"
                                          : " copies of labelled ones left out");
}

} // namespace

std::string resultTable(const ExperimentResult& result)
{
    const bool withAsked = result.spec.protocol != "unseen";
    std::string text = result.spec.predictor.value("name", "") + " on " + result.datasetTitle +
                       (result.spec.task.empty() ? "" : ", task " + result.spec.task) + ": " +
                       sampleText(result) + ", " + sourceText(result) + "\n";
    const std::string& subject = result.quantity.subject;
    const auto unseen = summarize(result, false);
    const auto asked = summarize(result, true);
    int width = 26;
    for (const ResultSummary& summary : unseen)
        width = std::max(width, columnsOf(summary.deviceName) + 1);
    text += paddedBehind("test " + subject, width) + padded("ρ", 7) + padded("", 7) +
            padded("τ-b", 8) + padded("RMSE " + result.quantity.unit, 10) + padded("±5 %", 8) +
            padded("±10 %", 8);
    if (withAsked)
        text += padded("ρ " + result.spec.protocol, 13) + padded("τ-b", 8);
    text += padded("seconds", 9) + "\n";
    for (std::size_t i = 0; i < unseen.size(); ++i)
        text += summaryLine(unseen[i], asked[i], withAsked, width);
    if (unseen.empty())
        return text + "stopped before the first test " + subject + " was done\n";
    text += "counted on " + std::to_string(unseen.back().architectures) +
            " unseen architectures per " + subject + copiesText(unseen) + ", " +
            std::to_string(unseen.back().trials) + " of " + std::to_string(result.spec.trials) +
            " trials, seed " + std::to_string(result.spec.seed);
    if (withAsked)
        text += "; protocol " + result.spec.protocol + " on " +
                std::to_string(asked.back().architectures);
    if (!result.isComplete)
        text += "; STOPPED early";
    if (result.isSimulated)
        text += "; SIMULATED latencies";
    text += format("; %.1f s, %d threads\n", result.totalSeconds, result.threads);
    for (const std::string& remark : result.remarks)
        text += remark + "\n";
    return text;
}

std::string comparisonTable(const std::vector<ExperimentResult>& results,
                            const std::vector<RefusedRun>& refused)
{
    std::string text = format("%-28s%-22s", "predictor", "samples") + padded("ρ", 7) +
                       padded("±", 7) + padded("τ-b", 8) + padded("seconds", 10) + "\n";
    for (const ExperimentResult& result : results) {
        const auto summaries = summarize(result, false);
        if (summaries.empty())
            continue;
        const ResultSummary& mean = summaries.back();
        text += format(
            "%-28s%-22s",
            (result.spec.predictor.value("name", "") + (result.isComplete ? "" : " (stopped)"))
                .c_str(),
            result.isLabelFree
                ? "-"
                : (budgetText(result) + " " + result.spec.sampler.value("name", "")).c_str());
        text += padded(number(mean.spearman.mean, 3), 7) +
                padded(mean.trials > 1 ? number(mean.spearman.deviation, 3) : "–", 7) +
                padded(number(mean.kendall.mean, 3), 8) +
                padded(number(result.totalSeconds, 1), 10) + "\n";
    }
    std::string reasons;
    for (const RefusedRun& one : refused)
        reasons += one.predictor + " did not run: " + one.reason + "\n";
    if (results.empty())
        return text + reasons;
    const ExperimentSpec& spec = results.front().spec;
    if (const PublishedTask* task = findPublishedTask(spec.task)) {
        const std::pair<const char*, double> published[]{
            {"NASFLAT (published)", task->publishedNasflat},
            {"HELP (published)", task->publishedHelp},
            {"Multi-Predict (published)", task->publishedMultiPredict}};
        for (const auto& [name, value] : published)
            text +=
                format("%-28s%-22s", name, "20, own protocol") + padded(number(value, 3), 7) + "\n";
    }
    return text + "mean over " + std::to_string(spec.testDevices.size()) + " test " +
           results.front().quantity.subject + "s, " + std::to_string(spec.trials) +
           " trials, unseen architectures" +
           (results.front().isSimulated ? ", SIMULATED latencies" : "") + "\n" + reasons;
}

} // namespace latency
