// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/predictions_file.h"

#include "core/base/atomic_file.h"
#include "core/base/plain_text.h"
#include "core/dataset/files/native_file.h"
#include "core/experiment/source_devices.h"
#include "core/space/architecture_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <numeric>

namespace latency
{
namespace
{

constexpr float kUnknown = std::numeric_limits<float>::quiet_NaN();

std::vector<int> chosenRows(const NetworkPredictions& predictions, const std::vector<int>& rows)
{
    if (!rows.empty())
        return rows;
    std::vector<int> all(predictions.predicted.size());
    std::iota(all.begin(), all.end(), 0);
    return all;
}

/// Why each network failed; empty for the others.
std::vector<std::string> failureReasons(const LatencyTable& table, int device)
{
    std::vector<std::string> reasons(static_cast<std::size_t>(table.architectureCount()));
    for (const CellMark& mark : table.marks())
        if (mark.device == device && mark.kind == CellMark::Kind::Failed)
            reasons[static_cast<std::size_t>(mark.architecture)] = mark.reason;
    return reasons;
}

} // namespace

std::string csvNumber(float value)
{
    if (std::isnan(value))
        return {};
    char text[32];
    const auto end = std::to_chars(text, text + sizeof text, value).ptr;
    return {text, end};
}

std::string unitInColumnName(const std::string& unit)
{
    std::string name;
    for (const char letter : unit) {
        if (letter == '%')
            name += "percent";
        else if (letter == '/')
            name += "_per_";
        else if ((letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                 (letter >= '0' && letter <= '9'))
            name += letter;
    }
    return name;
}

std::string predictionsCsv(const NetworkPredictions& predictions, const std::vector<int>& rows)
{
    const LatencyTable& table = *predictions.table;
    const std::string unit = unitInColumnName(table.quantity().unit);
    const auto measured = table.milliseconds(predictions.device);
    std::string csv =
        "architecture,predicted_" + unit + ",deviation_" + unit + ",measured_" + unit + "\n";
    for (const int row : chosenRows(predictions, rows)) {
        const auto i = static_cast<std::size_t>(row);
        csv += csvField(table.space().toText(table.architecture(row))) + "," +
               csvNumber(predictions.predicted[i]) + "," + csvNumber(predictions.deviation[i]) +
               "," + (predictions.hasFailed[i] ? std::string("failed") : csvNumber(measured[i])) +
               "\n";
    }
    return csv;
}

Result<LatencyTablePointer> predictedTable(const NetworkPredictions& predictions,
                                           const std::vector<int>& rows)
{
    const LatencyTable& table = *predictions.table;
    const std::vector<int> chosen = chosenRows(predictions, rows);
    const auto measured = table.milliseconds(predictions.device);
    LatencyTableParts parts;
    parts.name = table.device(predictions.device).name;
    parts.title = parts.name + " · predicted";
    parts.source = predictions.predictor + ", which " +
                   learnsFrom(table, predictions.trainDevices) + " of " + table.title() +
                   " and from " + std::to_string(predictions.labels.size()) + " measurements";
    parts.licence = table.licence();
    parts.space = &table.space();
    parts.quantity = table.quantity();
    parts.devices = {table.device(predictions.device)};
    parts.architectures = ArchitectureMatrix(chosen.size(), table.space().positions().size());
    parts.milliseconds = FloatMatrix(1, chosen.size(), kUnknown);
    const std::vector<std::string> reasons = failureReasons(table, predictions.device);
    ArchitectureColumn deviation{
        "deviation of the prediction", table.quantity().unit, ArchitectureColumn::Kind::Other, {}};
    for (std::size_t at = 0; at < chosen.size(); ++at) {
        const auto i = static_cast<std::size_t>(chosen[at]);
        const int architecture = static_cast<int>(at);
        std::ranges::copy(table.architecture(chosen[at]), parts.architectures.row(at).begin());
        deviation.values.push_back(predictions.deviation[i]);
        if (predictions.hasFailed[i]) {
            parts.marks.push_back({0, architecture, CellMark::Kind::Failed, reasons[i]});
        } else if (!std::isnan(measured[i])) {
            parts.milliseconds(0, at) = measured[i];
        } else if (!std::isnan(predictions.predicted[i])) {
            parts.milliseconds(0, at) = std::max(predictions.predicted[i], 0.0F);
            parts.marks.push_back(
                {0, architecture, CellMark::Kind::Predicted, predictions.predictor});
        }
    }
    parts.columns.push_back(std::move(deviation));
    return LatencyTable::create(std::move(parts));
}

Result<void> writePredictions(const NetworkPredictions& predictions,
                              const std::filesystem::path& file, const std::vector<int>& rows)
{
    const std::string name = file.filename().string();
    if (name.ends_with(".latency.json")) {
        const auto table = predictedTable(predictions, rows);
        if (!table)
            return table.error();
        return writeNativeFile(**table, file);
    }
    if (!name.ends_with(".csv"))
        return Error{file.string() + ": expected a name that ends in .csv, or in .latency.json for "
                                     "a table that this program opens."};
    return writeFileAtomically(file, predictionsCsv(predictions, rows));
}

} // namespace latency
