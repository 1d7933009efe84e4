// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/measured/row_devices.h"

#include "core/dataset/text/ascii_text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace latency
{
namespace
{

std::optional<int> positiveNumber(std::string_view text)
{
    const auto number = parseNumber<double>(trimmed(text));
    if (!number || *number < 1.0 || *number > 1e6 || std::floor(*number) != *number)
        return std::nullopt;
    return static_cast<int>(*number);
}

/// "8" of a column of bits is "int8"; words stay.
std::string precisionText(std::string_view text)
{
    const std::string lower = asciiLower(trimmed(text));
    if (lower == "32" || lower == "float32" || lower == "float")
        return "fp32";
    if (lower == "16" || lower == "float16" || lower == "half")
        return "fp16";
    if (lower == "8")
        return "int8";
    return lower == "bfloat16" ? "bf16" : lower;
}

} // namespace

RowDevices::RowDevices(const RawTable& table, const ColumnPlan& plan, const OpenOptions& options)
    : table_(table), plan_(plan), options_(options)
{
    findVaryingSettings();
}

bool RowDevices::isEmptyRow(std::size_t row) const
{
    return std::ranges::all_of(plan_.measures, [&](const PlannedMeasure& measure) {
        return std::ranges::all_of(
            measure.columns, [&](std::size_t column) { return table_.cell(row, column).empty(); });
    });
}

std::string RowDevices::baseOf(std::size_t row, const PlannedMeasure& measure) const
{
    if (!plan_.isLong())
        return measure.device.empty() ? plan_.onlyDevice : measure.device;
    const std::string cell = plainName(table_.cell(row, *plan_.device));
    return std::string(cell) + (measure.device.empty() ? "" : " " + measure.device);
}

/// Settings that distinguish devices of one base name.
void RowDevices::findVaryingSettings()
{
    std::map<std::string, std::vector<std::string_view>, std::less<>> first;
    for (std::size_t row = 0; row < table_.rows(); ++row) {
        const std::string key =
            plan_.isLong() ? plainName(table_.cell(row, *plan_.device)) : std::string();
        if (isEmptyRow(row) && !failureOf(row))
            continue;
        auto& values = first[key];
        auto& varying = varying_[key];
        values.resize(plan_.settings.size());
        varying.resize(plan_.settings.size());
        for (std::size_t i = 0; i < plan_.settings.size(); ++i) {
            const std::string_view cell = table_.cell(row, plan_.settings[i]);
            if (values[i].empty())
                values[i] = cell;
            else if (!cell.empty() && cell != values[i])
                varying[i] = true;
        }
    }
}

Device RowDevices::describeDevice(std::size_t row, const PlannedMeasure& measure, std::string base,
                                  const std::string& suffix) const
{
    Device device = deviceFromPublishedName(base);
    device.name = base + suffix;
    if (measure.batch)
        device.batchSize = measure.batch;
    for (const std::size_t column : plan_.settings) {
        const std::string_view cell = trimmed(table_.cell(row, column));
        if (cell.empty())
            continue;
        if (column == plan_.batch)
            device.batchSize = positiveNumber(cell);
        else if (column == plan_.precision)
            device.precision = precisionText(cell);
        else if (plan_.columns[column].guess.isSetting)
            device.measurement += (device.measurement.empty() ? "" : ", ") +
                                  plan_.columns[column].name.written + " " + std::string(cell);
        else
            device.framework += (device.framework.empty() ? "" : ", ") + std::string(cell);
    }
    if (!device.batchSize)
        device.batchSize = options_.batch;
    if (measure.isRate || measure.per == QuantityUnit::Per::Image)
        device.measurement += (device.measurement.empty() ? "" : ", ") + std::string("per image");
    else if (measure.per == QuantityUnit::Per::Batch)
        device.measurement += (device.measurement.empty() ? "" : ", ") + std::string("per batch");
    return device;
}

std::size_t RowDevices::deviceOf(std::size_t row, const PlannedMeasure& measure)
{
    const std::string base = baseOf(row, measure);
    const std::string key =
        plan_.isLong() ? plainName(table_.cell(row, *plan_.device)) : std::string();
    std::string suffix;
    const auto varying = varying_.find(key);
    for (std::size_t i = 0; varying != varying_.end() && i < plan_.settings.size(); ++i) {
        if (!varying->second[i])
            continue;
        const std::string_view cell = trimmed(table_.cell(row, plan_.settings[i]));
        const bool isBare =
            plan_.settings[i] != plan_.batch && cell.find_first_not_of("0123456789.") != cell.npos;
        suffix += " " +
                  (plan_.settings[i] == plan_.batch ? std::string("batch ")
                   : isBare                         ? std::string()
                            : plan_.columns[plan_.settings[i]].name.written + " ") +
                  std::string(cell.empty() ? "?" : cell);
    }
    const auto [entry, isNew] = deviceOfName_.try_emplace(base + suffix, devices_.size());
    if (isNew) {
        devices_.push_back(describeDevice(row, measure, base, suffix));
    }
    return entry->second;
}

std::optional<std::string> RowDevices::failureOf(std::size_t row) const
{
    static constexpr std::array<std::string_view, 13> good = {
        "",      "ok",        "success",  "passed",   "pass",      "done", "true",
        "valid", "succeeded", "finished", "complete", "completed", "1"};
    if (!plan_.status)
        return std::nullopt;
    const std::string_view text = trimmed(table_.cell(row, *plan_.status));
    if (std::ranges::find(good, asciiLower(text)) != good.end())
        return std::nullopt;
    if (plan_.statusReason)
        if (const auto reason = trimmed(table_.cell(row, *plan_.statusReason)); !reason.empty())
            return std::string(reason.substr(0, 200));
    const TableCell cell = readTableCell(text, {});
    return cell.kind == TableCell::Kind::Failed ? cell.reason : std::string(text.substr(0, 200));
}

} // namespace latency
