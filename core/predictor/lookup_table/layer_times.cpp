// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/lookup_table/layer_times.h"

#include "core/base/file_text.h"
#include "core/base/json_text.h"
#include "core/dataset/containers/saved_values.h"
#include "core/dataset/text/ascii_text.h"
#include "core/dataset/text/csv_reader.h"
#include "core/dataset/units/latency_unit.h"
#include "core/space/architecture_text.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace latency::lookup_table
{
namespace
{

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::uintmax_t kLargestTable = std::uintmax_t{1} << 24;

bool isTime(std::optional<double> time)
{
    return time && *time >= 0.0 && std::isfinite(*time);
}

/// Milliseconds per unit of a field such as "mean", "latency_us" or "time [s]"; nullopt for others.
std::optional<double> factorOfField(std::string_view name)
{
    const std::string lower = asciiLower(name);
    const auto words = splitWords(lower, "_ []()/-.");
    constexpr std::array meanings = {"mean", "avg",     "average", "median", "latency",
                                     "time", "runtime", "value",   "ms",     "lat"};
    constexpr std::array others = {"std", "var", "min", "max", "count", "p50", "p90", "p99"};
    const auto isAnyOf = [&words](const auto& list) {
        return std::ranges::any_of(words, [&](std::string_view word) {
            return std::ranges::find(list, word) != list.end();
        });
    };
    if (!isAnyOf(meanings) || isAnyOf(others))
        return std::nullopt;
    const auto unit = words.empty() ? std::nullopt : latencyUnitFromName(words.back());
    return unit ? millisecondsPerUnit(*unit) : 1.0;
}

bool isNameField(std::string_view name)
{
    constexpr std::array names = {"name", "layer", "key", "op", "operator", "block", "module"};
    return std::ranges::find(names, asciiLower(trimmed(name))) != names.end();
}

/// Collects layers, and the first fault.
class Collector
{
public:
    explicit Collector(std::string where) : where_(std::move(where)) {}

    void add(std::string_view name, std::optional<double> milliseconds)
    {
        if (name.empty() || !isTime(milliseconds))
            fail("layer " + inQuotes(name) +
                 " has no mean; expected one in ms that is not "
                 "negative");
        else
            times_[std::string(name)] = *milliseconds;
    }
    void fail(const std::string& why)
    {
        if (!error_)
            error_ = Error{where_ + ": " + why + "."};
    }
    Result<LayerTimes> finish()
    {
        if (error_)
            return *error_;
        if (times_.empty())
            return Error{where_ + " contains no layer; expected a lookup table."};
        return std::move(times_);
    }

private:
    std::string where_;
    LayerTimes times_;
    std::optional<Error> error_;
};

std::optional<double> meanOf(std::span<const double> repeats)
{
    double sum = 0.0;
    for (const double time : repeats)
        sum += time / static_cast<double>(repeats.size());
    return repeats.empty() ? std::nullopt : std::optional(sum);
}

// JSON

std::optional<double> timeOf(const json& value)
{
    if (value.is_number())
        return value.get<double>();
    if (value.is_array()) {
        std::vector<double> repeats;
        for (const json& item : value)
            if (item.is_number())
                repeats.push_back(item.get<double>());
        return repeats.size() == value.size() ? meanOf(repeats) : std::nullopt;
    }
    if (value.is_object())
        for (const auto& [key, field] : value.items())
            if (const auto factor = factorOfField(key); factor && field.is_number())
                return *factor * field.get<double>();
    return std::nullopt;
}

/// Nesting depth of arrays and objects.
Result<LayerTimes> fromJson(const std::string& text, const std::string& where)
{
    const auto parsed = parseJson(text, where);
    if (!parsed)
        return parsed.error();
    const json& root = *parsed;
    Collector layers(where);
    if (root.is_object())
        for (const auto& [name, value] : root.items())
            layers.add(name, timeOf(value));
    if (root.is_array())
        for (const json& record : root) {
            std::string name;
            if (record.is_object())
                for (const auto& [key, field] : record.items())
                    if (isNameField(key) && field.is_string())
                        name = field.get<std::string>();
            layers.add(name, timeOf(record));
        }
    return layers.finish();
}

// Pickles

std::optional<double> timeOf(const SavedValues& values, PlainValue value)
{
    for (const auto& [key, field] : values.document().pairs(value))
        if (const auto factor = factorOfField(values.document().text(key)))
            if (const auto number = field.asNumber())
                return *factor * *number;
    const auto block = values.numbers(value);
    return block ? meanOf(block->values) : std::nullopt;
}

Result<LayerTimes> fromPickle(const fs::path& file)
{
    const auto values = SavedValues::read(file);
    if (!values)
        return values.error();
    const PlainDocument& document = values->document();
    Collector layers(file.string());
    for (const auto& [name, value] : document.pairs(values->root()))
        layers.add(document.text(name), timeOf(*values, value));
    for (const PlainValue& record : document.items(values->root())) {
        std::string_view name;
        for (const auto& [key, field] : document.pairs(record))
            if (isNameField(document.text(key)))
                name = document.text(field);
        layers.add(name, timeOf(*values, record));
    }
    return layers.finish();
}

// CSV and lines of text

struct Columns {
    std::size_t name = 0;
    std::size_t time = 0;
    double factor = 1.0;
};

/// Columns of a header, or nullopt if the row is none.
std::optional<Columns> columnsOf(std::span<const std::string_view> header)
{
    std::optional<Columns> columns;
    for (std::size_t i = header.size(); i-- > 0;)
        if (const auto factor = factorOfField(header[i]))
            columns = Columns{0, i, *factor};
    if (!columns)
        return std::nullopt;
    for (std::size_t i = 0; i < header.size(); ++i)
        if (isNameField(header[i]))
            columns->name = i;
    return columns->name == columns->time ? std::nullopt : columns;
}

Result<LayerTimes> fromCsv(std::string_view text, const std::string& where)
{
    CsvReader reader(text, where);
    std::vector<std::string_view> fields;
    Collector layers(where);
    Columns columns{0, 1, 1.0};
    for (bool isFirst = true;; isFirst = false) {
        const auto more = reader.next(fields);
        if (!more)
            return more.error();
        if (!*more)
            return layers.finish();
        if (isFirst)
            if (const auto header = columnsOf(fields)) {
                columns = *header;
                continue;
            }
        if (std::max(columns.name, columns.time) >= fields.size()) {
            layers.fail("line " + std::to_string(reader.line()) + " has " +
                        std::to_string(fields.size()) + " fields; expected a name and a mean");
            continue;
        }
        auto time = parseNumber<double>(trimmed(fields[columns.time]));
        if (time)
            *time *= columns.factor;
        layers.add(trimmed(fields[columns.name]), time);
    }
}

/// A name and a mean on every line, with blanks, a colon or a comma between them.
Result<LayerTimes> fromLines(std::string_view text, const std::string& where)
{
    Collector layers(where);
    for (std::string_view line : splitText(text, '\n')) {
        line = trimmed(line);
        if (line.empty() || line.front() == '#')
            continue;
        const std::size_t end = line.find_last_of(" \t,;:=");
        if (end == std::string_view::npos) {
            layers.fail("expected a name and a mean on every line, not " + inQuotes(line));
            continue;
        }
        std::string_view name = trimmed(line.substr(0, end));
        while (!name.empty() && std::string_view(" \t,;:=").find(name.back()) != name.npos)
            name.remove_suffix(1);
        layers.add(name, parseNumber<double>(trimmed(line.substr(end + 1))));
    }
    return layers.finish();
}

} // namespace

Result<LayerTimes> readLayerTimes(std::string_view text, const std::string& where)
{
    LayerTimes times;
    std::string name;
    bool hasMean = true;
    int number = 0;
    const auto at = [&] { return where + ", line " + std::to_string(number) + ": "; };
    for (const std::string_view line : splitText(text, '\n')) {
        ++number;
        const std::string_view content = trimmed(line);
        if (content.empty() || content.front() == '#')
            continue;
        const bool isIndented = line.front() == ' ' || line.front() == '\t';
        if (!isIndented) {
            if (!hasMean)
                return Error{at() + "layer " + inQuotes(name) + " has no mean; expected one."};
            const std::size_t colon = content.rfind(": ");
            if (content.back() != ':' && colon != content.npos) {
                const auto mean = parseNumber<double>(trimmed(content.substr(colon + 2)));
                if (!isTime(mean))
                    return Error{at() + "expected a mean in ms that is not negative, not " +
                                 inQuotes(content) + "."};
                times[std::string(trimmed(content.substr(0, colon)))] = *mean;
                continue;
            }
            if (content.back() != ':')
                return Error{at() + "expected the name of a layer and a colon, not " +
                             inQuotes(content) + "."};
            name = content.substr(0, content.size() - 1);
            hasMean = false;
        } else if (content.starts_with("mean:")) {
            const auto mean = parseNumber<double>(trimmed(content.substr(5)));
            if (name.empty() || !isTime(mean))
                return Error{at() + "expected a mean in ms that is not negative, not " +
                             inQuotes(content) + "."};
            times[name] = *mean;
            hasMean = true;
        }
    }
    if (!hasMean)
        return Error{at() + "layer " + inQuotes(name) + " has no mean; expected one."};
    if (times.empty())
        return Error{where + " contains no layer; expected a lookup table."};
    return times;
}

Result<LayerTimes> readLayerFile(const fs::path& file)
{
    const std::string ending = asciiLower(file.extension().string());
    const std::string where = file.string();
    if (ending == ".pickle" || ending == ".pkl" || ending == ".p")
        return fromPickle(file);
    const auto text = readFile(file, kLargestTable);
    if (!text)
        return text.error();
    if (!isUtf8(*text))
        return Error{where + " is not UTF-8 text; expected a lookup table."};
    const std::string_view content = trimmed(*text);
    if (ending == ".json" || content.starts_with('{') || content.starts_with('['))
        return fromJson(*text, where);
    if (ending == ".csv" || ending == ".tsv")
        return fromCsv(*text, where);
    if (ending == ".txt" && content.find("mean:") == content.npos)
        return fromLines(*text, where);
    return readLayerTimes(*text, where);
}

} // namespace latency::lookup_table
