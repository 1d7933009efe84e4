// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/experiment_spec.h"

#include "core/base/json_text.h"
#include "core/base/plain_text.h"

#include <algorithm>
#include <optional>

namespace latency
{
namespace
{

using nlohmann::json;
constexpr const char* kFormat = "latency-experiment/1";

/// Reads the keys of one JSON object; the first fault is kept and later reads have no effect.
class SpecReader
{
public:
    SpecReader(const json& object, std::string where) : object_(object), where_(std::move(where)) {}

    void text(const char* key, std::string& value)
    {
        if (const json* found = find(key))
            found->is_string() ? void(value = found->get<std::string>())
                               : fail(key, *found, "a text");
    }

    template <class Integer>
    void number(const char* key, Integer& value, std::int64_t least, std::int64_t most)
    {
        const json* found = find(key);
        if (!found)
            return;
        const bool fits = found->is_number_integer() && *found >= least && *found <= most;
        if (fits)
            value = found->get<Integer>();
        else
            fail(key, *found,
                 "a whole number from " + std::to_string(least) + " to " + std::to_string(most));
    }

    void names(const char* key, std::vector<std::string>& value)
    {
        const json* found = find(key);
        if (!found)
            return;
        const bool fits = found->is_array() &&
                          std::ranges::all_of(*found, [](const json& n) { return n.is_string(); });
        if (fits)
            value = found->get<std::vector<std::string>>();
        else
            fail(key, *found, "a list of device names");
    }

    /// One dataset, or a list of datasets to join.
    void datasets(ExperimentSpec& spec)
    {
        const json* found = find("dataset");
        const json given = found ? *found : json();
        const json list = given.is_array() ? given : json::array({given});
        const bool fits = !list.empty() && std::ranges::all_of(list, [](const json& one) {
            return one.is_string() && !one.get_ref<const std::string&>().empty();
        });
        if (!fits) {
            fail("dataset", given, "a path or a name such as help:fbnet, or a list of them");
            return;
        }
        spec.dataset = list.front().get<std::string>();
        for (std::size_t i = 1; i < list.size(); ++i)
            spec.withDatasets.push_back(list[i].get<std::string>());
    }

    /// An object with a "name", or the bare name.
    void method(const char* key, json& value)
    {
        const json* found = find(key);
        if (!found)
            return;
        if (found->is_string())
            value = {{"name", *found}};
        else if (found->is_object() && found->contains("name") && (*found)["name"].is_string())
            value = *found;
        else
            fail(key, *found, "an object with a \"name\"");
    }

    /// Rows of the table, or networks.
    void picks(const json& object, const char* key, ExperimentSpec& spec)
    {
        const auto found = object.find(key);
        if (found == object.end())
            return;
        const bool areTexts =
            found->is_array() && !found->empty() && std::ranges::all_of(*found, &json::is_string);
        const bool fits = found->is_array() && std::ranges::all_of(*found, [](const json& pick) {
                              return pick.is_number_integer() && pick >= 0 && pick <= INT32_MAX;
                          });
        if (areTexts)
            spec.pickedNetworks = found->get<std::vector<std::string>>();
        else if (fits)
            spec.handPicked = found->get<std::vector<int>>();
        else
            fail(key, *found, "a list of networks or of architecture numbers");
    }

    void fail(const std::string& key, const json& given, const std::string& expected)
    {
        if (!error_)
            error_ = Error{where_ + ": \"" + key + "\" is " + shownJson(given) + "; expected " +
                           expected + "."};
    }

    void refuseOtherKeys(std::initializer_list<std::string_view> known)
    {
        for (const auto& [key, value] : object_.items())
            if (!error_ && std::ranges::find(known, key) == known.end())
                error_ = Error{where_ + ": there is no key " + inQuotes(key) +
                               " in an experiment; expected one of " + joined(known) + "."};
    }

    [[nodiscard]] const std::optional<Error>& error() const { return error_; }

private:
    static std::string joined(std::initializer_list<std::string_view> words)
    {
        std::string text;
        for (const std::string_view word : words)
            text += (text.empty() ? "" : ", ") + std::string(word);
        return text;
    }

