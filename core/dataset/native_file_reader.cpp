// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file_text.h"
#include "core/dataset/ascii_text.h"
#include "core/dataset/csv_latency.h"
#include "core/dataset/csv_reader.h"
#include "core/dataset/json_members.h"
#include "core/dataset/native_file.h"
#include "core/space/architecture_text.h"

#include "core/base/json_fault.h"
#include <algorithm>
#include <limits>

namespace latency
{
namespace
{

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr std::uintmax_t kLargestFile = 32U << 20U; ///< bytes, without the CSV
constexpr int kDeepest = 32;
constexpr float kNotMeasured = std::numeric_limits<float>::quiet_NaN();

Device readDevice(const Json& json, JsonMembers& reader)
{
    Device device;
    if (!json.is_object()) {
        reader.fail("a device is no object with the key \"name\"");
        return device;
    }
    device.name = reader.text(json, "name", true);
    device.kind = deviceKindFromName(reader.text(json, "kind"));
    device.precision = reader.text(json, "precision");
    device.framework = reader.text(json, "framework");
    device.measurement = reader.text(json, "measurement");
    device.source = reader.text(json, "source");
    device.licence = reader.text(json, "licence");
    if (const auto batch = json.find("batch_size"); batch != json.end()) {
        if (batch->is_number_integer() && *batch > 0 && *batch <= 1'000'000)
            device.batchSize = batch->get<int>();
        else
            reader.fail("the batch size of " + device.name + " is no whole number above 0");
    }
    if (const auto simulated = json.find("simulated"); simulated != json.end()) {
        if (simulated->is_boolean())
            device.isSimulated = simulated->get<bool>();
        else
            reader.fail("the key \"simulated\" of " + device.name + " is neither true nor false");
    }
    return device;
}

/// Adds the row of an architecture; one sentence without its beginning, or nothing.
std::optional<Error> appendArchitecture(const SearchSpace& space, std::string_view text,
                                        std::vector<std::int16_t>& numbers)
{
    const auto architecture = space.fromText(text);
    if (!architecture)
        return architecture.error();
    numbers.insert(numbers.end(), architecture->begin(), architecture->end());
    return std::nullopt;
}

void setArchitectures(LatencyTableParts& parts, const std::vector<std::int16_t>& numbers)
{
    const std::size_t width = parts.space->positions().size();
    parts.architectures = ArchitectureMatrix(numbers.size() / width, width);
    std::ranges::copy(numbers, parts.architectures.values().begin());
}

void readInline(const Json& json, JsonMembers& reader, LatencyTableParts& parts)
{
    std::vector<std::int16_t> numbers;
    for (const Json& text : reader.list(json, "architectures")) {
        const auto wrong = appendArchitecture(
            *parts.space, text.is_string() ? text.get<std::string>() : std::string(), numbers);
        if (wrong)
            return reader.fail("architecture " +
                               std::to_string(numbers.size() / parts.space->positions().size()) +
                               ", " + wrong->message.substr(0, wrong->message.size() - 1));
    }
    setArchitectures(parts, numbers);
    const Json& rows = reader.list(json, "milliseconds");
    if (rows.size() != parts.devices.size())
        return reader.fail("\"milliseconds\" holds " + std::to_string(rows.size()) +
                           " lists; expected one a device");
    parts.milliseconds = FloatMatrix(rows.size(), parts.architectures.rows(), kNotMeasured);
    for (std::size_t device = 0; device < rows.size(); ++device) {
        const std::string& name = parts.devices[device].name;
        if (!rows[device].is_array() || rows[device].size() != parts.architectures.rows())
            return reader.fail("the milliseconds of " + name + " are no list of " +
                               std::to_string(parts.architectures.rows()) + " numbers");
        for (std::size_t i = 0; i < rows[device].size(); ++i) {
            const Json& value = rows[device][i];
            if (!value.is_number() && !value.is_null())
                return reader.fail("latency " + std::to_string(i) + " of " + name +
                                   " is neither a number nor null");
            if (value.is_number())
                parts.milliseconds(device, i) = static_cast<float>(value.get<double>());
        }
    }
}

std::optional<Error> readCsvHeader(CsvReader& csv, const std::string& where,
                                   const LatencyTableParts& parts)
{
    std::vector<std::string_view> fields;
    const auto more = csv.next(fields);
    if (!more)
        return more.error();
    bool isExpected = *more && fields.size() == parts.devices.size() + 1;
    for (std::size_t i = 0; isExpected && i < parts.devices.size(); ++i)
        isExpected = fields[i + 1] == parts.devices[i].name;
    if (!isExpected)
        return Error{where + ", line " + std::to_string(csv.line()) +
                     ": the columns are not the devices of the .latency.json beside it."};
    return std::nullopt;
}

std::optional<Error> readCsv(const fs::path& file, LatencyTableParts& parts)
{
    const std::string where = file.string();
    const auto text = readFile(file);
    if (!text)
        return text.error();
    if (!isUtf8(*text))
        return Error{where + " is not UTF-8 text."};
    CsvReader csv(*text, where);
    if (auto wrong = readCsvHeader(csv, where, parts))
        return wrong;
    std::vector<std::string_view> fields;
    std::vector<std::int16_t> numbers;
    std::vector<std::vector<float>> rows(parts.devices.size());
    while (true) {
        const auto more = csv.next(fields);
        if (!more)
            return more.error();
        if (!*more)
            break;
        const std::string line = where + ", line " + std::to_string(csv.line()) + ": ";
        if (fields.size() != rows.size() + 1)
            return Error{line + std::to_string(fields.size()) + " fields; expected " +
                         std::to_string(rows.size() + 1) + "."};
        if (const auto wrong = appendArchitecture(*parts.space, fields[0], numbers))
            return Error{line + wrong->message};
        for (std::size_t device = 0; device < rows.size(); ++device) {
            const auto milliseconds = csvLatency(fields[device + 1], 1.0);
            if (!milliseconds)
                return Error{line + milliseconds.error().message};
            rows[device].push_back(*milliseconds);
        }
    }
    setArchitectures(parts, numbers);
    parts.milliseconds = FloatMatrix(rows.size(), parts.architectures.rows());
    for (std::size_t device = 0; device < rows.size(); ++device)
        std::ranges::copy(rows[device], parts.milliseconds.row(device).begin());
    return std::nullopt;
}

/// One sentence when the file is of no version this program reads.
std::optional<Error> checkFormat(const Json& json, const std::string& where)
{
    std::string format;
    if (json.is_object() && json.contains("format") && json["format"].is_string())
        format = json["format"].get<std::string>();
    const std::string expected = std::string(kNativeFormat) + std::to_string(kNativeVersion);
    if (!format.starts_with(kNativeFormat))
        return Error{where + ": no table of latencies; expected the key \"format\" with \"" +
                     expected + "\"."};
    const auto version = parseNumber<int>(std::string_view(format).substr(kNativeFormat.size()));
    if (version && *version > kNativeVersion)
        return Error{where + " is of the newer format " + inQuotes(format) +
                     "; this program reads up to " + expected + "."};
    if (version != kNativeVersion)
        return Error{where + ": the format " + inQuotes(format) + " is not known; expected " +
                     expected + "."};
    return std::nullopt;
}

/// How deep lists and objects of a JSON text stand in each other, told without building them.
int depthOf(std::string_view json)
{
    int depth = 0;
    int deepest = 0;
    bool isText = false;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const char letter = json[i];
        if (letter == '"')
            isText = !isText;
        else if (isText)
            i += letter == '\\' ? 1 : 0;
        else if (letter == '[' || letter == '{')
            deepest = std::max(deepest, ++depth);
        else if (letter == ']' || letter == '}')
            --depth;
    }
    return deepest;
}

Result<Json> parseJson(const std::string& text, const std::string& where)
{
    if (depthOf(text) > kDeepest)
        return Error{where + " nests lists too deeply; expected a table of latencies."};
    try {
        return Json::parse(text);
    } catch (const Json::exception& exception) {
        return jsonFault(where, exception);
    }
}

/// All but architectures and latencies.
LatencyTableParts readDescription(const Json& json, JsonMembers& reader)
{
    LatencyTableParts parts;
    parts.name = reader.text(json, "name", true);
    parts.title = reader.text(json, "title");
    if (parts.title.empty())
        parts.title = parts.name;
    parts.source = reader.text(json, "source");
    parts.licence = reader.text(json, "licence");
    const std::string space = reader.text(json, "space", true);
    parts.space = findSearchSpace(space);
    if (parts.space == nullptr)
        reader.fail("the space " + inQuotes(space) + " is not known");
    if (json.contains("quantity") && json["quantity"] == taskError().name)
        parts.quantity = taskError();
    if (reader.text(json, "unit", true) != parts.quantity.unit)
        reader.fail("the unit is not " + inQuotes(parts.quantity.unit));
    for (const Json& note : json.value("notes", Json::array()))
        if (note.is_string())
            parts.notes.push_back(note.get<std::string>());
    for (const Json& device : reader.list(json, "devices"))
        parts.devices.push_back(readDevice(device, reader));
    return parts;
}

} // namespace

Result<LatencyTableParts> readNativeFile(const fs::path& file)
{
    const std::string where = file.string();
    const auto text = readFile(file, kLargestFile);
    if (!text)
        return text.error();
    const auto json = parseJson(*text, where);
    if (!json)
        return json.error();
    if (auto wrong = checkFormat(*json, where))
        return *wrong;

    JsonMembers reader(where);
    LatencyTableParts parts = readDescription(*json, reader);
    if (reader.error())
        return *reader.error();

    if (!json->contains("csv")) {
        readInline(*json, reader, parts);
    } else {
        const fs::path csv = reader.text(*json, "csv");
        if (csv.empty() || csv != csv.filename())
            reader.fail("the key \"csv\" does not hold the name of a file beside it");
        else if (auto wrong = readCsv(file.parent_path() / csv, parts))
            return *wrong;
    }
    if (reader.error())
        return *reader.error();
    return parts;
}

} // namespace latency
