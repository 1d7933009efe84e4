// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/plain_architecture.h"

#include <array>
#include <limits>
#include <string_view>

namespace latency
{
namespace
{

/// Appends a whole number, or all of a list of them; false when it is something else.
bool appendNumbersOf(const PlainDocument& document, PlainValue value, Architecture& numbers)
{
    if (value.isSequence()) {
        for (const PlainValue& item : document.items(value))
            if (item.isSequence() || !appendNumbersOf(document, item, numbers))
                return false;
        return true;
    }
    const auto number = value.asInteger();
    if (!number || *number < 0 || *number > std::numeric_limits<std::int16_t>::max())
        return false;
    numbers.push_back(static_cast<std::int16_t>(*number));
    return true;
}

} // namespace

Result<Architecture> plainArchitecture(const PlainDocument& document, PlainValue value,
                                       const SearchSpace& space)
{
    Architecture numbers;
    numbers.reserve(space.positions().size());
    if (value.is(PlainValue::Kind::Dictionary)) {
        struct Part {
            std::string_view key;
            std::size_t count;
        };
        static constexpr std::array<Part, 4> parts = {{{"ks", 20}, {"e", 20}, {"d", 5}, {"r", 1}}};
        for (const auto& [key, count] : parts) {
            const std::size_t before = numbers.size();
            const auto part = document.find(value, key);
            if (!part || !appendNumbersOf(document, *part, numbers) ||
                numbers.size() - before != count)
                return Error{"the key '" + std::string(key) + "' is missing or does not hold " +
                             std::to_string(count) + " whole numbers."};
        }
    } else if (!value.isSequence() || !appendNumbersOf(document, value, numbers)) {
        return Error{"expected a list of whole numbers."};
    }
    if (auto wrong = space.check(numbers))
        return *wrong;
    return numbers;
}

} // namespace latency
