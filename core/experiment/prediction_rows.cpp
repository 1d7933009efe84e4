// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/prediction_rows.h"

#include "core/base/plain_text.h"
#include "core/dataset/text/csv_reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace latency
{
namespace
{

constexpr std::array kColumns{"trial",       "device",       "architecture", "network",
                              "measured_ms", "predicted_ms", "deviation_ms", "labelled"};

/// "measured_ms" is "measured_percent" or "measured_mJ" for other quantities.
bool isHeader(const std::vector<std::string_view>& fields)
{
    return std::ranges::equal(fields, kColumns, [](std::string_view found, std::string_view name) {
        const std::size_t unit = name.rfind("_ms");
        return found == name || (unit != name.npos && found.starts_with(name.substr(0, unit + 1)) &&
                                 found.size() > unit + 1);
    });
}

bool readNumber(std::string_view text, float& value)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && std::isfinite(value);
}

bool appendRow(std::vector<PredictionRows>& all, const std::vector<std::string_view>& fields)
{
    float trial = 0.0F;
    int architecture = 0;
    float measured = 0.0F;
    float predicted = 0.0F;
    float deviation = 0.0F;
    const bool hasDeviation = !fields[6].empty();
    const auto [end, fault] =
        std::from_chars(fields[2].data(), fields[2].data() + fields[2].size(), architecture);
    if (fault != std::errc() || end != fields[2].data() + fields[2].size() || architecture < 0)
        return false;
    if (!readNumber(fields[0], trial) || !readNumber(fields[4], measured) ||
        !readNumber(fields[5], predicted) || (hasDeviation && !readNumber(fields[6], deviation)))
        return false;
    const int number = static_cast<int>(trial);
    const std::string_view device = withoutFormulaGuard(fields[1]);
    if (all.empty() || all.back().trial != number || all.back().deviceName != device)
        all.push_back({number, std::string(device), {}, {}, {}, {}, {}});
    PredictionRows& rows = all.back();
    if (fields[7] == "1")
        rows.labelled.push_back(static_cast<int>(rows.measured.size()));
    rows.architectures.push_back(architecture);
    rows.measured.push_back(measured);
    rows.predicted.push_back(predicted);
    if (hasDeviation)
        rows.deviation.push_back(deviation);
    return true;
}

} // namespace

Result<std::vector<PredictionRows>> readPredictionRows(std::string_view text,
                                                       const std::string& where)
{
    CsvReader reader(text, where);
    std::vector<std::string_view> fields;
    const auto header = reader.next(fields);
    if (!header)
        return header.error();
    if (!*header || !isHeader(fields))
        return Error{where + ": the first line is not the header of a predictions.csv."};
    std::vector<PredictionRows> all;
    while (true) {
        const auto row = reader.next(fields);
        if (!row)
            return row.error();
        if (!*row)
            return all;
        if (fields.size() != kColumns.size() || !appendRow(all, fields))
            return Error{
                where + ", line " + std::to_string(reader.line()) +
                ": expected eight fields with numbers for trial, architecture and measurements."};
    }
}

} // namespace latency
