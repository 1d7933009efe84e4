// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/table/table_notes.h"

#include "core/dataset/table/copied_labels.h"
#include "core/dataset/table/label_groups.h"
#include "core/dataset/table/latency_summary.h"
#include "core/dataset/text/ascii_text.h"

#include <functional>

namespace latency
{
namespace
{

constexpr double kManyTies = 0.02;
constexpr double kFewLatencies = 0.5; ///< distinct latencies for one distinct architecture
constexpr std::size_t kMostNamed = 8;

struct DeviceSummary {
    const Device* device = nullptr;
    LatencySummary summary;
};

/// "a (1), b (2) and 3 more" for the devices with a text; empty if none has one.
std::string listDevices(const std::vector<DeviceSummary>& devices,
                        const std::function<std::string(const LatencySummary&)>& detail)
{
    std::vector<std::string> said;
    for (const DeviceSummary& entry : devices)
        if (const std::string text = detail(entry.summary); !text.empty())
            said.push_back(entry.device->name + " (" + text + ")");
    std::string list;
    for (std::size_t i = 0; i < said.size() && i < kMostNamed; ++i)
        list += (i == 0 ? "" : ", ") + said[i];
    if (said.size() > kMostNamed)
        list += " and " + std::to_string(said.size() - kMostNamed) + " more";
    return list;
}

/// Number of measured networks if the source copied labels to isomorphic cells, else 0.
int networksBehind(const LatencyTableParts& parts, std::size_t device)
{
    if (parts.devices[device].isSimulated)
        return 0;
    const CopiedLabels copied(*parts.space, parts.architectures, parts.milliseconds.row(device));
    return copied.isEmpty() ? 0 : copied.networks();
}

} // namespace

std::vector<std::string> tableNotes(const LatencyTableParts& parts)
{
    std::vector<DeviceSummary> devices;
    for (std::size_t i = 0; i < parts.devices.size(); ++i)
        devices.push_back({&parts.devices[i], summarizeLatencies(parts.milliseconds.row(i))});
    const auto rows = static_cast<int>(parts.architectures.rows());
    const int distinctRows = countDistinctNetworks(*parts.space, parts.architectures);
    const std::string networks = parts.space->networkNoun() + "s";
    const std::string labels = parts.quantity.isLatency()      ? "latencies"
                               : parts.quantity == taskError() ? "errors"
                                                               : "values of " + parts.quantity.name;
    const std::string unit = " " + parts.quantity.unit;
    const auto hasFew = [&](const LatencySummary& summary) {
        return summary.measured == rows && summary.distinct < kFewLatencies * distinctRows;
    };

    std::vector<std::string> notes;
    const auto add = [&notes](const std::string& before, const std::string& list,
                              const std::string& after) {
        if (!list.empty())
            notes.push_back(before + list + after);
    };
    add("Many pairs of " + networks + " have equal " + parts.quantity.name + " on ",
        listDevices(devices,
                    [](const LatencySummary& summary) {
                        return summary.tiedPairShare > kManyTies
                                   ? fixedNumber(100.0 * summary.tiedPairShare, 1) + " %"
                                   : std::string();
                    }),
        "; ranks among them are shared.");
    add("Labels repeat on ",
        listDevices(devices,
                    [&](const LatencySummary& summary) {
                        return hasFew(summary)
                                   ? groupedDigits(summary.distinct) + " distinct " + labels +
                                         " for " + groupedDigits(distinctRows) + " " + networks
                                   : std::string();
                    }),
        ".");
    std::string copied;
    for (std::size_t i = 0; i < parts.devices.size(); ++i)
        if (ignoresResolution(*parts.space, parts.architectures, parts.milliseconds.row(i)))
            copied += (copied.empty() ? "" : ", ") + parts.devices[i].name;
    add("Networks that differ in resolution alone share one label on ", copied,
        "; they count as unseen only together.");
    std::string isomorphic;
    for (std::size_t i = 0; i < parts.devices.size(); ++i)
        if (const int stand = networksBehind(parts, i); stand > 0)
            isomorphic += (isomorphic.empty() ? "" : ", ") + parts.devices[i].name + " (" +
                          groupedDigits(stand) + " distinct networks)";
    add("Isomorphic cells carry copies of one label on ", isomorphic,
        "; copies of a labelled cell do not count as unseen.");
    if (distinctRows < rows)
        notes.push_back("The " + groupedDigits(rows) + " rows hold " + groupedDigits(distinctRows) +
                        " different " + networks + "; the others repeat.");
    add("Some " + labels + " are near zero, below 1 % of the median, on ",
        listDevices(devices,
                    [](const LatencySummary& summary) {
                        return summary.nearZero > 0 ? groupedDigits(summary.nearZero)
                                                    : std::string();
                    }),
        ".");
    add("Isolated outliers dominate the range of ",
        listDevices(devices,
                    [&unit](const LatencySummary& summary) {
                        return summary.outliers > 0
                                   ? groupedDigits(summary.outliers) + ", up to " +
                                         fixedNumber(summary.maximum, 0) + unit +
                                         " at a median of " + fixedNumber(summary.median, 0) + unit
                                   : std::string();
                    }),
        ".");
    add("Not every " + parts.space->networkNoun() + " is measured on ",
        listDevices(devices,
                    [rows](const LatencySummary& summary) {
                        return summary.measured < rows
                                   ? groupedDigits(rows - summary.measured) + " missing"
                                   : std::string();
                    }),
        ".");
    return notes;
}

} // namespace latency
