// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/pickle_calls.h"

#include "core/dataset/ascii_text.h"
#include "core/space/architecture_text.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace latency
{
namespace
{

using Kind = PlainValue::Kind;
constexpr std::size_t kMostDimensions = 8;
constexpr std::int64_t kLongestAxis = 1 << 30;

/// One number of NumPy's raw bytes; `bytes` has the size of the type.
PlainValue numberFromBytes(char kind, bool isBigEndian, std::string_view bytes)
{
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const std::size_t place = isBigEndian ? i : bytes.size() - 1 - i;
        bits = bits << 8 | static_cast<unsigned char>(bytes[place]);
    }
    if (kind == 'b')
        return PlainValue::ofBoolean(bits != 0);
    if (kind == 'f')
        return PlainValue::ofReal(
            bytes.size() == 4 ? double{std::bit_cast<float>(static_cast<std::uint32_t>(bits))}
                              : std::bit_cast<double>(bits));
    if (kind == 'u')
        return bits >> 63 != 0 ? PlainValue::ofReal(static_cast<double>(bits))
                               : PlainValue::ofInteger(static_cast<std::int64_t>(bits));
    const unsigned unused = 64 - 8 * static_cast<unsigned>(bytes.size());
    return PlainValue::ofInteger(static_cast<std::int64_t>(bits << unused) >> unused);
}

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

std::optional<PickleCall> pickleCallFromName(std::string_view module, std::string_view name)
{
    struct Known {
        std::string_view module, name;
        PickleCall call;
    };
    static constexpr std::array<Known, 15> known = {{
        {"collections", "OrderedDict", PickleCall::OrderedDictionary},
        {"_codecs", "encode", PickleCall::EncodedBytes},
        {"builtins", "bytes", PickleCall::EmptyBytes},
        {"__builtin__", "bytes", PickleCall::EmptyBytes},
        {"numpy", "dtype", PickleCall::DataType},
        {"numpy.core.multiarray", "scalar", PickleCall::Scalar},
        {"numpy._core.multiarray", "scalar", PickleCall::Scalar},
        {"numpy.core.multiarray", "_reconstruct", PickleCall::ArrayShell},
        {"numpy._core.multiarray", "_reconstruct", PickleCall::ArrayShell},
        {"numpy", "ndarray", PickleCall::ArrayClass},
        {"numpy.core.numeric", "_frombuffer", PickleCall::ArrayFromBuffer},
        {"numpy._core.numeric", "_frombuffer", PickleCall::ArrayFromBuffer},
        {"numpy.core.numeric", "scalar", PickleCall::Scalar},
        {"torch", "FloatStorage", PickleCall::TensorStorage},
        {"torch._utils", "_rebuild_tensor_v2", PickleCall::Tensor},
    }};
    for (const Known& entry : known)
        if (entry.module == module && entry.name == name)
            return entry.call;
    return std::nullopt;
}

bool isTensorCall(PickleCall call)
{
    return call == PickleCall::TensorStorage || call == PickleCall::Tensor;
}

PlainValue PickleCalls::named(PickleCall call)
{
    PlainValue value;
    value.kind = Kind::Opaque;
    value.index = named_.size();
    named_.push_back({call, std::nullopt});
    return value;
}

PickleCalls::Named* PickleCalls::namedBy(PlainValue value)
{
    return value.is(Kind::Opaque) ? &named_[value.index] : nullptr;
}

const PickleCalls::NumberType* PickleCalls::typeOf(PlainValue value)
{
    const Named* found = namedBy(value);
    return found != nullptr && found->type ? &*found->type : nullptr;
}

Result<PlainValue> PickleCalls::call(PlainValue callable, PlainValue arguments)
{
    const Named* callee = namedBy(callable);
    if (callee == nullptr || callee->type || !arguments.is(Kind::Tuple))
        return Error{"asks to call something that is no function"};
    // A copy, because making values may move the document's sequences.
    const auto view = document_.items(arguments);
    const std::vector<PlainValue> given(view.begin(), view.end());
    switch (callee->call) {
    case PickleCall::OrderedDictionary:
        return makeDictionary(given);
    case PickleCall::EncodedBytes:
        return makeBytes(given);
    case PickleCall::EmptyBytes:
        if (!given.empty())
            return Error{"asks to call bytes with arguments"};
        return document_.addText(Kind::Bytes, {});
    case PickleCall::DataType:
        return makeType(given);
    case PickleCall::Scalar:
        return makeScalar(given);
    case PickleCall::ArrayFromBuffer:
        return makeArrayFromBuffer(given);
    case PickleCall::ArrayShell: {
        const PlainValue shell = document_.addSequence(Kind::List);
        shells_.insert(shell.index);
        return shell;
    }
    case PickleCall::Tensor:
        if (given.size() < 4)
            return Error{"makes a tensor without storage, offset, shape and strides"};
        return document_.addSequence(Kind::Tuple, {given.begin(), given.begin() + 4});
    case PickleCall::TensorStorage:
        return Error{"asks to call torch.FloatStorage"};
    case PickleCall::ArrayClass:
        break;
    }
    return Error{"asks to call numpy.ndarray"};
}

Result<PlainValue> PickleCalls::makeDictionary(std::span<const PlainValue> arguments)
{
    const PlainValue made = document_.addDictionary();
    if (arguments.empty())
        return made;
    // Python 2 passes the pairs; Python 3 adds them afterwards.
    std::vector<PlainPair> entries;
    for (const PlainValue& entry : document_.items(arguments.front())) {
        const auto pair = document_.items(entry);
        if (pair.size() != 2)
            return Error{"makes an ordered dictionary from something that is no list of pairs"};
        entries.emplace_back(pair[0], pair[1]);
    }
    document_.pairsOf(made) = std::move(entries);
    return made;
}

Result<PlainValue> PickleCalls::makeBytes(std::span<const PlainValue> arguments)
{
    if (arguments.size() != 2 || !arguments[0].is(Kind::Text) ||
        (document_.text(arguments[1]) != "latin1" && document_.text(arguments[1]) != "latin-1"))
        return Error{"asks to encode text in a way other than latin1"};
    const std::string_view text = document_.text(arguments[0]);
    std::string bytes;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto lead = static_cast<unsigned char>(text[i]);
        if (lead < 0x80) {
            bytes.push_back(text[i]);
            continue;
        }
        // Latin-1's upper half is two bytes of UTF-8 that begin with C2 or C3.
        if ((lead != 0xC2 && lead != 0xC3) || i + 1 == text.size())
            return Error{"holds latin1 bytes with a character beyond latin1"};
        const auto next = static_cast<unsigned char>(text[++i]);
        bytes.push_back(static_cast<char>((lead & 3U) << 6 | (next & 0x3FU)));
    }
    return document_.addText(Kind::Bytes, std::move(bytes));
}

