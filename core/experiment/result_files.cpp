// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/result_files.h"

#include "core/base/atomic_file.h"
#include "core/base/file_text.h"
#include "core/base/json_fault.h"

#include <charconv>
#include <cmath>
#include <unordered_set>

namespace latency
{
namespace
{

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
    const std::string unit = result.quantity.isLatency() ? "ms" : "percent";
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

} // namespace

Result<void> writeResultFiles(const ExperimentResult& result, const LatencyTable& table,
                              const std::filesystem::path& folder)
{
    if (auto written =
            writeFileAtomically(folder / "predictions.csv", predictionsCsv(result, table));
        !written)
        return written;
    return writeFileAtomically(folder / "result.json", toJson(result).dump(2) + "\n");
}

Result<ExperimentResult> readResultFile(const std::filesystem::path& file)
{
    const std::filesystem::path target =
        std::filesystem::is_directory(file) ? file / "result.json" : file;
    const auto text = readFile(target, 256U << 20U);
    if (!text)
        return text.error();
    try {
        return experimentResultFromJson(nlohmann::json::parse(*text), target.string());
    } catch (const nlohmann::json::exception& exception) {
        return jsonFault(target.string(), exception);
    }
}

} // namespace latency
