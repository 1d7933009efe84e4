// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/board_argument.h"

#include "core/dataset/text/ascii_text.h"
#include "core/experiment/source_devices.h"
#include "core/search/worksheet.h"
#include "core/search/worksheet_reader.h"
#include "core/space/architecture_text.h"

#include <algorithm>

namespace latency
{
namespace
{

/// Name of an unnamed board in worksheets.
bool isUnnamed(const std::string& board)
{
    const std::string name = asciiLower(board);
    return name == "my device" || name == "my board";
}

std::optional<Error> foreignDevice(const FilledWorksheet& filled, const std::string& device,
                                   const std::string& file, std::vector<std::string>& remarks)
{
    if (filled.device.empty() || filled.device == device || filled.device == plainName(device))
        return std::nullopt;
    if (isUnnamed(filled.device)) {
        remarks.push_back(file + ": measured on " + inQuotes(filled.device) + ", taken as " +
                          device + ".");
        return std::nullopt;
    }
    return Error{file + ", head, column \"device\": it was measured on " + inQuotes(filled.device) +
                 "; expected " + inQuotes(device) + "."};
}

/// A refusal together with the option of measurements that resolves it.
std::string withOption(std::string sentence, ReadingGap gap)
{
    const std::string option = gap == ReadingGap::Unit            ? "--measured-unit"
                               : gap == ReadingGap::DecimalCommas ? "--measured-decimal-comma"
                                                                  : "";
    if (option.empty() || !sentence.ends_with('.'))
        return sentence;
    // Refusals of tables name an option of datasets instead.
    if (const auto place = sentence.find("--decimal-comma"); place != sentence.npos)
        return sentence.replace(place, std::string_view("--decimal-comma").size(), option);
    sentence.pop_back();
    return sentence + ", or give " + option + ".";
}

} // namespace

void BoardArgument::addTo(CLI::App& verb)
{
    verb.add_option("--measured", files,
                    "measurements: a completed worksheet, or any table of architectures with "
                    "latencies; may be repeated");
    verb.add_option(
        "--measured-unit", unitName,
        "unit of the written worksheet and of files of measurements without one (ns, us, ms or s)");
    verb.add_flag("--measured-decimal-comma", hasDecimalCommas,
                  "numbers of measurements are written as 9,1");
}

Result<std::optional<LatencyUnit>> BoardArgument::unit() const
{
    if (unitName.empty())
        return std::optional<LatencyUnit>{};
    const auto unit = latencyUnitFromName(unitName);
    if (!unit)
        return Error{"--measured-unit is " + inQuotes(unitName) + "; expected ns, us, ms or s."};
    return unit;
}

Result<ReadBoard> BoardArgument::read(const std::string& device, const LatencyTable& table) const
{
    const auto known = unit();
    if (!known)
        return known.error();
    ReadBoard read{BoardMeasurements(device, table.space().name()), {}, {}};
    for (const std::string& file : files) {
        const WorksheetReading reading{device, *known, hasDecimalCommas};
        auto filled = readWorksheet(file, table, reading);
        if (!filled)
            return Error{withOption(filled.error().message, readingGap(file, table, reading)),
                         filled.error().kind};
        if (auto error = foreignDevice(*filled, device, file, read.remarks))
            return *error;
        read.remarks.insert(read.remarks.end(), filled->remarks.begin(), filled->remarks.end());
        const auto change = read.board.merge(filled->measurements);
        if (!change)
            return Error{file + ": " + change.error().message};
        if (change->changed > 0)
            read.remarks.push_back(
                file + ": " + countedNoun(change->changed, table.space().networkNoun()) +
                " with other values in an earlier file; this file takes precedence.");
        // A worksheet that is still blank has no omitted rows.
        if (!filled->measurements.empty())
            read.notMeasured.insert(read.notMeasured.end(), filled->notMeasured.begin(),
                                    filled->notMeasured.end());
    }
    std::erase_if(read.notMeasured, [&](const Architecture& one) { return read.board.find(one); });
    return read;
}

Result<std::vector<int>> namedTrainDevices(const std::vector<std::string>& names,
                                           const LatencyTable& table, int device)
{
    if (names.empty())
        return otherMeasuredDevices(table, device);
    std::vector<int> devices;
    for (const std::string& name : names) {
        const int other = table.findDevice(name);
        if (other < 0 || other == device)
            return Error{"--train: " + inQuotes(name) + " is not another device of " +
                         table.name() + "; expected one of " + deviceNames(table) + "."};
        if (std::ranges::find(devices, other) == devices.end())
            devices.push_back(other);
    }
    return devices;
}

std::string deviceNames(const LatencyTable& table, std::size_t most)
{
    std::string names;
    const std::size_t count = table.devices().size();
    for (std::size_t i = 0; i < std::min(count, most); ++i)
        names += (i == 0 ? "" : ", ") + table.devices()[i].name;
    return count > most ? names + " and " + std::to_string(count - most) + " more" : names;
}

} // namespace latency