Result<PlainValue> PickleCalls::makeType(std::span<const PlainValue> arguments)
{
    const std::string_view name =
        arguments.empty() ? std::string_view{} : document_.text(arguments[0]);
    std::string_view rest = name;
    NumberType type;
    if (!rest.empty() && std::string_view("<>=|").find(rest.front()) != std::string_view::npos) {
        type.isBigEndian = rest.front() == '>';
        rest.remove_prefix(1);
    }
    if (rest.empty())
        return Error{"makes a NumPy data type without a name"};
    type.kind = rest.front();
    type.size = parseNumber<unsigned>(rest.substr(1)).value_or(0);
    const bool isWhole =
        (type.kind == 'i' || type.kind == 'u') && std::has_single_bit(type.size) && type.size <= 8;
    const bool isReal = type.kind == 'f' && (type.size == 4 || type.size == 8);
    const bool isBoolean = type.kind == 'b' && type.size == 1;
    if (!isWhole && !isReal && !isBoolean && type.kind != 'O')
        return Error{"holds NumPy data of type " + inQuotes(name) + "; expected plain numbers"};
    const PlainValue made = named(PickleCall::DataType);
    named_[made.index].type = type;
    return made;
}

Result<PlainValue> PickleCalls::makeScalar(std::span<const PlainValue> arguments)
{
    const NumberType* type = arguments.size() == 2 ? typeOf(arguments[0]) : nullptr;
    if (type == nullptr)
        return Error{"makes a NumPy number without a data type"};
    const std::string_view bytes = document_.text(arguments[1]);
    if (type->kind == 'O' || bytes.size() != type->size)
        return Error{"makes a NumPy number from " + std::to_string(bytes.size()) + " bytes"};
    return numberFromBytes(type->kind, type->isBigEndian, bytes);
}

