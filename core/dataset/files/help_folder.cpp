// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/files/help_folder.h"

#include "core/base/file_text.h"
#include "core/dataset/containers/pickle_reader.h"
#include "core/dataset/measured/measured_rows.h"
#include "core/dataset/measured/plain_networks.h"
#include "core/dataset/raw_tables/numpy_file.h"
#include "core/dataset/spelling/architecture_spelling.h"
#include "core/dataset/text/ascii_text.h"
#include "core/space/architecture_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>

namespace latency
{
namespace
{

namespace fs = std::filesystem;

struct HelpSpace {
    const char* name;
    const char* architectureFile; ///< without its ending
};
constexpr std::array<HelpSpace, 3> kSpaces = {
    {{"nasbench201", "str_arch2idx"}, {"fbnet", "arch"}, {"ofa", "ofa_archs"}}};
constexpr std::array<const char*, 5> kEndings = {".pt", ".pth", ".pkl", ".pickle", ".p"};

fs::path architectureFile(const fs::path& folder, const HelpSpace& space)
{
    std::error_code ignored;
    for (const char* ending : kEndings)
        if (const fs::path file = folder / (space.architectureFile + std::string(ending));
            fs::exists(file, ignored))
            return file;
    return {};
}

const HelpSpace* helpSpaceOf(const fs::path& folder)
{
    std::error_code ignored;
    if (!fs::is_directory(folder / "latency", ignored))
        return nullptr;
    for (const HelpSpace& space : kSpaces)
        if (!architectureFile(folder, space).empty())
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
    const fs::path file = architectureFile(folder, help);
    const auto values = SavedValues::read(file);
    if (!values)
        return values.error();
    const PlainDocument& document = values->document();
    const PlainValue root = document.root();
    const PlainValue list =
        space.name() == "ofa" ? document.find(root, "arch").value_or(root) : root;
    auto read = root.is(PlainValue::Kind::Dictionary) && space.name() == "nasbench201"
                    ? readCells(document, space, file.string())
                    : readList(document, list, space, file.string());
    if (read && read->rows() == 0)
        return Error{file.string() + " contains no architectures; expected HELP's list of " +
                     space.title() + " architectures."};
    return read;
}

/// One device's measurements, by row of the architectures.
class DeviceReader
{
public:
    explicit DeviceReader(const LatencyTableParts& parts) : parts_(parts) {}

    /// A list, array or tensor in the order of the architectures, each a number or a list of
    /// repeats; or a dictionary by index or architecture.
    Result<std::vector<Measurement>> read(const fs::path& file, std::vector<std::string>& notes)
    {
        const std::string where = file.string();
        const auto blocks = file.extension() == ".npy" ? arrayBlocks(file) : savedBlocks(file);
        if (!blocks)
            return blocks.error();
        MeasurementReader reader(1.0);
        std::vector<Measurement> row;
        for (const std::vector<double>& repeats : *blocks) {
            const auto measured = reader.read(repeats);
            if (!measured)
                return Error{where + ": latency " + std::to_string(row.size()) +
                             " is not a finite number ≥ 0; expected milliseconds."};
            row.push_back(*measured);
        }
        if (std::string note = reader.note(file.filename().string()); !note.empty())
            notes.push_back(std::move(note));
        return row;
    }

private:
    using Blocks = std::vector<std::vector<double>>; ///< repeats of each architecture

    Result<Blocks> arrayBlocks(const fs::path& file) const
    {
        const auto bytes = readFile(file, kLargestPickle);
        if (!bytes)
            return bytes.error();
        const auto array = readNumpyArray(*bytes, file.string());
        if (!array)
            return array.error();
        if (array->isText() || !array->fields.empty())
            return notNumbers(file, 0);
        return split({array->shape, array->values}, file);
    }

