// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sweep/sweep_spec.h"

#include "core/base/json_text.h"
#include "core/base/plain_text.h"
#include "core/dataset/options/dataset_reference.h"

#include <algorithm>
#include <charconv>
#include <initializer_list>
#include <optional>
#include <sstream>
#include <string_view>

namespace latency
{
namespace
{

using nlohmann::json;

constexpr const char* kSweepFormat = "latency-sweep/1";
constexpr std::uintmax_t kLargestSweepFile = 16U << 20U;

/// Reads the members of an object and keeps the first fault.
class SweepReader
{
public:
    SweepReader(const json& object, std::string where) : object_(object), where_(std::move(where))
    {
    }

    void refuseOtherKeys(std::initializer_list<std::string_view> known)
    {
        std::string list;
        for (const std::string_view key : known)
            list += (list.empty() ? "" : ", ") + std::string(key);
        for (const auto& [key, value] : object_.items())
            if (std::ranges::find(known, key) == known.end())
                fail(Error{where_ + ": there is no key " + inQuotes(key) + "; expected one of " +
                           list + "."});
    }

    void text(const char* key, std::string& value)
    {
        if (const json* found = find(key)) {
            if (found->is_string())
                value = plainText(found->get<std::string>());
            else
                refuse(key, *found, "text");
        }
    }

    /// One text, or a list of them.
    void texts(const char* key, std::vector<std::string>& values)
    {
        const json* found = find(key);
        if (found == nullptr)
            return;
        if (found->is_string())
            values = {found->get<std::string>()};
        else if (found->is_array() && std::ranges::all_of(*found, &json::is_string))
            values = found->get<std::vector<std::string>>();
        else
            refuse(key, *found, "a list of names");
    }

    /// A name or an object with a name, or a list of them.
    void methods(const char* key, std::vector<json>& values)
    {
        const json* found = find(key);
        if (found == nullptr)
            return;
        const json list = found->is_array() ? *found : json::array({*found});
        values.clear();
        for (const json& entry : list)
            if (entry.is_string())
                values.push_back({{"name", entry}});
            else if (entry.is_object() && entry.contains("name") && entry["name"].is_string())
                values.push_back(entry);
            else
                return refuse(key, entry, "a name, or an object with a \"name\"");
        if (values.empty())
            refuse(key, *found, "at least one");
    }

    /// A whole number, or a list of them.
    template <class Number>
    void numbers(const char* key, std::vector<Number>& values, std::int64_t least,
                 std::int64_t most)
    {
        const json* found = find(key);
        if (found == nullptr)
            return;
        const json list = found->is_array() ? *found : json::array({*found});
        values.clear();
        for (const json& entry : list) {
            if (!isWholeIn(entry, least, most))
                return refuse(key, entry,
                              "whole numbers from " + std::to_string(least) + " to " +
                                  std::to_string(most));
            values.push_back(entry.get<Number>());
        }
        if (values.empty())
            refuse(key, *found, "at least one number");
    }

    void number(const char* key, int& value, int least, int most)
    {
        const json* found = find(key);
        if (found == nullptr)
            return;
        if (isWholeIn(*found, least, most))
            value = found->get<int>();
        else
            refuse(key, *found,
                   "a whole number from " + std::to_string(least) + " to " + std::to_string(most));
    }

    void refuse(const std::string& key, const json& given, const std::string& expected)
    {
        fail(Error{where_ + ": \"" + key + "\" is " + shownJson(given) + "; expected " + expected +
                   "."});
    }

    void fail(const Error& error)
    {
        if (!error_)
            error_ = error;
    }

    const json* find(const char* key) const
    {
        const auto found = object_.find(key);
        return error_ || found == object_.end() ? nullptr : &*found;
    }

    [[nodiscard]] const std::optional<Error>& error() const { return error_; }

private:
    static bool isWholeIn(const json& value, std::int64_t least, std::int64_t most)
    {
        return value.is_number_integer() && value >= least && value <= most;
    }

