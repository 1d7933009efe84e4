// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/help_folder.h"

#include "core/base/file_text.h"
#include "core/dataset/architecture_spelling.h"
#include "core/dataset/pickle_reader.h"

#include <algorithm>
#include <array>
#include <limits>

namespace latency
{
namespace
{

namespace fs = std::filesystem;

struct HelpSpace {
    const char* name;
    const char* architectureFile;
};
constexpr std::array<HelpSpace, 3> kSpaces = {
    {{"nasbench201", "str_arch2idx.pt"}, {"fbnet", "arch.pt"}, {"ofa", "ofa_archs.pt"}}};

const HelpSpace* helpSpaceOf(const fs::path& folder)
{
    std::error_code ignored;
    if (!fs::is_directory(folder / "latency", ignored))
        return nullptr;
    for (const HelpSpace& space : kSpaces)
        if (fs::exists(folder / space.architectureFile, ignored))
            return &space;
    return nullptr;
}

/// {cell: index}, each index once.
Result<ArchitectureMatrix> readCells(const PlainDocument& document, const SearchSpace& space,
                                     const std::string& where)
{
    const auto entries = document.pairs(document.root());
    ArchitectureMatrix cells(entries.size(), space.positions().size(), -1);
    for (const auto& [text, index] : entries) {
        auto cell = space.fromText(document.text(text));
        if (!cell)
            return Error{where + ": " + cell.error().message};
        const std::int64_t place = index.asInteger().value_or(-1);
        if (place < 0 || place >= static_cast<std::int64_t>(entries.size()) ||
            cells(static_cast<std::size_t>(place), 0) != -1)
            return Error{where + ": the index of " + std::string(document.text(text)) +
                         " is missing, repeated or too large; expected each of 0 to " +
                         std::to_string(entries.size() - 1) + " once."};
        std::ranges::copy(*cell, cells.row(static_cast<std::size_t>(place)).begin());
    }
    return cells;
}

/// A list of architectures, each as `architectureFromPlain` understands it.
Result<ArchitectureMatrix> readList(const PlainDocument& document, PlainValue list,
                                    const SearchSpace& space, const std::string& where)
{
    const auto items = document.items(list);
    ArchitectureMatrix architectures(items.size(), space.positions().size());
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto architecture = architectureFromPlain(document, items[i], space);
        if (!architecture)
            return Error{where + ", architecture " + std::to_string(i) + ": " +
                         architecture.error().message};
        std::ranges::copy(*architecture, architectures.row(i).begin());
    }
    return architectures;
}

Result<ArchitectureMatrix> readArchitectures(const fs::path& folder, const HelpSpace& help,
                                             const SearchSpace& space)
{
    const fs::path file = folder / help.architectureFile;
    const auto document = readPickleFile(file);
    if (!document)
        return document.error();
    const PlainValue root = document->root();
    const PlainValue list =
        space.name() == "ofa" ? document->find(root, "arch").value_or(PlainValue{}) : root;
    auto read = space.name() == "nasbench201" ? readCells(*document, space, file.string())
                                              : readList(*document, list, space, file.string());
    if (read && read->rows() == 0)
        return Error{file.string() + " holds no architectures; expected HELP's list of " +
                     space.title() + " architectures."};
    return read;
}

Result<void> readLatencies(const fs::path& file, std::span<float> row)
{
    const auto document = readPickleFile(file);
    if (!document)
        return document.error();
    const auto values = document->items(document->root());
    if (values.size() != row.size())
        return Error{file.string() + " holds " + std::to_string(values.size()) +
                     " latencies; expected a list of " + std::to_string(row.size()) +
                     ", one an architecture."};
    for (std::size_t i = 0; i < row.size(); ++i) {
        const auto milliseconds = values[i].asNumber();
        if (!milliseconds || !(*milliseconds >= 0.0) ||
            *milliseconds > double{std::numeric_limits<float>::max()})
            return Error{file.string() + ": latency " + std::to_string(i) +
                         " is not a finite number ≥ 0; expected milliseconds."};
        row[i] = static_cast<float>(*milliseconds);
    }
    return {};
}

std::vector<fs::path> latencyFiles(const fs::path& folder)
{
    std::vector<fs::path> files;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder / "latency", ignored))
        if (entry.path().extension() == ".pt" && isUtf8(entry.path().stem().string()))
            files.push_back(entry.path());
    std::ranges::sort(files, {}, [](const fs::path& file) { return file.stem().string(); });
    return files;
}

} // namespace

std::vector<fs::path> findHelpFolders(const fs::path& folder, const std::string& space)
{
    std::vector<fs::path> found;
    const auto consider = [&](const fs::path& candidate) {
        const HelpSpace* help = helpSpaceOf(candidate);
        if (help != nullptr && (space.empty() || space == help->name))
            found.push_back(candidate);
    };
    consider(folder);
    for (const fs::path& base : {folder / "help" / "data", folder / "data", folder})
        for (const HelpSpace& help : kSpaces)
            consider(base / help.name);
    return found;
}

Result<LatencyTableParts> readHelpArchitectures(const fs::path& folder)
{
    const HelpSpace* help = helpSpaceOf(folder);
    if (help == nullptr)
        return Error{folder.string() + " holds no HELP data; expected a folder latency beside "
                                       "str_arch2idx.pt, arch.pt or ofa_archs.pt."};
    LatencyTableParts parts;
    parts.space = findSearchSpace(help->name);
    parts.name = std::string("help:") + help->name;
    parts.title = "HELP · " + parts.space->title();
    parts.source = "Lee et al., HELP: Hardware-adaptive Efficient Latency Prediction for NAS via "
                   "Meta-Learning, NeurIPS 2021";
    parts.licence = "MIT";
    auto architectures = readArchitectures(folder, *help, *parts.space);
    if (!architectures)
        return architectures.error();
    parts.architectures = std::move(architectures).value();
    return parts;
}

Result<LatencyTableParts> readHelpFolder(const fs::path& folder)
{
    auto described = readHelpArchitectures(folder);
    if (!described)
        return described.error();
    LatencyTableParts parts = std::move(described).value();
    const std::vector<fs::path> files = latencyFiles(folder);
    if (files.empty())
        return Error{(folder / "latency").string() +
                     " holds no device; expected files such as 1080ti_1.pt."};
    parts.milliseconds = FloatMatrix(files.size(), parts.architectures.rows());
    for (std::size_t i = 0; i < files.size(); ++i) {
        const auto read = readLatencies(files[i], parts.milliseconds.row(i));
        if (!read)
            return read.error();
        parts.devices.push_back(deviceFromPublishedName(files[i].stem().string()));
        parts.devices.back().source = "HELP";
        parts.devices.back().licence = parts.licence;
    }
    return parts;
}

} // namespace latency