    Result<Blocks> savedBlocks(const fs::path& file)
    {
        const auto values = SavedValues::read(file);
        if (!values)
            return values.error();
        const auto pairs = values->document().pairs(values->root());
        if (!pairs.empty())
            return dictionaryBlocks(*values, pairs, file);
        const auto block = values->numbers(values->root());
        if (block)
            return split(*block, file);
        if (values->isTensor(values->root()))
            return Error{file.string() + " " + block.error().message + "."};
        const auto items = values->document().items(values->root());
        std::size_t wrong = 0;
        while (wrong < items.size() && (items[wrong].asNumber() || items[wrong].isSequence()))
            ++wrong;
        return notNumbers(file, std::min(wrong, items.size()));
    }

    Result<Blocks> dictionaryBlocks(const SavedValues& values, std::span<const PlainPair> pairs,
                                    const fs::path& file)
    {
        Blocks blocks(parts_.architectures.rows());
        for (const auto& [key, value] : pairs) {
            const auto row = rowOf(values.document(), key);
            auto block = values.numbers(value);
            if (!row)
                return Error{file.string() + " has " + inQuotes(plainText(values.document(), key)) +
                             ", which is not an architecture of the list; expected its indices or "
                             "architectures."};
            if (!block)
                return notNumbers(file, *row);
            blocks[*row] = std::move(block->values);
        }
        return blocks;
    }

    std::optional<std::size_t> rowOf(const PlainDocument& document, PlainValue key)
    {
        if (key.is(PlainValue::Kind::Integer)) {
            const auto rows = static_cast<std::int64_t>(parts_.architectures.rows());
            return key.integer >= 0 && key.integer < rows
                       ? std::optional(static_cast<std::size_t>(key.integer))
                       : std::nullopt;
        }
        if (rows_.empty())
            for (std::size_t row = 0; row < parts_.architectures.rows(); ++row) {
                const auto numbers = parts_.architectures.row(row);
                rows_.emplace(Architecture(numbers.begin(), numbers.end()), row);
            }
        const SearchSpace* space = parts_.space.get();
        const auto architecture = architectureOfPlain(document, key, space);
        const auto found = architecture ? rows_.find(*architecture) : rows_.end();
        return found == rows_.end() ? std::nullopt : std::optional(found->second);
    }

    /// By architecture; an array of one column, or of a column per repeat.
    Result<Blocks> split(const NumberBlock& block, const fs::path& file) const
    {
        const std::size_t rows = parts_.architectures.rows();
        const bool isFlat =
            std::ranges::count_if(block.shape, [](auto size) { return size != 1; }) <= 1;
        const std::size_t repeats =
            !isFlat && block.shape.size() == 2 ? static_cast<std::size_t>(block.shape[1]) : 1;
        if (block.values.size() != rows * repeats || (!isFlat && block.shape.size() != 2))
            return Error{file.string() + " holds " +
                         (isFlat ? std::to_string(block.values.size()) : shapeText(block.shape)) +
                         " latencies; expected a list of " + std::to_string(rows) +
                         ", one per architecture."};
        Blocks blocks;
        for (std::size_t row = 0; row < rows; ++row)
            blocks.emplace_back(block.values.begin() + static_cast<std::ptrdiff_t>(row * repeats),
                                block.values.begin() +
                                    static_cast<std::ptrdiff_t>((row + 1) * repeats));
        return blocks;
    }

    static Error notNumbers(const fs::path& file, std::size_t at)
    {
        return Error{file.string() + ": latency " + std::to_string(at) +
                     " is not a finite number ≥ 0; expected milliseconds."};
    }

