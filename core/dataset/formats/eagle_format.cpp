// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/formats/eagle_format.h"

#include "core/dataset/containers/unpacked.h"
#include "core/dataset/containers/zip_container.h"
#include "core/dataset/files/folder_files.h"
#include "core/dataset/formats/hw_nas_bench_format.h"
#include "core/dataset/measured/plain_networks.h"
#include "core/dataset/measured/table_from_raw.h"
#include "core/dataset/raw_tables/data_frame.h"
#include "core/dataset/raw_tables/plain_table.h"
#include "core/space/architecture_text.h"

#include <algorithm>
#include <array>

namespace latency
{
namespace
{

namespace fs = std::filesystem;

const std::vector<std::string>& pickleEndings()
{
    static const std::vector<std::string> endings = {".pickle", ".pkl", ".p"};
    return endings;
}

/// The file's name without its endings.
std::string stemOf(const fs::path& file)
{
    fs::path plain = file;
    for (const char* packed : {".gz", ".bz2", ".pbz2"})
        if (plain.extension() == packed)
            plain.replace_extension();
    const std::string ending = plain.extension().string();
    const bool isEnding = std::ranges::find(pickleEndings(), ending) != pickleEndings().end() ||
                          ending == ".pt" || ending == ".pth";
    return isEnding ? plain.stem().string() : plain.filename().string();
}

/// The published files use their own spelling of some names.
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
    std::string name = stemOf(file);
    std::ranges::replace(name, '-', '_');
    for (const auto& [from, to] : spellings)
        if (const std::size_t at = name.find(from); at != name.npos)
            name.replace(at, from.size(), to);
    return name;
}

Result<SavedValues> readSaved(const FormatSource& source)
{
    auto bytes = readSource(source);
    if (!bytes)
        return bytes.error();
    return SavedValues::fromBytes(std::move(bytes).value(), source.path.string());
}

/// The error for a file without a table.
Error noTable(const SavedValues& values)
{
    const auto block = values.numbers(values.root());
    std::string what = "is not a dataset by itself";
    if (block && !block->shape.empty() && !block->values.empty())
        what = "is a list of " + shapeText(block->shape) + " numbers without architectures";
    return Error{values.where() + " " + what +
                 "; expected an Eagle or HW-NAS-Bench pickle, a data frame, or for HELP and "
                 "OneProxy the folder with the list of architectures."};
}

/// The table of columns of a data frame, records and the like, or nullopt.
Result<std::optional<RawTable>> tableOf(const SavedValues& values, const fs::path& file,
                                        const OpenOptions& options)
{
    const std::string name = stemOf(file);
    if (isDataFrame(values)) {
        auto table = rawTableFromDataFrame(values, name);
        return table ? Result<std::optional<RawTable>>(std::move(*table)) : table.error();
    }
    auto table = rawTableFromPlain(values, name, options);
    if (!table || *table || options.space.empty())
        return table;
    const auto block = values.numbers(values.root());
    if (!block || block->shape.empty())
        return table;
    auto ordered = rawTableInOfficialOrder(*block, values.where(), name, options);
    return ordered ? Result<std::optional<RawTable>>(std::move(*ordered)) : ordered.error();
}

/// The rows of several devices.
class EagleReader
{
public:
    explicit EagleReader(const OpenOptions& options)
        : options_(options), space_(findSearchSpace(options.space))
    {
    }

    Result<void> add(const fs::path& file, const SavedValues& values)
    {
        auto device = readDeviceMeasurements(values, values.root(), options_, space_);
        if (!device)
            return device.error();
        rows_.push_back(std::move(device->rows));
        for (std::string& note : device->notes)
            if (std::ranges::find(parts_.notes, note) == parts_.notes.end())
                parts_.notes.push_back(std::move(note));
        parts_.devices.push_back(deviceFromPublishedName(deviceName(file)));
        parts_.devices.back().source = "Eagle";
        bytes_ += values.document().source().size();
        return {};
    }

