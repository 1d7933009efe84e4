// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/containers/pickle_calls.h"
#include "core/space/architecture_text.h"

#include <algorithm>

namespace latency
{
namespace
{

using Kind = PlainValue::Kind;
constexpr std::size_t kMostDimensions = 8;
constexpr std::int64_t kLongestAxis = 1 << 30;

/// `values` in row-major order from column-major order.
std::vector<PlainValue> rowMajor(const std::vector<PlainValue>& values,
                                 const std::vector<std::size_t>& shape)
{
    std::vector<PlainValue> ordered;
    ordered.reserve(values.size());
    std::vector<std::size_t> place(shape.size(), 0);
    for (std::size_t done = 0; done < values.size(); ++done) {
        std::size_t at = 0;
        for (std::size_t axis = shape.size(); axis-- > 0;)
            at = at * shape[axis] + place[axis];
        ordered.push_back(values[at]);
        for (std::size_t axis = shape.size(); axis-- > 0 && ++place[axis] == shape[axis];)
            place[axis] = 0;
    }
    return ordered;
}

} // namespace

Result<PlainValue> PickleCalls::makeType(std::span<const PlainValue> arguments)
{
    const std::string_view name =
        arguments.empty() ? std::string_view{} : document_.text(arguments[0]);
    if (name.empty())
        return Error{"makes a NumPy data type without a name"};
    const auto type = numberTypeFromName(name);
    if (!type || type->kind == NumberType::Kind::Padding)
        return Error{"holds NumPy data of type " + inQuotes(name) + "; expected plain numbers"};
    const PlainValue made = named({PickleCall::DataType});
    named_[made.index].type = type;
    return made;
}

Result<PlainValue> PickleCalls::makeScalar(std::span<const PlainValue> arguments)
{
    const NumberType* type = arguments.size() == 2 ? typeOf(arguments[0]) : nullptr;
    if (type == nullptr)
        return Error{"makes a NumPy number without a data type"};
    const std::string_view bytes = document_.text(arguments[1]);
    if (type->kind == NumberType::Kind::Object || bytes.size() != type->size)
        return Error{"makes a NumPy number from " + std::to_string(bytes.size()) + " bytes"};
    return valueFromBytes(*type, bytes, document_);
}

Result<PlainValue> PickleCalls::makeArrayFromBuffer(std::span<const PlainValue> arguments)
{
    const NumberType* type = arguments.size() == 4 ? typeOf(arguments[1]) : nullptr;
    if (type == nullptr)
        return Error{"makes a NumPy array without a data type"};
    const NumberType element = *type;
    const PlainValue array = document_.addSequence(Kind::List);
    const auto filled =
        fillArray(array, arguments[2], element, document_.text(arguments[3]) == "F", arguments[0]);
    if (!filled)
        return filled.error();
    return array;
}

Result<void> PickleCalls::setTypeState(NumberType& type, std::span<const PlainValue> state)
{
    // (version, byte order …), and for dates their unit in the ninth place.
    const std::string_view order =
        state.size() >= 2 ? document_.text(state[1]) : std::string_view{};
    if (order.size() != 1 || std::string_view("<>=|").find(order) == std::string_view::npos)
        return Error{"gives a NumPy data type no byte order"};
    type.isBigEndian = order == ">";
    if (type.kind == NumberType::Kind::Moment && type.unit.empty() && state.size() >= 9)
        for (const PlainValue& part : document_.items(state[8]))
            if (const auto inside = document_.items(part); !inside.empty())
                type.unit = std::string(document_.text(inside.front()).substr(0, 4));
    return {};
}

Result<std::vector<PlainValue>> PickleCalls::elements(const NumberType& type, PlainValue data)
{
    if (type.kind == NumberType::Kind::Object) {
        const auto items = document_.items(data);
        if (const auto paid = spend(items.size()); !paid)
            return paid.error();
        return std::vector<PlainValue>(items.begin(), items.end());
    }
    const std::string_view bytes = document_.text(data);
    if (type.size == 0 || bytes.size() % type.size != 0)
        return Error{"fills a NumPy array with " + std::to_string(bytes.size()) + " bytes"};
    if (const auto paid = spend(bytes.size() / type.size); !paid)
        return paid.error();
    std::vector<PlainValue> values;
    values.reserve(bytes.size() / type.size);
    for (std::size_t at = 0; at < bytes.size(); at += type.size)
        values.push_back(valueFromBytes(type, bytes.substr(at, type.size), document_));
    return values;
}

Result<void> PickleCalls::fillArray(PlainValue array, PlainValue shape, const NumberType& type,
                                    bool isColumnMajor, PlainValue data)
{
    auto read = elements(type, data);
    if (!read)
        return read.error();
    std::vector<PlainValue> values = std::move(read).value();
    std::vector<std::size_t> sizes;
    std::size_t count = 1;
    for (const PlainValue& size : document_.items(shape)) {
        const std::int64_t given = size.asInteger().value_or(-1);
        if (given < 0 || given > kLongestAxis || sizes.size() == kMostDimensions)
            return Error{"fills a NumPy array of impossible shape"};
        sizes.push_back(static_cast<std::size_t>(given));
        count = std::min(count * sizes.back(), values.size() + 1);
    }
    if (count != values.size())
        return Error{"fills a NumPy array whose shape and data disagree"};
    // Python values are listed row by row, whatever the memory order of the array.
    if (isColumnMajor && sizes.size() > 1 && type.kind != NumberType::Kind::Object)
        values = rowMajor(values, sizes);
    for (std::size_t axis = sizes.size(); axis-- > 1 && !values.empty();) {
        std::vector<PlainValue> rows;
        for (std::size_t at = 0; at < values.size(); at += sizes[axis])
            rows.push_back(document_.addSequence(
                Kind::List, {values.begin() + static_cast<std::ptrdiff_t>(at),
                             values.begin() + static_cast<std::ptrdiff_t>(at + sizes[axis])}));
        values = std::move(rows);
    }
    document_.setItems(array, std::move(values));
    return {};
}

} // namespace latency