    const LatencyTableParts& parts_;
    std::map<Architecture, std::size_t> rows_;
};

/// Contents of latency/: devices, sorted by name, and other files.
struct Members {
    std::vector<fs::path> devices;
    std::vector<std::string> others;
};

Members membersOf(const fs::path& folder)
{
    Members members;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder / "latency", ignored)) {
        const std::string name = entry.path().filename().string();
        const std::string ending = asciiLower(entry.path().extension().string());
        const bool isRead =
            (std::ranges::find(kEndings, ending) != kEndings.end() || ending == ".npy") &&
            entry.is_regular_file(ignored);
        if (isRead && isUtf8(entry.path().stem().string()))
            members.devices.push_back(entry.path());
        else if (!name.starts_with('.'))
            members.others.push_back(inQuotes(name));
    }
    std::ranges::sort(members.devices, {},
                      [](const fs::path& file) { return file.filename().string(); });
    std::ranges::sort(members.devices, {},
                      [](const fs::path& file) { return file.stem().string(); });
    std::ranges::sort(members.others);
    return members;
}

/// Reads devices one after the other; unreadable ones are left out as long as one is readable.
Result<LatencyTableParts> readDevices(LatencyTableParts parts, const std::vector<fs::path>& files,
                                      const std::string& where)
{
    DeviceReader reader(parts);
    std::vector<std::vector<Measurement>> rows;
    std::optional<Error> first;
    bool hasSpread = false;
    for (const fs::path& file : files) {
        auto row = reader.read(file, parts.notes);
        if (!row) {
            parts.notes.push_back("Left out: " + row.error().message);
            first = first.value_or(row.error());
            continue;
        }
        hasSpread = hasSpread || std::ranges::any_of(*row, [](const Measurement& one) {
                        return !std::isnan(one.spread);
                    });
        rows.push_back(std::move(*row));
        parts.devices.push_back(deviceFromPublishedName(file.stem().string()));
        parts.devices.back().source = "HELP";
        parts.devices.back().licence = parts.licence;
    }
    if (rows.empty())
        return *first;
    const std::size_t count = parts.architectures.rows();
    parts.milliseconds = FloatMatrix(rows.size(), count);
    parts.spread = FloatMatrix(hasSpread ? rows.size() : 0, count);
    for (std::size_t device = 0; device < rows.size(); ++device)
        for (std::size_t i = 0; i < count; ++i) {
            parts.milliseconds(device, i) = rows[device][i].value;
            if (hasSpread)
                parts.spread(device, i) = rows[device][i].spread;
        }
    const auto done = leaveOutConstantDevices(where, parts);
    return done ? Result<LatencyTableParts>(std::move(parts)) : done.error();
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
    for (const fs::path& base :
         {folder / "help" / "data", folder / "data", folder / "help", folder})
        for (const HelpSpace& help : kSpaces)
            consider(base / help.name);
    return found;
}

Result<LatencyTableParts> readHelpArchitectures(const fs::path& folder)
{
    const HelpSpace* help = helpSpaceOf(folder);
    if (help == nullptr)
        return Error{folder.string() + " contains no HELP data; expected a folder latency beside "
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
    const Members members = membersOf(folder);
    if (members.devices.empty())
        return Error{(folder / "latency").string() +
                     " contains no device; expected files such as 1080ti_1.pt."};
    std::string others;
    for (const std::string& other : members.others)
        others += (others.empty() ? "" : ", ") + other;
    if (!others.empty())
        parts.notes.push_back("Not read in latency: " + others +
                              "; devices are files such as 1080ti_1.pt.");
    return readDevices(std::move(parts), members.devices, folder.string());
}

fs::path helpFolderOfDevice(const fs::path& file)
{
    const fs::path folder = file.parent_path();
    const bool isInside =
        folder.filename() == "latency" && helpSpaceOf(folder.parent_path()) != nullptr;
    return isInside ? folder.parent_path() : fs::path();
}

Result<LatencyTableParts> readHelpDevice(const fs::path& file)
{
    auto described = readHelpArchitectures(helpFolderOfDevice(file));
    if (!described)
        return described.error();
    LatencyTableParts parts = std::move(described).value();
    parts.name = file.stem().string();
    parts.title = parts.name + " · " + parts.space->title();
    return readDevices(std::move(parts), {file}, file.string());
}

} // namespace latency
