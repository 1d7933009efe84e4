// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/json_place.h"

#include <algorithm>
#include <cstdint>

namespace latency
{
namespace
{

constexpr std::size_t kShownLetters = 40;

} // namespace

JsonPlace::JsonPlace(const nlohmann::json& value, std::string file)
    : JsonPlace(value, std::move(file), {})
{
}

JsonPlace::JsonPlace(const nlohmann::json& value, std::string file, std::string path)
    : value_(&value), file_(std::move(file)), path_(std::move(path))
{
}

void JsonPlace::fail(const std::string& expected) const
{
    std::string found = value_->dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    if (found.size() > kShownLetters)
        found = found.substr(0, kShownLetters) + "…";
    throw Refusal{file_ + ": " + (path_.empty() ? "the file" : path_) + " is " + found +
                  "; expected " + expected + "."};
}

bool JsonPlace::has(const std::string& key) const
{
    if (!value_->is_object())
        fail("an object");
    return value_->contains(key);
}

JsonPlace JsonPlace::operator[](const std::string& key) const
{
    if (!has(key))
        fail("an object with \"" + key + "\"");
    return {value_->at(key), file_, path_.empty() ? key : path_ + "." + key};
}

std::vector<std::pair<std::string, JsonPlace>> JsonPlace::members() const
{
    if (!value_->is_object())
        fail("an object");
    std::vector<std::pair<std::string, JsonPlace>> members;
    for (const auto& [key, value] : value_->items())
        members.emplace_back(key, (*this)[key]);
    return members;
}

std::vector<JsonPlace> JsonPlace::elements() const
{
    if (!value_->is_array())
        fail("a list");
    std::vector<JsonPlace> elements;
    for (std::size_t i = 0; i < value_->size(); ++i)
        elements.push_back({(*value_)[i], file_, path_ + "[" + std::to_string(i) + "]"});
    return elements;
}

std::string JsonPlace::text() const
{
    if (!value_->is_string() || value_->get_ref<const std::string&>().empty())
        fail("a text");
    return value_->get<std::string>();
}

bool JsonPlace::truth() const
{
    if (!value_->is_boolean())
        fail("true or false");
    return value_->get<bool>();
}

int JsonPlace::wholeNumber(int least, int most) const
{
    const bool isWhole = value_->is_number_integer();
    const auto number = isWhole ? value_->get<std::int64_t>() : 0;
    if (!isWhole || number < least || number > most)
        fail("a whole number of " + std::to_string(least) + " to " + std::to_string(most));
    return static_cast<int>(number);
}

double JsonPlace::number(double least, double most) const
{
    const double number = value_->is_number() ? value_->get<double>() : least - 1.0;
    if (!(number >= least && number <= most))
        fail("a number of " + nlohmann::json(least).dump() + " to " + nlohmann::json(most).dump());
    return number;
}

void JsonPlace::allowOnly(std::initializer_list<std::string_view> keys) const
{
    for (const auto& [key, member] : members())
        if (std::ranges::find(keys, key) == keys.end()) {
            std::string list;
            for (const std::string_view allowed : keys)
                list += (list.empty() ? "" : ", ") + std::string(allowed);
            throw Refusal{file_ + ": " + (path_.empty() ? "" : path_ + ".") + key +
                          " is unknown here; expected " + list + "."};
        }
}

} // namespace latency
