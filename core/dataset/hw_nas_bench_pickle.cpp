// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/hw_nas_bench_pickle.h"

#include "core/dataset/architecture_spelling.h"
#include "core/space/architecture_text.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace latency
{
namespace
{

constexpr std::string_view kLatencyEnding = "_latency";

/// The device's name of a key such as "raspi4_latency"; empty for energy and other keys.
std::string_view deviceOfKey(std::string_view key)
{
    if (!key.ends_with(kLatencyEnding))
        return {};
    return key.substr(0, key.size() - kLatencyEnding.size());
}

std::string otherImages(const PlainDocument& document, PlainValue space, std::string_view images)
{
    std::string others;
    for (const auto& entry : document.pairs(space))
        if (const auto name = document.text(entry.first); name != images)
            others += (others.empty() ? "" : ", ") + inQuotes(name);
    return others;
}

Result<ArchitectureMatrix> readConfigurations(const PlainDocument& document, PlainValue list,
                                              const SearchSpace& space, const std::string& where)
{
    const auto items = document.items(list);
    if (items.empty())
        return Error{where + " has no list \"config\" of cells."};
    ArchitectureMatrix cells(items.size(), space.positions().size());
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto cell = architectureFromPlain(document, items[i], space);
        if (!cell)
            return Error{where + ", configuration " + std::to_string(i) + ": " +
                         cell.error().message};
        std::ranges::copy(*cell, cells.row(i).begin());
    }
    return cells;
}

Result<std::vector<float>> readLatencies(const PlainDocument& document, PlainValue list,
                                         std::size_t count, const std::string& where)
{
    const auto items = document.items(list);
    if (items.size() != count)
        return Error{where + " has " + std::to_string(items.size()) + " values; expected " +
                     std::to_string(count) + ", one a cell."};
    std::vector<float> milliseconds;
    for (const PlainValue& item : items) {
        const auto number = item.asNumber();
        milliseconds.push_back(static_cast<float>(number.value_or(-1.0)));
        if (!number || !(*number >= 0.0) || std::isinf(milliseconds.back()))
            return Error{where + ": value " + std::to_string(milliseconds.size() - 1) +
                         " is no finite number ≥ 0; expected milliseconds."};
    }
    return milliseconds;
}

/// Adds every "<device>_latency" of the measured images.
std::optional<Error> addDevices(const PlainDocument& document, PlainValue images,
                                const std::string& where, LatencyTableParts& parts)
{
    std::vector<std::vector<float>> rows;
    for (const auto& [key, value] : document.pairs(images)) {
        const std::string_view name = deviceOfKey(document.text(key));
        if (name.empty())
            continue;
        auto row = readLatencies(document, value, parts.architectures.rows(),
                                 where + ", " + inQuotes(document.text(key)));
        if (!row)
            return row.error();
        rows.push_back(std::move(row).value());
        parts.devices.push_back(deviceFromPublishedName(name));
        parts.devices.back().source = "HW-NAS-Bench";
        parts.devices.back().licence = parts.licence;
    }
    parts.milliseconds = FloatMatrix(rows.size(), parts.architectures.rows());
    for (std::size_t i = 0; i < rows.size(); ++i)
        std::ranges::copy(rows[i], parts.milliseconds.row(i).begin());
    return std::nullopt;
}

} // namespace

bool isHwNasBenchPickle(const PlainDocument& document)
{
    return document.find(document.root(), "nasbench201") || document.find(document.root(), "fbnet");
}

Result<LatencyTableParts> readHwNasBench(const PlainDocument& document, const std::string& images,
                                         const std::string& where)
{
    const auto cells = document.find(document.root(), "nasbench201");
    if (!cells)
        return Error{where +
                     " holds only the FBNet part of HW-NAS-Bench, which has costs of layers "
                     "and no networks; expected its NAS-Bench-201 part."};
    const auto part = document.find(*cells, images);
    if (!part)
        return Error{where + " has no latencies for the images " + inQuotes(images) + "; it has " +
                     otherImages(document, *cells, images) + "."};
    LatencyTableParts parts;
    parts.space = findSearchSpace("nasbench201");
    parts.name = "hw-nas-bench:" + images;
    parts.title = "HW-NAS-Bench · " + parts.space->title() + " · " + images;
    parts.source = "Li et al., HW-NAS-Bench: Hardware-Aware Neural Architecture Search Benchmark, "
                   "ICLR 2021";
    parts.licence = "MIT";
    const std::string inside = where + ", nasbench201, " + images;
    auto read = readConfigurations(document, document.find(*part, "config").value_or(PlainValue{}),
                                   *parts.space, inside);
    if (!read)
        return read.error();
    parts.architectures = std::move(read).value();

    if (auto wrong = addDevices(document, *part, inside, parts))
        return *wrong;
    if (const std::string others = otherImages(document, *cells, images); !others.empty())
        parts.notes.push_back("The file also holds latencies for " + others +
                              "; open it as file#name for those.");
    return parts;
}

} // namespace latency