    const json* find(const char* key) const
    {
        const auto found = object_.find(key);
        return error_ || found == object_.end() ? nullptr : &*found;
    }

    const json& object_;
    std::string where_;
    std::optional<Error> error_;
};

/// One text, or a list of several.
json datasetsJson(const ExperimentSpec& spec)
{
    if (spec.withDatasets.empty())
        return spec.dataset;
    json list = json::array({spec.dataset});
    for (const std::string& with : spec.withDatasets)
        list.push_back(with);
    return list;
}

} // namespace

json toJson(const ExperimentSpec& spec)
{
    json sampler = spec.sampler;
    sampler["count"] = spec.sampleCount;
    if (!spec.pickedNetworks.empty())
        sampler["picks"] = spec.pickedNetworks;
    else if (!spec.handPicked.empty())
        sampler["picks"] = spec.handPicked;
    json object{{"format", kFormat},
                {"dataset", datasetsJson(spec)},
                {"predictor", spec.predictor},
                {"sampler", std::move(sampler)},
                {"source_samples", spec.sourceSamples},
                {"trials", spec.trials},
                {"seed", spec.seed},
                {"protocol", spec.protocol}};
    if (!spec.specifications.empty())
        object["specifications"] = toJson(spec.specifications);
    if (!spec.task.empty())
        object["task"] = spec.task;
    if (!spec.trainDevices.empty())
        object["train_devices"] = spec.trainDevices;
    if (!spec.testDevices.empty())
        object["test_devices"] = spec.testDevices;
    return object;
}

Result<ExperimentSpec> experimentSpecFromJson(const json& object, const std::string& where)
{
    if (!object.is_object())
        return Error{where + ": the experiment is not a JSON object."};
    if (object.value("format", json()) != json(kFormat))
        return Error{where + ": \"format\" is " + shownJson(object.value("format", json())) +
                     "; expected \"" + kFormat + "\"."};
    ExperimentSpec spec;
    SpecReader reader(object, where);
    reader.refuseOtherKeys({"format", "dataset", "task", "train_devices", "test_devices",
                            "predictor", "sampler", "source_samples", "trials", "seed", "protocol",
                            "specifications"});
    reader.datasets(spec);
    reader.text("task", spec.task);
    reader.names("train_devices", spec.trainDevices);
    reader.names("test_devices", spec.testDevices);
    reader.method("predictor", spec.predictor);
    reader.method("sampler", spec.sampler);
    reader.number("source_samples", spec.sourceSamples, 0, 10'000'000);
    reader.number("trials", spec.trials, 1, 1000);
    reader.number("seed", spec.seed, 0, INT64_MAX);
    reader.text("protocol", spec.protocol);
    if (!reader.error()) {
        reader.picks(spec.sampler, "picks", spec);
        const json samplerOptions = spec.sampler;
        SpecReader sampler(samplerOptions, where + ": sampler");
        sampler.number("count", spec.sampleCount, 1, 10'000'000);
        if (sampler.error())
            return *sampler.error();
        spec.sampler.erase("picks");
        spec.sampler.erase("count");
        const std::size_t picked = std::max(spec.handPicked.size(), spec.pickedNetworks.size());
        if (!samplerOptions.contains("count") && picked > 0)
            spec.sampleCount = static_cast<int>(picked);
    }
    if (reader.error())
        return *reader.error();
    if (const auto found = object.find("specifications"); found != object.end()) {
        auto specifications = specificationsFromJson(*found, where + ": specifications");
        if (!specifications)
            return specifications.error();
        spec.specifications = std::move(*specifications);
    }
    return spec;
}

Result<ExperimentSpec> readExperimentFile(const std::filesystem::path& file)
{
    const auto json = readJsonFile(file, kLargestExperiment);
    return json ? experimentSpecFromJson(*json, file.string()) : json.error();
}

} // namespace latency
