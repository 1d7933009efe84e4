// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/checksum.h"
#include "core/base/json_text.h"
#include "core/base/plain_text.h"
#include "core/dataset/files/csv_latency.h"
#include "core/dataset/files/native_file.h"
#include "core/dataset/text/ascii_text.h"
#include "core/dataset/text/csv_reader.h"
#include "core/dataset/text/json_members.h"
#include "core/space/architecture_text.h"

#include <algorithm>
#include <limits>

namespace latency
{
namespace
{

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr std::uintmax_t kLargestFile = 32U << 20U; ///< bytes, without the CSV
constexpr float kNotMeasured = std::numeric_limits<float>::quiet_NaN();

Device readDevice(const Json& json, JsonMembers& reader)
{
    Device device;
    if (!json.is_object()) {
        reader.fail("a device is not an object with the key \"name\"");
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
            reader.fail("the batch size of " + device.name + " is not a whole number above 0");
    }
    if (const auto simulated = json.find("simulated"); simulated != json.end()) {
        if (simulated->is_boolean())
            device.isSimulated = simulated->get<bool>();
        else
            reader.fail("the key \"simulated\" of " + device.name + " is neither true nor false");
    }
    return device;
}

/// Adds the row of an architecture; an error without its beginning, or nullopt.
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

/// The lists of numbers under a key, one list per device.
FloatMatrix readMatrix(const Json& json, const char* key, JsonMembers& reader,
                       const LatencyTableParts& parts)
{
    const Json& rows = reader.list(json, key);
    FloatMatrix matrix(parts.devices.size(), parts.architectures.rows(), kNotMeasured);
    if (rows.size() != parts.devices.size()) {
        reader.fail("\"" + std::string(key) + "\" holds " + std::to_string(rows.size()) +
                    " lists; expected one per device");
        return matrix;
    }
    for (std::size_t device = 0; device < rows.size(); ++device) {
        const std::string& name = parts.devices[device].name;
        if (!rows[device].is_array() || rows[device].size() != parts.architectures.rows()) {
            reader.fail("the " + std::string(key) + " of " + name + " are not a list of " +
                        std::to_string(parts.architectures.rows()) + " numbers");
            return matrix;
        }
        for (std::size_t i = 0; i < rows[device].size(); ++i) {
            const Json& value = rows[device][i];
            if (!value.is_number() && !value.is_null())
                reader.fail((key == std::string("milliseconds") ? "latency " : "deviation ") +
                            std::to_string(i) + " of " + name + " is neither a number nor null");
            if (value.is_number())
                matrix(device, i) = static_cast<float>(value.get<double>());
        }
    }
    return matrix;
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
    parts.milliseconds = readMatrix(json, "milliseconds", reader, parts);
    if (json.contains("deviations"))
        parts.spread = readMatrix(json, "deviations", reader, parts);
}

std::optional<Error> readCsvHeader(CsvReader& csv, const std::string& where,
                                   const LatencyTableParts& parts, std::size_t& columns)
{
    std::vector<std::string_view> fields;
    const auto more = csv.next(fields);
    if (!more)
        return more.error();
    const std::size_t devices = parts.devices.size();
    const bool hasSpread = fields.size() == 2 * devices + 1;
    bool isExpected = *more && (hasSpread || fields.size() == devices + 1);
    for (std::size_t i = 0; isExpected && i < devices; ++i) {
        const std::string& name = parts.devices[i].name;
        isExpected = withoutFormulaGuard(fields[i + 1]) == name &&
                     (!hasSpread || withoutFormulaGuard(fields[devices + i + 1]) == name + " std");
    }
    columns = fields.size() - 1;
    if (!isExpected)
        return Error{where + ", line " + std::to_string(csv.line()) +
                     ": the columns are not the devices of the .latency.json beside it."};
    return std::nullopt;
}

/// checksum  as the table names it, or empty
std::optional<Error> readCsv(const fs::path& file, const std::string& checksum,
                             LatencyTableParts& parts)
{
    const std::string where = file.string();
    const auto text = readFile(file);
    if (!text)
        return text.error();
    if (!checksum.empty() && checksum != checksumText(fnv1a(*text)))
        return Error{where + " is not the one that was written with the .latency.json beside it, "
                             "as when one of them was replaced; expected the two files of one "
                             "table, or no csv_checksum in the first."};
    if (!isUtf8(*text))
        return Error{where + " is not UTF-8 text."};
    CsvReader csv(*text, where);
    std::size_t columns = 0;
    if (auto wrong = readCsvHeader(csv, where, parts, columns))
        return wrong;
    std::vector<std::string_view> fields;
    std::vector<std::int16_t> numbers;
    std::vector<std::vector<float>> rows(columns);
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
    const std::size_t devices = parts.devices.size();
    parts.milliseconds = FloatMatrix(devices, parts.architectures.rows());
    if (columns > devices)
        parts.spread = FloatMatrix(devices, parts.architectures.rows());
    for (std::size_t column = 0; column < columns; ++column)
        std::ranges::copy(rows[column], column < devices
                                            ? parts.milliseconds.row(column).begin()
                                            : parts.spread.row(column - devices).begin());
    return std::nullopt;
}

/// An error if the version of the file is unknown.
std::optional<Error> checkFormat(const Json& json, const std::string& where)
{
    std::string format;
    if (json.is_object() && json.contains("format") && json["format"].is_string())
        format = json["format"].get<std::string>();
    const std::string expected = std::string(kNativeFormat) + "1 or " + std::string(kNativeFormat) +
                                 std::to_string(kNativeVersion);
    if (!format.starts_with(kNativeFormat))
        return Error{where + ": no table of latencies; expected the key \"format\" with " +
                     expected + "."};
    const auto version = parseNumber<int>(std::string_view(format).substr(kNativeFormat.size()));
    if (version && *version > kNativeVersion)
        return Error{where + " is of the newer format " + inQuotes(format) +
                     "; this program reads up to " + expected + "."};
    if (!version || *version < 1)
        return Error{where + ": the format " + inQuotes(format) + " is not known; expected " +
                     expected + "."};
    return std::nullopt;
}

void readQuantity(const Json& json, JsonMembers& reader, LatencyTableParts& parts)
{
    const std::string name = reader.text(json, "quantity");
    const std::string unit = reader.text(json, "unit", true);
    if (name == taskError().name)
        parts.quantity = taskError();
    else if (!name.empty() && name != parts.quantity.name && !unit.empty() && unit != "ms")
        parts.quantity = {name, unit, parts.quantity.subject};
    if (unit != parts.quantity.unit)
        reader.fail("the unit is not " + inQuotes(parts.quantity.unit));
    if (const std::string subject = reader.text(json, "subject"); !subject.empty())
        parts.quantity.subject = subject;
}

/// Accuracies and costs.
void readColumns(const Json& json, JsonMembers& reader, LatencyTableParts& parts)
{
    if (!json.contains("columns"))
        return;
    for (const Json& entry : reader.list(json, "columns")) {
        if (!entry.is_object())
            return reader.fail("a column is not an object with the key \"name\"");
        ArchitectureColumn column;
        column.name = reader.text(entry, "name", true);
        column.unit = reader.text(entry, "unit");
        const std::string kind = reader.text(entry, "kind");
        column.kind = kind == "accuracy" ? ArchitectureColumn::Kind::Accuracy
                      : kind == "cost"   ? ArchitectureColumn::Kind::Cost
                                         : ArchitectureColumn::Kind::Other;
        for (const Json& value : reader.list(entry, "values")) {
            if (!value.is_number() && !value.is_null())
                return reader.fail("the column " + inQuotes(column.name) +
                                   " holds something else than numbers and null");
            column.values.push_back(value.is_number() ? static_cast<float>(value.get<double>())
                                                      : kNotMeasured);
        }
        parts.columns.push_back(std::move(column));
    }
}

/// [[device, architecture, "failed" or "predicted", reason], …].
void readMarks(const Json& json, JsonMembers& reader, LatencyTableParts& parts)
{
    if (!json.contains("marks"))
        return;
    const auto isIndex = [](const Json& value, std::size_t end) {
        return value.is_number_integer() && value >= 0 && value < end;
    };
    for (const Json& entry : reader.list(json, "marks")) {
        const bool isRight = entry.is_array() && (entry.size() == 3 || entry.size() == 4) &&
                             isIndex(entry[0], parts.devices.size()) &&
                             isIndex(entry[1], parts.architectures.rows()) &&
                             (entry[2] == "failed" || entry[2] == "predicted") &&
                             (entry.size() == 3 || entry[3].is_string());
        if (!isRight)
            return reader.fail("a mark is no [device, architecture, \"failed\" or "
                               "\"predicted\", reason] of the table");
        parts.marks.push_back(
            {entry[0].get<int>(), entry[1].get<int>(),
             entry[2] == "failed" ? CellMark::Kind::Failed : CellMark::Kind::Predicted,
             entry.size() == 4 ? entry[3].get<std::string>() : std::string()});
    }
}

/// Everything except architectures and latencies.
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
    readQuantity(json, reader, parts);
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
    const auto json = parseJson<Json>(*text, where);
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
            reader.fail("the key \"csv\" is not the name of a file beside it");
        else if (auto wrong =
                     readCsv(file.parent_path() / csv, reader.text(*json, "csv_checksum"), parts))
            return *wrong;
    }
    if (!reader.error())
        readColumns(*json, reader, parts);
    if (!reader.error())
        readMarks(*json, reader, parts);
    if (reader.error())
        return *reader.error();
    return parts;
}

} // namespace latency
