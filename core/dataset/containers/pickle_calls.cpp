// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/containers/pickle_calls.h"

#include <algorithm>

namespace latency
{
namespace
{

using Kind = PlainValue::Kind;

} // namespace

PlainValue PickleCalls::named(PickleName name)
{
    PlainValue value;
    value.kind = Kind::Opaque;
    value.index = named_.size();
    named_.push_back({std::move(name), std::nullopt});
    return value;
}

PickleCalls::Named* PickleCalls::namedBy(PlainValue value)
{
    return value.is(Kind::Opaque) ? &named_[value.index] : nullptr;
}

const NumberType* PickleCalls::typeOf(PlainValue value)
{
    const Named* found = namedBy(value);
    return found != nullptr && found->type ? &*found->type : nullptr;
}

Result<void> PickleCalls::spend(std::size_t values)
{
    // References to remembered values cost a pickle two bytes, however large the values are.
    constexpr std::size_t always = 100'000;
    constexpr std::size_t perByte = 4;
    spent_ += values;
    if (spent_ > always + perByte * document_.source().size() ||
        !document_.hasRoomFor(values * sizeof(PlainPair)))
        return Error{"repeats its values more often than this program reads"};
    return {};
}

Result<PlainValue> PickleCalls::call(PlainValue callable, PlainValue arguments)
{
    const Named* callee = namedBy(callable);
    if (callee == nullptr || callee->type || !arguments.is(Kind::Tuple))
        return Error{"asks to call something that is not a function"};
    if (callee->name.call == PickleCall::FrameObject)
        return makeFrameObject(callee->name.detail, arguments);
    // Copies, because making values may move the document's sequences and the names.
    const PickleName name = callee->name;
    const auto view = document_.items(arguments);
    if (const auto paid = spend(view.size()); !paid)
        return paid.error();
    const std::vector<PlainValue> given(view.begin(), view.end());
    return doCall(name, given);
}

Result<PlainValue> PickleCalls::doCall(const PickleName& callee, std::span<const PlainValue> given)
{
    switch (callee.call) {
    case PickleCall::OrderedDictionary:
        return makeDictionary(given);
    case PickleCall::DefaultDictionary:
        // Its first argument creates missing values; its items follow as in a dictionary.
        return makeDictionary(given.subspan(std::min<std::size_t>(1, given.size())));
    case PickleCall::Set:
        return makeList(given);
    case PickleCall::Slice:
    case PickleCall::TensorSize:
        if (callee.call == PickleCall::TensorSize && given.size() == 1)
            return given.front();
        return document_.addSequence(Kind::Tuple, {given.begin(), given.end()});
    case PickleCall::EncodedBytes:
        return makeBytes(given);
    case PickleCall::EmptyBytes:
        if (!given.empty())
            return Error{"asks to call bytes with arguments"};
        return document_.addText(Kind::Bytes, {});
    case PickleCall::Reconstructor:
        if (given.empty())
            return Error{"makes an object without a class"};
        return makeObject(given.front(), document_.addSequence(Kind::Tuple));
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
    case PickleCall::TensorOfType:
    case PickleCall::StorageFromBytes:
    case PickleCall::Parameter:
        return makeTensor(callee, given);
    case PickleCall::TensorStorage:
        return Error{"asks to call a storage of PyTorch"};
    case PickleCall::TensorType:
    case PickleCall::TypeName:
        return Error{"asks to call a class"};
    case PickleCall::ArrayClass:
    case PickleCall::FrameObject:
        break;
    }
    return Error{"asks to call numpy.ndarray"};
}

Result<PlainValue> PickleCalls::makeDictionary(std::span<const PlainValue> arguments)
{
    const PlainValue made = document_.addDictionary();
    if (arguments.empty())
        return made;
    const auto pairs = document_.pairs(arguments.front());
    if (!pairs.empty()) {
        if (const auto paid = spend(pairs.size()); !paid)
            return paid.error();
        std::vector<PlainPair> same(pairs.begin(), pairs.end());
        document_.setPairs(made, std::move(same));
        return made;
    }
    // Python 2 passes the pairs; Python 3 adds them afterwards.
    const auto items = document_.items(arguments.front());
    if (const auto paid = spend(items.size()); !paid)
        return paid.error();
    std::vector<PlainPair> entries;
    for (const PlainValue& entry : items) {
        const auto pair = document_.items(entry);
        if (pair.size() != 2)
            return Error{"makes an ordered dictionary from something that is not a list of pairs"};
        entries.emplace_back(pair[0], pair[1]);
    }
    document_.setPairs(made, std::move(entries));
    return made;
}

Result<PlainValue> PickleCalls::makeList(std::span<const PlainValue> arguments)
{
    if (arguments.empty())
        return document_.addSequence(Kind::List);
    const auto items = document_.items(arguments.front());
    if (const auto paid = spend(items.size()); !paid)
        return paid.error();
    return document_.addSequence(Kind::List, {items.begin(), items.end()});
}

Result<PlainValue> PickleCalls::makeBytes(std::span<const PlainValue> arguments)
{
    if (arguments.size() != 2 || !arguments[0].is(Kind::Text) ||
        (document_.text(arguments[1]) != "latin1" && document_.text(arguments[1]) != "latin-1"))
        return Error{"asks to encode text in a way other than latin1"};
    const std::string_view text = document_.text(arguments[0]);
    if (const auto paid = spend(text.size() / 8); !paid)
        return paid.error();
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

Result<PlainValue> PickleCalls::makeTensor(const PickleName& callee,
                                           std::span<const PlainValue> arguments)
{
    if (callee.call == PickleCall::Parameter && !arguments.empty())
        return arguments.front();
    if (callee.call == PickleCall::StorageFromBytes) {
        if (arguments.size() != 1 || !arguments[0].is(Kind::Bytes))
            return Error{"makes a storage of PyTorch without its bytes"};
        return document_.addSequence(Kind::Tuple, {arguments[0]});
    }
    if (arguments.size() < 4)
        return Error{"makes a tensor without storage, offset, shape and strides"};
    // ("storage", type, key, place, count, view of another), or the bytes of a whole storage.
    const auto view = document_.items(arguments[0]);
    const std::vector<PlainValue> storage(view.begin(), view.end());
    std::string element;
    PlainValue key;
    std::int64_t offset = arguments[1].asInteger().value_or(-1);
    if (storage.size() == 1) {
        key = storage[0];
    } else if (storage.size() >= 3) {
        key = storage[2];
        if (const Named* type = namedBy(storage[1]))
            element = type->name.detail;
        const auto shift =
            storage.size() >= 6 ? document_.items(storage[5]) : std::span<const PlainValue>{};
        if (shift.size() >= 2)
            offset += std::max<std::int64_t>(0, shift[1].asInteger().value_or(0) & 0x7FFFFFFFFFFF);
    }
    if (callee.call == PickleCall::TensorOfType && arguments.size() >= 7)
        if (const Named* type = namedBy(arguments[6]))
            element = type->name.detail;
    const PlainValue marker = named({PickleCall::Tensor});
    return document_.addSequence(Kind::Tuple,
                                 {marker, key, PlainValue::ofInteger(offset), arguments[2],
                                  arguments[3], document_.addText(Kind::Text, element)});
}

PlainValue PickleCalls::makeFrameObject(const std::string& name, PlainValue arguments)
{
    const PlainValue object = document_.addDictionary();
    objects_.insert(object.index);
    const auto key = [this](const char* text) { return document_.addText(Kind::Text, text); };
    std::vector<PlainPair> entries = {{key("class"), document_.addText(Kind::Text, name)},
                                      {key("arguments"), arguments},
                                      {key("state"), PlainValue{}}};
    document_.setPairs(object, std::move(entries));
    return object;
}

Result<PlainValue> PickleCalls::makeObject(PlainValue type, PlainValue arguments)
{
    const Named* found = namedBy(type);
    if (found == nullptr || found->name.call != PickleCall::FrameObject)
        return Error{"asks to make an object of a class"};
    return makeFrameObject(std::string(found->name.detail), arguments);
}

Result<void> PickleCalls::setState(PlainValue object, PlainValue state)
{
    if (object.is(Kind::Dictionary) && objects_.contains(object.index)) {
        document_.setLastValue(object, state);
        return {};
    }
    const auto view = document_.items(state);
    if (const auto paid = spend(view.size()); !paid)
        return paid.error();
    const std::vector<PlainValue> given(view.begin(), view.end());
    if (Named* target = namedBy(object); target != nullptr && target->type)
        return setTypeState(*target->type, given);
    if (!object.is(Kind::List) || !shells_.contains(object.index))
        return Error{"asks to set the inside of an object"};
    // (version, shape, data type, is column-major, data)
    const NumberType* type = given.size() == 5 ? typeOf(given[2]) : nullptr;
    if (type == nullptr)
        return Error{"fills a NumPy array without a data type"};
    const NumberType element = *type;
    shells_.erase(object.index);
    return fillArray(object, given[1], element, given[3].asInteger().value_or(0) != 0, given[4]);
}

void PickleCalls::noteStorage(PlainValue identity)
{
    const auto parts = document_.items(identity);
    if (parts.size() < 3 || document_.text(parts[0]) != "storage")
        return;
    if (const Named* type = namedBy(parts[1]))
        storages_.emplace_back(document_.text(parts[2]), type->name.detail);
}

} // namespace latency
