// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/formats/oneproxy_format.h"

#include "core/dataset/containers/saved_values.h"
#include "core/dataset/files/folder_files.h"
#include "core/dataset/formats/eagle_format.h"
#include "core/dataset/measured/measured_rows.h"

#include <algorithm>

namespace latency
{
namespace
{

namespace fs = std::filesystem;
constexpr const char* kEncodings = "encode.pickle";
constexpr const char* kLatencies = "latency_data";
constexpr std::size_t kEdges = 6;
constexpr std::size_t kOperations = 5;

/// From ones and zeros; the operations are in NAS-Bench-201's order.
Result<Architecture> cellFromOneHot(std::span<const double> row, const SearchSpace& space)
{
    static constexpr std::array<std::string_view, kOperations> names = {
        "none", "skip_connect", "nor_conv_1x1", "nor_conv_3x3", "avg_pool_3x3"};
    std::string text;
    for (std::size_t edge = 0; edge < kEdges; ++edge) {
        const auto one = row.subspan(edge * kOperations, kOperations);
        const auto chosen = std::ranges::find(one, 1.0);
        if (std::ranges::count(one, 1.0) != 1 || std::ranges::count(one, 0.0) != kOperations - 1)
            return Error{"is not one of five operations on each of six edges"};
        // Edges 0→1; 0→2, 1→2; 0→3, 1→3, 2→3.
        const bool isFirst = edge == 0 || edge == 1 || edge == 3;
        text += isFirst ? (edge == 0 ? "|" : "+|") : "";
        text += names[static_cast<std::size_t>(chosen - one.begin())];
        text += "~" + std::to_string(edge == 0 ? 0 : edge < 3 ? edge - 1 : edge - 3) + "|";
    }
    return space.fromText(text);
}

Result<ArchitectureMatrix> readEncodings(const fs::path& file, const SearchSpace& space)
{
    const auto values = SavedValues::read(file);
    if (!values)
        return values.error();
    const auto block = values->numbers(values->root());
    constexpr std::int64_t width = kEdges * kOperations;
    if (!block || block->shape.size() != 2 ||
        (block->shape[1] != width && block->shape[1] != width + 1))
        return Error{file.string() +
                     " is not a list of OneProxy's cells; expected 31 ones and zeros for each."};
    const auto columns = static_cast<std::size_t>(block->shape[1]);
    ArchitectureMatrix cells(static_cast<std::size_t>(block->shape[0]), space.positions().size());
    for (std::size_t i = 0; i < cells.rows(); ++i) {
        const auto cell =
            cellFromOneHot(std::span(block->values).subspan(i * columns, width), space);
        if (!cell)
            return Error{file.string() + ": cell " + std::to_string(i) + " " +
                         cell.error().message + "."};
        std::ranges::copy(*cell, cells.row(i).begin());
    }
    return cells;
}

Result<LatencyTableParts> readLists(const fs::path& folder, const std::vector<fs::path>& files)
{
    LatencyTableParts parts;
    parts.space = findSearchSpace("nasbench201");
    parts.source = "Lu et al., One Proxy Device Is Enough for Hardware-Aware Neural Architecture "
                   "Search, SIGMETRICS 2022";
    parts.licence = "MIT";
    parts.name = "oneproxy:nasbench201";
    parts.title = "OneProxy · " + parts.space->title();
    auto cells = readEncodings(folder / kEncodings, *parts.space);
    if (!cells)
        return cells.error();
    parts.architectures = std::move(*cells);
    parts.milliseconds = FloatMatrix(files.size(), parts.architectures.rows());
    for (std::size_t i = 0; i < files.size(); ++i) {
        const auto values = SavedValues::read(files[i]);
        if (!values)
            return values.error();
        const auto block = values->numbers(values->root());
        if (!block || block->shape.size() != 1 ||
            block->values.size() != parts.architectures.rows())
            return Error{files[i].string() + " is not a list of " +
                         std::to_string(parts.architectures.rows()) +
                         " latencies; expected one for each cell of " + kEncodings + "."};
        MeasurementReader reader(1.0);
        for (std::size_t row = 0; row < block->values.size(); ++row) {
            const auto measured = reader.read(std::span(block->values).subspan(row, 1));
            if (!measured)
                return Error{files[i].string() + ": latency " + std::to_string(row) + " " +
                             measured.error().message + "; expected milliseconds."};
            parts.milliseconds(i, row) = measured->value;
        }
        if (std::string note = reader.note(files[i].filename().string()); !note.empty())
            parts.notes.push_back(std::move(note));
        parts.devices.push_back(deviceFromPublishedName(files[i].stem().string()));
        parts.devices.back().source = "OneProxy";
        parts.devices.back().licence = parts.licence;
    }
    const auto done = leaveOutConstantDevices(folder.string(), parts);
    return done ? Result<LatencyTableParts>(std::move(parts)) : done.error();
}

std::vector<fs::path> listsIn(const fs::path& folder)
{
    std::error_code ignored;
    const fs::path inside = folder / kLatencies;
    auto files =
        filesWith(fs::is_directory(inside, ignored) ? inside : folder, {".pickle", ".pkl"});
    std::erase_if(files, [](const fs::path& file) { return file.filename() == kEncodings; });
    return files;
}

bool isOneproxyFile(const FormatSource& source)
{
    return looksPickled(source) && source.path.filename() != kEncodings &&
           !findOneproxyFolder(source.path.parent_path()).empty();
}

bool isOneproxyFolder(const FormatSource& source)
{
    return source.isFolder && !findOneproxyFolder(source.path).empty();
}

Result<LatencyTableParts> readOneproxyFile(const FormatSource& source, const OpenOptions&)
{
    auto parts = readLists(findOneproxyFolder(source.path.parent_path()), {source.path});
    if (parts) {
        parts->name = parts->devices.front().name;
        parts->title = parts->name + " · " + parts->space->title();
    }
    return parts;
}

Result<LatencyTableParts> readOneproxy(const FormatSource& source, const OpenOptions&)
{
    return readOneproxyFolder(findOneproxyFolder(source.path));
}

} // namespace

fs::path findOneproxyFolder(const fs::path& folder)
{
    std::error_code ignored;
    if (fs::exists(folder / kEncodings, ignored))
        return folder;
    const fs::path plain = folder.has_filename() ? folder : folder.parent_path();
    if (plain.filename() == kLatencies && fs::exists(plain.parent_path() / kEncodings, ignored))
        return plain.parent_path();
    return {};
}

Result<LatencyTableParts> readOneproxyFolder(const fs::path& folder)
{
    const auto files = listsIn(folder);
    if (files.empty())
        return Error{folder.string() +
                     " contains no device; expected lists such as latency_data/true_a76.pickle."};
    return readLists(folder, files);
}

DatasetFormat oneproxyFormat()
{
    return {.name = "oneproxy",
            .title = "OneProxy list",
            .endings = {".pickle", ".pkl"},
            .howWritten = "[ms, …] in the order of encode.pickle beside it; -1 = not measured",
            .fixedUnit = "ms",
            .recognises = isOneproxyFile,
            .read = readOneproxyFile};
}

DatasetFormat oneproxyFolderFormat()
{
    return {.name = "oneproxy-folder",
            .title = "OneProxy data",
            .isFolder = true,
            .howWritten = "a folder with encode.pickle and latency_data/DEVICE.pickle",
            .fixedUnit = "ms",
            .recognises = isOneproxyFolder,
            .read = readOneproxy};
}

} // namespace latency
