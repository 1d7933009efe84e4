// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/tensor_file.h"

#include "core/base/file_text.h"
#include "core/dataset/byte_cursor.h"
#include "core/dataset/pickle_machine.h"
#include "core/dataset/pickle_reader.h"
#include "core/dataset/zip_container.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

namespace latency
{
namespace
{

static_assert(std::endian::native == std::endian::little);

/// The older format begins with two pickles, a fixed number and the format's version.
constexpr std::string_view kOlderBeginning{
    "\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19.\x80\x02M\xe9\x03.", 21};

std::string shapeText(std::span<const std::int64_t> shape)
{
    std::string text;
    for (const std::int64_t size : shape)
        text += (text.empty() ? "" : " × ") + std::to_string(size);
    return text.empty() ? "a single number" : text;
}

/// One of several pickles in a row; moves `at` behind it.
Result<PlainDocument> nextPickle(std::string_view bytes, std::size_t& at, const std::string& where)
{
    PlainDocument document{std::string(bytes.substr(at))};
    PickleMachine machine(document, document.source(), PickleTensors::AsPlaces);
    if (const auto failure = machine.run())
        return Error{where + ", byte " + std::to_string(at + machine.position()) + ": " + *failure +
                     "."};
    at += machine.position() + 1;
    return document;
}

using Storages = std::map<std::string, std::string_view, std::less<>>;

/// For each key of `keys` eight bytes with the count of floats, then the floats.
Result<Storages> storagesBehind(std::string_view bytes, std::size_t at, const PlainDocument& keys,
                                const std::string& where)
{
    Storages storages;
    ByteCursor cursor(bytes, at);
    for (const PlainValue& key : keys.items(keys.root())) {
        std::uint64_t count = 0;
        const std::string_view head = cursor.bytes(sizeof(count));
        if (!cursor.hasFailed())
            std::memcpy(&count, head.data(), sizeof(count));
        const std::string_view numbers =
            cursor.bytes(count <= bytes.size() ? count * sizeof(float) : bytes.size() + 1);
        if (cursor.hasFailed())
            return Error{where + " ends before its last tensor; expected the whole file."};
        storages.emplace(keys.text(key), numbers);
    }
    return storages;
}

} // namespace

Result<TensorFile> TensorFile::read(const std::filesystem::path& file)
{
    auto bytes = readFile(file, kLargestPickle);
    if (!bytes)
        return bytes.error();
    return fromBytes(std::move(bytes).value(), file.string());
}

Result<TensorFile> TensorFile::fromBytes(std::string bytes, const std::string& where)
{
    TensorFile file;
    file.where_ = where;
    if (looksLikeZip(bytes)) {
        auto document = readPickleWithTensors(std::move(bytes), where);
        if (!document)
            return document.error();
        file.document_ = std::make_shared<const PlainDocument>(std::move(document).value());
        return file;
    }
    if (!bytes.starts_with(kOlderBeginning))
        return Error{where + " is no network that PyTorch saved; expected a .pt or .pth file."};
    file.behind_ = std::make_shared<const std::string>(std::move(bytes));
    const std::string_view all = *file.behind_;
    std::size_t at = kOlderBeginning.size();
    if (const auto machine = nextPickle(all, at, where); !machine)
        return machine.error();
    auto document = nextPickle(all, at, where);
    if (!document)
        return document.error();
    const auto keys = nextPickle(all, at, where);
    if (!keys)
        return keys.error();
    auto storages = storagesBehind(all, at, *keys, where);
    if (!storages)
        return storages.error();
    file.storages_ = std::move(storages).value();
    file.document_ = std::make_shared<const PlainDocument>(std::move(document).value());
    return file;
}

bool TensorFile::has(std::string_view name) const
{
    return document_->find(document_->root(), name).has_value();
}

std::string_view TensorFile::storage(std::string_view key) const
{
    if (!behind_) {
        const auto bytes = storedZipFile(document_->source(), "/data/" + std::string(key), where_);
        return bytes ? *bytes : std::string_view{};
    }
    const auto found = storages_.find(key);
    return found == storages_.end() ? std::string_view{} : found->second;
}

Result<std::vector<float>> TensorFile::tensor(std::string_view name,
                                              std::span<const std::int64_t> shape) const
{
    const std::string start = where_ + ": tensor " + std::string(name) + " ";
    const auto place = document_->find(document_->root(), name);
    const auto parts = place ? document_->items(*place) : std::span<const PlainValue>{};
    const auto stored = parts.size() == 4 ? document_->items(parts[0]) : parts.first(0);
    if (stored.size() < 3)
        return Error{start + "is missing; expected one of shape " + shapeText(shape) + "."};
    std::vector<std::int64_t> given;
    for (const PlainValue& size : document_->items(parts[2]))
        given.push_back(size.asInteger().value_or(-1));
    if (!std::ranges::equal(given, shape))
        return Error{start + "is of shape " + shapeText(given) + "; expected " + shapeText(shape) +
                     "."};
    std::size_t count = 1;
    bool isContiguous = document_->items(parts[3]).size() == shape.size();
    for (std::size_t axis = shape.size(); isContiguous && axis-- > 0;) {
        const auto stride = document_->items(parts[3])[axis].asInteger();
        isContiguous = shape[axis] == 1 || stride == static_cast<std::int64_t>(count);
        count *= static_cast<std::size_t>(shape[axis]);
    }
    const std::string_view bytes = storage(document_->text(stored[2]));
    const auto first = static_cast<std::uint64_t>(parts[1].asInteger().value_or(-1));
    const std::uint64_t room = bytes.size() / sizeof(float);
    if (!isContiguous || first > room || room - first < count)
        return Error{start + "has no numbers in the file; expected " + std::to_string(count) + "."};
    std::vector<float> numbers(count);
    std::memcpy(numbers.data(), bytes.data() + sizeof(float) * first, sizeof(float) * count);
    for (const float number : numbers)
        if (!std::isfinite(number))
            return Error{start + "holds a number that is not finite; expected finite ones."};
    return numbers;
}

} // namespace latency
