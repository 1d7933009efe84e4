// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/latency_table.h"

#include "core/base/file_text.h"
#include "core/dataset/table_notes.h"
#include "core/space/architecture_text.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace latency
{
namespace
{

bool isReadable(std::string_view name)
{
    return !name.empty() && isUtf8(name) && std::ranges::none_of(name, [](char letter) {
        return static_cast<unsigned char>(letter) < 0x20 || letter == 0x7F;
    });
}

std::optional<Error> checkShapes(const LatencyTableParts& parts)
{
    const std::string where = "Dataset " + inQuotes(parts.name);
    if (parts.space == nullptr)
        return Error{where + " names no search space."};
    if (parts.devices.empty())
        return Error{where + " holds no device; expected at least one."};
    if (parts.architectures.rows() == 0)
        return Error{where + " holds no architecture; expected at least one."};
    if (parts.architectures.columns() != parts.space->positions().size())
        return Error{where + " has " + std::to_string(parts.architectures.columns()) +
                     " numbers an architecture; " + parts.space->title() + " has " +
                     std::to_string(parts.space->positions().size()) + "."};
    if (parts.milliseconds.rows() != parts.devices.size() ||
        parts.milliseconds.columns() != parts.architectures.rows())
        return Error{where + " has " + std::to_string(parts.milliseconds.rows()) + " × " +
                     std::to_string(parts.milliseconds.columns()) + " latencies; expected " +
                     std::to_string(parts.devices.size()) + " × " +
                     std::to_string(parts.architectures.rows()) + "."};
    return std::nullopt;
}

std::optional<Error> checkDevices(const LatencyTableParts& parts)
{
    const std::string where = "Dataset " + inQuotes(parts.name);
    std::unordered_set<std::string_view> names;
    for (const Device& device : parts.devices) {
        if (!isReadable(device.name))
            return Error{where + " has a device whose name is empty, not UTF-8 or has control "
                                 "characters."};
        if (!names.insert(device.name).second)
            return Error{where + " has two devices named " + device.name +
                         "; expected different names."};
    }
    return std::nullopt;
}

std::optional<Error> checkLatencies(const LatencyTableParts& parts)
{
    for (std::size_t device = 0; device < parts.devices.size(); ++device) {
        const auto row = parts.milliseconds.row(device);
        const auto wrong = std::ranges::find_if(
            row, [](float value) { return value < 0.0F || std::isinf(value); });
        if (wrong != row.end())
            return Error{"Dataset " + inQuotes(parts.name) + ": architecture " +
                         std::to_string(wrong - row.begin()) + " on " + parts.devices[device].name +
                         " has the latency " + std::to_string(*wrong) +
                         " ms; expected a finite number ≥ 0."};
    }
    return std::nullopt;
}

std::optional<Error> checkArchitectures(const LatencyTableParts& parts)
{
    for (std::size_t i = 0; i < parts.architectures.rows(); ++i)
        if (const auto wrong = parts.space->check(parts.architectures.row(i)))
            return Error{"Dataset " + inQuotes(parts.name) + ", architecture " + std::to_string(i) +
                         ": " + wrong->message};
    return std::nullopt;
}

} // namespace

Result<std::shared_ptr<const LatencyTable>> LatencyTable::create(LatencyTableParts parts)
{
    for (const auto check : {checkShapes, checkDevices, checkLatencies, checkArchitectures})
        if (auto wrong = check(parts))
            return *wrong;
    for (std::string& note : tableNotes(parts))
        if (std::ranges::find(parts.notes, note) == parts.notes.end())
            parts.notes.push_back(std::move(note));
    return std::shared_ptr<const LatencyTable>(new LatencyTable(std::move(parts)));
}

int LatencyTable::findDevice(std::string_view name) const
{
    const auto found = std::ranges::find(parts_.devices, name, &Device::name);
    return found == parts_.devices.end() ? -1 : static_cast<int>(found - parts_.devices.begin());
}

bool LatencyTable::isSimulated() const
{
    return std::ranges::any_of(parts_.devices, &Device::isSimulated);
}

int LatencyTable::measuredCount(int device) const
{
    return static_cast<int>(std::ranges::count_if(milliseconds(device),
                                                  [](float value) { return !std::isnan(value); }));
}

} // namespace latency
