// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/raw_tables/numpy_file.h"

#include "core/base/file_text.h"
#include "core/dataset/containers/number_type.h"
#include "core/dataset/containers/pickle_reader.h"
#include "core/dataset/containers/python_literal.h"
#include "core/dataset/containers/zip_container.h"
#include "core/dataset/measured/plain_networks.h"
#include "core/space/architecture_text.h"

#include <algorithm>

namespace latency
{
namespace
{

using Kind = NumberType::Kind;
constexpr std::string_view kBeginning{"\x93NUMPY", 6};
constexpr std::size_t kMostDimensions = 4;

struct Field {
    std::string name; ///< empty for an array without fields
    NumberType type;
    std::size_t offset = 0;
};

struct Header {
    std::vector<Field> fields;
    std::size_t recordSize = 0;
    bool isColumnMajor = false;
    std::vector<std::int64_t> shape;
    std::size_t count = 1;
};

/// "'descr'": a name of a type, or [(field, type), …].
std::optional<Header> typesOf(const PlainDocument& document, PlainValue description)
{
    Header header;
    if (const auto type = numberTypeFromName(document.text(description))) {
        header.fields.push_back({{}, *type, 0});
        header.recordSize = type->size;
        return header;
    }
    for (const PlainValue& item : document.items(description)) {
        const auto parts = document.items(item);
        const auto type =
            parts.size() == 2 ? numberTypeFromName(document.text(parts[1])) : std::nullopt;
        if (!type || type->kind == Kind::Object)
            return std::nullopt;
        if (type->kind != Kind::Padding)
            header.fields.push_back(
                {std::string(document.text(parts[0])), *type, header.recordSize});
        header.recordSize += type->size;
    }
    return header.fields.empty() ? std::nullopt : std::optional(header);
}

Result<Header> readHeader(std::string_view text, std::size_t bytes, const std::string& where)
{
    const auto document = readPythonLiteral(text);
    const auto types =
        document
            ? typesOf(*document, document->find(document->root(), "descr").value_or(PlainValue{}))
            : std::nullopt;
    if (!types)
        return Error{where + " is an array of a type that is not read; expected numbers or text."};
    Header header = *types;
    const PlainValue order =
        document->find(document->root(), "fortran_order").value_or(PlainValue{});
    header.isColumnMajor = order.asInteger().value_or(0) != 0;
    for (const PlainValue& size :
         document->items(document->find(document->root(), "shape").value_or(PlainValue{}))) {
        header.shape.push_back(size.asInteger().value_or(-1));
        if (header.shape.back() < 0 || header.shape.size() > kMostDimensions ||
            header.shape.back() > static_cast<std::int64_t>(bytes))
            return Error{where + " is an array of impossible shape."};
        header.count *= static_cast<std::size_t>(header.shape.back());
        if (header.count > bytes)
            return Error{where + " ends before its last number; expected the whole file."};
    }
    return header;
}

/// Calls `take` with the offset in the file of each element, in row-major order.
template <class Take>
void forEachPlace(const Header& header, const Take& take)
{
    std::vector<std::int64_t> place(header.shape.size(), 0);
    for (std::size_t done = 0; done < header.count; ++done) {
        std::size_t at = header.isColumnMajor ? 0 : done;
        if (header.isColumnMajor)
            for (std::size_t axis = header.shape.size(); axis-- > 0;)
                at = at * static_cast<std::size_t>(header.shape[axis]) +
                     static_cast<std::size_t>(place[axis]);
        take(at);
        for (std::size_t axis = header.shape.size();
             axis-- > 0 && ++place[axis] == header.shape[axis];)
            place[axis] = 0;
    }
}

NumpyArray arrayOf(const Header& header, const Field& field, std::string_view data)
{
    NumpyArray array;
    array.shape = header.shape;
    if (field.type.isNumber())
        array.values.reserve(header.count);
    forEachPlace(header, [&](std::size_t at) {
        const std::string_view bytes =
            data.substr(at * header.recordSize + field.offset, field.type.size);
        if (field.type.isNumber()) {
            array.values.push_back(numberFromBytes(field.type, bytes));
            return;
        }
        PlainDocument document;
        std::string text(document.text(valueFromBytes(field.type, bytes, document)));
        array.texts.push_back(isUtf8(text) ? std::move(text) : std::string());
    });
    return array;
}

/// An array of Python values is a pickle of the array.
Result<NumpyArray> objectsOf(const Header& header, std::string_view pickle,
                             const std::string& where)
{
    const auto document = readPickle(std::string(pickle), where);
    if (!document)
        return document.error();
    NumpyArray array;
    array.shape = header.shape;
    std::vector<PlainValue> items(document->items(document->root()).begin(),
                                  document->items(document->root()).end());
    for (std::size_t axis = 1; axis < header.shape.size(); ++axis) {
        std::vector<PlainValue> inner;
        for (const PlainValue& row : items)
            for (const PlainValue& item : document->items(row))
                if (inner.size() <= header.count)
                    inner.push_back(item);
        items = std::move(inner);
    }
    if (items.size() != header.count)
        return Error{where + " is an array whose shape and values disagree."};
    const bool areNumbers = std::ranges::all_of(
        items, [](PlainValue item) { return item.asNumber() || item.is(PlainValue::Kind::None); });
    for (const PlainValue& item : items) {
        if (areNumbers)
            array.values.push_back(
                item.asNumber().value_or(std::numeric_limits<double>::quiet_NaN()));
        else
            array.texts.push_back(plainText(*document, item));
    }
    return array;
}

} // namespace

bool looksLikeNumpy(std::string_view bytes)
{
    return bytes.starts_with(kBeginning);
}

Result<NumpyArray> readNumpyArray(std::string_view bytes, const std::string& where)
{
    const auto byteAt = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    if (!looksLikeNumpy(bytes) || bytes.size() < 12)
        return Error{where + " is not a NumPy array; expected a .npy file."};
    const bool isShort = byteAt(6) == 1;
    const std::size_t start = isShort ? 10 : 12;
    std::size_t length = byteAt(8) + 256U * byteAt(9);
    if (!isShort)
        length += 65536U * byteAt(10) + 16777216U * byteAt(11);
    if (length > bytes.size() - start)
        return Error{where + " ends within its header; expected the whole file."};
    std::string_view text = bytes.substr(start, length);
    while (!text.empty() && (text.back() == '\n' || text.back() == ' '))
        text.remove_suffix(1);
    const auto header = readHeader(text, bytes.size(), where);
    if (!header)
        return header.error();
    const std::string_view data = bytes.substr(start + length);
    if (header->fields.front().type.kind == Kind::Object)
        return objectsOf(*header, data, where);
    if (header->recordSize == 0 || data.size() / header->recordSize < header->count)
        return Error{where + " ends before its last number; expected the whole file."};
    if (header->fields.size() == 1 && header->fields.front().name.empty())
        return arrayOf(*header, header->fields.front(), data);
    NumpyArray array;
    array.shape = header->shape;
    for (const Field& field : header->fields)
        array.fields[field.name] = arrayOf(*header, field, data);
    return array;
}

Result<std::map<std::string, NumpyArray>> readNumpyArchive(std::string_view bytes,
                                                           const std::string& where)
{
    const auto archive = ZipArchive::read(bytes, where);
    if (!archive)
        return archive.error();
    std::map<std::string, NumpyArray> arrays;
    std::size_t room = kLargestPickle;
    for (const auto& [name, entry] : archive->entries()) {
        if (!name.ends_with(".npy"))
            continue;
        const auto contents = archive->unpacked(entry, room);
        if (!contents)
            return contents.error();
        room -= contents->size();
        auto array = readNumpyArray(*contents, where + ", " + inQuotes(name));
        if (!array)
            return array.error();
        arrays.emplace(name.substr(0, name.size() - 4), std::move(*array));
    }
    if (arrays.empty())
        return Error{where + " contains no NumPy arrays; expected output of numpy.savez."};
    return arrays;
}

} // namespace latency
