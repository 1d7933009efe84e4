// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/table/latency_table.h"

#include "core/base/plain_text.h"
#include "core/dataset/table/table_notes.h"
#include "core/space/architecture_text.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace latency
{
namespace
{

std::string_view bytesOf(ArchitectureView architecture)
{
    return {reinterpret_cast<const char*>(architecture.data()), architecture.size_bytes()};
}

bool isReadable(std::string_view name)
{
    return !name.empty() && isPlainText(name);
}

/// Texts beside the numbers, which end in tables, exports and sentences: whatever the file held.
void makePlain(LatencyTableParts& parts)
{
    const auto clean = [](std::string& text) {
        if (!isPlainText(text))
            text = plainText(text);
    };
    for (std::string* text : {&parts.name, &parts.title, &parts.source, &parts.licence,
                              &parts.quantity.name, &parts.quantity.unit, &parts.quantity.subject})
        clean(*text);
    for (Device& device : parts.devices)
        for (std::string* text : {&device.precision, &device.framework, &device.measurement,
                                  &device.source, &device.licence})
            clean(*text);
    for (ArchitectureColumn& column : parts.columns)
        clean(column.unit);
    for (CellMark& mark : parts.marks)
        clean(mark.reason);
    for (std::vector<std::string>* texts : {&parts.notes, &parts.otherQuantities})
        std::ranges::for_each(*texts, clean);
}

std::optional<Error> checkShapes(const LatencyTableParts& parts)
{
    const std::string where = "Dataset " + inQuotes(parts.name);
    if (parts.space == nullptr)
        return Error{where + " names no search space."};
    if (parts.devices.empty())
        return Error{where + " contains no device; expected at least one."};
    if (parts.devices.size() > kMostDevices ||
        parts.devices.size() * parts.architectures.rows() > kMostCells)
        return Error{where + " has " + std::to_string(parts.devices.size()) + " devices × " +
                     std::to_string(parts.architectures.rows()) + " architectures; at most " +
                     std::to_string(kMostDevices) + " devices and " + std::to_string(kMostCells) +
                     " cells are read."};
    if (parts.architectures.rows() == 0)
        return Error{where + " contains no architecture; expected at least one."};
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

std::optional<Error> checkColumns(const LatencyTableParts& parts)
{
    const std::string where = "Dataset " + inQuotes(parts.name);
    std::unordered_set<std::string_view> names;
    for (const ArchitectureColumn& column : parts.columns) {
        if (!isReadable(column.name) || !names.insert(column.name).second)
            return Error{where + " has two columns named " + inQuotes(column.name) +
                         " or one without a readable name; expected different names."};
        if (column.values.size() != parts.architectures.rows())
            return Error{where + ": column " + inQuotes(column.name) + " has " +
                         std::to_string(column.values.size()) + " values; expected " +
                         std::to_string(parts.architectures.rows()) + "."};
    }
    if (parts.spread.rows() != 0 && (parts.spread.rows() != parts.milliseconds.rows() ||
                                     parts.spread.columns() != parts.milliseconds.columns()))
        return Error{where + " has deviations of another shape than its latencies."};
    return std::nullopt;
}

std::optional<Error> checkMarks(const LatencyTableParts& parts)
{
    for (const CellMark& mark : parts.marks) {
        const bool isInside =
            mark.device >= 0 && mark.architecture >= 0 &&
            static_cast<std::size_t>(mark.device) < parts.devices.size() &&
            static_cast<std::size_t>(mark.architecture) < parts.architectures.rows();
        if (!isInside)
            return Error{"Dataset " + inQuotes(parts.name) +
                         " marks a cell outside the table; expected a device and an architecture "
                         "of it."};
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

LatencyTable::LatencyTable(LatencyTableParts parts) : parts_(std::move(parts))
{
    rows_.reserve(parts_.architectures.rows());
    for (std::size_t row = 0; row < parts_.architectures.rows(); ++row)
        rows_.try_emplace(bytesOf(parts_.architectures.row(row)), static_cast<int>(row));
}

int LatencyTable::findArchitecture(ArchitectureView architecture) const
{
    const auto found = rows_.find(bytesOf(architecture));
    return found == rows_.end() ? -1 : found->second;
}

Result<std::shared_ptr<const LatencyTable>> LatencyTable::create(LatencyTableParts parts)
{
    for (const auto check :
         {checkShapes, checkDevices, checkLatencies, checkArchitectures, checkColumns, checkMarks})
        if (auto wrong = check(parts))
            return *wrong;
    makePlain(parts);
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