    const json& object_;
    std::string where_;
    std::optional<Error> error_;
};

/// A reference, a list of references to open as one, or an object with tasks or devices.
Result<SweepData> dataFromJson(const json& value, const std::string& where)
{
    const json object = value.is_object() ? value : json{{"open", value}};
    SweepData data;
    SweepReader reader(object, where);
    reader.refuseOtherKeys({"open", "tasks", "train_devices", "test_devices"});
    reader.texts("open", data.references);
    reader.texts("tasks", data.tasks);
    reader.texts("train_devices", data.trainDevices);
    reader.texts("test_devices", data.testDevices);
    if (data.references.empty() || std::ranges::count(data.references, std::string()) > 0)
        reader.refuse("open", value, "a dataset, or a list of datasets to open as one");
    return reader.error() ? Result<SweepData>(*reader.error()) : Result<SweepData>(data);
}

const std::initializer_list<std::string_view> kExclusionKeys{"data",    "task",    "predictor",
                                                             "sampler", "samples", "seed"};

void readExclusions(SweepReader& reader, const std::string& where, SweepSpec& spec)
{
    const json* found = reader.find("exclude");
    if (found == nullptr)
        return;
    if (!found->is_array())
        return reader.refuse("exclude", *found, "a list");
    for (const json& entry : *found) {
        if (!entry.is_object() || entry.empty())
            return reader.refuse("exclude", entry, "objects such as {\"task\": \"N1\"}");
        SweepReader exclusion(entry, where + ": exclude");
        exclusion.refuseOtherKeys(kExclusionKeys);
        if (exclusion.error())
            return reader.fail(*exclusion.error());
        spec.exclusions.push_back(entry);
    }
}

json dataJson(const SweepData& data)
{
    json object{{"open", data.references}};
    if (!data.tasks.empty())
        object["tasks"] = data.tasks;
    if (!data.trainDevices.empty())
        object["train_devices"] = data.trainDevices;
    if (!data.testDevices.empty())
        object["test_devices"] = data.testDevices;
    return object;
}

} // namespace

json toJson(const SweepSpec& spec)
{
    json data = json::array();
    for (const SweepData& entry : spec.data)
        data.push_back(dataJson(entry));
    return {{"format", kSweepFormat},
            {"name", spec.name},
            {"data", std::move(data)},
            {"tasks", spec.tasks},
            {"predictors", spec.predictors},
            {"samplers", spec.samplers},
            {"samples", spec.samples},
            {"seeds", spec.seeds},
            {"exclude", spec.exclusions},
            {"trials", spec.trials},
            {"source_samples", spec.sourceSamples},
            {"protocol", spec.protocol}};
}

Result<SweepSpec> sweepSpecFromJson(const json& object, const std::string& where)
{
    if (!object.is_object() || object.value("format", json()) != json(kSweepFormat))
        return Error{where + ": this is not a sweep; expected \"format\": \"" + kSweepFormat +
                     "\"."};
    SweepSpec spec;
    SweepReader reader(object, where);
    reader.refuseOtherKeys({"format", "name", "data", "tasks", "predictors", "samplers", "samples",
                            "seeds", "exclude", "trials", "source_samples", "protocol"});
    reader.text("name", spec.name);
    if (const json* list = reader.find("data");
        list == nullptr || !list->is_array() || list->empty())
        reader.refuse("data", list == nullptr ? json() : *list, "a list with at least one dataset");
    else
        for (const json& entry : *list) {
            auto data = dataFromJson(entry, where + ": data");
            if (data)
                spec.data.push_back(std::move(data).value());
            else
                reader.fail(data.error());
        }
    reader.texts("tasks", spec.tasks);
    reader.methods("predictors", spec.predictors);
    reader.methods("samplers", spec.samplers);
    reader.numbers("samples", spec.samples, 1, 10'000'000);
    reader.numbers("seeds", spec.seeds, 0, INT64_MAX);
    readExclusions(reader, where, spec);
    reader.number("trials", spec.trials, 1, 1000);
    reader.number("source_samples", spec.sourceSamples, 0, 10'000'000);
    reader.text("protocol", spec.protocol);
    if (spec.predictors.empty())
        reader.refuse("predictors", json(), "a list with at least one predictor");
    return reader.error() ? Result<SweepSpec>(*reader.error()) : Result<SweepSpec>(spec);
}

Result<SweepSpec> readSweepFile(const std::filesystem::path& file)
{
    const auto object = readJsonFile(file, kLargestSweepFile);
    if (!object)
        return object.error();
    auto spec = sweepSpecFromJson(*object, file.string());
    if (!spec)
        return spec;
    for (SweepData& data : spec.value().data)
        for (std::string& reference : data.references)
            if (!isNamedDataset(reference))
                reference = std::filesystem::absolute(file.parent_path() / reference)
                                .lexically_normal()
                                .string();
    return spec;
}

Result<std::vector<std::uint64_t>> seedsFromText(const std::string& text)
{
    constexpr std::uint64_t most = 1'000'000;
    const Error fault{"The seeds are " + inQuotes(text) +
                      "; expected numbers and ranges such as 1-5 or 1,2,7, at most a million."};
    std::vector<std::uint64_t> seeds;
    std::istringstream parts(text);
    for (std::string part; std::getline(parts, part, ',');) {
        const auto number = [](std::string_view digits) -> std::optional<std::uint64_t> {
            std::uint64_t value = 0;
            const auto [end, error] =
                std::from_chars(digits.data(), digits.data() + digits.size(), value);
            return error == std::errc() && end == digits.data() + digits.size() &&
                           value <= INT64_MAX
                       ? std::optional(value)
                       : std::nullopt;
        };
        const std::size_t dash = part.find('-');
        const auto first = number(std::string_view(part).substr(0, dash));
        const auto last =
            dash == part.npos ? first : number(std::string_view(part).substr(dash + 1));
        if (!first || !last || *last < *first || *last - *first >= most ||
            seeds.size() + (*last - *first) >= most)
            return fault;
        for (std::uint64_t seed = *first; seed <= *last; ++seed)
            seeds.push_back(seed);
    }
    return seeds.empty() ? Result<std::vector<std::uint64_t>>(fault) : seeds;
}

} // namespace latency
