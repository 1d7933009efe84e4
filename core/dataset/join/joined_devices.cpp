// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/join/joined_devices.h"

#include "core/dataset/text/ascii_text.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>

namespace latency
{
namespace
{

constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();
/// Relative difference up to which two numbers written with six digits are equal.
constexpr float kSame = 1e-6F;

std::vector<float> atPlaces(std::span<const float> values, const std::vector<int>& places,
                            std::size_t rows)
{
    std::vector<float> placed(values.empty() ? 0 : rows, kNaN);
    for (std::size_t i = 0; i < values.size(); ++i)
        if (places[i] >= 0)
            placed[static_cast<std::size_t>(places[i])] = values[i];
    return placed;
}

JoinedDevice placedDevice(const LatencyTable& table, const JoinedDevice::Origin& origin,
                          const JoinedRows& rows)
{
    const std::vector<int>& places = rows.places[origin.table];
    const std::size_t count = rows.architectures.rows();
    JoinedDevice made;
    made.device = table.device(origin.device);
    if (made.device.source.empty())
        made.device.source = table.source().empty() ? table.name() : table.source();
    if (made.device.licence.empty())
        made.device.licence = table.licence();
    made.origins.push_back(origin);
    made.milliseconds = atPlaces(table.milliseconds(origin.device), places, count);
    made.spread = atPlaces(table.spread(origin.device), places, count);
    return made;
}

/// True when the devices share measured networks and agree on all of them.
bool areTheSame(const JoinedDevice& one, const JoinedDevice& other)
{
    bool areBothMeasured = false;
    for (std::size_t i = 0; i < one.milliseconds.size(); ++i) {
        const float a = one.milliseconds[i];
        const float b = other.milliseconds[i];
        if (std::isnan(a) || std::isnan(b))
            continue;
        if (std::abs(a - b) > kSame * std::max(a, b))
            return false;
        areBothMeasured = true;
    }
    return areBothMeasured;
}

void fillHoles(std::vector<float>& values, const std::vector<float>& from)
{
    if (values.empty())
        values = from;
    for (std::size_t i = 0; i < from.size(); ++i)
        if (std::isnan(values[i]))
            values[i] = from[i];
}

/// Letters and digits in lower case: the part of a name independent of its spelling.
std::string essenceOf(const std::string& name)
{
    std::string essence;
    for (const char letter : asciiLower(name))
        if (letter != ' ' && letter != '_' && letter != '-')
            essence += letter;
    return essence;
}

/// Gathers the devices of one table after the other.
class DeviceGathering
{
public:
    DeviceGathering(const std::vector<LatencyTablePointer>& tables, const JoinedRows& rows)
        : tables_(tables), rows_(rows)
    {
    }

    void add(std::size_t table)
    {
        repeated_.clear();
        const std::size_t before = devices_.size();
        for (int device = 0; device < tables_[table]->deviceCount(); ++device)
            addDevice({table, device}, before);
        if (!repeated_.empty())
            notes_.push_back(tables_[table]->title() + " repeats " + repeated_ +
                             " with the same measurements; each is one device.");
        for (std::size_t i = before; i < devices_.size(); ++i)
            names_.emplace(devices_[i].device.name, i);
    }

    std::vector<JoinedDevice> take(std::vector<std::string>& notes)
    {
        std::ranges::move(notes_, std::back_inserter(notes));
        return std::move(devices_);
    }

private:
    /// before  devices of the tables added earlier
    void addDevice(const JoinedDevice::Origin& origin, std::size_t before)
    {
        JoinedDevice made = placedDevice(*tables_[origin.table], origin, rows_);
        const std::string name = made.device.name;
        for (std::size_t i = 0; i < before; ++i) {
            JoinedDevice& known = devices_[i];
            if (originalName(known) != name || !areTheSame(known, made))
                continue;
            fillHoles(known.milliseconds, made.milliseconds);
            fillHoles(known.spread, made.spread);
            known.origins.push_back(origin);
            repeated_ += (repeated_.empty() ? "" : ", ") + known.device.name;
            return;
        }
        if (names_.contains(name)) {
            made.device.name = freeName(name, origin.table);
            notes_.push_back("There is another " + name + ": the one of " +
                             tables_[origin.table]->title() + " is named " + made.device.name +
                             ".");
        } else {
            noteSpelling(name, origin.table, before);
        }
        devices_.push_back(std::move(made));
    }

    const std::string& originalName(const JoinedDevice& device) const
    {
        const JoinedDevice::Origin& origin = device.origins.front();
        return tables_[origin.table]->device(origin.device).name;
    }

    std::string freeName(const std::string& name, std::size_t table) const
    {
        const std::string behind = tables_[table]->name();
        std::string made = name + " (" + behind + ")";
        for (int number = 2; isTaken(made, table); ++number)
            made = name + " (" + behind + " " + std::to_string(number) + ")";
        return made;
    }

    bool isTaken(const std::string& name, std::size_t table) const
    {
        return tables_[table]->findDevice(name) >= 0 ||
               std::ranges::any_of(devices_, [&name](const JoinedDevice& known) {
                   return known.device.name == name;
               });
    }

    void noteSpelling(const std::string& name, std::size_t table, std::size_t before)
    {
        for (std::size_t i = 0; i < before; ++i)
            if (essenceOf(devices_[i].device.name) == essenceOf(name))
                notes_.push_back(devices_[i].device.name + " and " + name + " of " +
                                 tables_[table]->title() +
                                 " are taken for two devices; their names differ in spelling "
                                 "alone.");
    }

    const std::vector<LatencyTablePointer>& tables_;
    const JoinedRows& rows_;
    std::vector<JoinedDevice> devices_;
    std::unordered_map<std::string, std::size_t> names_; ///< of the tables added earlier
    std::vector<std::string> notes_;
    std::string repeated_; ///< names of this table's devices that were there
};

} // namespace

std::vector<JoinedDevice> joinDevices(const std::vector<LatencyTablePointer>& tables,
                                      const JoinedRows& rows, std::vector<std::string>& notes)
{
    DeviceGathering gathering(tables, rows);
    for (std::size_t table = 0; table < tables.size(); ++table)
        gathering.add(table);
    return gathering.take(notes);
}

} // namespace latency
