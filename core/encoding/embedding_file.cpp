// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/embedding_file.h"

#include "core/base/file_text.h"
#include "core/base/json_text.h"
#include "core/dataset/containers/saved_values.h"
#include "core/dataset/text/csv_reader.h"
#include "core/encoding/embedding_rows.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace latency
{

namespace
{

using Kind = PlainValue::Kind;

Result<std::vector<float>> rowOf(std::span<const std::string_view> fields, const std::string& where)
{
    std::vector<float> row;
    for (const std::string_view field : fields) {
        float value = 0.0F;
        const auto [end, fault] = std::from_chars(field.data(), field.data() + field.size(), value);
        if (fault != std::errc() || end != field.data() + field.size() || !std::isfinite(value))
            return Error{where + ": expected finite numbers after the architecture."};
        row.push_back(value);
    }
    return row;
}

Result<void> addCsv(const std::string& text, const std::string& where, EmbeddingRows& rows)
{
    CsvReader reader(text, where);
    std::vector<std::string_view> fields;
    for (bool isHeader = true;; isHeader = false) {
        const auto next = reader.next(fields);
        if (!next)
            return next.error();
        if (!*next)
            return {};
        if (isHeader)
            continue;
        const std::string place = where + ", line " + std::to_string(reader.line());
        const auto row = rowOf(std::span(fields).subspan(1), place);
        if (!row)
            return row.error();
        if (auto added = rows.add(fields.front(), *row, place); !added)
            return added;
    }
}

Result<void> addJson(const std::string& text, const std::string& where, EmbeddingRows& rows)
{
    const auto object = parseJson(text, where);
    if (!object)
        return object.error();
    if (!object->is_object())
        return Error{where + ": expected an object with a list of numbers for each architecture."};
    for (const auto& [name, list] : object->items()) {
        const std::string place = where + ", " + name;
        const bool isGood =
            list.is_array() && std::ranges::all_of(list, [](const auto& value) {
                return value.is_number() && std::isfinite(value.template get<float>());
            });
        if (!isGood)
            return Error{place + ": expected a list of finite numbers."};
        if (auto added = rows.add(name, list.template get<std::vector<float>>(), place); !added)
            return added;
    }
    return {};
}

/// A dictionary's value under the first of some keys that it has.
std::optional<PlainValue> firstOf(const PlainDocument& document, PlainValue dictionary,
                                  std::initializer_list<const char*> keys)
{
    for (const char* key : keys)
        if (const auto value = document.find(dictionary, key))
            return value;
    return std::nullopt;
}

Result<std::vector<float>> finiteNumbers(const SavedValues& saved, PlainValue value,
                                         std::size_t dimensions, const std::string& place,
                                         std::size_t& count)
{
    const auto block = saved.numbers(value);
    if (!block)
        return Error{place + " " + block.error().message};
    const bool isRow = dimensions == 1 && block->shape.size() == 2 && block->shape[0] == 1;
    if (block->shape.size() != dimensions && !isRow)
        return Error{place + ": the embedding has the shape " + shapeText(block->shape) +
                     "; expected a row per network."};
    count = dimensions == 1 ? 1 : static_cast<std::size_t>(block->shape.front());
    std::vector<float> numbers;
    numbers.reserve(block->values.size());
    for (const double number : block->values) {
        numbers.push_back(static_cast<float>(number));
        if (!std::isfinite(numbers.back()))
            return Error{place + ": an embedding is not finite; expected finite numbers."};
    }
    return numbers;
}

/// A tensor of all rows, in the order of `numberedNetworks`.
Result<void> addMatrix(const SavedValues& saved, PlainValue tensor, EmbeddingRows& rows)
{
    std::size_t count = 0;
    const auto numbers = finiteNumbers(saved, tensor, 2, saved.where(), count);
    if (!numbers)
        return numbers.error();
    const std::size_t width = count == 0 ? 0 : numbers->size() / count;
    for (std::size_t row = 0; row < count; ++row)
        if (auto added =
                rows.add(static_cast<int>(row), std::span(*numbers).subspan(row * width, width),
                         saved.where() + ", row " + std::to_string(row));
            !added)
            return added;
    return {};
}

/// {0: row, …}, {"architecture": row, …}, also with rows as {"feature": row}.
Result<void> addDictionary(const SavedValues& saved, EmbeddingRows& rows)
{
    const PlainDocument& document = saved.document();
    for (const auto& [key, value] : document.pairs(saved.root())) {
        const auto number = key.asInteger();
        const std::string name = number ? std::to_string(*number) : std::string(document.text(key));
        const std::string place = saved.where() + ", " + name;
        const PlainValue held =
            firstOf(document, value, {"feature", "features", "embedding"}).value_or(value);
        std::size_t count = 0;
        const auto row = finiteNumbers(saved, held, 1, place, count);
        if (!row)
            return row.error();
        if (auto added = rows.add(name, *row, place); !added)
            return added;
    }
    return {};
}

Result<void> addSaved(const std::filesystem::path& file, EmbeddingRows& rows)
{
    const auto saved = SavedValues::read(file);
    if (!saved) {
        const std::string& fault = saved.error().message;
        return Error{fault.substr(0, fault.size() - 1) + "; expected a .pt of rows by network."};
    }
    const PlainValue root = saved->root();
    if (!root.is(Kind::Dictionary))
        return addMatrix(*saved, root, rows);
    const auto all =
        firstOf(saved->document(), root, {"embedding", "embeddings", "features", "feature"});
    return all ? addMatrix(*saved, *all, rows) : addDictionary(*saved, rows);
}

} // namespace

Result<PublishedRows> readEmbedding(const std::filesystem::path& file, const LatencyTable& table,
                                    std::size_t width)
{
    const std::string where = file.string();
    EmbeddingRows rows(table, width, where);
    Result<void> added;
    if (file.extension() == ".csv" || file.extension() == ".json") {
        const auto text = readFile(file);
        if (!text)
            return text.error();
        added =
            file.extension() == ".csv" ? addCsv(*text, where, rows) : addJson(*text, where, rows);
    } else {
        added = addSaved(file, rows);
    }
    if (added)
        added = rows.resolveNumbers();
    if (!added)
        return added.error();
    auto found = rows.ofTable();
    if (!found)
        return found.error();
    return PublishedRows{std::move(found).value(), rows.countsTableRows()};
}

} // namespace latency