    Result<LatencyTableParts> finish(const std::vector<fs::path>& files)
    {
        const bool isOne = files.size() == 1;
        const fs::path folder = files.front().parent_path();
        parts_.space = space_;
        parts_.source = "Dudziak et al., BRP-NAS: Prediction-based NAS using GCNs, NeurIPS 2020";
        parts_.name = isOne ? parts_.devices.front().name : folder.filename().string();
        parts_.title = "Eagle · " + space_->title();
        const auto done =
            putTogether(rows_, bytes_, isOne ? files.front().string() : folder.string(), parts_);
        return done ? Result<LatencyTableParts>(std::move(parts_)) : done.error();
    }

private:
    const OpenOptions& options_;
    const SearchSpace* space_;
    LatencyTableParts parts_;
    std::vector<MeasuredRows> rows_;
    std::size_t bytes_ = 0;
};

Result<LatencyTableParts> readEagle(const FormatSource& source, const OpenOptions& options)
{
    const auto values = readSaved(source);
    if (!values)
        return values.error();
    if (isHwNasBench(values->document()))
        return readHwNasBench(*values, source.part, options);
    const SearchSpace* space = findSearchSpace(options.space);
    if (!isDeviceMeasurements(*values, values->root(), space)) {
        const auto table = tableOf(*values, source.path, options);
        if (!table)
            return table.error();
        return *table ? tableFromRaw(**table, options, source.part) : noTable(*values);
    }
    if (auto wrong = optionThatCannotApply(source.path.string(), options, {}, false))
        return *wrong;
    EagleReader reader(options);
    if (const auto added = reader.add(source.path, *values); !added)
        return added.error();
    return reader.finish({source.path});
}

Result<RawTable> pickledTable(const FormatSource& source)
{
    const auto values = readSaved(source);
    if (!values)
        return values.error();
    auto table = tableOf(*values, source.path, {});
    if (!table)
        return table.error();
    return *table ? Result<RawTable>(std::move(**table)) : noTable(*values);
}

bool isEagleFolder(const FormatSource& source)
{
    return source.isFolder && !filesWith(source.path, pickleEndings()).empty();
}

Result<LatencyTableParts> readEagleFolder(const FormatSource& source, const OpenOptions& options)
{
    const auto files = filesWith(source.path, pickleEndings());
    if (files.size() > 1)
        return readEagleFiles(files, options);
    const auto only = formatSource(files.front(), source.part);
    return only ? readDataset(*only, options) : only.error();
}

} // namespace

bool looksPickled(const FormatSource& source)
{
    return !source.isFolder &&
           (std::ranges::find(pickleEndings(), source.ending) != pickleEndings().end() ||
            source.ending == ".pt" || source.ending == ".pth" ||
            source.beginning.starts_with('\x80') || looksLikeZip(source.beginning));
}

Result<LatencyTableParts> readEagleFiles(const std::vector<fs::path>& files,
                                         const OpenOptions& options)
{
    EagleReader reader(options);
    for (const fs::path& file : files) {
        const auto source = formatSource(file, {});
        if (!source)
            return source.error();
        const auto values = readSaved(*source);
        if (!values)
            return values.error();
        if (const auto added = reader.add(file, *values); !added)
            return added.error();
    }
    return reader.finish(files);
}

DatasetFormat eagleFormat()
{
    return {.name = "eagle",
            .title = "Eagle (LatBench) pickle",
            .endings = {".pickle", ".pkl", ".p", ".pt", ".pth"},
            .howWritten =
                "{6 operation ids: seconds}; also {cell: …}, lists of repeats, [[cell, "
                "device, seconds], …], {device: {cell: …}}, {column: [values]}, [{column: "
                "value}, …]",
            .recognises = looksPickled,
            .read = readEagle,
            .table = pickledTable};
}

DatasetFormat eagleFolderFormat()
{
    return {.name = "eagle-folder",
            .title = "Eagle pickles",
            .isFolder = true,
            .howWritten = "a folder with one Eagle *.pickle per device",
            .recognises = isEagleFolder,
            .read = readEagleFolder};
}

} // namespace latency
