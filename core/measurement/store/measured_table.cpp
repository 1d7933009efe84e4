// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measurement/store/measured_table.h"

#include "core/base/checksum.h"
#include "core/measurement/session/repeat_statistics.h"

#include <algorithm>
#include <cctype>
#include <limits>
#include <map>

namespace latency
{
namespace
{

Device describedDevice(const StoredDevice& stored)
{
    Device device;
    device.name = stored.name;
    device.kind = DeviceKind::Cpu;
    device.batchSize = stored.settings.batch;
    device.precision = stored.settings.precision;
    device.framework = stored.framework;
    device.measurement =
        std::to_string(stored.settings.threads) +
        (stored.settings.threads == 1 ? " thread" : " threads") +
        (stored.settings.isChannelsLast ? ", channels last" : "") + ", networks as " +
        std::string(networkFormName(stored.form)) +
        ", rounds in random order; 10 % quantile of the repeats, deviation by bootstrap";
    device.source = "measured with Latency Studio";
    return device;
}

/// Collects devices × networks that were measured on any of them.
struct Columns {
    std::vector<Device> devices;
    std::vector<std::vector<StoredNetwork>> networks; ///< of each device
    std::map<std::string, std::size_t> rows;          ///< architecture to row
};

void fill(LatencyTableParts& parts, const Columns& columns)
{
    const float missing = std::numeric_limits<float>::quiet_NaN();
    parts.milliseconds = FloatMatrix(columns.devices.size(), columns.rows.size());
    parts.spread = FloatMatrix(columns.devices.size(), columns.rows.size());
    for (std::size_t device = 0; device < columns.devices.size(); ++device) {
        for (std::size_t row = 0; row < columns.rows.size(); ++row) {
            parts.milliseconds.row(device)[row] = missing;
            parts.spread.row(device)[row] = missing;
        }
        for (const StoredNetwork& network : columns.networks[device]) {
            const std::size_t row = columns.rows.at(network.architecture);
            if (network.repeats.empty()) {
                parts.marks.push_back({static_cast<int>(device), static_cast<int>(row),
                                       CellMark::Kind::Failed, network.failure});
                continue;
            }
            parts.milliseconds.row(device)[row] =
                static_cast<float>(1e3 * repeatScore(network.repeats));
            parts.spread.row(device)[row] = static_cast<float>(
                1e3 * scoreDeviation(network.repeats, Seed{fnv1a(network.architecture)}));
        }
    }
}

} // namespace

std::string measuredDeviceName(const std::string& processor, const std::string& runtime,
                               const RuntimeSettings& settings, NetworkForm form)
{
    std::string plain = processor;
    for (const std::string_view mark : {"(R)", "(TM)", "(r)", "(tm)"})
        for (std::size_t at = plain.find(mark); at != plain.npos; at = plain.find(mark))
            plain.erase(at, mark.size());
    std::string name;
    for (const char letter : plain)
        if (std::isalnum(static_cast<unsigned char>(letter)))
            name += static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
        else if (!name.empty() && name.back() != '_')
            name += '_';
    while (!name.empty() && name.back() == '_')
        name.pop_back();
    if (name.empty())
        name = "cpu";
    return name + "_" + runtime + "_t" + std::to_string(settings.threads) + "_b" +
           std::to_string(settings.batch) + "_" + settings.precision +
           (settings.isChannelsLast ? "_nhwc" : "") +
           (form == NetworkForm::Pruned ? "_pruned" : "");
}

Result<LatencyTablePointer> tableOfStore(const MeasurementStore& store, const SearchSpace& space,
                                         NetworkForm form, const std::string& machine)
{
    const auto devices = store.devices();
    if (!devices)
        return devices.error();
    Columns columns;
    for (const StoredDevice& device : *devices) {
        if (device.space != space.name() || device.form != form)
            continue;
        auto networks = store.networks(device.name);
        if (!networks)
            return networks.error();
        if (networks->empty())
            continue;
        for (const StoredNetwork& network : *networks)
            columns.rows.emplace(network.architecture, 0);
        columns.devices.push_back(describedDevice(device));
        columns.networks.push_back(std::move(networks).value());
    }
    if (columns.devices.empty())
        return Error{"The store holds no measurement of " + space.title() + " networks as " +
                     std::string(networkFormName(form)) + "."};
    LatencyTableParts parts;
    parts.name = "measured:" + space.name();
    parts.title = "Measured · " + space.title() + " · " + machine;
    parts.source = "measured with Latency Studio on " + machine;
    parts.space = &space;
    parts.devices = columns.devices;
    parts.architectures = ArchitectureMatrix(columns.rows.size(), space.positions().size());
    std::size_t row = 0;
    for (auto& [text, place] : columns.rows) {
        const auto architecture = space.fromText(text);
        if (!architecture)
            return Error{"The store holds a network that is none of " + space.title() + ": " +
                         architecture.error().message};
        std::ranges::copy(*architecture, parts.architectures.row(row).begin());
        place = row++;
    }
    fill(parts, columns);
    return LatencyTable::create(std::move(parts));
}

} // namespace latency
