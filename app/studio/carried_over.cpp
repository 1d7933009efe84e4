// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/carried_over.h"

#include <algorithm>

namespace latency
{
namespace
{

/// True for "pixel3" and "pixel3 (help:nasbench201)", in either order.
bool isSameButForTheTable(std::string_view left, std::string_view right)
{
    if (left.size() > right.size())
        std::swap(left, right);
    return right.starts_with(left) &&
           (left.size() == right.size() || right.substr(left.size()).starts_with(" ("));
}

int findDevice(const LatencyTable& table, const std::string& name)
{
    if (const int device = table.findDevice(name); device >= 0)
        return device;
    const auto found = std::ranges::find_if(table.devices(), [&](const Device& device) {
        return isSameButForTheTable(device.name, name);
    });
    return found == table.devices().end() ? -1 : static_cast<int>(found - table.devices().begin());
}

/// Row of each network of one table in another; -1 if missing.
struct Places {
    std::vector<int> devices;       ///< [devices of the old table]
    std::vector<int> architectures; ///< [architectures of the old table]
    int deviceCount = 0;            ///< of the new one
};

Places placesOf(const LatencyTable& from, const LatencyTable& to)
{
    Places places;
    places.deviceCount = to.deviceCount();
    for (const Device& device : from.devices())
        places.devices.push_back(findDevice(to, device.name));
    for (int i = 0; i < from.architectureCount(); ++i)
        places.architectures.push_back(to.findArchitecture(from.architecture(i)));
    return places;
}

int placeOf(int row, const std::vector<int>& places)
{
    return row < 0 || row >= static_cast<int>(places.size())
               ? -1
               : places[static_cast<std::size_t>(row)];
}

std::vector<int> placesOf(const std::vector<int>& rows, const std::vector<int>& places)
{
    std::vector<int> found;
    for (const int row : rows)
        if (const int place = placeOf(row, places); place >= 0)
            found.push_back(place);
    return found;
}

StudioSetup carriedOver(StudioSetup setup, const Places& places, const LatencyTable& to)
{
    std::vector<DeviceRole> roles(static_cast<std::size_t>(places.deviceCount), DeviceRole::Unused);
    for (std::size_t i = 0; i < setup.roles.size(); ++i)
        if (const int device = placeOf(static_cast<int>(i), places.devices); device >= 0)
            roles[static_cast<std::size_t>(device)] = setup.roles[i];
    setup.roles = std::move(roles);
    setup.task = matchingTask(setup, to);
    setup.picks = placesOf(setup.picks, places.architectures);
    setup.removedRuns.clear();
    setup.runNotes.clear();
    setup.baselineRun = -1;
    return setup;
}

} // namespace

Session carriedOver(const Session& session, const LatencyTable& from, const LatencyTable& to)
{
    const Places places = placesOf(from, to);
    Session carried = session;
    for (StudioSetup& setup : carried.history.setups)
        setup = carriedOver(std::move(setup), places, to);
    carried.runs.clear();
    carried.shownRun = -1;
    carried.shownDevice = placeOf(session.shownDevice, places.devices);
    carried.selectedArchitecture = placeOf(session.selectedArchitecture, places.architectures);
    carried.selectedGroup = placesOf(session.selectedGroup, places.architectures);
    carried.selectedDevices = placesOf(session.selectedDevices, places.devices);
    return carried;
}

} // namespace latency