Result<PlainValue> PickleCalls::makeArrayFromBuffer(std::span<const PlainValue> arguments)
{
    const NumberType* type = arguments.size() == 4 ? typeOf(arguments[1]) : nullptr;
    if (type == nullptr)
        return Error{"makes a NumPy array without a data type"};
    const PlainValue array = document_.addSequence(Kind::List);
    const auto filled =
        fillArray(array, arguments[2], *type, document_.text(arguments[3]) == "F", arguments[0]);
    if (!filled)
        return filled.error();
    return array;
}

Result<void> PickleCalls::setState(PlainValue object, PlainValue state)
{
    const auto view = document_.items(state);
    const std::vector<PlainValue> given(view.begin(), view.end());
    if (Named* target = namedBy(object); target != nullptr && target->type)
        return setTypeState(*target->type, given);
    if (!object.is(Kind::List) || !shells_.contains(object.index))
        return Error{"asks to set the inside of an object"};
    // (version, shape, data type, is column-major, data)
    const NumberType* type = given.size() == 5 ? typeOf(given[2]) : nullptr;
    if (type == nullptr)
        return Error{"fills a NumPy array without a data type"};
    shells_.erase(object.index);
    return fillArray(object, given[1], *type, given[3].asInteger().value_or(0) != 0, given[4]);
}

Result<void> PickleCalls::setTypeState(NumberType& type, std::span<const PlainValue> state)
{
    // (version, byte order, …)
    const std::string_view order =
        state.size() >= 2 ? document_.text(state[1]) : std::string_view{};
    if (order.size() != 1 || std::string_view("<>=|").find(order) == std::string_view::npos)
        return Error{"gives a NumPy data type no byte order"};
    type.isBigEndian = order == ">";
    return {};
}

Result<std::vector<PlainValue>> PickleCalls::elements(const NumberType& type, PlainValue data) const
{
    if (type.kind == 'O') {
        const auto items = document_.items(data);
        return std::vector<PlainValue>(items.begin(), items.end());
    }
    const std::string_view bytes = document_.text(data);
    if (bytes.size() % type.size != 0)
        return Error{"fills a NumPy array with " + std::to_string(bytes.size()) + " bytes"};
    std::vector<PlainValue> values;
    values.reserve(bytes.size() / type.size);
    for (std::size_t at = 0; at < bytes.size(); at += type.size)
        values.push_back(numberFromBytes(type.kind, type.isBigEndian, bytes.substr(at, type.size)));
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
    if (isColumnMajor && sizes.size() > 1)
        values = rowMajor(values, sizes);
    for (std::size_t axis = sizes.size(); axis-- > 1 && !values.empty();) {
        std::vector<PlainValue> rows;
        for (std::size_t at = 0; at < values.size(); at += sizes[axis])
            rows.push_back(document_.addSequence(
                Kind::List, {values.begin() + static_cast<std::ptrdiff_t>(at),
                             values.begin() + static_cast<std::ptrdiff_t>(at + sizes[axis])}));
        values = std::move(rows);
    }
    document_.itemsOf(array) = std::move(values);
    return {};
}

} // namespace latency
