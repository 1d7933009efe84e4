// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/result_files.h"

#include "core/base/atomic_file.h"
#include "core/base/file_text.h"
#include "core/base/json_fault.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <unordered_set>

namespace latency
{
namespace
{

namespace fs = std::filesystem;

void appendNumber(std::string& text, float value)
{
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
    text.append(buffer, end);
}

std::string quoted(const std::string& text)
{
    if (text.find_first_of(",\"\n\r") == std::string::npos)
        return text;
    std::string result = "\"";
    for (const char c : text)
        result += c == '"' ? std::string("\"\"") : std::string(1, c);
    return result + "\"";
}

std::string predictionsCsv(const ExperimentResult& result, const LatencyTable& table)
{
    std::vector<std::string> names;
    for (int i = 0; i < table.architectureCount(); ++i)
        names.push_back(quoted(table.space().toText(table.architecture(i))));
    std::string csv;
    if (result.isSimulated)
        csv += "# simulated latencies, not measured\n";
    const std::string unit = result.quantity.unit == "%" ? "percent" : result.quantity.unit;
    csv += "trial,device,architecture,network,measured_" + unit + ",predicted_" + unit +
           ",deviation_" + unit + ",labelled\n";
    for (const DeviceTrial& trial : result.trials) {
        std::unordered_set<int> labelled(trial.samples.begin(), trial.samples.end());
        labelled.insert(trial.references.begin(), trial.references.end());
        const auto measured = table.milliseconds(trial.device);
        const std::string prefix =
            std::to_string(trial.trial) + "," + quoted(trial.deviceName) + ",";
        for (std::size_t i = 0; i < trial.predicted.size(); ++i) {
            if (std::isnan(measured[i]))
                continue;
            csv += prefix + std::to_string(i) + "," + names[i] + ",";
            appendNumber(csv, measured[i]);
            csv += ',';
            appendNumber(csv, trial.predicted[i]);
            csv += ',';
            if (!trial.deviation.empty())
                appendNumber(csv, trial.deviation[i]);
            csv += labelled.contains(static_cast<int>(i)) ? ",1\n" : ",0\n";
        }
    }
    return csv;
}

/// The result with the networks that were labelled, named by what they are: rows mean nothing in
/// another table.
nlohmann::json namedResult(const ExperimentResult& result, const LatencyTable& table)
{
    nlohmann::json json = toJson(result);
    for (std::size_t i = 0; i < result.trials.size(); ++i) {
        nlohmann::json& networks = json["trials"][i]["sample_networks"] = nlohmann::json::array();
        for (const int row : result.trials[i].samples)
            if (row >= 0 && row < table.architectureCount())
                networks.push_back(table.space().toText(table.architecture(row)));
    }
    return json;
}

fs::path resultFileOf(const fs::path& file)
{
    std::error_code ignored;
    return fs::is_directory(file, ignored) ? file / "result.json" : file;
}

bool holdsCompleteResult(const fs::path& folder)
{
    std::error_code ignored;
    if (!fs::exists(folder / "result.json", ignored))
        return false;
    const auto there = readResultFile(folder);
    return there && there->isComplete;
}

} // namespace

Result<WrittenResult> writeResultFiles(const ExperimentResult& result, const LatencyTable& table,
                                       const fs::path& folder)
{
    WrittenResult written{folder, {}};
    if (!result.isComplete && holdsCompleteResult(folder)) {
        written.folder = folder / "stopped";
        written.remark = (folder / "result.json").string() +
                         " holds a complete result and is kept; what was done before the stop is "
                         "in " +
                         written.folder.string() + ".";
    }
    const fs::path predictions = written.folder / "predictions.csv";
    const auto csv = writeFileAtomically(predictions, predictionsCsv(result, table));
    std::error_code ignored;
    if (!csv && fs::is_regular_file(predictions, ignored))
        fs::remove(predictions, ignored); // of another result than the one that is written now
    const auto json =
        writeFileAtomically(written.folder / "result.json", namedResult(result, table).dump(2) + "\n");
    if (!json)
        return json.error();
    if (!csv)
        return csv.error();
    return written;
}

Result<ExperimentResult> readResultFile(const fs::path& file)
{
    const fs::path target = resultFileOf(file);
    const auto text = readFile(target, 256U << 20U);
    if (!text)
        return text.error();
    try {
        return experimentResultFromJson(nlohmann::json::parse(*text), target.string());
    } catch (const nlohmann::json::exception& exception) {
        return jsonFault(target.string(), exception);
    }
}

Result<std::vector<fs::path>> resultsIn(const fs::path& path)
{
    std::error_code ignored;
    if (!fs::exists(path, ignored))
        return Error{path.string() + " does not exist; expected a result.json, its folder or a "
                                     "folder of such folders.",
                     ErrorKind::NotFound};
    if (!fs::is_directory(path, ignored) || fs::exists(path / "result.json", ignored))
        return std::vector<fs::path>{path};
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator(path, ignored))
        if (fs::exists(entry.path() / "result.json", ignored))
            found.push_back(entry.path());
    std::ranges::sort(found);
    if (found.empty())
        return Error{path.string() +
                         " holds no result.json, nor does a folder in it; expected what run --out "
                         "writes.",
                     ErrorKind::NotFound};
    return found;
}

} // namespace latency
