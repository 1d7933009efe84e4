// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/files/ofanas_csv.h"

#include "core/base/file_text.h"
#include "core/dataset/files/csv_latency.h"
#include "core/dataset/spelling/architecture_spelling.h"
#include "core/dataset/text/ascii_text.h"
#include "core/dataset/text/csv_reader.h"

#include <algorithm>
#include <cmath>

namespace latency
{
namespace
{

namespace fs = std::filesystem;

struct OfanasFile {
    std::vector<std::int16_t> numbers; ///< of all architectures, one after the other
    std::vector<float> milliseconds;
};

Result<Architecture> readNetwork(std::string_view text, const SearchSpace& space)
{
    auto spelled = readSpelling(text, &space);
    if (!spelled)
        return spelled.error();
    return std::move(spelled.value().architecture);
}

Result<OfanasFile> readFileRows(const fs::path& file, const SearchSpace& space)
{
    const auto text = readFile(file);
    if (!text)
        return text.error();
    if (!isUtf8(*text))
        return Error{file.string() + " is not UTF-8 text; expected an OFANAS table."};
    if (!isOfanasCsv(*text))
        return Error{file.string() + ", line 1: expected the OFANAS header child_arch,latency."};
    OfanasFile rows;
    CsvReader reader(*text, file.string());
    std::vector<std::string_view> fields;
    for (bool isHeader = true;; isHeader = false) {
        const auto more = reader.next(fields);
        if (!more)
            return more.error();
        if (!*more)
            break;
        if (isHeader)
            continue;
        const std::string where = file.string() + ", line " + std::to_string(reader.line()) + ": ";
        if (fields.size() != 2)
            return Error{where + std::to_string(fields.size()) +
                         " fields; expected child_arch and latency."};
        const auto network = readNetwork(fields[0], space);
        if (!network)
            return Error{where + network.error().message};
        const auto milliseconds = csvLatency(fields[1], 1.0);
        if (!milliseconds)
            return Error{where + milliseconds.error().message};
        if (std::isnan(*milliseconds))
            return Error{where + "the latency is missing; expected milliseconds."};
        rows.numbers.insert(rows.numbers.end(), network->begin(), network->end());
        rows.milliseconds.push_back(*milliseconds);
    }
    if (rows.milliseconds.empty())
        return Error{file.string() + " contains no rows after its header."};
    return rows;
}

Device deviceOfFile(const fs::path& file)
{
    Device device = deviceFromPublishedName(file.stem().string());
    device.source = "OFANAS";
    device.licence = "Apache-2.0";
    if (device.kind == DeviceKind::Gpu || device.kind == DeviceKind::Cpu) {
        device.batchSize = 64;
        device.precision = "fp32";
        device.framework = "PyTorch";
        device.measurement = "10 runs after 5 warm-up runs, without device synchronisation";
    } else if (asciiLower(device.name).find("lookuptable") != std::string::npos) {
        device.measurement = "sum of per-layer measurements";
    }
    return device;
}

/// The first row in which the networks of two files differ, or nullopt.
std::optional<std::size_t> firstDifference(const OfanasFile& left, const OfanasFile& right,
                                           std::size_t width)
{
    const auto [a, b] = std::ranges::mismatch(left.numbers, right.numbers);
    if (a == left.numbers.end() && b == right.numbers.end())
        return std::nullopt;
    return static_cast<std::size_t>(a - left.numbers.begin()) / width;
}

} // namespace

bool isOfanasCsv(std::string_view text)
{
    CsvReader reader(text, {});
    std::vector<std::string_view> fields;
    const auto more = reader.next(fields);
    return more && *more && fields.size() == 2 && trimmed(fields[0]) == "child_arch" &&
           trimmed(fields[1]) == "latency";
}

Result<LatencyTableParts> readOfanasFiles(const std::vector<fs::path>& files,
                                          const std::string& name)
{
    LatencyTableParts parts;
    parts.space = findSearchSpace("ofa");
    parts.source = "Nair et al., Generalized Latency Performance Estimation for Once-For-All "
                   "Neural Architecture Search, 2021";
    parts.licence = "Apache-2.0";
    parts.name = name;
    parts.title = "OFANAS · " + parts.name;

    const std::size_t width = parts.space->positions().size();
    OfanasFile first;
    for (std::size_t i = 0; i < files.size(); ++i) {
        auto rows = readFileRows(files[i], *parts.space);
        if (!rows)
            return rows.error();
        if (i == 0) {
            first = std::move(rows).value();
            parts.architectures = ArchitectureMatrix(first.milliseconds.size(), width);
            std::ranges::copy(first.numbers, parts.architectures.values().begin());
            parts.milliseconds = FloatMatrix(files.size(), first.milliseconds.size());
            std::ranges::copy(first.milliseconds, parts.milliseconds.row(0).begin());
        } else if (const auto row = firstDifference(first, *rows, width)) {
            return Error{files[i].string() + " differs from " + files.front().string() +
                         " in row " + std::to_string(*row + 1) +
                         "; expected the same networks in the same order, so open one file, or "
                         "FOLDER#WORD for the files whose names contain a word."};
        } else {
            std::ranges::copy(rows->milliseconds, parts.milliseconds.row(i).begin());
        }
        parts.devices.push_back(deviceOfFile(files[i]));
    }
    return parts;
}

} // namespace latency
