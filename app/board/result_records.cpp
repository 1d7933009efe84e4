// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/result_records.h"

#include "core/base/plain_text.h"
#include "core/dataset/text/ascii_text.h"
#include "core/dataset/text/csv_reader.h"
#include "core/experiment/result_files.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <optional>

namespace latency
{
namespace
{

constexpr float kNothing = std::numeric_limits<float>::quiet_NaN();

/// Positions of the columns of a predictions.csv; their names contain the unit.
struct PredictionColumns {
    std::size_t trial, device, architecture, network, predicted, deviation;
};

std::optional<PredictionColumns> findColumns(const std::vector<std::string_view>& names)
{
    const auto find = [&names](std::string_view beginning) {
        return static_cast<std::size_t>(
            std::ranges::find_if(
                names, [beginning](std::string_view name) { return name.starts_with(beginning); }) -
            names.begin());
    };
    const PredictionColumns columns{find("trial"),   find("device"),     find("architecture"),
                                    find("network"), find("predicted_"), find("deviation_")};
    for (const std::size_t column : {columns.trial, columns.device, columns.architecture,
                                     columns.network, columns.predicted, columns.deviation})
        if (column >= names.size())
            return std::nullopt;
    return columns;
}

/// Rows of the table, by the numbers of networks in a result.
class RowsByNumber
{
public:
    explicit RowsByNumber(const LatencyTable& table) : table_(table) {}

    /// The row of a network, or -1; its text is parsed once.
    int row(int number, std::string_view network)
    {
        const auto [place, isNew] = rows_.try_emplace(number, -1);
        if (isNew)
            if (const auto read = table_.space().fromText(std::string(network)))
                place->second = table_.findArchitecture(*read);
        return place->second;
    }
    /// Rows of the known numbers.
    [[nodiscard]] std::vector<int> rows(const std::vector<int>& numbers) const
    {
        std::vector<int> rows;
        for (const int number : numbers)
            if (const auto found = rows_.find(number); found != rows_.end() && found->second >= 0)
                rows.push_back(found->second);
        return rows;
    }

private:
    const LatencyTable& table_;
    std::map<int, int> rows_;
};

/// errors  text that is not a predictions.csv, malformed numbers
Result<void> addPredictions(std::string_view text, const std::string& where,
                            const LatencyTable& table, ExperimentResult& result,
                            RowsByNumber& numbers)
{
    CsvReader reader(text, where);
    std::vector<std::string_view> fields;
    const auto header = reader.next(fields);
    if (!header)
        return header.error();
    const auto columns = findColumns(fields);
    if (!*header || !columns)
        return Error{where + ": the first line is not the header of a predictions.csv."};
    const std::size_t width = fields.size();
    std::map<std::pair<int, std::string>, DeviceTrial*, std::less<>> trials;
    for (DeviceTrial& trial : result.trials)
        trials[{trial.trial, trial.deviceName}] = &trial;
    while (true) {
        const auto row = reader.next(fields);
        if (!row)
            return row.error();
        if (!*row)
            return {};
        const auto number =
            fields.size() == width ? parseNumber<int>(fields[columns->architecture]) : std::nullopt;
        const auto trial = number ? parseNumber<int>(fields[columns->trial]) : std::nullopt;
        const auto predicted =
            number ? parseNumber<float>(fields[columns->predicted]) : std::nullopt;
        if (!trial || !predicted)
            return Error{where + ", line " + std::to_string(reader.line()) +
                         ": expected numbers for trial, architecture and prediction."};
        const auto found = trials.find(
            std::pair(*trial, std::string(withoutFormulaGuard(fields[columns->device]))));
        const int at = numbers.row(*number, fields[columns->network]);
        if (found == trials.end() || at < 0)
            continue;
        DeviceTrial& one = *found->second;
        one.predicted[static_cast<std::size_t>(at)] = *predicted;
        if (const auto deviation = parseNumber<float>(fields[columns->deviation])) {
            one.deviation.resize(static_cast<std::size_t>(table.architectureCount()), kNothing);
            one.deviation[static_cast<std::size_t>(at)] = *deviation;
        }
    }
}

/// errors  a result of other networks or devices, damaged files
Result<RunRecord> readRecord(const std::filesystem::path& file, const LatencyTable& table)
{
    auto result = readResultFile(file);
    if (!result)
        return result.error();
    if (result->spaceName != table.space().name())
        return Error{file.string() + ": the result is of " + result->spaceName + "; expected " +
                     table.space().name() + "."};
    std::erase_if(result->trials, [&table](DeviceTrial& trial) {
        trial.device = table.findDevice(trial.deviceName);
        return trial.device < 0;
    });
    if (result->trials.empty())
        return Error{file.string() + ": the result has no device of " + table.name() +
                     "; open the dataset it was computed on first."};
    for (DeviceTrial& trial : result->trials)
        trial.predicted.assign(static_cast<std::size_t>(table.architectureCount()), kNothing);
    RowsByNumber numbers(table);
    const std::filesystem::path predictions = file.parent_path() / "predictions.csv";
    const auto text = readPredictionsText(file, *result);
    if (!text)
        return text.error();
    if (*text)
        if (auto added = addPredictions(**text, predictions.string(), table, *result, numbers);
            !added)
            return added.error();
    for (DeviceTrial& trial : result->trials) {
        trial.samples = numbers.rows(trial.samples);
        trial.references = numbers.rows(trial.references);
    }
    result->spec.handPicked = numbers.rows(result->spec.handPicked);
    RunRecord record;
    record.result = std::move(*result);
    return record;
}

} // namespace

Result<ResultRecords> readResultRecords(const std::vector<std::filesystem::path>& files,
                                        const LatencyTable& table, std::stop_token stop)
{
    ResultRecords records;
    for (const std::filesystem::path& file : files) {
        if (stop.stop_requested())
            break;
        auto record = readRecord(file, table);
        if (record)
            records.runs.push_back(std::move(*record));
        else
            records.remarks.push_back(record.error().message);
    }
    if (records.runs.empty() && !records.remarks.empty())
        return Error{records.remarks.front()};
    return records;
}

} // namespace latency
