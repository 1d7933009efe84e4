// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/eagle_pickle.h"

#include "core/base/file_text.h"
#include "core/dataset/ascii_text.h"
#include "core/dataset/pickle_reader.h"
#include "core/space/architecture_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <set>

namespace latency
{
namespace
{

namespace fs = std::filesystem;

using Cell = std::array<std::int16_t, 6>;
using CellLatencies = std::map<Cell, float>;

/// Eagle's operation ids 0…4 as our space writes them.
constexpr std::array<const char*, 5> kOperations = {"none", "skip_connect", "nor_conv_1x1",
                                                    "nor_conv_3x3", "avg_pool_3x3"};

/// [id] → the value the space uses for that operation.
std::array<std::int16_t, 5> operationValues(const SearchSpace& space)
{
    std::array<std::int16_t, 5> values{};
    for (std::size_t id = 0; id < kOperations.size(); ++id) {
        const std::string operation = kOperations[id];
        const std::string first = "|" + operation + "~0|";
        const std::string second = first + operation + "~1|";
        const auto cell = space.fromText(first + "+" + second + "+" + second + operation + "~2|");
        if (cell)
            values[id] = cell->front();
    }
    return values;
}

/// The published files spell some names in their own way.
std::string deviceName(const fs::path& file)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> spellings = {
        {{"gtx_1080_ti", "gtx_1080ti"},
         {"jetson_nono", "jetson_nano"},
         {"embeeded", "embedded"},
         {"tpu_edgetpu", "tpu_edge_tpu"},
         {"contex_a53", "cortex_a53"},
         {"adren0", "adreno"},
         {"edge_tpu_edge_tpu", "edge_tpu"}}};
    std::string name = file.stem().string();
    std::ranges::replace(name, '-', '_');
    for (const auto& [from, to] : spellings)
        if (const std::size_t at = name.find(from); at != name.npos)
            name.replace(at, from.size(), to);
    return name;
}

Result<Cell> readCell(std::span<const PlainValue> ids,
                      const std::array<std::int16_t, 5>& operations)
{
    Cell cell{};
    if (ids.size() != cell.size())
        return Error{"a key of " + std::to_string(ids.size()) +
                     " numbers; expected 6 operation ids"};
    for (std::size_t edge = 0; edge < cell.size(); ++edge) {
        const std::int64_t id = ids[edge].asInteger().value_or(-1);
        if (id < 0 || id >= static_cast<std::int64_t>(operations.size()))
            return Error{"a key with something other than operation ids 0 to 4"};
        cell[edge] = operations[static_cast<std::size_t>(id)];
    }
    return cell;
}

Result<CellLatencies> readLatencies(const fs::path& file,
                                    const std::array<std::int16_t, 5>& operations)
{
    const std::string where = file.string();
    const auto document = readPickleFile(file);
    if (!document)
        return document.error();
    if (!isEaglePickle(*document))
        return Error{where + " is no Eagle pickle; expected a dictionary of 6 operation ids to "
                             "seconds."};
    CellLatencies latencies;
    for (const auto& [key, value] : document->pairs(document->root())) {
        const auto cell = readCell(document->items(key), operations);
        if (!cell)
            return Error{where + " has " + cell.error().message + "."};
        const auto seconds = value.asNumber();
        const auto milliseconds = static_cast<float>(1000.0 * seconds.value_or(-1.0));
        if (!seconds || !(*seconds >= 0.0) || std::isinf(milliseconds))
            return Error{where + ": entry " + std::to_string(latencies.size()) +
                         " is no finite number ≥ 0; expected seconds."};
        latencies[*cell] = milliseconds;
    }
    return latencies;
}

} // namespace

bool isEaglePickle(const PlainDocument& document)
{
    const auto entries = document.pairs(document.root());
    return !entries.empty() && entries.front().first.isSequence();
}

Result<LatencyTableParts> readEagleFiles(const std::vector<fs::path>& files)
{
    LatencyTableParts parts;
    parts.space = findSearchSpace("nasbench201");
    parts.source = "Dudziak et al., BRP-NAS: Prediction-based NAS using GCNs, NeurIPS 2020";
    parts.name = files.size() == 1 ? deviceName(files.front())
                                   : files.front().parent_path().filename().string();
    parts.title = "Eagle · " + parts.space->title();

    const auto operations = operationValues(*parts.space);
    std::vector<CellLatencies> tables;
    std::set<Cell> cells;
    for (const fs::path& file : files) {
        auto latencies = readLatencies(file, operations);
        if (!latencies)
            return latencies.error();
        for (const auto& entry : *latencies)
            cells.insert(entry.first);
        tables.push_back(std::move(latencies).value());
        parts.devices.push_back(deviceFromPublishedName(deviceName(file)));
        parts.devices.back().source = "Eagle";
    }
    parts.architectures = ArchitectureMatrix(cells.size(), parts.space->positions().size());
    parts.milliseconds =
        FloatMatrix(files.size(), cells.size(), std::numeric_limits<float>::quiet_NaN());
    std::size_t row = 0;
    for (const Cell& cell : cells) {
        std::ranges::copy(cell, parts.architectures.row(row).begin());
        for (std::size_t device = 0; device < tables.size(); ++device)
            if (const auto found = tables[device].find(cell); found != tables[device].end())
                parts.milliseconds(device, row) = found->second;
        ++row;
    }
    return parts;
}

} // namespace latency
