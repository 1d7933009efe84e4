// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/embedding_file.h"

#include "core/base/file_text.h"
#include "core/base/json_fault.h"
#include "core/dataset/csv_reader.h"
#include "core/dataset/tensor_file.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <unordered_map>

namespace latency
{

namespace
{

using Rows = std::unordered_map<std::string, std::vector<float>>; ///< by an architecture's text

std::string widthFault(const std::string& where, std::size_t found, std::size_t expected)
{
    return where + ": " + std::to_string(found) + " numbers; expected " + std::to_string(expected) +
           ".";
}

Result<std::vector<float>> rowOf(std::span<const std::string_view> fields, std::size_t width,
                                 const std::string& where)
{
    if (fields.size() != width)
        return Error{widthFault(where, fields.size(), width)};
    std::vector<float> row;
    for (const std::string_view field : fields) {
        float value = 0.0F;
        const auto [end, fault] = std::from_chars(field.data(), field.data() + field.size(), value);
        if (fault != std::errc() || end != field.data() + field.size() || !std::isfinite(value))
            return Error{where + ": expected finite numbers behind the architecture."};
        row.push_back(value);
    }
    return row;
}

Result<Rows> csvRows(const std::string& text, std::size_t width, const std::string& where)
{
    CsvReader reader(text, where);
    std::vector<std::string_view> fields;
    Rows rows;
    bool isHeader = true;
    while (true) {
        const auto next = reader.next(fields);
        if (!next)
            return next.error();
        if (!*next)
            return rows;
        if (!isHeader) {
            const auto row = rowOf(std::span(fields).subspan(1), width,
                                   where + ", line " + std::to_string(reader.line()));
            if (!row)
                return row.error();
            rows.emplace(fields.front(), *row);
        }
        isHeader = false;
    }
}

Result<Rows> jsonRows(const std::string& text, std::size_t width, const std::string& where)
{
    nlohmann::json object;
    try {
        object = nlohmann::json::parse(text);
    } catch (const nlohmann::json::exception& fault) {
        return jsonFault(where, fault);
    }
    if (!object.is_object())
        return Error{where + ": expected an object with a list of numbers for each architecture."};
    Rows rows;
    for (const auto& [name, list] : object.items()) {
        const bool isGood =
            list.is_array() && std::ranges::all_of(list, [](const auto& value) {
                return value.is_number() && std::isfinite(value.template get<float>());
            });
        if (!isGood)
            return Error{where + ", " + name + ": expected a list of finite numbers."};
        if (list.size() != width)
            return Error{widthFault(where + ", " + name, list.size(), width)};
        rows.emplace(name, list.template get<std::vector<float>>());
    }
    return rows;
}

Result<FloatMatrix> rowsOfTable(const Rows& rows, const LatencyTable& table, std::size_t width,
                                const std::string& where)
{
    FloatMatrix found(static_cast<std::size_t>(table.architectureCount()), width);
    int missing = 0;
    for (std::size_t row = 0; row < found.rows(); ++row) {
        const auto known =
            rows.find(table.space().toText(table.architecture(static_cast<int>(row))));
        if (known == rows.end())
            ++missing;
        else
            std::ranges::copy(known->second, found.row(row).begin());
    }
    if (missing > 0)
        return Error{where + ": " + std::to_string(missing) + " of the table's " +
                     std::to_string(found.rows()) + " " + table.space().networkNoun() +
                     "s are not in it; expected all."};
    return found;
}

Result<FloatMatrix> tensorRows(const std::filesystem::path& file, const LatencyTable& table,
                               std::size_t width)
{
    const auto tensors = TensorFile::read(file);
    if (!tensors)
        return tensors.error();
    FloatMatrix found(static_cast<std::size_t>(table.architectureCount()), width);
    const std::array<std::int64_t, 2> shape{table.architectureCount(),
                                            static_cast<std::int64_t>(width)};
    const auto numbers = tensors->tensor("embedding", shape);
    if (!numbers)
        return numbers.error();
    std::ranges::copy(*numbers, found.values().begin());
    return found;
}

} // namespace

Result<FloatMatrix> readEmbedding(const std::filesystem::path& file, const LatencyTable& table,
                                  std::size_t width)
{
    if (file.extension() == ".pt")
        return tensorRows(file, table, width);
    const auto text = readFile(file);
    if (!text)
        return text.error();
    const auto rows = file.extension() == ".csv" ? csvRows(*text, width, file.string())
                                                 : jsonRows(*text, width, file.string());
    if (!rows)
        return rows.error();
    return rowsOfTable(*rows, table, width, file.string());
}

} // namespace latency
