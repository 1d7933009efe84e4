// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/read_results.h"

#include "core/experiment/result_files.h"

#include <algorithm>
#include <set>

namespace latency
{
namespace
{

/// Compares the labelled networks of file and result; if they differ, the two belong to different
/// runs.
bool belongsTo(const PredictionRows& rows, const ExperimentResult& result)
{
    const auto trial = std::ranges::find_if(result.trials, [&](const DeviceTrial& one) {
        return one.trial == rows.trial && one.deviceName == rows.deviceName;
    });
    if (trial == result.trials.end())
        return false;
    std::set<int> known(trial->samples.begin(), trial->samples.end());
    known.insert(trial->references.begin(), trial->references.end());
    return std::ranges::all_of(rows.labelled, [&](int position) {
        return known.contains(rows.architectures[static_cast<std::size_t>(position)]);
    });
}

} // namespace

Result<ResultWithPredictions> readResultWithPredictions(const std::filesystem::path& path)
{
    auto result = readResultFile(path);
    if (!result)
        return result.error();
    const auto text = readPredictionsText(path, *result);
    if (!text)
        return text.error();
    std::error_code ignored;
    const auto folder = std::filesystem::is_directory(path, ignored) ? path : path.parent_path();
    const auto file = folder / "predictions.csv";
    ResultWithPredictions data{std::move(*result), {}, {}};
    if (!*text) {
        data.remark = file.string() + " does not exist, so there is no figure.";
        return data;
    }
    auto rows = readPredictionRows(**text, file.string());
    if (!rows)
        return rows.error();
    for (const PredictionRows& one : *rows)
        if (!belongsTo(one, data.result))
            return Error{file.string() + ": trial " + std::to_string(one.trial) + " on " +
                         one.deviceName +
                         " does not belong to the result.json beside it; expected the predictions "
                         "of that result."};
    data.rows = std::move(*rows);
    return data;
}

Result<std::vector<ResultWithPredictions>>
readResultsWithPredictions(const std::vector<std::string>& paths)
{
    std::vector<ResultWithPredictions> results;
    for (const std::string& path : paths) {
        const auto found = resultsIn(path);
        if (!found)
            return found.error();
        for (const std::filesystem::path& one : *found) {
            auto data = readResultWithPredictions(one);
            if (!data)
                return data.error();
            results.push_back(std::move(*data));
        }
    }
    return results;
}

} // namespace latency
