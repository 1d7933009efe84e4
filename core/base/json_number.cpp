// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json_number.h"

#include <cstdint>
#include <string>
#include <utility>

namespace latency
{

using nlohmann::json;

namespace
{

constexpr int kOtherType = 302; // the library's number of this fault

json::type_error otherType(const char* expected, const json& value)
{
    return json::type_error::create(
        kOtherType, "type must be " + std::string(expected) + ", but is " + value.type_name(),
        &value);
}

bool fitsInt(const json& value)
{
    return value.is_number_unsigned()
               ? std::in_range<int>(value.get<std::uint64_t>())
               : value.is_number_integer() && std::in_range<int>(value.get<std::int64_t>());
}

} // namespace

int wholeNumber(const json& value)
{
    if (!fitsInt(value))
        throw otherType("a whole number of at most 32 bits", value);
    return value.get<int>();
}

std::vector<int> wholeNumbers(const json& list)
{
    if (!list.is_array())
        throw otherType("a list of whole numbers", list);
    std::vector<int> numbers;
    numbers.reserve(list.size());
    for (const json& value : list)
        numbers.push_back(wholeNumber(value));
    return numbers;
}

int wholeNumber(const json& object, const char* key, int otherwise)
{
    if (!object.is_object())
        throw otherType("an object", object);
    const auto found = object.find(key);
    return found == object.end() ? otherwise : wholeNumber(*found);
}

} // namespace latency
