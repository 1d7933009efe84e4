// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/measured/table_remarks.h"

#include "core/dataset/table/latency_summary.h"
#include "core/dataset/text/ascii_text.h"
#include "core/space/architecture_text.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>

namespace latency
{
namespace
{

constexpr double kFarApart = 300.0;      ///< between the medians of devices: a unit may be wrong
constexpr double kUnlikelySlow = 5000.0; ///< ms
constexpr double kUnlikelyFast = 0.02;   ///< ms
constexpr int kFewestNormalised = 5;
constexpr std::size_t kMostNamed = 6;

void remarkNormalised(const ColumnPlan& plan, const std::vector<LatencySummary>& summaries,
                      LatencyTableParts& parts)
{
    std::string list;
    for (std::size_t i = 0; i < summaries.size(); ++i) {
        double factor = 1.0;
        for (const PlannedMeasure& measure : plan.measures)
            if (measure.device == parts.devices[i].name || plan.measures.size() == 1)
                factor = measure.factor;
        if (summaries[i].measured >= kFewestNormalised &&
            std::abs(summaries[i].maximum - factor) < 1e-6 * factor)
            list += (list.empty() ? "" : ", ") + parts.devices[i].name;
    }
    if (!list.empty() && plan.isUnitSaidOutside)
        parts.notes.push_back("The largest number is exactly 1 on " + list +
                              ", as in normalised data, which are no " + parts.quantity.unit + ".");
}

void remarkFarApart(const std::vector<LatencySummary>& summaries, LatencyTableParts& parts)
{
    std::vector<double> medians;
    for (const LatencySummary& summary : summaries)
        if (summary.measured > 0)
            medians.push_back(summary.median);
    if (medians.size() < 2)
        return;
    std::ranges::sort(medians);
    // Reference: the faster of two devices, the median of more.
    const double middle = medians[(medians.size() - 1) / 2];
    std::string list;
    std::size_t count = 0;
    for (std::size_t i = 0; i < summaries.size(); ++i) {
        if (summaries[i].measured == 0)
            continue;
        const double ratio = summaries[i].median / middle;
        if (ratio < kFarApart && ratio > 1.0 / kFarApart)
            continue;
        if (++count <= kMostNamed)
            list += (list.empty() ? "" : ", ") + parts.devices[i].name + " (" +
                    (ratio > 1.0 ? fixedNumber(ratio, 0) + " times the others"
                                 : "1/" + fixedNumber(1.0 / ratio, 0) + " of the others") +
                    ")";
    }
    if (!list.empty())
        parts.notes.push_back("The " + parts.quantity.name + " is far from that of the others on " +
                              list + "; check the units.");
}

/// Implausible times, used when there are no other devices for comparison.
void remarkUnlikely(const std::vector<LatencySummary>& summaries, LatencyTableParts& parts)
{
    for (std::size_t i = 0; i < summaries.size(); ++i)
        if (summaries[i].measured > 0 &&
            (summaries[i].median > kUnlikelySlow || summaries[i].median < kUnlikelyFast)) {
            parts.notes.push_back(
                "The median on " + parts.devices[i].name + " is " +
                fixedNumber(summaries[i].median, summaries[i].median < 1.0 ? 6 : 0) +
                " ms, unlikely for one network; check the unit.");
            return;
        }
}

void remarkCapitals(LatencyTableParts& parts)
{
    std::unordered_map<std::string, const std::string*> firstOfName;
    for (const Device& device : parts.devices) {
        const auto [entry, isNew] = firstOfName.try_emplace(asciiLower(device.name), &device.name);
        if (isNew)
            continue;
        parts.notes.push_back("The devices " + inQuotes(*entry->second) + " and " +
                              inQuotes(device.name) + " differ in capitals alone; are they one?");
        return;
    }
}

/// 100 − accuracy, from percent or a share; nullopt for other columns.
std::optional<std::vector<float>> errorsOf(const ArchitectureColumn& column)
{
    float largest = 0.0F;
    float smallest = 0.0F;
    for (const float value : column.values) {
        largest = std::isnan(value) ? largest : std::max(largest, value);
        smallest = std::isnan(value) ? smallest : std::min(smallest, value);
    }
    if (largest > 100.0F || smallest < 0.0F ||
        asciiLower(column.name).find("loss") != std::string::npos)
        return std::nullopt;
    const std::string name = asciiLower(column.name);
    const bool isError = name.find("err") != name.npos;
    const float whole = largest <= 1.0F ? 1.0F : 100.0F;
    std::vector<float> errors;
    for (const float value : column.values)
        errors.push_back((isError ? value : whole - value) * (100.0F / whole));
    return errors;
}

} // namespace

void addRemarks(const ColumnPlan& plan, LatencyTableParts& parts)
{
    std::vector<LatencySummary> summaries;
    for (std::size_t i = 0; i < parts.devices.size(); ++i)
        summaries.push_back(summarizeLatencies(parts.milliseconds.row(i)));
    remarkNormalised(plan, summaries, parts);
    if (parts.quantity.isLatency()) {
        remarkFarApart(summaries, parts);
        remarkUnlikely(summaries, parts);
    }
    remarkCapitals(parts);
}

std::optional<Error> measureErrors(const RawTable& table, LatencyTableParts& parts)
{
    std::vector<std::vector<float>> rows;
    parts.devices.clear();
    for (const ArchitectureColumn& column : parts.columns) {
        if (column.kind != ArchitectureColumn::Kind::Accuracy)
            continue;
        auto errors = errorsOf(column);
        if (!errors)
            continue;
        Device device;
        device.name = column.name;
        device.measurement = "100 − " + column.name;
        parts.devices.push_back(std::move(device));
        rows.push_back(std::move(*errors));
    }
    if (rows.empty())
        return Error{table.where + " contains no accuracy in percent or from 0 to 1."};
    parts.milliseconds = FloatMatrix(rows.size(), parts.architectures.rows());
    for (std::size_t i = 0; i < rows.size(); ++i)
        std::ranges::copy(rows[i], parts.milliseconds.row(i).begin());
    return std::nullopt;
}

} // namespace latency
