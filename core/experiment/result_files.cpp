// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/result_files.h"

#include "core/base/atomic_file.h"
#include "core/base/checksum.h"
#include "core/base/json_text.h"
#include "core/base/plain_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <span>

namespace latency
{
namespace
{

namespace fs = std::filesystem;

constexpr const char* kResultFile = "result.json";
constexpr const char* kPredictionsFile = "predictions.csv";

void appendNumber(std::string& text, float value)
{
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
    text.append(buffer, end);
}

/// The rows of one device in one trial; `places` name the networks.
void appendRows(std::string& csv, const DeviceTrial& trial, std::span<const float> measured,
                const std::vector<std::string>& places)
{
    std::vector<char> isLabelled(places.size(), 0);
    for (const std::vector<int>* rows : {&trial.samples, &trial.references})
        for (const int row : *rows)
            if (row >= 0 && row < static_cast<int>(isLabelled.size()))
                isLabelled[static_cast<std::size_t>(row)] = 1;
    const std::string prefix = std::to_string(trial.trial) + "," + csvField(trial.deviceName) + ",";
    for (std::size_t i = 0; i < trial.predicted.size(); ++i) {
        if (std::isnan(measured[i]))
            continue;
        csv += prefix;
        csv += places[i];
        appendNumber(csv, measured[i]);
        csv += ',';
        appendNumber(csv, trial.predicted[i]);
        csv += ',';
        if (!trial.deviation.empty())
            appendNumber(csv, trial.deviation[i]);
        csv += isLabelled[i] ? ",1\n" : ",0\n";
    }
}

/// An interrupted run waits for this, so a row is put together without texts of its own.
std::string predictionsCsv(const ExperimentResult& result, const LatencyTable& table)
{
    std::vector<std::string> places;
    for (int i = 0; i < table.architectureCount(); ++i)
        places.push_back(std::to_string(i) + "," +
                         csvField(table.space().toText(table.architecture(i))) + ",");
    std::string csv;
    if (result.isSimulated)
        csv += "# simulated latencies, not measured\n";
    const std::string unit = result.quantity.unit == "%" ? "percent" : result.quantity.unit;
    csv += "trial,device,architecture,network,measured_" + unit + ",predicted_" + unit +
           ",deviation_" + unit + ",labelled\n";
    for (const DeviceTrial& trial : result.trials)
        appendRows(csv, trial, table.milliseconds(trial.device), places);
    return csv;
}

/// The result with the networks that were labelled, named by what they are: rows mean nothing in
/// another table.
///
/// predictions  what is said of predictions.csv
std::string resultText(const ExperimentResult& result, const LatencyTable& table,
                       nlohmann::json predictions)
{
    nlohmann::json json = toJson(result);
    json["predictions"] = std::move(predictions);
    for (std::size_t i = 0; i < result.trials.size(); ++i) {
        nlohmann::json& networks = json["trials"][i]["sample_networks"] = nlohmann::json::array();
        for (const int row : result.trials[i].samples)
            if (row >= 0 && row < table.architectureCount())
                networks.push_back(table.space().toText(table.architecture(row)));
    }
    return plainJson(json.dump(2)) + "\n";
}

fs::path resultFileOf(const fs::path& file)
{
    std::error_code ignored;
    return fs::is_directory(file, ignored) ? file / kResultFile : file;
}

/// Also true for an unreadable result, which the user may still need.
bool holdsResultToKeep(const fs::path& folder)
{
    std::error_code ignored;
    if (!fs::exists(folder / kResultFile, ignored))
        return false;
    const auto there = readResultFile(folder);
    return !there || there->isComplete;
}

/// An incomplete result goes elsewhere when the folder holds a complete one.
WrittenResult placeOf(const ExperimentResult& result, const fs::path& folder)
{
    WrittenResult written{folder, {}};
    if (!result.isComplete && holdsResultToKeep(folder)) {
        written.folder = folder / "stopped";
        written.remark = (folder / kResultFile).string() +
                         " holds a complete result and is kept; what was done before the stop is "
                         "in " +
                         written.folder.string() + ".";
    }
    return written;
}

} // namespace

Result<WrittenResult> writeResultFiles(const ExperimentResult& result, const LatencyTable& table,
                                       const fs::path& folder)
{
    const WrittenResult written = placeOf(result, folder);
    const fs::path file = written.folder / kResultFile;
    const std::string csv = predictionsCsv(result, table);
    const std::string json = resultText(
        result, table, {{"file", kPredictionsFile}, {"checksum", checksumText(fnv1a(csv))}});
    // The result is written last; until then, its checksum reveals files that do not belong
    // together.
    const std::array<FileContents, 2> files{
        {{written.folder / kPredictionsFile, csv}, {file, json}}};
    const auto done = writeFilesAtomically(files);
    if (done)
        return written;
    // A partial result is kept if it does not replace another one.
    std::error_code ignored;
    if (!fs::exists(file, ignored))
        if (const auto alone = writeFileAtomically(file, resultText(result, table, nullptr));
            !alone)
            return alone.error();
    return done.error();
}

Result<WrittenResult> writeResultWithoutPredictions(const ExperimentResult& result,
                                                    const LatencyTable& table,
                                                    const fs::path& folder)
{
    const WrittenResult written = placeOf(result, folder);
    const auto done =
        writeFileAtomically(written.folder / kResultFile, resultText(result, table, nullptr));
    if (!done)
        return done.error();
    // Those of an earlier run do not belong to this result.
    std::error_code ignored;
    fs::remove(written.folder / kPredictionsFile, ignored);
    return written;
}

Result<ExperimentResult> readResultFile(const fs::path& file)
{
    const fs::path target = resultFileOf(file);
    const auto json = readJsonFile(target, 256U << 20U);
    return json ? experimentResultFromJson(*json, target.string()) : json.error();
}

Result<std::optional<std::string>> readPredictionsText(const fs::path& file,
                                                       const ExperimentResult& result)
{
    const fs::path predictions = resultFileOf(file).parent_path() / kPredictionsFile;
    std::error_code ignored;
    if (!fs::exists(predictions, ignored))
        return std::optional<std::string>();
    auto text = readFile(predictions);
    if (!text)
        return text.error();
    if (result.predictionsChecksum && *result.predictionsChecksum != checksumText(fnv1a(*text)))
        return Error{predictions.string() +
                     " is not the one that was written with the result.json beside it, as when a "
                     "run was killed while it wrote; expected the two files of one run, which "
                     "running it again writes."};
    return std::optional(std::move(*text));
}

Result<std::vector<fs::path>> resultsIn(const fs::path& path)
{
    std::error_code ignored;
    if (!fs::exists(path, ignored))
        return Error{path.string() + " does not exist; expected a result.json, its folder or a "
                                     "folder of such folders.",
                     ErrorKind::NotFound};
    if (!fs::is_directory(path, ignored) || fs::exists(path / kResultFile, ignored))
        return std::vector<fs::path>{path};
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator(path, ignored))
        if (fs::exists(entry.path() / kResultFile, ignored))
            found.push_back(entry.path());
    std::ranges::sort(found);
    if (found.empty())
        return Error{path.string() + " contains no result.json, nor does a folder in it; expected "
                                     "the output of run --out.",
                     ErrorKind::NotFound};
    return found;
}

} // namespace latency
