// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/containers/saved_values.h"

#include "core/base/file_text.h"
#include "core/dataset/containers/byte_cursor.h"
#include "core/dataset/containers/number_type.h"
#include "core/dataset/containers/pickle_machine.h"
#include "core/dataset/containers/pickle_reader.h"
#include "core/dataset/containers/zip_container.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace latency
{
namespace
{

using Kind = PlainValue::Kind;
constexpr std::size_t kMostDimensions = 8;

/// The older format begins with a pickle of a fixed number of ten bytes, in any protocol, and one
/// of the format's version.
constexpr std::string_view kOlderNumber{"\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19.", 13};
constexpr std::size_t kProtocol = 2; ///< bytes before it

/// One of several pickles in a row; moves `at` behind it.
struct NextPickle {
    PlainDocument document;
    std::vector<std::pair<std::string, std::string>> storages;
};
Result<NextPickle> nextPickle(std::string_view bytes, std::size_t& at, const std::string& where)
{
    NextPickle next{PlainDocument{std::string(bytes.substr(at))}, {}};
    PickleMachine machine(next.document, next.document.source(), PickleObjects::AsData);
    if (const auto failure = machine.run())
        return Error{where + ", byte " + std::to_string(at + machine.position()) + ": " + *failure +
                     "."};
    at += machine.position() + 1;
    next.storages = machine.storages();
    return next;
}

/// The type a storage's elements have in memory.
std::optional<NumberType> elementType(std::string_view name)
{
    if (name == "bf2")
        return NumberType{NumberType::Kind::BrainReal, 2};
    const auto type = numberTypeFromName(name);
    return type && type->isNumber() ? type : std::nullopt;
}

} // namespace

std::string shapeText(std::span<const std::int64_t> shape)
{
    std::string text;
    for (const std::int64_t size : shape)
        text += (text.empty() ? "" : " × ") + std::to_string(size);
    return text.empty() ? "a single number" : text;
}

bool looksLikeOlderTorch(std::string_view bytes)
{
    return bytes.size() > kProtocol && bytes.front() == '\x80' &&
           bytes.substr(kProtocol).starts_with(kOlderNumber);
}

Result<SavedValues> SavedValues::read(const std::filesystem::path& file)
{
    auto bytes = readFile(file, kLargestPickle);
    if (!bytes)
        return bytes.error();
    return fromBytes(std::move(bytes).value(), file.string());
}

Result<SavedValues> SavedValues::fromBytes(std::string bytes, const std::string& where)
{
    SavedValues saved;
    saved.where_ = where;
    saved.size_ = bytes.size();
    if (looksLikeOlderTorch(bytes)) {
        saved.bytes_ = std::make_shared<const std::string>(std::move(bytes));
        const auto read = saved.readOlder();
        return read ? Result<SavedValues>(std::move(saved)) : read.error();
    }
    const bool isArchive = looksLikeZip(bytes);
    if (isArchive)
        saved.bytes_ = std::make_shared<const std::string>(bytes);
    auto document = readPickleWithTensors(std::move(bytes), where);
    if (!document)
        return document.error();
    saved.document_ = std::make_shared<const PlainDocument>(std::move(document).value());
    if (isArchive)
        if (const auto read = saved.readArchive(); !read)
            return read.error();
    return saved;
}

Result<void> SavedValues::readArchive()
{
    const auto archive = ZipArchive::read(*bytes_, where_);
    if (!archive)
        return archive.error();
    std::size_t room = kLargestPickle;
    for (const auto& [name, entry] : archive->entries()) {
        const std::size_t folder = name.rfind("/data/");
        if (name.ends_with("/byteorder")) {
            const auto order = archive->unpacked(entry, 16);
            if (order && order->starts_with("big"))
                return Error{where_ + " holds big-endian numbers; expected them little-endian, as "
                                      "PyTorch saves them on common machines."};
        }
        if (folder == std::string_view::npos)
            continue;
        std::string_view contents;
        if (entry.method == 0) {
            const auto stored = archive->stored(entry);
            if (!stored)
                return stored.error();
            contents = *stored;
        } else {
            auto unpacked = archive->unpacked(entry, room);
            if (!unpacked)
                return unpacked.error();
            room -= unpacked->size();
            contents = unpacked_->emplace_back(std::move(*unpacked));
        }
        storages_.emplace(name.substr(folder + 6), contents);
    }
    return {};
}

Result<void> SavedValues::readOlder()
{
    const std::string_view all = *bytes_;
    std::size_t at = kProtocol + kOlderNumber.size();
    for (int described = 0; described < 2; ++described) // the version, and the machine it is from
        if (const auto skipped = nextPickle(all, at, where_); !skipped)
            return skipped.error();
    auto values = nextPickle(all, at, where_);
    if (!values)
        return values.error();
    for (const auto& [key, element] : values->storages)
        elements_.emplace(key, element);
    const auto keys = nextPickle(all, at, where_);
    if (!keys)
        return keys.error();
    // For each key eight bytes with the count of numbers, then the numbers.
    ByteCursor cursor(all, at);
    const PlainDocument& list = keys->document;
    for (const PlainValue& key : list.items(list.root())) {
        const auto element = elements_.find(list.text(key));
        const auto type = element == elements_.end() ? std::nullopt : elementType(element->second);
        if (!type)
            return Error{where_ + " holds numbers of a type that is not read; expected floats or "
                                  "integers."};
        const std::uint64_t count = cursor.eight();
        const std::string_view numbers =
            cursor.bytes(count <= all.size() ? count * type->size : all.size() + 1);
        if (cursor.hasFailed())
            return Error{where_ + " ends before its last tensor; expected the whole file."};
        storages_.emplace(list.text(key), numbers);
    }
    document_ = std::make_shared<const PlainDocument>(std::move(values->document));
    return {};
}

bool SavedValues::isTensor(PlainValue value) const
{
    const auto parts = document_->items(value);
    return value.is(Kind::Tuple) && parts.size() == 6 && parts[0].is(Kind::Opaque) &&
           parts[5].is(Kind::Text);
}

Result<NumberBlock> SavedValues::numbers(PlainValue value) const
{
    // Enough for readers that look at a list several times.
    constexpr std::size_t always = 2'000'000;
    constexpr std::size_t perByte = 16;
    auto read = readNumbers(value);
    if (read)
        *spent_ += read->values.size();
    if (*spent_ > always + perByte * size_)
        return Error{"holds the same numbers again and again, more than its size allows"};
    return read;
}

Result<NumberBlock> SavedValues::readNumbers(PlainValue value) const
{
    if (isTensor(value))
        return tensorNumbers(value);
    NumberBlock block;
    // The shape is that of the first in each list; all others must have it too.
    for (PlainValue inside = value; inside.isSequence() && !isTensor(inside);) {
        const auto items = document_->items(inside);
        block.shape.push_back(static_cast<std::int64_t>(items.size()));
        if (items.empty() || block.shape.size() == kMostDimensions)
            break;
        inside = items.front();
        if (isTensor(inside))
            for (const PlainValue& size : document_->items(document_->items(inside)[3]))
                block.shape.push_back(size.asInteger().value_or(-1));
    }
    if (block.shape.size() > kMostDimensions)
        return Error{"holds lists in lists too deep"};
    const auto done = appendNumbers(value, 0, block);
    if (!done)
        return done.error();
    return block;
}

Result<void> SavedValues::appendNumbers(PlainValue value, std::size_t depth,
                                        NumberBlock& block) const
{
    // Shared lists may represent more than the file's size.
    const std::size_t most = 100'000 + 4 * document_->source().size();
    if (block.values.size() > most)
        return Error{"holds more numbers than its size allows"};
    if (isTensor(value)) {
        const auto inside = document_->items(value)[1].is(Kind::Text)
                                ? tensorNumbers(value)
                                : Error{"holds tensors in a list that were pickled one by one"};
        if (!inside)
            return inside.error();
        if (!std::ranges::equal(inside->shape, std::span(block.shape).subspan(depth)))
            return Error{"holds tensors of different shapes"};
        block.values.insert(block.values.end(), inside->values.begin(), inside->values.end());
        return {};
    }
    if (value.isSequence()) {
        const auto items = document_->items(value);
        if (depth >= block.shape.size() ||
            items.size() != static_cast<std::size_t>(block.shape[depth]))
            return Error{"holds lists of different lengths"};
        for (const PlainValue& item : items)
            if (auto done = appendNumbers(item, depth + 1, block); !done)
                return done;
        return {};
    }
    const auto number =
        value.is(Kind::Boolean) ? std::optional(double(value.integer != 0)) : value.asNumber();
    if (depth != block.shape.size() || (!number && !value.is(Kind::None)))
        return Error{"holds something that is not a number"};
    block.values.push_back(number.value_or(std::numeric_limits<double>::quiet_NaN()));
    return {};
}

Result<SavedValues::Storage> SavedValues::storageOf(std::span<const PlainValue> parts) const
{
    if (parts[1].is(Kind::Text)) {
        const auto found = storages_.find(document_->text(parts[1]));
        return Storage{found == storages_.end() ? std::string_view{} : found->second,
                       std::string(document_->text(parts[5])), nullptr};
    }
    // A plain pickle contains the storage as an embedded file in the older format.
    auto inside = fromBytes(std::string(document_->text(parts[1])), where_);
    if (!inside)
        return Error{"holds a tensor whose numbers are damaged"};
    const auto identity = inside->document().items(inside->root());
    const std::string key(identity.size() >= 3 ? inside->document().text(identity[2])
                                               : std::string_view{});
    const auto found = inside->storages_.find(key);
    if (found == inside->storages_.end())
        return Error{"holds a tensor without numbers"};
    return Storage{found->second, inside->elements_[key], inside->bytes_};
}

Result<NumberBlock> SavedValues::tensorNumbers(PlainValue tensor) const
{
    const auto parts = document_->items(tensor);
    const auto storage = storageOf(parts);
    if (!storage)
        return storage.error();
    const auto type = elementType(storage->element);
    if (!type)
        return Error{"holds a tensor of a type that is not read; expected floats or integers"};
    const auto sizes = document_->items(parts[3]);
    const auto strides = document_->items(parts[4]);
    const std::size_t room = storage->bytes.size() / type->size;
    NumberBlock block;
    std::vector<std::size_t> steps;
    std::size_t count = 1;
    std::size_t last = static_cast<std::size_t>(parts[2].asInteger().value_or(-1));
    const std::size_t first = last;
    bool isInside =
        sizes.size() == strides.size() && sizes.size() <= kMostDimensions && first <= room;
    for (std::size_t axis = 0; isInside && axis < sizes.size(); ++axis) {
        const std::int64_t size = sizes[axis].asInteger().value_or(-1);
        const std::int64_t step = strides[axis].asInteger().value_or(-1);
        isInside = size >= 0 && step >= 0 && size <= static_cast<std::int64_t>(room) &&
                   step <= static_cast<std::int64_t>(room) + 1;
        if (!isInside)
            break;
        block.shape.push_back(size);
        steps.push_back(static_cast<std::size_t>(step));
        count *= static_cast<std::size_t>(size);
        last += size == 0 ? 0 : steps.back() * (static_cast<std::size_t>(size) - 1);
        isInside = count <= room;
    }
    if (!isInside || (count > 0 && last >= room))
        return Error{"holds a tensor whose numbers are missing"};
    std::vector<std::size_t> place(steps.size(), 0);
    std::size_t at = first;
    for (block.values.reserve(count); block.values.size() < count;) {
        block.values.push_back(
            numberFromBytes(*type, storage->bytes.substr(at * type->size, type->size)));
        for (std::size_t axis = steps.size(); axis-- > 0;) {
            at += steps[axis];
            if (++place[axis] < static_cast<std::size_t>(block.shape[axis]))
                break;
            at -= steps[axis] * place[axis];
            place[axis] = 0;
        }
    }
    return block;
}

} // namespace latency
