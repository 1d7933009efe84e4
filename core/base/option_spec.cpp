// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/option_spec.h"

#include "core/base/json_text.h"
#include "core/base/plain_text.h"

#include <algorithm>
#include <cmath>
#include <sstream>

namespace latency
{
namespace
{

using nlohmann::json;

std::string numberText(double value)
{
    std::ostringstream text;
    text.imbue(std::locale::classic());
    text << value;
    return text.str();
}

std::string expectation(const OptionSpec& spec)
{
    const std::string range = numberText(spec.minimum) + " to " + numberText(spec.maximum) +
                              (spec.unit.empty() ? "" : " " + spec.unit);
    switch (spec.kind) {
    case OptionSpec::Kind::Integer:
        return "a whole number from " + range;
    case OptionSpec::Kind::Real:
        return "a number from " + range;
    case OptionSpec::Kind::Toggle:
        return "true or false";
    case OptionSpec::Kind::Text:
        return "a text";
    case OptionSpec::Kind::Choice:
        break;
    }
    std::string list;
    for (const OptionChoice& choice : spec.choices)
        list += (list.empty() ? "" : ", ") + choice.value;
    return "one of " + list;
}

bool accepts(const OptionSpec& spec, const json& value)
{
    switch (spec.kind) {
    case OptionSpec::Kind::Toggle:
        return value.is_boolean();
    case OptionSpec::Kind::Text:
        return value.is_string();
    case OptionSpec::Kind::Choice:
        return value.is_string() && std::ranges::any_of(spec.choices, [&](const OptionChoice& c) {
                   return c.value == value.get<std::string>();
               });
    case OptionSpec::Kind::Integer:
        if (!value.is_number_integer())
            return false;
        break;
    case OptionSpec::Kind::Real:
        if (!value.is_number())
            return false;
        break;
    }
    const double number = value.get<double>();
    return std::isfinite(number) && spec.minimum <= number && number <= spec.maximum;
}

} // namespace

OptionSpec integerOption(std::string name, std::string title, int value, int minimum, int maximum,
                         std::string unit, std::string help)
{
    OptionSpec spec;
    spec.name = std::move(name);
    spec.title = std::move(title);
    spec.kind = OptionSpec::Kind::Integer;
    spec.defaultValue = value;
    spec.minimum = minimum;
    spec.maximum = maximum;
    spec.unit = std::move(unit);
    spec.help = std::move(help);
    return spec;
}

OptionSpec realOption(std::string name, std::string title, double value, double minimum,
                      double maximum, std::string unit, std::string help)
{
    OptionSpec spec =
        integerOption(std::move(name), std::move(title), 0, 0, 0, std::move(unit), std::move(help));
    spec.kind = OptionSpec::Kind::Real;
    spec.defaultValue = value;
    spec.minimum = minimum;
    spec.maximum = maximum;
    return spec;
}

OptionSpec toggleOption(std::string name, std::string title, bool value, std::string help)
{
    OptionSpec spec;
    spec.name = std::move(name);
    spec.title = std::move(title);
    spec.kind = OptionSpec::Kind::Toggle;
    spec.defaultValue = value;
    spec.help = std::move(help);
    return spec;
}

OptionSpec choiceOption(std::string name, std::string title, std::string value,
                        std::vector<OptionChoice> choices, std::string help)
{
    OptionSpec spec;
    spec.name = std::move(name);
    spec.title = std::move(title);
    spec.kind = OptionSpec::Kind::Choice;
    spec.defaultValue = std::move(value);
    spec.choices = std::move(choices);
    spec.help = std::move(help);
    return spec;
}

OptionSpec textOption(std::string name, std::string title, std::string help)
{
    OptionSpec spec;
    spec.name = std::move(name);
    spec.title = std::move(title);
    spec.kind = OptionSpec::Kind::Text;
    spec.defaultValue = "";
    spec.help = std::move(help);
    return spec;
}

OptionSpec fileOption(std::string name, std::string title, OptionSpec::FileRole role,
                      std::string help)
{
    OptionSpec spec = textOption(std::move(name), std::move(title), std::move(help));
    spec.file = role;
    return spec;
}

Result<json> resolveOptions(const std::vector<OptionSpec>& specs, const json& given,
                            const std::string& where)
{
    if (!given.is_object() && !given.is_null())
        return Error{where + ": the options are not a JSON object."};
    json resolved = json::object();
    for (const OptionSpec& spec : specs)
        resolved[spec.name] = spec.defaultValue;
    if (given.is_null())
        return resolved;
    for (const auto& [key, value] : given.items()) {
        if (key == "name")
            continue;
        const auto spec = std::ranges::find(specs, key, &OptionSpec::name);
        if (spec == specs.end()) {
            std::string known;
            for (const OptionSpec& option : specs)
                known += (known.empty() ? "" : ", ") + option.name;
            return Error{where + ": there is no option " + inQuotes(key) + "; expected " +
                         (known.empty() ? "none" : known) + "."};
        }
        if (!accepts(*spec, value))
            return Error{where + ": option \"" + key + "\" is " + shownJson(value) + "; expected " +
                         expectation(*spec) + "."};
        resolved[key] = value;
    }
    return resolved;
}

bool MethodInfo::supportsSpace(const std::string& space) const
{
    return spaces.empty() || std::ranges::find(spaces, space) != spaces.end();
}

const OptionPreset* MethodInfo::findPreset(const std::string& preset,
                                           const std::string& space) const
{
    const auto found = std::ranges::find_if(presets, [&](const OptionPreset& one) {
        return one.name == preset &&
               (one.spaces.empty() || std::ranges::find(one.spaces, space) != one.spaces.end());
    });
    return found == presets.end() ? nullptr : &*found;
}

Result<json> resolveOptions(const MethodInfo& info, const json& given, const std::string& space,
                            const std::string& where)
{
    if (!given.is_object() || !given.contains("preset"))
        return resolveOptions(info.options, given, where);
    const json& named = given.at("preset");
    const OptionPreset* preset =
        named.is_string() ? info.findPreset(named.get<std::string>(), space) : nullptr;
    if (!preset) {
        std::string known;
        for (const OptionPreset& one : info.presets)
            if (info.findPreset(one.name, space) == &one)
                known += (known.empty() ? "" : ", ") + one.name;
        return Error{where + ": there is no preset " + shownJson(named) + "; expected " +
                     (known.empty() ? "none" : known) + "."};
    }
    json merged = preset->options;
    for (const auto& [key, value] : given.items())
        if (key != "preset")
            merged[key] = value;
    return resolveOptions(info.options, merged, where);
}

json paperQuirks(const std::vector<OptionSpec>& specs)
{
    json quirks = json::object();
    for (const OptionSpec& spec : specs)
        if (!spec.paperQuirk.empty())
            quirks[spec.name] = spec.kind == OptionSpec::Kind::Toggle ? json(true) : json("paper");
    return quirks;
}

json toJson(const MethodInfo& info)
{
    json options = json::array();
    for (const OptionSpec& spec : info.options) {
        json option{{"name", spec.name},
                    {"title", spec.title},
                    {"default", spec.defaultValue},
                    {"help", spec.help}};
        switch (spec.kind) {
        case OptionSpec::Kind::Integer:
        case OptionSpec::Kind::Real:
            option["type"] = spec.kind == OptionSpec::Kind::Integer ? "integer" : "real";
            option["minimum"] = spec.minimum;
            option["maximum"] = spec.maximum;
            option["unit"] = spec.unit;
            break;
        case OptionSpec::Kind::Toggle:
            option["type"] = "toggle";
            break;
        case OptionSpec::Kind::Text:
            option["type"] = "text";
            break;
        case OptionSpec::Kind::Choice:
            option["type"] = "choice";
            for (const OptionChoice& choice : spec.choices)
                option["choices"].push_back({{"value", choice.value}, {"title", choice.title}});
            break;
        }
        if (!spec.paperQuirk.empty())
            option["paper_quirk"] = spec.paperQuirk;
        options.push_back(std::move(option));
    }
    json presets = json::array();
    for (const OptionPreset& preset : info.presets)
        presets.push_back({{"name", preset.name},
                           {"title", preset.title},
                           {"spaces", preset.spaces},
                           {"options", preset.options}});
    return {{"name", info.name},
            {"title", info.title},
            {"description", info.description},
            {"source", info.source},
            {"spaces", info.spaces},
            {"options", std::move(options)},
            {"presets", std::move(presets)}};
}

} // namespace latency
